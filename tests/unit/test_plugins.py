"""Formats come through one door, ours and other people's."""

from importlib import metadata
from importlib.metadata import EntryPoint

import pytest

from sidusryhmad import _plugins
from sidusryhmad._plugins import load, names
from sidusryhmad.errors import UnknownFormatError

FORMATS = "sidusryhmad.formats"


@pytest.fixture
def registered(monkeypatch):
    """Puts entry points in place of the installed ones."""

    def register(*points):
        found = [EntryPoint(name, value, FORMATS) for name, value in points]
        monkeypatch.setattr(metadata, "entry_points", lambda **_: found)
        _plugins._found.cache_clear()

    yield register
    _plugins._found.cache_clear()


def test_our_own_formats_come_through_the_door():
    assert {"json", "yaml", "yml"} <= set(names(FORMATS))
    assert load(FORMATS, "yaml") is load(FORMATS, "yml")


def test_suffixes_are_found_in_any_case():
    assert load(FORMATS, "YAML") is load(FORMATS, "yaml")


def test_names_are_in_alphabetical_order(registered):
    registered(("b", "m:b"), ("a", "m:a"))
    assert names(FORMATS) == ("a", "b")


def test_an_unknown_format_names_the_known_and_the_nearest():
    with pytest.raises(UnknownFormatError, match="'yamll'") as caught:
        load(FORMATS, "yamll")
    assert caught.value.nearest == "yaml"
    assert "json" in caught.value.known


@pytest.mark.parametrize("value", ["no_such_module_at_all:FORMAT", "json:no_such_attribute"])
def test_a_plugin_that_cannot_be_loaded_is_named(registered, value):
    registered(("kumu", value))
    with pytest.raises(UnknownFormatError, match="cannot be loaded") as caught:
        load(FORMATS, "kumu")
    assert value in str(caught.value)


@pytest.mark.parametrize("order", [1, -1])
def test_our_own_wins_where_two_claim_a_suffix(registered, order):
    points = (("json", "aaa.other:X"), ("json", "sidusryhmad.formats.json_file:FORMAT"))
    registered(*points[::order])
    assert type(load(FORMATS, "json")).__name__ == "JsonFormat"


def test_a_strangers_format_is_used_where_nobody_else_claims_it(registered):
    registered(("kumu", "json:dumps"))
    assert load(FORMATS, "kumu").__name__ == "dumps"


def test_a_group_that_nobody_fills_is_empty():
    assert names("sidusryhmad.no-such-group") == ()
