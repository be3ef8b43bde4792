"""Worked examples, shipped with the package: used by the demo, the docs and the tests."""
