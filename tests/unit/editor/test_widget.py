"""The widget without a browser: what it is asked, what it answers, what it keeps."""

import json
import re
import sys
import unicodedata
from math import atan2, remainder, tau

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sidusryhmad.editor import widget as home
from sidusryhmad.editor.widget import widget
from sidusryhmad.errors import MissingExtraError, WrongTypeError
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

pytest.importorskip("anywidget")

STEERING, JOINERS = {"Cc", "Cf", "Cs", "Zl", "Zp"}, "\u200c\u200d"
RINGS = ("direct", "interested", "indirect", "nowhere")
IDS = ("guest", "barista", "farmer", "nobody")
REQUESTS = st.one_of(
    st.sampled_from([{"act": "undo"}, {"act": "redo"}, {"act": "?"}, {}]),
    st.fixed_dictionaries(
        {"act": st.just("ring"), "who": st.sampled_from(IDS), "ring": st.sampled_from(RINGS)}
    ),
    st.fixed_dictionaries(
        {
            "act": st.just("strength"),
            "from": st.sampled_from(IDS),
            "to": st.sampled_from(IDS),
            "value": st.sampled_from([-4, -3, -0.5, 0, 2, 3, "2", None]),
        }
    ),
)


def cafe(code="en"):
    m = ServiceMap.named("Café", language=code).with_stakeholder("Guest", ring="direct")
    m = m.with_stakeholder("Barista", ring="direct").with_stakeholder("Farmer", ring="indirect")
    return m.with_influence("Barista", "Guest", 2)


@pytest.fixture
def w():
    return widget(cafe())


def ask(w, **request):
    """What the browser does: set the request, and wait for the answer with its number."""
    number = w._answered + 1
    w._request = {**request, "number": number}
    assert w._answered == number
    return w.message


def test_it_begins_with_the_map_it_was_given(w):
    assert w.map == cafe()
    assert w.message == ""
    assert repr(w) == "MapWidget('Café')"


def test_a_strength_set_in_the_browser_is_read_in_python(w):
    first = w.map
    assert ask(w, act="strength", **{"from": "barista", "to": "guest"}, value=-1) == ""
    assert w.map.influences[0].strength == -1
    assert first == cafe()


def test_somebody_dragged_to_another_ring_is_there_in_python(w):
    ask(w, act="ring", who="guest", ring="interested")
    assert w.map.stakeholder("Guest").ring == "interested"


def test_the_picture_follows_the_map(w):
    before = w._view
    ask(w, act="ring", who="guest", ring="interested")
    assert w._view["picture"] != before["picture"]
    assert w._view["people"][0]["ring"] == "interested"
    assert (before["undo"], w._view["undo"]) == (False, True)


def test_whoever_does_not_move_keeps_the_place():
    w = widget(EXAMPLES["eight"].read())
    before = directions(w)
    moved = next(s.id for s in w.map.stakeholders if s.ring == "direct")
    ask(w, act="ring", who=moved, ring="indirect")
    after = directions(w)
    turned = {id_: abs(remainder(after[id_] - before[id_], tau)) for id_ in before}
    assert max(angle for id_, angle in turned.items() if id_ != moved) < 0.2
    ask(w, act="undo")
    assert directions(w) == before


def directions(w):
    """Where everybody stands around the middle."""
    x, y = w._view["centre"]
    boxes = {person["id"]: person["box"] for person in w._view["people"]}
    return {
        id_: atan2(top + height / 2 - y, left + width / 2 - x)
        for id_, (left, top, width, height) in boxes.items()
    }


def test_a_refused_edit_changes_nothing_and_says_why(w):
    view = w._view
    message = ask(w, act="strength", **{"from": "barista", "to": "guest"}, value=9)
    assert re.search(r"\b9\b.*(scale|allowed)", message)
    assert w.map == cafe()
    assert w._view is view
    assert ask(w, act="ring", who="guest", ring="interested") == ""


def test_a_refusal_speaks_the_language_of_the_map():
    texts = {ask(widget(cafe(code)), act="erase") for code in ("en", "et")}
    assert len(texts) == 2


@given(word=st.text(max_size=20))
@example(word="\x1b[2J\u202e")
@settings(max_examples=20)
def test_a_refusal_holds_nothing_that_steers(word):
    w = widget(ServiceMap.named("Café"))
    for request in ({"act": word}, {"act": "ring", "who": word, "ring": "x"}):
        message = ask(w, **request)
        assert message
        assert [
            c for c in message if unicodedata.category(c) in STEERING and c not in JOINERS
        ] == []


def test_steps_are_undone_and_redone_from_both_sides(w):
    ask(w, act="ring", who="guest", ring="interested")
    moved = w.map
    ask(w, act="undo")
    assert w.map == cafe()
    w.redo()
    assert w.map == moved
    w.undo()
    w.undo()
    assert w.map == cafe()
    assert (w._view["undo"], w._view["redo"]) == (False, True)


def test_the_map_can_be_set_from_python_and_that_is_a_step_too(w):
    other = ServiceMap.named("Library")
    w.map = other
    assert w._view["people"] == []
    w.undo()
    assert w.map == cafe()


