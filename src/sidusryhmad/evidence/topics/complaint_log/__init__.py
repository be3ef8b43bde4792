"""The complaint log: what went wrong, what is still owed, and where complaints gather."""
