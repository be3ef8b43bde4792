"""What must hold when a rating moves, an influence goes, or the carry-over is another."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.robustness.judging import steadied
from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.analysis.robustness.what_if import what_if
from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import changes, service_maps

BARE = service_maps(min_stakeholders=2, max_stakeholders=5, complete=False)
FULL = service_maps(min_stakeholders=2, max_stakeholders=5)
SHARES = st.sampled_from([0.1, 0.3, 0.5, 0.7, 0.9])
EXACT = 1e-9


@st.composite
def torn(draw):
    """A map and effects where what is done and what arrives often pull against each other."""
    ids = [f"s{k}" for k in range(draw(st.integers(2, 5)))]
    strength = st.sampled_from([-3, -2, -1, 0, 1, 2, 3])
    pairs = [(a, b) for a in ids for b in ids if a != b]
    kept = draw(st.lists(st.sampled_from(pairs), unique=True, min_size=len(ids)))
    service_map = ServiceMap.from_document(
        {
            "service": {"name": "X"},
            "stakeholders": [
                {"id": i, "name": i, "ring": draw(st.sampled_from(["direct", "indirect"]))}
                for i in ids
            ],
            "influences": [{"from": a, "to": b, "strength": draw(strength)} for a, b in kept],
        }
    )
    small = st.integers(-6, 6).map(lambda k: k / 10)
    effects = {i: draw(small) for i in ids[1:]} | {ids[0]: draw(st.sampled_from([-3, 2, 3]))}
    return service_map, Change(id="x", name="X", effects=effects)


def edited(service_map, **parts):
    document = {**service_map.to_document(), **parts}
    for key in ("changes", "evidence"):
        document.pop(key, None)
    return ServiceMap.from_document(document)


def rows(service_map):
    return service_map.to_document().get("influences", [])


def without(service_map, ends):
    kept = [row for row in rows(service_map) if (row["from"], row["to"]) != ends]
    return edited(service_map, influences=kept)


def rated(service_map, ends, strength):
    """The map with one influence at a strength, whatever was known of it before."""
    loose = {"strength", "sign", "range", "ratings"}
    new = [
        {**{k: v for k, v in row.items() if k not in loose}, "strength": strength}
        if (row["from"], row["to"]) == ends
        else row
        for row in rows(service_map)
    ]
    if all((row["from"], row["to"]) != ends for row in new):
        new.append({"from": ends[0], "to": ends[1], "strength": strength})
    return edited(service_map, influences=new)


def plain(service_map, change, **options):
    return impact(service_map, change, draws=None, top=0, **options)


def totals(service_map, change, **options):
    return {s.id: s.total for s in plain(service_map, change, **options).stakeholders}


def effects_of(change):
    return {id_: effect.effect for id_, effect in change.effects.items()}


def same(found, expected):
    assert found.keys() == expected.keys()
    for id_, value in found.items():
        assert value == pytest.approx(expected[id_], abs=EXACT)


def drawn(data, maps=FULL, *, edits=False):
    service_map = data.draw(maps)
    change = data.draw(changes(service_map, edits=edits))
    return edited(service_map), change


@given(st.data(), SHARES)
def test_without_an_influence_is_the_impact_on_the_map_without_it(data, alpha):
    service_map, change = drawn(data)
    base = totals(service_map, change, carry_over=alpha)
    found = robustness(service_map, change, carry_over=alpha)
    assert len(found.influences) == len(service_map.influences)
    for knockout in found.influences:
        smaller = without(service_map, knockout.nodes)
        after = plain(smaller, change, carry_over=alpha)
        expected = {id_: after.of(id_).total - base[id_] for id_ in service_map.inner_ids}
        same(knockout.changes, expected)
        assert knockout.status == after.verdict.status


@given(st.data(), SHARES)
def test_the_influence_itself_goes_with_the_others_as_they_are(data, alpha):
    """Its own part is that of the map whose other influences keep the budget they had."""
    service_map, change = drawn(data)
    network = to_network(service_map)
    base = totals(service_map, change, carry_over=alpha)
    effects = np.array([effects_of(change).get(id_, 0.0) for id_ in network.ids])
    kept = alpha * network.matrix() / np.maximum(1, network.incoming())
    for knockout in robustness(service_map, change, carry_over=alpha).influences:
        left = kept.copy()
        left[tuple(network.index[id_] for id_ in knockout.nodes)] = 0
        solved = np.linalg.solve(np.eye(len(left)) - left.T, effects)
        for id_ in service_map.inner_ids:
            own = knockout.changes[id_] - knockout.by_budget[id_]
            assert own == pytest.approx(solved[network.index[id_]] - base[id_], abs=EXACT)


@given(st.data(), SHARES)
def test_without_a_stakeholder_is_the_impact_on_the_map_without_them(data, alpha):
    service_map, change = drawn(data)
    base = totals(service_map, change, carry_over=alpha)
    for knockout in robustness(service_map, change, carry_over=alpha).people:
        (gone,) = knockout.nodes
        document = service_map.to_document()
        inner = document.get("inner_circle", {})
        if "stakeholders" in inner:
            kept = [id_ for id_ in inner["stakeholders"] if id_ != gone]
            document["inner_circle"] = {**inner, "stakeholders": kept}
        document["stakeholders"] = [s for s in document["stakeholders"] if s["id"] != gone]
        links = [row for row in document.get("influences", []) if gone not in row.values()]
        document["influences"] = [r for r in links if gone not in {r["from"], r["to"]}]
        for key in ("changes", "wants", "evidence"):
            document.pop(key, None)
        effects = {id_: e for id_, e in effects_of(change).items() if id_ != gone}
        after = plain(ServiceMap.from_document(document), effects, carry_over=alpha)
        members = set(service_map.inner_ids) - {gone}
        same(knockout.changes, {id_: after.of(id_).total - base[id_] for id_ in members})
        assert knockout.status == after.verdict.status


@given(st.data(), SHARES)
def test_a_change_of_the_map_itself_is_taken_apart_as_exactly(data, alpha):
    service_map, change = drawn(data, edits=True)
    case = case_of(service_map, change)
    touched = {
        (row.from_, row.to)
        for part in (change.edits.add, change.edits.remove, change.edits.rerate)
        for row in part.influences
    }
    gone = set(change.edits.remove.stakeholders)
    base = totals(service_map, change, carry_over=alpha)
    for knockout in robustness(service_map, change, carry_over=alpha).influences:
        if knockout.nodes in touched or gone & set(knockout.nodes):
            continue
        after = plain(without(service_map, knockout.nodes), change, carry_over=alpha)
        expected = {id_: after.of(id_).total - base[id_] for id_ in case.after.inner_ids}
        same(knockout.changes, expected)


@given(st.data(), SHARES, st.booleans())
def test_an_influence_rated_anew_is_the_impact_on_the_map_rated_so(data, alpha, budget):
    service_map, change = drawn(data, BARE)
    ids = [s.id for s in service_map.stakeholders]
    ends = tuple(data.draw(st.permutations(ids))[:2])
    strength = data.draw(st.integers(-12, 12)) / 4
    try:
        before = totals(service_map, change, carry_over=alpha, budget=budget)
    except UnboundedEchoError:
        assume(False)
    ask = {"influence": ends, "strength": strength, "carry_over": alpha, "budget": budget}
    try:
        after = plain(rated(service_map, ends, strength), change, carry_over=alpha, budget=budget)
    except UnboundedEchoError:
        with pytest.raises(UnboundedEchoError):
            what_if(service_map, change, **ask)
        return
    found = what_if(service_map, change, **ask)
    scale = 1 + max(map(abs, before.values())) + max(abs(s.total) for s in after.stakeholders)
    for shift in found.stakeholders:
        assert shift.before == pytest.approx(before[shift.id], abs=EXACT * scale)
        assert shift.after == pytest.approx(after.of(shift.id).total, abs=EXACT * scale**2)
        assert budget or shift.by_budget == 0
    assert found.moved_status == after.verdict.status


@given(st.data(), SHARES)
def test_rating_an_influence_as_it_is_changes_nothing(data, alpha):
    service_map, change = drawn(data, BARE)
    for influence in service_map.influences:
        ends = (influence.from_, influence.to)
        found = what_if(
            service_map, change, influence=ends, strength=influence.strength, carry_over=alpha
        )
        assert found.status == found.moved_status
        assert all(s.by_influence == 0 == s.by_budget for s in found.stakeholders)


@given(st.data())
def test_the_sweep_is_the_impact_at_every_carry_over(data):
    service_map, change = drawn(data, edits=True)
    found = robustness(service_map, change)
    for k, point in enumerate(found.sweep):
        expected = plain(service_map, change, carry_over=point.carry_over)
        assert point.status == expected.verdict.status
        for row, result in zip(found.stakeholders, expected.stakeholders, strict=True):
            assert row.id == result.id
            assert row.totals[k] == pytest.approx(result.total, abs=EXACT)
    assert found.status == plain(service_map, change).verdict.status


@given(torn())
def test_the_flips_are_those_of_a_dense_grid(asked):
    service_map, change = asked
    grid = np.linspace(0.1, 0.9, 65)
    seen = [totals(service_map, change, carry_over=alpha) for alpha in grid]
    for row in robustness(service_map, change, carry_over=0.5).stakeholders:
        signs = [np.sign(point[row.id]) * (abs(point[row.id]) > 1e-9) for point in seen]
        known = [(a, s) for a, s in zip(grid, signs, strict=True) if s]
        expected = [(a, b) for (a, s), (b, t) in pairwise(known) if s != t]
        assert len(row.flips) == len(expected)
        for flip, (low, high) in zip(row.flips, expected, strict=True):
            assert low - 1e-9 <= flip <= high + 1e-9


@given(torn())
def test_a_total_is_nothing_where_its_sign_flips(asked):
    service_map, change = asked
    for row in robustness(service_map, change).stakeholders:
        for flip in row.flips:
            total = plain(service_map, change, carry_over=flip).of(row.id).total
            assert total == pytest.approx(0, abs=1e-6)


@given(torn())
def test_the_verdict_is_constant_between_its_turns(asked):
    service_map, change = asked
    found = robustness(service_map, change, carry_over=0.5)
    for turn in found.turns:
        below, above = (
            plain(service_map, change, carry_over=turn.carry_over + step).verdict.status
            for step in (-1e-7, 1e-7)
        )
        assert (below, above) == (turn.before, turn.after)
        assert turn.decisive
    for alpha in np.linspace(0.1, 0.9, 33):
        passed = [turn for turn in found.turns if turn.carry_over < alpha]
        near = any(abs(turn.carry_over - alpha) < 1e-6 for turn in found.turns)
        expected = passed[-1].after if passed else found.sweep[0].status
        status = plain(service_map, change, carry_over=alpha).verdict.status
        assert near or status == expected


def moved(service_map, change, rating, value):
    """The verdict with one rating moved, by working the impact out again."""
    if rating.kind == "influence":
        service_map = rated(service_map, rating.nodes, value)
        return plain(service_map, effects_of(change)).verdict.status
    return plain(service_map, {**effects_of(change), rating.nodes[0]: value}).verdict.status


@given(st.data())
def test_a_rating_said_to_turn_the_verdict_turns_it_and_nothing_before_does(data):
    service_map, change = drawn(data)
    found = robustness(service_map, change)
    distances = [abs(r.turns_at - r.value) for r in found.ratings]
    assert distances == pytest.approx(sorted(distances), abs=1e-5)
    for rating in found.ratings:
        for share in (0.1, 0.5, 0.9):
            on_the_way = rating.value + share * (rating.turns_at - rating.value)
            assert moved(service_map, change, rating, on_the_way) == found.status
        middle = (rating.turns_at + rating.until) / 2
        assert moved(service_map, change, rating, middle) == rating.status != found.status


@given(st.data())
def test_no_rating_that_turns_the_verdict_within_one_point_is_missed(data):
    """Each is tried at every quarter of the way by one point, by working the impact out again."""
    service_map, change = drawn(data, BARE)
    found = robustness(service_map, change)
    told = {(r.nodes, bool(r.until > r.value)) for r in found.turned_by_one_point}
    rated_ = {(i.from_, i.to): i.strength for i in service_map.influences}
    rated_ |= {(id_,): effect for id_, effect in effects_of(change).items()}
    for nodes, value in rated_.items():
        for step in (-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1):
            near = min(3, max(-3, value + step))
            if len(nodes) == 2:
                after = plain(rated(service_map, nodes, near), change)
            else:
                after = plain(service_map, {**effects_of(change), nodes[0]: near})
            assert after.verdict.status == found.status or (nodes, step > 0) in told


@given(torn(), st.sampled_from([0.3, 0.5, 0.9]))
def test_effects_turn_the_verdict_where_a_fine_grid_says(asked, alpha):
    """Brute force: the impact of the change with each effect on a grid over its whole scale."""
    service_map, change = asked
    found = robustness(service_map, change, carry_over=alpha)
    ratings = [r for r in found.ratings if r.kind == "effect"]
    for id_, effect in list(effects_of(change).items())[:2]:
        for direction in (-1, 1):
            grid = np.arange(0, 6.001, 0.13) * direction + effect
            grid = grid[np.abs(grid) <= 3]
            seen = [
                plain(service_map, {**effects_of(change), id_: v}, carry_over=alpha).verdict.status
                for v in grid
            ]
            mine = [r for r in ratings if r.nodes == (id_,) and (r.until - effect) * direction > 0]
            for value, status in zip(grid, seen, strict=True):
                past = [r for r in mine if (value - r.turns_at) * direction > -1e-9]
                if status != found.status:
                    assert past
                    assert past[0].by_one_point or abs(value - effect) > 1 - 1e-9
                elif past:
                    assert (value - past[0].until) * direction > -1e-9 or (
                        abs(value - past[0].turns_at) < 1e-9
                    )


@given(st.data())
def test_the_order_in_the_file_changes_no_number(data):
    service_map, change = drawn(data)
    people = data.draw(st.permutations(service_map.to_document()["stakeholders"]))
    links = data.draw(st.permutations(rows(service_map)))
    one = robustness(service_map, change)
    other = robustness(edited(service_map, stakeholders=people, influences=links), change)
    assert [p.status for p in one.sweep] == [p.status for p in other.sweep]
    for part in ("influences", "people"):
        here = {k.nodes: k for k in getattr(one, part)}
        there = {k.nodes: k for k in getattr(other, part)}
        assert here.keys() == there.keys()
        for nodes, knockout in here.items():
            same(knockout.changes, there[nodes].changes)
            assert knockout.status == there[nodes].status
    turns = [
        sorted((r.nodes, r.by_one_point, round(r.turns_at, 6), r.status) for r in result.ratings)
        for result in (one, other)
    ]
    assert turns[0] == turns[1]


@given(st.data())
def test_nothing_depends_on_anything_where_nothing_is_done(data):
    service_map = edited(data.draw(FULL))
    found = robustness(service_map, {})
    assert found.status == "no_effect"
    assert found.holds
    assert not found.ratings
    for knockout in (*found.influences, *found.people):
        assert not any(knockout.changes.values())


@given(st.lists(st.floats(-1e4, 1e4) | st.integers(-300, 300).map(lambda k: k / 100)))
def test_numbers_steadied_together_are_those_steadied_one_by_one(values):
    expected = [steady(v) if abs(v) > 1e-10 else pytest.approx(v, abs=1e-10) for v in values]
    assert steadied(np.array(values)).tolist() == [
        pytest.approx(e, rel=2e-10) if isinstance(e, float) else e for e in expected
    ]


@given(st.integers(1, 300), st.sampled_from([3, 7, 9, 11]))
def test_a_limit_reached_by_sums_is_that_limit(hundredths, parts):
    limit = hundredths / 100
    total = sum([limit / parts] * parts)
    assert steadied(np.array([total]))[0] == limit


def test_a_change_given_as_a_record_is_the_same_question():
    m = ServiceMap.named("X").with_stakeholder("A", ring="direct")
    record = Change(id="x", name="X", effects={"a": 1})
    assert robustness(m, record).ratings == robustness(m, {"A": 1}).ratings


def scaled(change, factor):
    return {id_: factor * effect for id_, effect in effects_of(change).items()}


def downstream(service_map, start):
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for influence in service_map.influences:
            if influence.from_ == here and influence.to not in found:
                found.add(influence.to)
                waiting.append(influence.to)
    return found


@given(torn())
def test_the_opposite_change_mirrors_every_knockout_and_keeps_every_flip(asked):
    service_map, change = asked
    one, other = robustness(service_map, change), robustness(service_map, scaled(change, -1))
    there = {k.nodes: k for k in (*other.influences, *other.people)}
    for knockout in (*one.influences, *one.people):
        mirrored = {id_: -value for id_, value in there[knockout.nodes].changes.items()}
        same(knockout.changes, mirrored)
    for here, mirror in zip(one.stakeholders, other.stakeholders, strict=True):
        assert here.flips == pytest.approx(mirror.flips, abs=1e-8)


@given(torn(), st.sampled_from([0.25, 0.5, 0.9]))
def test_a_weaker_change_is_moved_as_much_less(asked, factor):
    service_map, change = asked
    whole = robustness(service_map, change)
    there = {k.nodes: k for k in robustness(service_map, scaled(change, factor)).influences}
    for knockout in whole.influences:
        less = {id_: factor * value for id_, value in knockout.changes.items()}
        same(there[knockout.nodes].changes, less)
        for id_, value in knockout.by_budget.items():
            part = there[knockout.nodes].by_budget[id_]
            assert part == pytest.approx(factor * value, abs=EXACT)


@given(torn(), SHARES)
def test_gone_is_rated_nought(asked, alpha):
    service_map, change = asked
    for knockout in robustness(service_map, change, carry_over=alpha).influences:
        found = what_if(service_map, change, influence=knockout.nodes, strength=0, carry_over=alpha)
        shifts = {s.id: s for s in found.stakeholders}
        for id_, value in knockout.changes.items():
            assert shifts[id_].after - shifts[id_].before == pytest.approx(value, abs=EXACT)
            assert shifts[id_].by_budget == pytest.approx(knockout.by_budget[id_], abs=EXACT)
        assert found.moved_status == knockout.status


@given(torn())
def test_only_whoever_is_downstream_of_the_receiver_is_moved(asked):
    service_map, change = asked
    for knockout in robustness(service_map, change).influences:
        reached = downstream(service_map, knockout.nodes[1])
        for id_, value in knockout.changes.items():
            assert id_ in reached or value == 0


@given(torn())
def test_where_the_budget_is_not_exceeded_nothing_comes_from_it(asked):
    service_map, change = asked
    network = to_network(service_map)
    full = {id_ for id_, sum_ in zip(network.ids, network.incoming(), strict=True) if sum_ > 1}
    for knockout in robustness(service_map, change).influences:
        if knockout.nodes[1] not in full:
            assert not any(knockout.by_budget.values())


@given(torn())
def test_without_budget_nothing_comes_from_it(asked):
    service_map, change = asked
    try:
        found = robustness(service_map, change, carry_over=0.2, budget=False)
    except UnboundedEchoError:
        return
    for knockout in (*found.influences, *found.people):
        assert not any(knockout.by_budget.values())


@given(torn(), SHARES)
def test_the_break_even_effect_brings_the_total_to_nothing(asked, alpha):
    service_map, change = asked
    for row in robustness(service_map, change, carry_over=alpha).stakeholders:
        if abs(row.break_even) <= 3:
            effects = {**effects_of(change), row.id: row.break_even}
            assert totals(service_map, effects, carry_over=alpha)[row.id] == pytest.approx(
                0, abs=EXACT
            )


@given(torn(), st.sampled_from([0.0, 0.13, 0.5, 0.95]))
def test_the_carry_over_in_use_has_the_verdict_in_use(asked, alpha):
    found = robustness(*asked, carry_over=alpha)
    (point,) = [p for p in found.sweep if p.carry_over == alpha]
    assert point.status == found.status
    assert found.sweep[0].carry_over <= alpha <= found.sweep[-1].carry_over


@given(torn())
def test_a_larger_tolerance_never_adds_a_loser(asked):
    """Only the verdict is moved by the limits, no number is."""
    service_map, change = asked
    strict, mild = (
        robustness(edited(service_map, tolerance=tolerance), change) for tolerance in (0.25, 3)
    )
    assert strict.stakeholders == mild.stakeholders
    changes_ = [{k.nodes: k.changes for k in r.influences} for r in (strict, mild)]
    assert changes_[0] == changes_[1]
    assert (strict.status, mild.status) != ("good", "harms_outside")
