"""One influence rated anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.robustness.what_if import what_if
from sidusryhmad.errors import (
    InvalidParameterError,
    UnboundedEchoError,
    UnknownStakeholderError,
)
from sidusryhmad.testing import changes, service_maps

SHARED = (("a", "c", 3), ("b", "c", 3))
PEOPLE = "a/direct b/direct c/direct"
EFFECTS = {"a": 2, "b": 1}


def asked(service_map, strength=0.0, ends=("a", "c"), **options):
    return what_if(service_map, EFFECTS, influence=ends, strength=strength, **options)


def test_both_parts_by_hand(mapped):
    # x_C = ¼·2 + ¼·1 = ¾; without A → C it is ½·1: −½ by itself, +¼ by the budget.
    shift = asked(mapped(PEOPLE, SHARED)).stakeholders[2]
    assert (shift.before, shift.by_influence, shift.by_budget) == pytest.approx((0.75, -0.5, 0.25))
    assert shift.after == pytest.approx(0.5)


def test_the_verdict_before_and_then(mapped):
    found = asked(mapped(PEOPLE, SHARED), -3)
    assert (found.status, found.moved_status) == ("good", "harms_inner")
    assert (found.strength, found.moved, found.influence) == (3, -3, ("a", "c"))


def test_names_do_as_well_as_ids_and_a_new_influence_has_no_strength_yet(mapped):
    found = asked(mapped(PEOPLE, SHARED), 3, ("B", "A"))
    assert found.influence == ("b", "a")
    assert found.strength is None
    assert found.stakeholders[0].after == pytest.approx(2.5)


def test_one_that_may_not_be_there_keeps_its_probability(mapped):
    links = (("a", "c", {"strength": 3, "exists": 0.5}),)
    found = asked(mapped(PEOPLE, links), 1.5)
    assert (found.stakeholders[2].before, found.stakeholders[2].after) == pytest.approx((0.5, 0.25))


@given(st.data())
def test_in_a_change_of_structure_the_rating_moves_today_too(data):
    """A rating the edits leave alone, moved on the map itself, is the same question."""
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4, complete=False))
    document = service_map.to_document()
    for row in document["stakeholders"]:
        row["today"] = data.draw(st.integers(-3, 3))
    service_map = type(service_map).from_document(document)
    change = data.draw(changes(service_map, edits=True))
    edits = change.edits
    touched = {
        (i.from_, i.to) for part in (edits.add, edits.rerate, edits.remove) for i in part.influences
    }
    gone = set(edits.remove.stakeholders)
    for k, influence in enumerate(service_map.influences):
        ends = (influence.from_, influence.to)
        if ends in touched or gone & set(ends):
            continue
        found = what_if(service_map, change, influence=ends, strength=-2)
        rows = service_map.to_document()["influences"]
        rows[k] = {"from": ends[0], "to": ends[1], "strength": -2}
        other = type(service_map).from_document({**service_map.to_document(), "influences": rows})
        expected = impact(other, change, draws=None, top=0)
        for shift in found.stakeholders:
            assert shift.after == pytest.approx(expected.of(shift.id).total, abs=1e-9)
        assert found.moved_status == expected.verdict.status


@given(st.data(), st.integers(-6, 6).map(lambda k: k / 2))
def test_nobody_upstream_of_the_receiver_is_moved(data, strength):
    service_map = data.draw(
        service_maps(min_stakeholders=2, max_stakeholders=5, acyclic=True, complete=False)
    )
    change = data.draw(changes(service_map))
    for influence in service_map.influences:
        ends = (influence.from_, influence.to)
        found = what_if(service_map, change, influence=ends, strength=strength)
        source = next(s for s in found.stakeholders if s.id == ends[0])
        assert (source.by_influence, source.by_budget) == (0, 0)


@pytest.mark.parametrize("strength", [3.1, -4, float("nan"), float("inf"), True, "2", None])
def test_a_strength_that_is_none_is_refused(mapped, strength):
    with pytest.raises(InvalidParameterError, match="from −3 to"):
        asked(mapped(PEOPLE, SHARED), strength)


@pytest.mark.parametrize(
    ("ends", "error", "text"),
    [
        (("a", "z"), UnknownStakeholderError, "'z'"),
        (("a", "A"), InvalidParameterError, "themselves"),
        ("ac", InvalidParameterError, "who influences and who"),
        (("a", "b", "c"), InvalidParameterError, "who influences and who"),
        (5, InvalidParameterError, "who influences and who"),
    ],
)
def test_ends_that_are_none_are_refused(mapped, ends, error, text):
    with pytest.raises(error, match=text):
        asked(mapped(PEOPLE, SHARED), 1, ends)


def test_a_strength_at_which_echoes_never_die_out_is_refused(mapped):
    service_map = mapped(PEOPLE, (("a", "b", 1.5), ("b", "a", 3)))
    with pytest.raises(UnboundedEchoError, match="with that strength"):
        asked(service_map, 3, ("a", "b"), carry_over=1, budget=False)
