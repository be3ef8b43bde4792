"""What follows from a map: impact of a change, explained path by path, and a verdict."""
