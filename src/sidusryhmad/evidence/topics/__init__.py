"""The topics of evidence, one package each: its table, its method, its result."""
