"""What must hold for every propagation method: the table of properties, cell by cell.

Each test is one property and runs once for each method that has it; the method stands in the
test's name. Properties that a method lacks are pinned at the end, with the map that shows it.
"""

from functools import partial

import numpy as np
import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.methods.cascade import cascade, reached
from sidusryhmad.analysis.methods.cpm import cpm, likelihood
from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.methods.fcm import fcm
from sidusryhmad.analysis.methods.linear_method import linear, linear_no_budget
from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.analysis.methods.walks import still_to_come, walks
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Network, to_network
from sidusryhmad.testing import changes, service_maps

BUDGET, RAW, WALKS = "linear budget", "linear raw", "walks K=4"
CPM, TANH, LOGISTIC, CASCADE = "CPM4", "FCM tanh", "FCM logistic", "cascade"
WALKS_BUDGET = "walks K=4 with budget"
METHODS = {
    BUDGET: linear,
    RAW: linear_no_budget,
    WALKS: partial(walks, budget=False),
    WALKS_BUDGET: walks,
    CPM: cpm,
    TANH: fcm,
    LOGISTIC: partial(fcm, transfer="sigmoid"),
    CASCADE: cascade,
}
EXACT, NEAR = 1e-12, 1e-6
LINEAR = (BUDGET, RAW, WALKS, WALKS_BUDGET)
EVERY = tuple(METHODS)


def has(*names):
    return pytest.mark.parametrize("name", names)


@st.composite
def networks(draw, least=1, most=5, *, positive=False, acyclic=False):
    """Networks of a few people, drawn straight as numbers."""
    n = draw(st.integers(least, most))
    levels = [0, 0, 0, 1 / 3, 0.5, 1] if positive else [0, 0, 0, 1 / 3, -2 / 3, 1, -1]
    cells = draw(st.lists(st.sampled_from(levels), min_size=n * n, max_size=n * n))
    matrix = np.array(cells, dtype=float).reshape(n, n)
    np.fill_diagonal(matrix, 0)
    if acyclic:
        order = np.array(draw(st.permutations(range(n))))
        matrix = np.triu(matrix)[np.ix_(order, order)]
    sources, targets = np.nonzero(matrix)
    ids = tuple(f"s{row}" for row in range(n))
    index = {id_: row for row, id_ in enumerate(ids)}
    return Network(ids, index, sources, targets, matrix[sources, targets])


MAPS, SMALL, POSITIVE = networks(), networks(least=2, most=4), networks(positive=True)


def answers(name, network, shock, **settings):
    """Totals of a method, or its exact chances of anything; what it refuses is passed over."""
    found = METHODS[name](network, np.asarray(shock, dtype=float), **settings)
    if found.refusal or (name == CASCADE and not found.converged):
        reject()
    return found.totals if found.signed else found.reach[0]


def shocks(network, low=-3, high=3):
    points = st.integers(2 * low, 2 * high).map(lambda k: k / 2)
    return st.lists(points, min_size=len(network), max_size=len(network)).map(np.array)


def drawn(data, maps=MAPS, low=-3):
    network = data.draw(maps)
    return network, data.draw(shocks(network, low))


def near(name, network):
    """How closely two runs agree: iterated methods stop a little before they settle."""
    if name in (TANH, LOGISTIC):
        return NEAR
    if name != RAW:
        return EXACT
    found = linear_no_budget(network, np.ones(len(network)))
    return EXACT * found.certificate.values["bound"] ** 2 if found.certificate else EXACT


def reweighed(network, weights):
    return Network(network.ids, network.index, network.sources, network.targets, weights)


def connected(network):
    """Row reaches column, by repeated boolean products."""
    linked = np.eye(len(network), dtype=int) + (network.matrix() != 0)
    for _ in network.ids:
        linked = ((linked + linked @ linked) > 0).astype(int)
    return linked > 0


