"""The ways to show a map, each an entry point of ``sidusryhmad.views``."""
