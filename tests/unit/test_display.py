"""Values carry the hook that notebooks call; what it shows is an entry point."""

from importlib import metadata
from importlib.metadata import EntryPoint

import pytest

from sidusryhmad import _plugins
from sidusryhmad._display import GROUP, Shown
from sidusryhmad.analysis.results import Impact
from sidusryhmad.model.service_map import ServiceMap


class Value(Shown):
    def __repr__(self):
        return "an ordinary value"


class Special(Value):
    pass


@pytest.fixture
def registered(monkeypatch):
    def register(*points):
        found = [EntryPoint(name, value, GROUP) for name, value in points]
        monkeypatch.setattr(metadata, "entry_points", lambda **_: found)
        _plugins._found.cache_clear()

    yield register
    _plugins._found.cache_clear()


def test_a_value_nobody_speaks_for_shows_its_repr(registered):
    registered()
    assert Value()._repr_mimebundle_() == {"text/plain": "an ordinary value"}


def test_a_value_is_shown_by_the_entry_point_of_its_type(registered):
    registered(("value", "builtins:repr"))
    assert Value()._repr_mimebundle_(include=None, exclude=None) == "an ordinary value"


def test_a_subtype_is_shown_like_its_nearest_base(registered):
    registered(("value", "builtins:repr"), ("shown", "builtins:id"))
    assert Special()._repr_mimebundle_() == "an ordinary value"


def test_the_package_shows_its_own_values():
    assert {"impact", "servicemap"} <= set(_plugins.names(GROUP))
    assert issubclass(ServiceMap, Shown)
    assert issubclass(Impact, Shown)
