"""Several maps on one layout."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.locale.language import language
from sidusryhmad.render.choices import Choices
from sidusryhmad.render.compose import compose
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.lettering import lettering, plan
from sidusryhmad.render.stage import stage
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.together import placed_together
from sidusryhmad.testing import changes, service_maps

ENGLISH, LOOK = language("en"), Theme()


def staged(service_map):
    return stage(service_map, None, ENGLISH, LOOK)


def seats(service_map, placed):
    return {
        s.id: at
        for s, at in zip(service_map.stakeholders, placed.routed.layout.places, strict=True)
    }


def test_alike_maps_are_placed_as_one_alone(cafe):
    one = staged(cafe)
    first, second = placed_together([one, one])
    assert first == second
    assert first.task == plan(one, lettering(one))
    alone = compose(cafe, language=ENGLISH, theme=LOOK)
    x, y = alone.centre
    for node, (left, down) in zip(alone.nodes, first.routed.layout.places, strict=True):
        assert (node.pill.box.x, node.pill.box.y) == pytest.approx((left + x, down + y))


def test_who_moves_to_another_ring_has_two_places(cafe):
    moved = case_of(cafe.with_change("M", {}, edits={
        "rerate": {"stakeholders": [{"id": "naabrid", "ring": "direct"}]}}), "M").after  # fmt: skip
    first, second = placed_together([staged(cafe), staged(moved)])
    before, after = seats(cafe, first), seats(moved, second)
    assert before["naabrid"] != after["naabrid"]
    assert {id_: at for id_, at in before.items() if id_ != "naabrid"} == {
        id_: at for id_, at in after.items() if id_ != "naabrid"
    }


edited = service_maps(max_stakeholders=5).flatmap(
    lambda m: st.tuples(st.just(m), changes(m, edits=True))
)


@settings(max_examples=15, deadline=None)
@given(edited)
def test_whoever_stays_in_the_ring_stays_in_place(drawn):
    m, change = drawn
    after = case_of(m, change).after
    first, second = placed_together([staged(m), staged(after)])
    rings = {s.id: s.ring for s in m.stakeholders}
    before = seats(m, first)
    for person in after.stakeholders:
        if rings.get(person.id) == person.ring:
            assert seats(after, second)[person.id] == before[person.id]
    assert first.routed.layout.borders == second.routed.layout.borders


@settings(max_examples=15, deadline=None)
@given(edited)
def test_every_tie_has_its_curve_from_its_own_place(drawn):
    m, change = drawn
    after = case_of(m, change).after
    for service_map, placed in zip((m, after), placed_together([staged(m), staged(after)]),
                                   strict=True):  # fmt: skip
        one = staged(service_map)
        assert len(placed.routed.curves) == len(one.ties) == len(placed.task.links)
        places = placed.routed.layout.places
        for link, curve in zip(placed.task.links, placed.routed.curves, strict=True):
            assert Box(*places[link.source], *placed.task.sizes[link.source]).contains(curve[0])
            assert Box(*places[link.target], *placed.task.sizes[link.target]).contains(curve[3])


@settings(max_examples=15, deadline=None)
@given(edited, st.booleans())
def test_slices_groups_and_counts_hold_for_all_maps(drawn, counted):
    m, change = drawn
    first = m.stakeholders[0].model_copy(update={"sector": "in"})
    m = m.model_copy(update={"stakeholders": (first, *m.stakeholders[1:])})
    after = case_of(m, change).after
    choices = Choices(slices="sector", groups="sector", aggregate=counted, shape="ellipse", like=m)
    stages = [stage(x, None, ENGLISH, LOOK, choices, (m, after)) for x in (m, after)]
    one, other = placed_together(stages)
    assert stages[0].parts.slices.names == stages[1].parts.slices.names
    assert one.routed.layout.spokes == other.routed.layout.spokes
    assert one.routed.layout.sector_places == other.routed.layout.sector_places
    for set_up, placed in zip(stages, (one, other), strict=True):
        assert len(placed.routed.layout.places) == len(set_up.figures)
        assert len(placed.routed.curves) == len(set_up.ties)
        assert len(placed.routed.layout.angles) == len(set_up.figures)