@has(*EVERY)
@given(st.data())
def test_an_answer_is_finite_or_there_is_none(name, data):
    network, shock = drawn(data)
    found = METHODS[name](network, shock)
    if found.refusal:
        assert found.totals is None
        assert found.reach is None
    else:
        numbers = found.totals if found.signed else found.reach
        assert np.isfinite(numbers).all()
        assert numbers.shape[-1] == len(network)


@has(*LINEAR)
@given(st.data())
def test_two_changes_together_do_what_they_do_apart(name, data):
    network, shock = drawn(data)
    other = data.draw(shocks(network))
    apart = answers(name, network, shock) + answers(name, network, other)
    scale = near(name, network)
    assert answers(name, network, shock + other) == pytest.approx(apart, abs=scale)


@has(*LINEAR, TANH)
@given(st.data())
def test_the_opposite_change_has_the_opposite_effect(name, data):
    network, shock = drawn(data)
    assert (answers(name, network, -shock) == -answers(name, network, shock)).all()


@has(*LINEAR)
@given(st.data(), st.sampled_from([0.0, 0.25, 2.0, 3.7]))
def test_a_change_twice_as_strong_does_twice_as_much(name, data, factor):
    network, shock = drawn(data)
    expected = factor * answers(name, network, shock)
    scale = near(name, network)
    assert answers(name, network, factor * shock) == pytest.approx(expected, abs=scale)


@has(*EVERY)
@given(st.data())
def test_the_order_of_people_changes_no_number(name, data):
    network, shock = drawn(data, SMALL)
    order = np.array(data.draw(st.permutations(range(len(network)))))
    place = np.argsort(order)
    ids = tuple(network.ids[row] for row in order)
    index = {id_: row for row, id_ in enumerate(ids)}
    sources, targets = place[network.sources], place[network.targets]
    shuffled = Network(ids, index, sources, targets, network.weights)
    expected = answers(name, network, shock)[order]
    scale = near(name, network)
    assert answers(name, shuffled, shock[order]) == pytest.approx(expected, abs=scale)


@has(*EVERY)
@given(st.data())
def test_nothing_arrives_where_no_path_leads(name, data):
    network, shock = drawn(data)
    away = ~(connected(network) & (shock != 0)[:, None]).any(axis=0)
    scale = NEAR if name == LOGISTIC else 0
    assert np.abs(answers(name, network, shock)[away]).max(initial=0) <= scale


@has(BUDGET, WALKS_BUDGET, LOGISTIC)
@given(st.data())
def test_no_total_exceeds_twice_the_largest_direct_effect(name, data):
    network, shock = drawn(data)
    bound = 2 * np.abs(shock).max()
    assert np.abs(answers(name, network, shock)).max() <= bound + NEAR


@has(TANH)
@given(st.data())
def test_what_saturates_never_leaves_the_scale(name, data):
    network, shock = drawn(data)
    assert np.abs(answers(name, network, shock)).max() <= 3


@has(BUDGET, RAW, WALKS, WALKS_BUDGET, CPM, CASCADE)
@given(st.data())
def test_more_for_one_is_never_less_for_another_where_nobody_harms(name, data):
    network, shock = drawn(data, POSITIVE, low=0)
    more = data.draw(shocks(network, low=0))
    after, before = answers(name, network, shock + more), answers(name, network, shock)
    assert (after >= before - near(name, network)).all()


@has(TANH, LOGISTIC)
@given(st.data())
def test_more_for_those_who_are_hit_is_never_less_for_another_where_nobody_harms(name, data):
    network, shock = drawn(data, POSITIVE, low=0)
    more = np.where(shock > 0, data.draw(shocks(network, low=0)), 0)
    after, before = answers(name, network, shock + more), answers(name, network, shock)
    assert (after >= before - NEAR).all()


@has(RAW, WALKS, CPM, TANH, CASCADE)
@given(st.data())
def test_a_stronger_influence_never_does_less_where_nobody_harms(name, data):
    network, shock = drawn(data, POSITIVE, low=0)
    assume(len(network.weights))
    edge = data.draw(st.integers(0, len(network.weights) - 1))
    stronger = network.weights.copy()
    stronger[edge] += data.draw(st.sampled_from([0.25, 1.0])) * (1 - stronger[edge])
    after = answers(name, reweighed(network, stronger), shock)
    slack = near(name, reweighed(network, stronger))
    assert (after >= answers(name, network, shock) - slack).all()


