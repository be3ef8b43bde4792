"""Words and numbers in the reader's language: message catalogues for Estonian and English."""
