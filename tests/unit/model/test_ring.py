"""Rings and the rule that points to one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.ring import RING_NAMES, STANDARD_RINGS, Ring, ring_by_facts

FACTS = st.none() | st.booleans()


@pytest.mark.parametrize(
    ("in_process", "strong_interest", "ring"),
    [
        (True, True, "direct"),
        (True, False, "direct"),
        (True, None, "direct"),
        (False, True, "interested"),
        (False, False, "indirect"),
        (False, None, None),
        (None, True, None),
        (None, False, None),
        (None, None, None),
    ],
)
def test_two_facts_point_to_a_ring(in_process, strong_interest, ring):
    assert ring_by_facts(in_process=in_process, strong_interest=strong_interest) == ring


@given(FACTS, FACTS)
def test_only_standard_rings_are_pointed_to(in_process, strong_interest):
    ring = ring_by_facts(in_process=in_process, strong_interest=strong_interest)
    assert ring in {None, *STANDARD_RINGS}


def test_standard_rings_stand_inside_out_and_have_names():
    assert STANDARD_RINGS == ("direct", "interested", "indirect")
    assert tuple(RING_NAMES) == STANDARD_RINGS


def test_a_ring_knows_its_place():
    assert Ring(id="tuum", order=0) == Ring(id="tuum", order=0, name=None)
