"""Two versions side by side."""

import pytest
from hypothesis import HealthCheck, given, settings

import sidusryhmad as sr
from sidusryhmad.analysis.versions.diff import KINDS, diff
from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.versions import SIGNS
from sidusryhmad.testing import service_maps


def made(people, links):
    rows = [{"id": i, "name": i.upper(), "ring": r} for i, r in people.items()]
    found = [{"from": a, "to": b, "strength": s} for a, b, s in links]
    return ServiceMap.from_document(
        {"service": {"name": "S"}, "stakeholders": rows, "influences": found}
    )


OLD = made(
    {"k": "direct", "n": "interested", "g": "indirect", "m": "direct"},
    [("k", "n", 1), ("n", "k", 2), ("g", "k", 1), ("m", "k", 1), ("m", "n", 3)],
)
NEW = made(
    {"k": "direct", "n": "direct", "u": "indirect", "m": "direct"},
    [("k", "n", 3), ("n", "k", -2), ("u", "k", 1), ("m", "k", 1), ("m", "n", 1)],
)


@pytest.fixture(scope="module")
def panels():
    return draw(diff(OLD, NEW)).scene.panels


def signs(panel):
    return {n.id: n.badge.lines[0].text for n in panel.nodes if n.badge is not None}


def marks(panel):
    return {(e.source, e.target): e.stroke.mark.text for e in panel.edges if e.stroke.mark}


def test_every_kind_has_a_sign():
    assert set(SIGNS) == set(KINDS)


def test_whoever_differs_carries_a_sign_in_both_versions(panels):
    old, new = panels
    assert signs(old) == {"n": "↔", "g": "−"}
    assert signs(new) == {"n": "↔", "u": "+"}


def test_influences_that_differ_are_in_colour_and_signed(panels):
    old, new = panels
    assert marks(new) == {("k", "n"): "▲", ("n", "k"): "↕", ("u", "k"): "+", ("m", "n"): "▼"}
    assert marks(old) == {("k", "n"): "▲", ("n", "k"): "↕", ("g", "k"): "−", ("m", "n"): "▼"}
    for panel in panels:
        assert {(e.source, e.target) for e in panel.edges if e.faded} == {("m", "k")}


def test_nobody_who_differs_is_faded(panels):
    for panel in panels:
        assert all(not node.faded for node in panel.nodes if node.badge is not None)


def test_whoever_stays_stands_at_the_same_place(panels):
    old, new = panels
    for id_ in ("k", "m"):
        (a,), (b,) = ([n for n in panel.nodes if n.id == id_] for panel in panels)
        assert a.pill.box.x - old.centre[0] == pytest.approx(b.pill.box.x - new.centre[0])
        assert a.pill.box.y == pytest.approx(b.pill.box.y)


def test_the_picture_is_told_in_words():
    scene = draw(diff(OLD, NEW), language="et").scene
    assert scene.title == "S: kahe versiooni vahel 8 erinevust"
    assert "+ U" in scene.description
    assert "↔ N" in scene.description


def test_other_rings_cannot_stand_side_by_side():
    other = ServiceMap.from_document(
        {"service": {"name": "S"}, "rings": {"tuum": "Tuum"},
         "stakeholders": [{"name": "K", "ring": "tuum"}]}
    )  # fmt: skip
    with pytest.raises(InvalidParameterError, match="other rings"):
        draw(diff(OLD, other))


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    service_maps(complete=False, max_stakeholders=5),
    service_maps(complete=False, max_stakeholders=5),
)
def test_any_two_versions_can_be_drawn(one, other):
    found = diff(one, other)
    scene = draw(found).scene
    assert len(scene.panels) == 2
    assert [len(p.nodes) for p in scene.panels] == [len(one.stakeholders), len(other.stakeholders)]
    assert draw(found).scene == scene


def test_equal_versions_are_all_in_the_background():
    post = sr.example("post").read()
    for panel in draw(diff(post, post)).scene.panels:
        assert all(edge.faded for edge in panel.edges)
        assert signs(panel) == {}
