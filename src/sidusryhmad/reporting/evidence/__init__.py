"""Findings from evidence told in words."""
