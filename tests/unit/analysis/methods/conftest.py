"""Methods that other packages might bring."""

from importlib import metadata
from importlib.metadata import EntryPoint

import pytest

from sidusryhmad import _plugins
from sidusryhmad.analysis.methods.registry import GROUP


@pytest.fixture
def registered(monkeypatch):
    """Adds entry points to the installed methods: ``registered(mine="package.module:method")``."""

    def register(**points):
        own = tuple(metadata.entry_points(group=GROUP))
        found = [*own, *(EntryPoint(name, value, GROUP) for name, value in points.items())]
        monkeypatch.setattr(metadata, "entry_points", lambda **_: found)
        _plugins._found.cache_clear()

    yield register
    _plugins._found.cache_clear()
