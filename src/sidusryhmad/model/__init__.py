"""What a designer writes down: stakeholders in rings, influences between them, changes to try."""
