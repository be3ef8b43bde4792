"""Pictures of what evidence says."""
