"""Alternatives side by side: what each does to the same people, and which stands before which."""
