"""A service, or a part of it, moved between counter, phone and e-channel."""