@pytest.mark.parametrize("value", ["map.yaml", None, {}, ServiceMap])
def test_what_is_no_map_is_refused(w, value):
    with pytest.raises(WrongTypeError):
        widget(value)
    with pytest.raises(WrongTypeError):
        w.map = value
    assert w.map == cafe()


def test_changes_of_the_map_can_be_observed(w):
    heard = []
    w.observe(lambda change: heard.append((change["old"], change["new"])), "map")
    ask(w, act="ring", who="guest", ring="interested")
    ask(w, act="ring", who="guest", ring="nowhere")
    ask(w, act="ring", who="guest", ring="interested")
    assert heard == [(cafe(), w.map)]


def test_an_observer_that_fails_does_not_leave_the_browser_waiting(w):
    def fail(_):
        raise RuntimeError

    w.observe(fail, "map")
    with pytest.raises(RuntimeError):
        ask(w, act="ring", who="guest", ring="interested")
    assert w._answered == 1
    assert w.map.stakeholder("Guest").ring == "interested"


@given(
    number=st.one_of(
        st.none(),
        st.text(),
        st.booleans(),
        st.floats(),
        st.integers(2**53),
        st.integers(None, -(2**53)),
    )
)
@settings(max_examples=30)
def test_a_number_that_is_none_is_answered_with_zero(number):
    w = widget(ServiceMap.named("Café"))
    w._request = {"act": "undo", "number": number}
    assert w._answered == 0


@given(service_map=service_maps(max_stakeholders=4))
@settings(max_examples=8)
def test_what_is_sent_to_the_browser_is_plain_data(service_map):
    state = widget(service_map).get_state()
    assert "map" not in state
    sent = {key: state[key] for key in ("_view", "message", "_answered", "_last", "_request")}
    assert json.loads(json.dumps(sent, allow_nan=False)) == sent


def test_front_ends_that_ask_once_get_the_widget_and_a_picture_to_fall_back_on(w):
    shown, _ = w._repr_mimebundle_()
    assert shown["application/vnd.jupyter.widget-view+json"]["model_id"] == w.model_id
    assert shown["text/html"].count("<img ") == 1
    assert "Guest" in shown["text/plain"]
    ask(w, act="ring", who="guest", ring="interested")
    assert w._repr_mimebundle_()[0]["text/html"] != shown["text/html"]


def test_the_last_picture_stays_beside_the_widget(w, monkeypatch):
    shown, updated = [], []

    class Handle:
        def update(self, data, raw):
            assert raw
            updated.append(data)

    def display(data, *, raw, metadata=None, display_id=None):
        shown.append((data, display_id))
        return Handle()

    monkeypatch.setattr("IPython.display.display", display)
    w._ipython_display_()
    (first, _), (second, name) = shown
    assert set(first) == {"application/vnd.jupyter.widget-view+json", "text/plain"}
    assert second["text/html"].startswith(f'<div class="{name}"><img ')
    assert w._last == name
    ask(w, act="ring", who="guest", ring="nowhere")
    assert updated == []
    ask(w, act="ring", who="guest", ring="interested")
    assert [data["text/html"] for data in updated] != [second["text/html"]]
    assert len(updated) == 1


def test_without_the_extra_the_command_that_brings_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    home._type.cache_clear()
    with pytest.raises(MissingExtraError, match=re.escape("pip install 'sidusryhmad[widget]'")):
        widget(cafe())
    home._type.cache_clear()


def test_the_script_asks_nobody_and_never_sets_markup():
    script, style = (home._static(name) for name in ("widget.js", "widget.css"))
    for word in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "http",
                 "fetch(", "import(", "import ", "setInterval", "localStorage"):  # fmt: skip
        assert word not in script, word
    assert not re.search(r"(?<!:)//", script)
    assert not re.search(r"url\(|@import|http", style)
    assert all(line.startswith((".sidusryhmad-editor", "@media")) for line in style.splitlines())


def test_every_text_the_script_asks_for_is_sent():
    script = home._static("widget.js")
    asked = set(re.findall(r"view\.texts\.(\w+)", script))
    fields = set(re.findall(r'field\("(\w+)"', script))
    assert asked | fields == set(widget(cafe())._view["texts"])


@given(requests=st.lists(REQUESTS, max_size=12))
@settings(max_examples=25)
def test_any_row_of_edits_keeps_a_valid_map_and_can_be_taken_back(requests):
    w = widget(cafe())
    for request in requests:
        before = w.map
        message = ask(w, **request)
        assert ServiceMap.from_document(w.map.to_document()) == w.map
        if message:
            assert w.map is before
        assert [p["ring"] for p in w._view["people"]] == [s.ring for s in w.map.stakeholders]
    while w._view["undo"]:
        w.undo()
    assert w.map == cafe()


@given(requests=st.lists(REQUESTS, min_size=1, max_size=6))
@settings(max_examples=15)
def test_undo_after_an_edit_gives_the_map_before_it(requests):
    w = widget(cafe())
    for request in requests:
        before, steps = w.map, len(w._history.past)
        ask(w, **request)
        if len(w._history.past) > steps and request["act"] != "redo":
            w.undo()
            assert w.map == before
            w.redo()
