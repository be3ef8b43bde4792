"""What the browser is told about a map."""

import json
import unicodedata
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sidusryhmad.editor.history import History
from sidusryhmad.editor.view import STEPS, view
from sidusryhmad.locale.language import language
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.testing import service_maps

STEERING, JOINERS = {"Cc", "Cf", "Cs", "Zl", "Zp"}, "\u200c\u200d"
NASTY = "\x1b[2J<script>alert(1)</script>\u202e\"'"


def cafe(guest="Guest", code="en"):
    m = ServiceMap.named("Café", language=code).with_stakeholder(guest, ring="direct")
    m = m.with_stakeholder("Barista", ring="interested")
    m = m.with_influence("Barista", guest, 1.25)
    return m.with_influence(guest, "Barista", sign="negative")


def seen(m, code="en"):
    return view(History(m), draw(m), language(code))


@given(m=service_maps(max_stakeholders=5))
@settings(max_examples=12)
def test_everybody_is_where_the_picture_shows_them(m):
    told = seen(m)
    nodes = {node.id: node.pill.box for node in draw(m).scene.nodes}
    assert [(p["id"], p["name"], p["ring"]) for p in told["people"]] == [
        (s.id, printable(s.name), s.ring) for s in m.stakeholders
    ]
    for person in told["people"]:
        box = nodes[person["id"]]
        assert person["box"] == [box.left, box.top, box.width, box.height]


@given(m=service_maps(max_stakeholders=3))
@settings(max_examples=12)
def test_every_ring_is_there_to_be_chosen_also_an_empty_one(m):
    told = seen(m)
    assert [ring["id"] for ring in told["rings"]] == [ring.id for ring in m.ring_list]
    drawn = {ring.id for ring in draw(m).scene.rings}
    assert {ring["id"] for ring in told["rings"] if ring["radii"]} == drawn


def test_strengths_are_told_and_those_not_known_are_none():
    assert seen(cafe())["strengths"] == [["barista", "guest", 1.25], ["guest", "barista", None]]


def test_the_choices_hold_every_half_step_and_what_the_map_has():
    choices = seen(cafe(), "et")["choices"]
    sizes = [size for size, _ in choices]
    assert sizes == sorted({*STEPS, 1.25}, reverse=True)
    assert dict(choices)[1.25] == "+1,25"
    assert (dict(choices)[-0.5], dict(choices)[0.0], dict(choices)[3.0]) == ("−0,5", "0", "+3")


def test_steps_back_and_forth_are_offered_where_there_are_any():
    first, second = History(cafe()), History(cafe()).then(ServiceMap.named("Café"))
    pairs = [
        (told["undo"], told["redo"])
        for told in (view(h, draw(h.now), language("en")) for h in (first, second, second.undone()))
    ]
    assert pairs == [(False, False), (True, False), (False, True)]


def test_the_picture_carries_its_data_and_its_fonts():
    head, _, data = seen(cafe())["picture"].partition(",")
    assert head == "data:image/svg+xml"
    assert unquote_to_bytes(data) == draw(cafe()).to_bytes("svg")


def test_an_empty_map_can_be_shown():
    told = seen(ServiceMap.named("Café"))
    assert (told["people"], told["strengths"]) == ([], [])


@pytest.mark.parametrize("code", ["en", "et"])
def test_texts_are_in_the_language_asked_for(code):
    told = seen(cafe(code=code), code)
    assert told["language"] == code
    assert all(told["texts"].values())
    assert (told["texts"]["undo"] == "Undo") is (code == "en")
    assert set("{name}{strength}") <= set(told["texts"]["to_choice"])


@given(name=st.text(max_size=20).filter(str.strip))
@example(name=NASTY)
@settings(max_examples=20)
def test_names_are_made_printable(name):
    told = seen(cafe(name))
    texts = [told["description"], *(person["name"] for person in told["people"])]
    for text in texts:
        assert [c for c in text if unicodedata.category(c) in STEERING and c not in JOINERS] == []


@given(service_map=service_maps(max_stakeholders=5))
@settings(max_examples=20)
def test_any_map_is_told_as_plain_json(service_map):
    told = seen(service_map)
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert len(told["people"]) == len(service_map.stakeholders)
    assert len(told["strengths"]) == len(service_map.influences)
    sizes = [size for size, _ in told["choices"]]
    assert {size for *_, size in told["strengths"]} - {None} <= set(sizes)
    assert len({text for _, text in told["choices"]}) >= len(STEPS)
    assert fromstring(unquote_to_bytes(told["picture"].partition(",")[2])) is not None
