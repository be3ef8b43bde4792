import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.factors import Exposure, factors_of
from sidusryhmad.evidence.topics.complaint_log.folding import members, told
from sidusryhmad.evidence.topics.complaint_log.search import Search, search

HOW = Search(draws=199)
ROSTER = Exposure(
    ("weekday", "hour", "person"),
    tuple((d, h, who) for d in range(5) for h in range(8, 18) for who in "AB"),
    tuple([1.0] * 100),
)


def noise(seed, n=90):
    random = np.random.default_rng(seed)
    rows = [ROSTER.rows[at] for at in random.integers(0, 100, n)]
    return [dict(zip(ROSTER.factors, row, strict=True)) for row in rows]


def patterns(events, exposure=ROSTER, how=HOW):
    base = base_of(factors_of(events, exposure), exposure)
    found = search(base, how)
    names = []
    for each in told(base, found, how):
        levels = each.hit.levels.items()
        names.append({name: base.factors[name].levels[code] for name, code in levels})
    return names, told(base, found, how), found


def test_a_triple_that_says_more_is_told_in_place_of_its_pairs():
    events = noise(1) + [{"weekday": 2, "hour": 15, "person": "A"}] * 12
    names, folded, found = patterns(events)
    assert names == [{"weekday": 2, "hour": 15, "person": "A"}]
    assert len(folded[0].contains) == len(found.hits) - 1
    assert {each.combination.names for each in folded[0].contains} >= {("weekday", "hour")}


def test_a_triple_that_says_no_more_than_its_pair_is_not_told():
    both = [{"weekday": 2, "hour": 15, "person": who} for who in "AB"]
    names, folded, _ = patterns(noise(2) + both * 9)
    assert names == [{"weekday": 2, "hour": 15}]
    assert len(folded[0].contains) >= 1


def test_an_hour_of_every_day_is_told_as_an_hour():
    events = noise(3) + [{"weekday": d, "hour": 8, "person": "AB"[d % 2]} for d in range(5)] * 5
    names, _, _ = patterns(events)
    assert names == [{"hour": 8}]


def test_two_patterns_apart_are_both_told_the_stronger_first():
    events = noise(4) + [{"weekday": 2, "hour": 15, "person": "A"}] * 9
    events += [{"weekday": 0, "hour": 9, "person": "B"}] * 15
    names, folded, _ = patterns(events)
    assert names[:2] == [
        {"weekday": 0, "hour": 9, "person": "B"},
        {"weekday": 2, "hour": 15, "person": "A"},
    ]
    assert folded[0].hit.ratio > folded[1].hit.ratio


def test_a_cell_that_is_all_of_a_wider_one_is_told_as_the_narrower():
    only = Exposure(
        ("weekday", "hour", "person"),
        (*((d, h, "A") for d in range(5) for h in range(8, 18)), (2, 15, "B")),
        tuple([1.0] * 51),
    )
    random = np.random.default_rng(1)
    events = [
        dict(zip(only.factors, only.rows[at], strict=True)) for at in random.integers(0, 51, 80)
    ]
    events += [{"weekday": 2, "hour": 15, "person": "B"}] * 12
    names, _, _ = patterns(events, only)
    assert names[0] == {"weekday": 2, "hour": 15, "person": "B"}


@given(st.integers(0, 60), st.integers(0, 14))
@settings(max_examples=12, deadline=None)
def test_every_hit_is_told_once_as_a_pattern_or_within_one(seed, planted):
    events = noise(seed, 60) + [{"weekday": 2, "hour": 15, "person": "A"}] * planted
    _, folded, found = patterns(events)
    all_told = [hit for each in folded for hit in (each.hit, *each.contains)]
    assert len(all_told) == len(found.hits)
    assert {id(hit) for hit in all_told} == {id(hit) for hit in found.hits} or not found.hits
    ratios = [each.hit.ratio for each in folded]
    assert ratios == sorted(ratios, reverse=True)


def test_members_are_the_complaints_of_a_cell():
    events = noise(1) + [{"weekday": 2, "hour": 15, "person": "A"}] * 12
    _, folded, _ = patterns(events)
    assert members(folded[0].hit).sum() == folded[0].hit.count


def test_without_hits_nothing_is_told():
    assert patterns(noise(7, 10))[1] == ()


@pytest.mark.parametrize("level", [0.01, 0.2])
def test_patterns_share_no_complaints_unless_each_stands_by_itself(level):
    events = noise(9) + [{"weekday": 2, "hour": 15, "person": "A"}] * 10
    events += [{"weekday": d, "hour": 15, "person": "B"} for d in range(5)] * 6
    _, folded, _ = patterns(events, how=Search(draws=199, level=level))
    for one in folded:
        rest = members(one.hit)
        for other in folded:
            if other is not one:
                rest = rest & ~members(other.hit)
        assert rest.sum() >= HOW.at_least


@given(st.integers(0, 40), st.randoms(use_true_random=False))
@settings(max_examples=8, deadline=None)
def test_the_order_of_complaints_changes_nothing_told(seed, random):
    events = noise(seed, 60) + [{"weekday": 2, "hour": 15, "person": "A"}] * 9
    events += [{"weekday": d, "hour": 8, "person": "B"} for d in range(5)] * 3
    assert patterns(events)[0] == patterns(random.sample(events, len(events)))[0]


@given(st.integers(0, 40))
@settings(max_examples=8, deadline=None)
def test_no_pattern_told_lies_inside_another_that_explains_it(seed):
    events = noise(seed, 60) + [{"weekday": 2, "hour": 15, "person": "A"}] * 9
    _, folded, found = patterns(events)
    for one in folded:
        for other in folded:
            if other is not one and other.hit.levels.items() < one.hit.levels.items():
                rest = members(other.hit) & ~members(one.hit)
                assert rest.sum() >= HOW.at_least
    assert bool(folded) == bool(found.hits)


def test_what_is_left_of_a_cell_must_be_a_handful_to_be_told_besides():
    tiny = tuple(0.001 if row[:2] == (2, 15) else 1.0 for row in ROSTER.rows)
    rare = Exposure(ROSTER.factors, ROSTER.rows, tiny)
    events = [event for event in noise(1) if (event["weekday"], event["hour"]) != (2, 15)]
    events += [{"weekday": 2, "hour": 15, "person": "A"}] * 18
    few = [{"weekday": 2, "hour": 15, "person": "B"}] * 4
    narrow, wide = {"weekday": 2, "hour": 15, "person": "A"}, {"weekday": 2, "hour": 15}
    assert patterns(events + few, rare)[0] == [narrow]
    names, _, _ = patterns(events + few, rare, Search(draws=199, at_least=4))
    assert wide in names or {**wide, "person": "B"} in names
