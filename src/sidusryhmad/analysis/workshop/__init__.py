"""Several people's ratings of one map: what they say together, and where they differ."""
