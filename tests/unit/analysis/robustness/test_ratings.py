"""Ratings moved by themselves, and what they are called."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.ratings import ratings_of
from sidusryhmad.analysis.robustness.worlds import links_of, worlds_of
from sidusryhmad.testing import changes, service_maps


def rated(service_map, change, alpha=0.5):
    case = case_of(service_map, change)
    worlds = worlds_of(ask(case, carry_over=alpha), carry_over=alpha, budget=True)
    names = {s.id: s.name for s in (*case.before.stakeholders, *case.after.stakeholders)}
    return ratings_of(worlds, links_of(case), names)


def test_influences_come_first_then_direct_effects(mapped):
    found = rated(mapped("a/direct/1 b/direct", (("a", "b", 3),)), {"b": -1})
    assert found.names == (("influence", "A → B", ("a", "b")), ("effect", "B", ("b",)))
    assert (found.linked, found.values.tolist(), found.base.tolist()) == (1, [3, -1], [0, -1])


def test_how_somebody_stands_today_is_rated_only_where_the_map_is_edited(mapped):
    change = {"id": "x", "edits": {"remove": {"stakeholders": ["b"]}}}
    head = {"changes": [change]}
    found = rated(mapped("a/direct/1 b/direct/2", (("a", "b", 3),), **head), None)
    assert [name[0] for name in found.names] == ["influence", "today", "today"]


def test_the_scale_holds_whatever_is_beyond_it(mapped):
    head = {"changes": [{"id": "x", "effects": {"a": 3}}, {"id": "y", "effects": {"a": 3}}]}
    lowest, highest = rated(mapped("a/direct", **head), "x+y").scale
    assert (lowest.tolist(), highest.tolist()) == ([-3], [6])


@given(st.data())
def test_as_they_are_nothing_moves(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    ratings = rated(service_map, data.draw(changes(service_map, edits=True)))
    found, bounded = ratings.totals(np.arange(len(ratings.values)), ratings.values)
    assert bounded.all()
    assert found == pytest.approx(np.tile(ratings.base, (len(ratings.values), 1)), abs=1e-12)


@given(st.data(), st.sampled_from([-1.0, 0.5, 2.0]))
def test_ratings_moved_together_are_each_moved_alone(data, step):
    service_map = data.draw(service_maps(max_stakeholders=5))
    ratings = rated(service_map, data.draw(changes(service_map, edits=True)))
    rows = np.arange(len(ratings.values))
    values = np.clip(ratings.values + step, -3, 3)
    together, bounded = ratings.totals(rows, values)
    assert bounded.all()
    for row in rows:
        alone, _ = ratings.totals(rows[row : row + 1], values[row : row + 1])
        assert together[row] == pytest.approx(alone[0], abs=1e-12)
