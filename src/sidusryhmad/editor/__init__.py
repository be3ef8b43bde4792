"""A map to edit in a notebook: changed by hand in the browser, read back in Python."""
