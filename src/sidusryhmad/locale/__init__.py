"""Words, numbers and days in the reader's language: message catalogues for Estonian and English."""