@has(BUDGET, WALKS, WALKS_BUDGET, CPM, TANH, LOGISTIC, CASCADE)
@given(st.data())
def test_a_part_without_ties_to_the_rest_changes_nobody_there(name, data):
    network, shock = drawn(data)
    n = len(network)
    ids = (*network.ids, "x", "y", "z")
    links = [(n, n + 1), (n + 1, n + 2), (n + 2, n)]
    larger = Network(
        ids,
        {id_: row for row, id_ in enumerate(ids)},
        np.array([*network.sources, *(a for a, _ in links), *(b for _, b in links)], dtype=int),
        np.array([*network.targets, *(b for _, b in links), *(a for a, _ in links)], dtype=int),
        np.array([*network.weights, *[1.0] * 6]),
    )
    after = answers(name, larger, np.append(shock, np.zeros(3)))
    assert after[:n] == pytest.approx(answers(name, network, shock), abs=near(name, network))
    assert after[n:] == pytest.approx(np.zeros(3), abs=NEAR)


@has(RAW, WALKS, CPM, TANH, LOGISTIC, CASCADE)
@given(st.data())
def test_half_the_strength_everywhere_does_less(name, data):
    network, _ = drawn(data, POSITIVE)
    strong = np.flatnonzero(network.weights)
    assume(len(strong))
    source = network.sources[data.draw(st.sampled_from(list(strong)))]
    shock = np.zeros(len(network))
    shock[source] = 1.5
    weaker = answers(name, reweighed(network, network.weights / 2), shock)
    assert weaker.sum() < answers(name, network, shock).sum() - NEAR


@has(*LINEAR, TANH)
@given(st.data())
def test_turning_one_scale_around_turns_only_that_number_around(name, data):
    network, shock = drawn(data)
    row = data.draw(st.integers(0, len(network) - 1))
    turn = np.ones(len(network))
    turn[row] = -1
    turned = reweighed(network, network.weights * turn[network.sources] * turn[network.targets])
    expected = turn * answers(name, network, shock)
    scale = near(name, network)
    assert answers(name, turned, turn * shock) == pytest.approx(expected, abs=scale)


@has(*EVERY)
@given(st.data())
def test_no_change_no_effect(name, data):
    network, shock = drawn(data)
    scale = NEAR if name == LOGISTIC else 0
    assert np.abs(answers(name, network, 0 * shock)).max() <= scale


@has(*EVERY)
@given(st.data())
def test_without_carry_over_only_the_direct_effect_counts(name, data):
    network, shock = drawn(data)
    expected = (shock != 0) if name in (CPM, CASCADE) else shock
    assert (answers(name, network, shock, carry_over=0.0) == expected).all()


# Walks


def walk_by_walk(carried, shock, length):
    """The sum over every walk of up to so many steps, one walk at a time."""
    total = np.zeros(len(shock))

    def follow(row, value, left):
        total[row] += value
        if left:
            for target in np.flatnonzero(carried[row]):
                follow(target, value * carried[row, target], left - 1)

    for row in np.flatnonzero(shock):
        follow(row, shock[row], length)
    return total


@given(st.data(), st.integers(0, 4))
def test_walks_are_the_sum_over_every_walk(data, steps):
    network, shock = drawn(data, SMALL)
    carried = linear_model(network, carry_over=0.5).carried
    found = walks(network, shock, steps=steps).totals
    assert found == pytest.approx(walk_by_walk(carried, shock, steps), abs=EXACT)


