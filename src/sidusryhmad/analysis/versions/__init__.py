"""Versions of a map: what differs, how it came about, and two people's edits put together."""
