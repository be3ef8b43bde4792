"""The marks of the influence–dependence plane."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.examples.catalogue import example
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.plane_dots import DOT
from sidusryhmad.render.views.plane_marks import dot, marks, rests
from sidusryhmad.render.views.plane_sheet import sheet
from sidusryhmad.render.views.plane_values import standings

THEME = Theme()
spans = st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)).map(lambda s: (s[0], sum(s))))


def drawn(service_map, code="en"):
    language = Language(code)
    found = standings(service_map, direct=False)
    places = sheet(found, language)
    return found, places, marks(places, found, language, THEME)


@pytest.fixture(scope="module")
def post():
    return drawn(example("post").read())


def texts(found):
    return [label.text for mark in found for label in mark.labels]


@given(spans)
def test_what_is_left_of_a_line_and_what_is_cut_out_make_the_whole(gaps):
    left = rests(0, 100, gaps)
    for x in (n + 0.5 for n in range(100)):
        kept = any(low < x < high for low, high in left)
        assert kept != any(low < x < high for low, high in gaps)
    assert left == sorted(left)


def test_quadrants_and_axes_are_named(post):
    said = texts(post[2])
    for text in ("DRIVERS", "RELAYS", "ON THEIR OWN", "DEPENDENT", "↑ Influence, %",
                 "Dependence, % →"):  # fmt: skip
        assert text in said
    assert "VEDAJAD" in texts(drawn(example("post").read(), "et")[2])


def test_everybody_has_a_dot_that_says_who_and_how_much(post):
    found, _, made = post
    titles = [mark.title for mark in made if mark.title]
    assert len(titles) == len(found.people)
    client = next(p for p in found.people if p.name == "Klient")
    words = f"influence {client.influence:.1f}%, dependence {client.dependence:.1f}%"
    assert f"Klient: {words}" in titles


def test_the_means_are_dashed_and_stop_where_a_name_stands(post):
    _, places, made = post
    dashed = [stroke for mark in made for stroke in mark.strokes if stroke.dash]
    boxes = [spot.text for spot in places.spots]
    assert len(dashed) >= 3
    for stroke in dashed:
        (ax, ay), *_, (bx, by) = stroke.curve
        for share in (0.02, 0.25, 0.5, 0.75, 0.98):
            point = (ax + (bx - ax) * share, ay + (by - ay) * share)
            assert not any(box.contains(point) for box in boxes)


def test_without_influences_there_are_neither_means_nor_quadrants():
    _, _, made = drawn(ServiceMap.named("K").with_stakeholder("A", ring="direct"))
    assert not any(stroke.dash for mark in made for stroke in mark.strokes)
    assert "DRIVERS" not in texts(made)
    assert "A" in texts(made)


@given(st.integers(0, 6))
def test_the_innermost_ring_alone_is_full(rank):
    one = dot(rank, (10.0, 10.0), THEME)
    assert (one.fill == one.border) == (rank == 0)
    assert one.box.width + one.border_width <= DOT + 2 * THEME.border_widths[0]
    assert one.radius == one.box.width / 2
