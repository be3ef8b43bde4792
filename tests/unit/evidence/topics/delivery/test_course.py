"""What is felt in which phase."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.delivery.adoption import Phase, share_over
from sidusryhmad.evidence.topics.delivery.chain import Chance
from sidusryhmad.evidence.topics.delivery.course import AFTERWARDS, stretches
from sidusryhmad.testing import changes, service_maps

RAMP = (Phase("denial", 0.0, 10.0, 0.0), Phase("acceptance", 10.0, 20.0, 1.0))


@pytest.fixture(scope="module")
def found():
    return sr.impact(sr.example("post").read(), "ukseni-tasuga", draws=None, top=0)


def told(course, name):
    return [next(felt for felt in each.felt if felt.name == name) for each in course]


def test_by_hand(found):
    course = stretches(RAMP, 40, found, Chance(0.5, 0.2, 0.8))
    assert [each.name for each in course] == ["denial", "acceptance", AFTERWARDS]
    assert [(each.before, each.share) for each in course] == [(0, 0), (0, 1), (1, 1)]
    (full,) = [each.total for each in found.stakeholders if each.name == "Klient"]
    denial, acceptance, after = told(course, "Klient")
    assert (denial.full, denial.expected, denial.low, denial.high) == (0, 0, 0, 0)
    assert acceptance.full == after.full == pytest.approx(full)
    assert acceptance.expected == pytest.approx(full / 2)
    assert acceptance.average == pytest.approx(full / 4)
    assert (after.low, after.high) == pytest.approx((0.2 * full, 0.8 * full))


def test_a_horizon_within_a_phase_cuts_it_there(found):
    course = stretches(RAMP, 15, found, Chance(1.0, 1.0, 1.0))
    assert [(each.ends, each.share) for each in course] == [(10, 0), (15, 0.5)]


def test_a_chance_that_is_not_known_leaves_only_what_it_is_at_most(found):
    felt = told(stretches(RAMP, 40, found, Chance(None, 0.0, 0.8)), "Klient")[-1]
    assert felt.expected is felt.average is None
    assert felt.low == 0 < felt.high < felt.full


def test_everybody_of_the_inner_circle_is_there_and_nobody_else(found):
    for each in stretches(RAMP, 40, found, Chance(1.0, 1.0, 1.0)):
        assert {felt.id for felt in each.felt} == set(found.inner_circle)


PHASES = st.lists(st.tuples(st.floats(0, 20), st.floats(0, 1)), max_size=5)


@st.composite
def cases(draw):
    m = draw(service_maps(max_stakeholders=4))
    found = sr.impact(m, draw(changes(m)), draws=None, top=0)
    phases, begins = [], 0.0
    for weeks, share in draw(PHASES):
        phases.append(Phase("a", begins, begins + weeks, share))
        begins += weeks
    low, value, high = sorted(draw(st.tuples(*[st.floats(0, 1)] * 3)))
    return phases, draw(st.floats(1, 100)), found, Chance(value, low, high)


@settings(max_examples=30, deadline=None)
@given(cases())
def test_the_stretches_fill_the_horizon_and_add_up_to_the_average(case):
    phases, weeks, found, arrival = case
    course = stretches(phases, weeks, found, arrival)
    assert course[0].begins == 0
    assert course[-1].ends == weeks
    assert all(one.ends == other.begins for one, other in pairwise(course))
    for at, felt in enumerate(course[0].felt):
        total = next(each.total for each in found.stakeholders if each.id == felt.id)
        mean = sum(each.felt[at].average * (each.ends - each.begins) for each in course) / weeks
        assert mean == pytest.approx(total * arrival.value * share_over(phases, weeks), abs=1e-6)


@settings(max_examples=30, deadline=None)
@given(cases())
def test_the_expected_lies_in_its_range_and_never_beyond_the_full(case):
    for each in stretches(*case):
        for felt in each.felt:
            assert felt.low - 1e-9 <= felt.expected <= felt.high + 1e-9
            assert abs(felt.expected) <= abs(felt.full) + 1e-9
