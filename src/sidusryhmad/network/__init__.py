"""A map as columns and matrices. Row influences column, always."""
