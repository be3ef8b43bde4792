"""Persons and organisations in several roles, and who can only take the load of others."""