@given(st.data(), st.integers(0, 8), st.sampled_from([0.0, 0.3, 0.5, 0.9]))
def test_walks_leave_out_no_more_than_their_bound_and_the_bound_is_as_promised(data, steps, alpha):
    network, shock = drawn(data)
    found = walks(network, shock, carry_over=alpha, steps=steps)
    left = np.abs(linear(network, shock, carry_over=alpha).totals - found.totals).max()
    carried = linear_model(network, carry_over=alpha).carried
    last = found.totals - (found.timeline[-2] if steps else 0)
    bound = still_to_come(carried.T, last)
    promised = np.abs(shock).max() * alpha ** (steps + 1) / (1 - alpha)
    assert left <= bound + EXACT
    assert bound <= promised + EXACT
    assert found.certificate.values["bound"] >= bound - NEAR


@given(st.data(), st.integers(1, 6))
def test_walks_remember_every_step_on_the_way(data, steps):
    network, shock = drawn(data)
    timeline = walks(network, shock, steps=steps).timeline
    assert len(timeline) == steps + 1
    assert (timeline[0] == shock).all()
    for k, totals in enumerate(timeline):
        assert (walks(network, shock, steps=k).totals == totals).all()


@given(st.data())
def test_walks_are_over_where_no_path_is_longer(data):
    network, shock = drawn(data, networks(acyclic=True))
    found = walks(network, shock, steps=len(network))
    assert found.converged
    assert found.totals == pytest.approx(linear(network, shock).totals, abs=EXACT)


# Chances


@has(CPM, CASCADE)
@given(st.data())
def test_chances_are_chances_and_a_gain_or_a_loss_is_something(name, data):
    network, shock = drawn(data)
    found = METHODS[name](network, shock).reach
    assert ((found >= 0) & (found <= 1)).all()
    assert (found[0] >= np.maximum(found[1], found[2]) - EXACT).all()
    assert (found[1][shock > 0] == 1).all()
    assert (found[2][shock < 0] == 1).all()


@has(CPM, CASCADE)
@given(st.data())
def test_the_opposite_change_turns_gains_into_losses_and_reaches_the_same(name, data):
    network, shock = drawn(data)
    there, back = METHODS[name](network, shock).reach, METHODS[name](network, -shock).reach
    assert back[[0, 2, 1]] == pytest.approx(there, abs=EXACT)


@has(CPM, CASCADE)
@given(st.data())
def test_where_nobody_harms_no_gain_becomes_a_loss(name, data):
    network, shock = drawn(data, POSITIVE, low=0)
    any_, gain, loss = METHODS[name](network, shock).reach
    assert gain == pytest.approx(any_, abs=EXACT)
    assert (loss == 0).all()


def exact_and_cpm(data, maps):
    network, shock = drawn(data, maps)
    exact, cases = reached(network, shock, np.abs(network.weights) / 2, exact_up_to=12)
    assume(cases.exact)
    return network, exact, cpm(network, shock, steps=len(network)).reach


@given(st.data())
def test_cpm_at_full_depth_is_never_below_the_exact_cascade(data):
    _, exact, whole = exact_and_cpm(data, SMALL)
    assert (whole[0] >= exact[0] - EXACT).all()


@given(st.data())
def test_cpm_by_sign_is_never_below_the_exact_cascade_where_nothing_comes_back(data):
    _, exact, whole = exact_and_cpm(data, networks(least=2, acyclic=True))
    assert (whole >= exact - EXACT).all()


@given(st.data())
def test_cpm_is_the_exact_cascade_on_trees_that_branch_outwards(data):
    size = data.draw(st.integers(2, 7))
    parents = [data.draw(st.integers(0, row - 1)) for row in range(1, size)]
    weights = data.draw(st.lists(st.sampled_from([-1, -0.5, 0.25, 1]), min_size=size - 1,
                                 max_size=size - 1))  # fmt: skip
    ids = tuple(map(str, range(size)))
    index = {id_: row for row, id_ in enumerate(ids)}
    tree = Network(ids, index, np.array(parents), np.arange(1, size), np.array(weights, float))
    shock = np.zeros(size)
    shock[0] = data.draw(st.sampled_from([-2.0, 1.0]))
    whole = cpm(tree, shock, steps=size).reach
    assert whole == pytest.approx(cascade(tree, shock).reach, abs=EXACT)


