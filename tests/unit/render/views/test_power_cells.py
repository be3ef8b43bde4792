"""Power and interest as levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.rating import Level
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.views.power_cells import LEVELS, QUADRANTS, cells, level, place_of, quadrant
from sidusryhmad.testing import service_maps

given_levels = st.floats(0, 3).map(lambda value: Level(value=value))


@given(given_levels, given_levels)
def test_more_is_never_a_lower_level(one, other):
    assert level(one) in LEVELS
    assert abs(level(one) - one.value) <= 0.5
    if one.value > other.value:
        assert level(one) >= level(other)


@pytest.mark.parametrize(("value", "expected"), [(0.5, 1), (1.49, 1), (1.5, 2), (2.5, 3), (3, 3)])
def test_a_half_goes_upwards(value, expected):
    assert level(Level(value=value)) == expected


@pytest.mark.parametrize(
    ("place", "name"),
    [((3, 1), "Keep satisfied"), ((2, 2), "Manage closely"), ((1, 1), "Monitor"),
     ((0, 3), "Keep informed")],
)  # fmt: skip
def test_quadrants_have_the_names_practitioners_know(place, name):
    assert quadrant(place) == name


def test_all_sixteen_cells_belong_to_four_equal_quadrants():
    found = [quadrant((power, interest)) for power in LEVELS for interest in LEVELS]
    assert {name: found.count(name) for name in QUADRANTS.values()} == dict.fromkeys(
        QUADRANTS.values(), 4
    )


@given(service_maps(max_stakeholders=8))
def test_everybody_stands_in_one_place(service_map):
    found = cells(service_map)
    everybody = [p.id for people in found.rated.values() for p in people]
    everybody += [p.id for p in found.unrated]
    assert sorted(everybody) == sorted(p.id for p in service_map.stakeholders)
    for person in found.unrated:
        assert person.power is None or person.interest is None
    assert all(found.rated.values())


def test_inner_rings_come_first_then_the_order_of_the_file():
    m = ServiceMap.named("K")
    for name, ring in (("A", "indirect"), ("B", "direct"), ("C", "indirect"), ("D", "direct")):
        m = m.with_stakeholder(name, ring=ring, power=1, interest=1)
    assert [p.name for p in cells(m).rated[1, 1]] == ["B", "D", "A", "C"]


def test_one_rating_is_not_enough():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct", power=0)
    assert place_of(m.stakeholders[0]) is None
    assert [p.name for p in cells(m).unrated] == ["A"]
