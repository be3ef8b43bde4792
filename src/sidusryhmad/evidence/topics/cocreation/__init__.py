"""Co-creation: how satisfaction answers to involvement, and where too much begins."""
