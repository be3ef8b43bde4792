"""Where everything of the influence–dependence plane stands."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.text import width
from sidusryhmad.render.views.plane_dots import DOT
from sidusryhmad.render.views.plane_sheet import LEADING, NAME, sheet
from sidusryhmad.render.views.plane_values import standings
from sidusryhmad.testing import service_maps

EN, ET = Language("en"), Language("et")


def laid(service_map, language=EN):
    found = standings(service_map, direct=True)
    return found, sheet(found, language)


@given(service_maps(max_stakeholders=8))
def test_names_fit_their_boxes(service_map):
    _, places = laid(service_map)
    for spot in places.spots:
        assert spot.text is not None
        assert spot.text.height == pytest.approx(LEADING * len(spot.lines))
        assert max(width(line, NAME) for line in spot.lines) <= spot.text.width + 0.01
    assert places.unnamed == 0


@given(service_maps(max_stakeholders=8))
def test_every_quadrant_has_room_for_its_name(service_map):
    for language in (EN, ET):
        found, places = laid(service_map, language)
        x, y = places.across.at(found.mean), places.up.at(found.mean)
        for quadrant, box in places.corners.items():
            assert places.room.grown(0.01).contains((box.left, box.top))
            assert places.room.grown(0.01).contains((box.right, box.bottom))
            if quadrant in {"driver", "autonomous"} and found.mean:
                assert box.right <= x + 0.02
            elif found.mean:
                assert box.left >= x - 0.02
            if quadrant in {"driver", "relay"} and found.mean:
                assert box.bottom <= y + 0.02


@given(service_maps(max_stakeholders=8))
def test_dots_keep_off_the_names_of_quadrants(service_map):
    _, places = laid(service_map)
    dots = [Box(*at, DOT, DOT) for spot in places.spots for at in spot.dots.spots]
    for dot in dots:
        assert not any(dot.grown(-0.05).overlaps(box) for box in places.corners.values())


@given(service_maps(max_stakeholders=8))
def test_more_is_further_right_and_further_up(service_map):
    found, places = laid(service_map)
    for one, other in pairwise(sorted(p.dependence for p in found.people)):
        assert places.across.at(one) <= places.across.at(other)
    for one, other in pairwise(sorted(p.influence for p in found.people)):
        assert places.up.at(one) >= places.up.at(other)


def test_ties_share_a_text_that_breaks_between_names():
    m = ServiceMap.named("K")
    for n in range(7):
        m = m.with_stakeholder(f"Õpetaja {n}", ring="direct")
    _, places = laid(m)
    (spot,) = places.spots
    assert len(spot.people) == 7
    assert " ".join(spot.lines) == " · ".join(f"Õpetaja {n}" for n in range(7))


@settings(max_examples=5)
@given(service_maps(min_stakeholders=8, max_stakeholders=8, complete=False))
def test_the_same_gives_the_same(service_map):
    assert laid(service_map) == laid(service_map)


def test_more_people_make_a_larger_plane_and_the_weak_of_many_are_counted(make_map):
    _, few = laid(make_map(12, 20))
    _, many = laid(make_map(70, 140))
    assert many.room.width > few.room.width
    assert many.unnamed == 10
    texts = [line for spot in many.spots for line in spot.lines]
    hidden = [s for s in many.spots if s.lines and not all(p.named for p in s.people)]
    assert any("(+" in line for line in texts) == bool(hidden)
