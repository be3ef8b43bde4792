"""What must hold for the totals of every map and every change."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.linear import LinearModel, linear_model
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Network, to_network
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(max_stakeholders=6)
BARE = service_maps(max_stakeholders=7, complete=False)
POSITIVE = service_maps(max_stakeholders=6, positive=True, complete=False)
ACYCLIC = service_maps(max_stakeholders=7, acyclic=True, complete=False)
SHARES = st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
DAMPED = st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.7, 0.9])
EXACT = 1e-12


def solved(service_map, alpha=0.5, **options):
    return linear_model(to_network(service_map), carry_over=alpha, **options)


def shocks(service_map, low=-3, high=3):
    points = st.integers(4 * low, 4 * high).map(lambda k: k / 4)
    n = len(service_map.stakeholders)
    return st.lists(points, min_size=n, max_size=n).map(np.array)


def drawn(data, strategy, alpha=DAMPED):
    """A map, its solved model and a shock."""
    service_map = data.draw(strategy)
    return service_map, solved(service_map, data.draw(alpha)), data.draw(shocks(service_map))


def edited(service_map, **parts):
    return ServiceMap.from_document({**service_map.to_document(), **parts})


def connected(carried):
    """Row reaches column, by repeated boolean products; independent of the code under test."""
    linked = np.eye(len(carried), dtype=int)
    for _ in carried:
        linked = ((linked + linked @ (carried != 0)) > 0).astype(int)
    return linked > 0


def influence_rows(service_map):
    return service_map.to_document().get("influences", [])


@given(st.data())
def test_totals_are_finite_even_close_to_full_carry_over(data):
    _, model, shock = drawn(data, MAPS, SHARES)
    assert np.isfinite(model.totals(shock)).all()
    assert np.isfinite(model.gross(shock)).all()


@given(st.data())
def test_totals_solve_the_equation_that_defines_them(data):
    _, model, shock = drawn(data, MAPS, SHARES)
    x = model.totals(shock)
    assert x == pytest.approx(shock + model.carried.T @ x, abs=1e-11)


@given(st.data())
def test_two_changes_together_do_what_they_do_apart(data):
    service_map, model, shock = drawn(data, MAPS)
    other = data.draw(shocks(service_map))
    together = model.totals(shock + other)
    assert together == pytest.approx(model.totals(shock) + model.totals(other), abs=EXACT)


@given(st.data())
def test_the_opposite_change_has_the_opposite_effect(data):
    _, model, shock = drawn(data, MAPS)
    gain, loss = model.gross(shock)
    assert (model.totals(-shock) == -model.totals(shock)).all()
    assert model.gross(-shock)[0] == pytest.approx(loss, abs=EXACT)
    assert model.gross(-shock)[1] == pytest.approx(gain, abs=EXACT)


@given(st.data(), st.sampled_from([0.0, 0.125, 0.5, 2.0, 3.7]))
def test_a_change_twice_as_strong_does_twice_as_much(data, factor):
    _, model, shock = drawn(data, MAPS)
    assert model.totals(factor * shock) == pytest.approx(factor * model.totals(shock), abs=EXACT)


@given(st.data())
def test_many_changes_at_once_are_each_change_alone(data):
    service_map, model, shock = drawn(data, MAPS)
    other = data.draw(shocks(service_map))
    both = model.totals(np.column_stack([shock, other]))
    assert both[:, 0] == pytest.approx(model.totals(shock), abs=EXACT)
    assert both[:, 1] == pytest.approx(model.totals(other), abs=EXACT)


@given(st.data())
def test_new_ids_move_the_numbers_and_change_none(data):
    service_map = data.draw(BARE)
    change = data.draw(changes(service_map))
    new = {s.id: f"x{i}" for i, s in enumerate(reversed(service_map.stakeholders))}
    document = service_map.to_document()
    rows = [{**row, "id": new[row["id"]]} for row in document["stakeholders"]]
    edges = [{**r, "from": new[r["from"]], "to": new[r["to"]]} for r in influence_rows(service_map)]
    relabelled = edited(service_map, stakeholders=rows, influences=edges)
    effects = {new[id_]: effect.effect for id_, effect in change.effects.items()}
    before, after = impact(service_map, change), impact(relabelled, effects)
    assert [s.total for s in after.stakeholders] == [s.total for s in before.stakeholders]
    assert after.verdict.status == before.verdict.status


@given(st.data())
def test_the_order_in_the_file_changes_no_number(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=6, complete=False))
    change = data.draw(changes(service_map))
    rows = data.draw(st.permutations(service_map.to_document()["stakeholders"]))
    edges = data.draw(st.permutations(influence_rows(service_map)))
    shuffled = edited(service_map, stakeholders=rows, influences=edges)
    before, after = impact(service_map, change), impact(shuffled, change)
    assert [s.id for s in after.stakeholders] == [row["id"] for row in rows]
    for result in before.stakeholders:
        same = after.of(result.id)
        numbers = (result.total, result.gain, result.loss, result.break_even)
        assert (same.total, same.gain, same.loss, same.break_even) == pytest.approx(
            numbers, abs=EXACT
        )


@given(st.data())
def test_nothing_at_all_arrives_where_no_path_leads(data):
    _, model, shock = drawn(data, MAPS, SHARES)
    reach = connected(model.carried)
    for row in range(len(shock)):
        if not any(shock[source] and reach[source, row] for source in range(len(shock))):
            assert model.totals(shock)[row] == 0.0
            assert model.reached(shock)[row] == 0.0
            assert (model.gross(shock)[0][row], model.gross(shock)[1][row]) == (0.0, 0.0)


@given(st.data())
def test_something_arrives_wherever_a_path_leads(data):
    _, model, shock = drawn(data, MAPS, SHARES)
    reach = connected(model.carried)
    for source, row in np.argwhere(reach):
        if shock[source]:
            assert model.reached(shock)[row] > 0


@given(st.data())
def test_no_total_exceeds_the_largest_direct_effect_over_one_minus_alpha(data):
    service_map = data.draw(MAPS)
    alpha = data.draw(SHARES)
    shock = data.draw(shocks(service_map))
    bound = np.abs(shock).max(initial=0) / (1 - alpha)
    assert np.abs(solved(service_map, alpha).totals(shock)).max() <= bound * (1 + 1e-9)


@given(st.data())
def test_half_carry_over_keeps_indirect_effects_below_the_largest_direct_one(data):
    _, model, shock = drawn(data, MAPS, st.just(0.5))
    indirect = model.totals(shock) - shock
    assert np.abs(indirect).max() <= np.abs(shock).max() + EXACT


@given(st.data())
def test_every_column_of_the_carried_influence_keeps_its_budget(data):
    service_map = data.draw(MAPS)
    alpha = data.draw(SHARES)
    assert np.abs(solved(service_map, alpha).carried).sum(axis=0).max() <= alpha * (1 + EXACT)


@given(st.data())
def test_without_harmful_influences_more_for_one_is_never_less_for_another(data):
    service_map, model, shock = drawn(data, POSITIVE)
    more = data.draw(shocks(service_map, low=0))
    assert (model.totals(shock + more) >= model.totals(shock) - EXACT).all()


@given(st.data())
def test_a_part_without_ties_to_the_rest_changes_nobody_there(data):
    service_map = data.draw(BARE)
    change = data.draw(changes(service_map))
    document = service_map.to_document()
    extra = [{"id": f"eraldi{i}", "name": f"Eraldi {i}", "ring": "indirect"} for i in range(2)]
    ends = [("eraldi0", "eraldi1"), ("eraldi1", "eraldi0")]
    loop = [{"from": a, "to": b, "strength": 3} for a, b in ends]
    rows = [*document["stakeholders"], *extra]
    larger = edited(
        service_map, stakeholders=rows, influences=[*influence_rows(service_map), *loop]
    )
    before, after = impact(service_map, change), impact(larger, change)
    for result in before.stakeholders:
        assert after.of(result.id).total == pytest.approx(result.total, abs=EXACT)
    assert [after.of(id_).total for id_ in ("eraldi0", "eraldi1")] == [0.0, 0.0]


@given(st.data())
def test_turning_one_scale_around_turns_only_that_number_around(data):
    service_map = data.draw(BARE)
    shock = data.draw(shocks(service_map))
    row = data.draw(st.integers(0, len(shock) - 1))
    turn = np.ones(len(shock))
    turn[row] = -1
    id_ = service_map.stakeholders[row].id
    edges = [
        {**r, "strength": -r["strength"] if id_ in (r["from"], r["to"]) else r["strength"]}
        for r in influence_rows(service_map)
    ]
    turned = edited(service_map, influences=edges)
    expected = turn * solved(service_map).totals(shock)
    assert solved(turned).totals(turn * shock) == pytest.approx(expected, abs=EXACT)


@given(st.data())
def test_gain_minus_loss_is_the_total_and_their_sum_the_absolute_series(data):
    _, model, shock = drawn(data, MAPS, SHARES)
    gain, loss = model.gross(shock)
    size = np.linalg.solve(np.eye(len(shock)) - np.abs(model.carried).T, np.abs(shock))
    scale = 1 + np.abs(size).max()
    assert min(gain.min(), loss.min()) >= 0
    assert gain - loss == pytest.approx(model.totals(shock), abs=EXACT * scale)
    assert gain + loss == pytest.approx(size, abs=EXACT * scale)


@given(st.data())
def test_gain_and_loss_are_what_walks_bring_by_sign(data):
    _, model, shock = drawn(data, MAPS, st.sampled_from([0.0, 0.3, 0.5]))
    up, down = np.maximum(model.carried, 0).T, np.maximum(-model.carried, 0).T
    plus, minus = np.maximum(shock, 0), np.maximum(-shock, 0)
    gain, loss = np.zeros(len(shock)), np.zeros(len(shock))
    for _ in range(60):
        gain, loss = gain + plus, loss + minus
        plus, minus = up @ plus + down @ minus, up @ minus + down @ plus
    assert model.gross(shock)[0] == pytest.approx(gain, abs=EXACT)
    assert model.gross(shock)[1] == pytest.approx(loss, abs=EXACT)


@given(st.data())
def test_agreement_is_a_share_or_nothing_where_nothing_arrives(data):
    service_map = data.draw(MAPS)
    for result in impact(service_map, data.draw(changes(service_map))).stakeholders:
        if result.gain + result.loss > 0:
            assert 0 <= result.agreement <= 1
            assert result.agreement * (result.gain + result.loss) == pytest.approx(
                abs(result.total), abs=EXACT
            )
        else:
            assert result.agreement is None


@given(st.data())
def test_the_total_is_a_straight_line_in_each_direct_effect(data):
    _, model, shock = drawn(data, MAPS)
    row = data.draw(st.integers(0, len(shock) - 1))
    step = np.zeros(len(shock))
    step[row] = 1
    slope = model.totals(shock + step) - model.totals(shock)
    assert slope == pytest.approx(model.response[row], abs=EXACT)
    assert model.totals(shock - 2.5 * step) == pytest.approx(
        model.totals(shock) - 2.5 * slope, abs=EXACT
    )


@given(st.data())
def test_with_the_break_even_effect_nothing_is_left(data):
    service_map = data.draw(MAPS)
    change = data.draw(changes(service_map))
    alpha = data.draw(DAMPED)
    model = solved(service_map, alpha)
    result = impact(service_map, change, carry_over=alpha)
    for row, stakeholder in enumerate(result.stakeholders):
        shock = np.array([s.direct for s in result.stakeholders])
        shock[row] = stakeholder.break_even
        assert model.totals(shock)[row] == pytest.approx(0, abs=EXACT)


@given(st.data())
def test_no_change_no_effect(data):
    service_map, model, _ = drawn(data, MAPS, SHARES)
    assert (model.totals(np.zeros(len(service_map.stakeholders))) == 0).all()


@given(st.data())
def test_without_influences_only_the_direct_effect_counts(data):
    alone = edited(data.draw(MAPS), influences=[], changes=[])
    shock = data.draw(shocks(alone))
    assert (solved(alone, 0.9).totals(shock) == shock).all()


@given(st.data())
def test_without_carry_over_only_the_direct_effect_counts(data):
    service_map = data.draw(MAPS)
    shock = data.draw(shocks(service_map))
    assert (solved(service_map, 0.0).totals(shock) == shock).all()


@given(st.data(), st.integers(0, 12))
def test_walks_up_to_a_length_come_as_close_as_promised(data, length):
    service_map = data.draw(MAPS)
    alpha, shock = data.draw(DAMPED), data.draw(shocks(service_map))
    model = solved(service_map, alpha)
    total, wave = shock.copy(), shock
    for _ in range(length):
        wave = model.carried.T @ wave
        total = total + wave
    bound = np.abs(shock).max() * alpha ** (length + 1) / (1 - alpha)
    assert np.abs(model.totals(shock) - total).max() <= bound + EXACT


@given(st.data())
def test_a_stronger_influence_does_more_while_the_budget_is_not_exceeded(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=6, positive=True,
                                         complete=False))  # fmt: skip
    network = to_network(service_map)
    assume(len(network.weights))
    edge = data.draw(st.integers(0, len(network.weights) - 1))
    room = 1 - network.incoming()[network.targets[edge]]
    assume(room > 0)
    stronger = network.weights.copy()
    stronger[edge] += data.draw(st.sampled_from([0.25, 0.5, 1.0])) * room
    shock = data.draw(shocks(service_map, low=0))
    before = linear_model(network, carry_over=0.5).totals(shock)
    after = linear_model(reweighed(network, stronger), carry_over=0.5).totals(shock)
    assert (after >= before - EXACT).all()


def reweighed(network, weights):
    return Network(network.ids, network.index, network.sources, network.targets, weights)


def test_beyond_the_budget_a_stronger_influence_may_do_less():
    """The price of the budget, pinned so that nobody mistakes it for a defect."""

    def total(strength):
        m = ServiceMap.named("Eelarve")
        for name in ("A", "B", "T"):
            m = m.with_stakeholder(name, ring="direct")
        m = m.with_influence("A", "T", 3).with_influence("B", "T", strength)
        return impact(m, {"A": 2}).of("T").total

    assert total(0) == 1.0
    assert total(3) == 0.5


@given(st.data())
def test_a_new_influence_leaves_everybody_not_downstream_as_they_were(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=6, complete=False))
    ids = [s.id for s in service_map.stakeholders]
    there = {(row["from"], row["to"]) for row in influence_rows(service_map)}
    free = [(a, b) for a in ids for b in ids if a != b and (a, b) not in there]
    assume(free)
    source, target = data.draw(st.sampled_from(free))
    edges = [*influence_rows(service_map), {"from": source, "to": target, "strength": -3}]
    larger = edited(service_map, influences=edges)
    shock = data.draw(shocks(service_map))
    before, after = solved(service_map).totals(shock), solved(larger).totals(shock)
    downstream = connected(solved(larger).carried)[ids.index(target)]
    assert after[~downstream] == pytest.approx(before[~downstream], abs=EXACT)


@given(st.data())
def test_without_loops_nothing_echoes(data):
    _, model, _ = drawn(data, ACYCLIC, SHARES)
    assert np.diag(model.response) == pytest.approx(np.ones(len(model.response)), abs=EXACT)


@given(st.data())
def test_without_budget_the_model_is_refused_or_solves_the_plain_equation(data):
    service_map = data.draw(MAPS)
    plain = 0.5 * to_network(service_map).matrix()
    radius = np.abs(np.linalg.eigvals(np.abs(plain))).max(initial=0.0)
    assume(abs(radius - 1) > 1e-6)
    if radius > 1:
        with pytest.raises(ValueError, match="without end"):
            solved(service_map, 0.5, budget=False)
        return
    model: LinearModel = solved(service_map, 0.5, budget=False)
    shock = data.draw(shocks(service_map))
    x = model.totals(shock)
    scale = 1 + np.abs(model.absolute).max()
    assert x == pytest.approx(shock + plain.T @ x, abs=EXACT * scale * scale)


@given(st.data())
def test_the_budget_changes_nothing_where_it_is_not_exceeded(data):
    service_map = data.draw(BARE)
    network = to_network(service_map)
    weights = network.weights / max(1.0, network.incoming().max(initial=0.0))
    small = reweighed(network, weights)
    shock = data.draw(shocks(service_map))
    with_budget = linear_model(small, carry_over=0.5).totals(shock)
    without = linear_model(small, carry_over=0.5, budget=False).totals(shock)
    assert with_budget == pytest.approx(without, abs=EXACT)
