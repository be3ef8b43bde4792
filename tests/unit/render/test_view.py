"""What views are, and how they are found."""

import pytest

import sidusryhmad as sr
from sidusryhmad import _plugins
from sidusryhmad.errors import UnknownViewError, WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse, view_names, view_type
from sidusryhmad.render.views.rings import Rings


def test_the_ring_map_comes_first_and_every_name_has_a_class():
    names = view_names()
    assert names[0] == "rings"
    assert list(names[1:]) == sorted(names[1:])
    for name in names:
        assert callable(view_type(name)().scene)


@pytest.mark.parametrize("name", ["rings", "RINGS", "Rings"])
def test_names_may_be_in_any_case(name):
    assert view_type(name) is Rings


def test_an_unknown_name_says_what_there_is():
    with pytest.raises(UnknownViewError, match="there is no view 'ringz'") as raised:
        view_type("ringz")
    assert raised.value.nearest == "rings"
    assert raised.value.known == view_names()


def test_a_broken_plugin_is_named(monkeypatch):
    class Broken:
        value = "other.package:View"

        def load(self):
            raise ImportError("no module")

    monkeypatch.setattr(_plugins, "_found", lambda _: {"katki": Broken()})
    with pytest.raises(UnknownViewError, match=r"other\.package:View"):
        view_type("katki")


class OfChange(Rings):
    of_change = True


def test_a_refusal_says_what_the_view_needs():
    assert str(refuse(Rings(), 3)) == "the view rings shows a map itself, not int"
    said = "the view of-change shows what a change does, not str: give it the result of impact"
    assert str(refuse(OfChange(), "x")) == said


@pytest.mark.parametrize("name", view_names())
def test_no_view_shows_what_is_neither_map_nor_result(name):
    with pytest.raises(WrongTypeError):
        view_type(name)().scene("a text", Language("en"), Theme())


@pytest.mark.parametrize("name", [n for n in view_names() if view_type(n).of_change])
def test_views_of_a_change_refuse_a_map(name, cafe):
    with pytest.raises(WrongTypeError, match="give it the result of impact"):
        sr.draw(cafe, view=name)