@given(st.data())
def test_cpm_grows_with_every_likelihood(data):
    network, _ = drawn(data, SMALL)
    links = network.matrix()
    source, target = 0, len(network) - 1
    before = likelihood(links, source, target, depth=4)
    row, column = np.array(data.draw(st.sampled_from([*np.argwhere(links), (0, 0)])))
    stronger = links.copy()
    stronger[row, column] = np.sign(links[row, column])
    assert 0 <= before <= likelihood(stronger, source, target, depth=4) + EXACT <= 1 + 1e-9


@given(st.data(), st.integers(0, 3))
def test_cpm_grows_with_its_depth(data, steps):
    network, shock = drawn(data, SMALL)
    shallow, deep = (cpm(network, shock, steps=k).reach for k in (steps, steps + 1))
    assert (deep >= shallow - EXACT).all()


@given(st.data())
def test_cascade_drawn_is_close_to_the_exact_one(data):
    network, shock = drawn(data, SMALL)
    chances = np.abs(network.weights) / 2
    exact, _ = reached(network, shock, chances)
    found, _ = reached(network, shock, chances, exact_up_to=-1)
    assert np.abs(found - exact).max() < 0.03  # six standard errors of 10 000 draws


# The public verbs


@given(st.data())
def test_the_cross_check_is_every_method_asked_alone(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    change = data.draw(changes(service_map))
    together = cross_check(service_map, change)
    for answer in together.methods:
        alone = propagate(service_map, change, method=answer.method)
        assert alone.outcome == answer
        assert alone.default_status == together.status


@given(st.data())
def test_the_default_agrees_with_itself_and_a_verdict_that_holds_is_everybodys(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    found = cross_check(service_map, data.draw(changes(service_map)))
    first = found.methods[0]
    assert (first.method, first.status, first.holds) == ("linear", found.status, True)
    assert all(arrival.agrees for arrival in first.stakeholders)
    statuses = {answer.status for answer in found.methods if answer.signed}
    assert found.holds == (statuses == {found.status})
    assert set(found.disagreeing) == {m.method for m in found.methods if m.holds is False}


@given(st.data())
def test_the_default_method_and_an_impact_say_the_same_of_every_change(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    change = data.draw(changes(service_map))
    expected = impact(service_map, change, draws=None)
    found = propagate(service_map, change, method="linear")
    assert found.outcome.status == expected.verdict.status
    assert [a.id for a in found.outcome.stakeholders] == [s.id for s in expected.stakeholders]
    totals = [s.total for s in expected.stakeholders]
    assert [a.total for a in found.outcome.stakeholders] == pytest.approx(totals, abs=NEAR)


# What some methods lack


def test_fcm_logistic_does_not_mirror_a_loss_in_a_gain():
    network = to_network(pair(3))
    up = answers(LOGISTIC, network, [3.0, 0.0], carry_over=1.0)[1]
    down = answers(LOGISTIC, network, [-3.0, 0.0], carry_over=1.0)[1]
    assert up > 0 > down
    assert up + down < -0.01


def test_fcm_tanh_compresses_what_is_large():
    network = to_network(pair(3))
    one, three = (answers(TANH, network, [size, 0.0])[1] for size in (1.0, 3.0))
    assert one < 1
    assert three < 3 * one - 0.05


def test_fcm_holds_whoever_is_hit_even_where_others_would_lift_them():
    """More for one may be less for the same: hit by a little, they no longer follow."""
    network = to_network(pair(3))
    follows = answers(TANH, network, [3.0, 0.0])[1]
    assert answers(TANH, network, [3.0, 0.5])[1] == 0.5 < follows


def test_cpm_takes_a_small_change_for_as_likely_as_a_large_one():
    network = to_network(pair(3))
    assert (answers(CPM, network, [0.5, 0]) == answers(CPM, network, [3, 0])).all()


def pair(strength):
    m = ServiceMap.named("Paar").with_stakeholder("A", ring="direct")
    return m.with_stakeholder("B", ring="direct").with_influence("A", "B", strength)
