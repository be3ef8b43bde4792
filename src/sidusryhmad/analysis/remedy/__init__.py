"""Accompanying measures that make a change good for everyone: the smallest, fewest or surest."""
