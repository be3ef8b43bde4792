"""Values carry the hook that notebooks call; what it shows is said from above."""

from sidusryhmad import _display
from sidusryhmad._display import Shown, show


class Value(Shown):
    def __repr__(self):
        return "an ordinary value"


class Special(Value):
    pass


def test_a_value_nobody_speaks_for_shows_its_repr():
    assert Value()._repr_mimebundle_() == {"text/plain": "an ordinary value"}


def test_a_value_is_shown_as_was_said(monkeypatch):
    monkeypatch.setattr(_display, "_SHOWN_BY", {})
    show(Value, lambda value: {"text/plain": repr(value), "text/html": "<b>value</b>"})
    assert Value()._repr_mimebundle_(include=None, exclude=None) == {
        "text/plain": "an ordinary value",
        "text/html": "<b>value</b>",
    }


def test_the_last_word_counts_and_only_for_its_own_type(monkeypatch):
    monkeypatch.setattr(_display, "_SHOWN_BY", {})
    show(Value, lambda _: {"text/plain": "first"})
    show(Value, lambda _: {"text/plain": "second"})
    assert Value()._repr_mimebundle_() == {"text/plain": "second"}
    assert Special()._repr_mimebundle_() == {"text/plain": "an ordinary value"}
