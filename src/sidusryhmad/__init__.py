"""Stakeholder maps in three rings."""
