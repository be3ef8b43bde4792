"""Waiting: how long a wait feels, and what that does to whoever waits."""
