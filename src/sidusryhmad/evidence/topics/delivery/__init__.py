"""The delivery chain: how surely a designed experience arrives, and when."""
