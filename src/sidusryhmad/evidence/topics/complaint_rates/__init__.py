"""Complaints against their base: how many trees there are, and whether they make a forest."""
