"""Results as a document: plain data first, then terminal text, Markdown or HTML."""
