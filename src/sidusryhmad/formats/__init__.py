"""Files to maps and back; one format a file, found by suffix."""
