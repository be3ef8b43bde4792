"""``sidusryhmad evidence …``: what customers and staff said."""
