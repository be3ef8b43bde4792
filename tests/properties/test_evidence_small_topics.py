"""Spirals, parties, channels and two views: ends, shares and order worked out a second time."""

from itertools import product
from math import fsum, prod
from statistics import median

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.channels.mixing import Case, mixed, turning
from sidusryhmad.evidence.topics.parties.burden import Carried, burden
from sidusryhmad.evidence.topics.parties.load import Field, loads
from sidusryhmad.evidence.topics.parties.roles import Role, Tie, groups
from sidusryhmad.evidence.topics.parties.sums import Party, drawn, likelihood, summed
from sidusryhmad.evidence.topics.spiral.onto_map import suggested
from sidusryhmad.evidence.topics.spiral.rows import LinkRow
from sidusryhmad.evidence.topics.two_views.gaps import Finding, gaps
from sidusryhmad.evidence.topics.two_views.ranks import tendency
from sidusryhmad.evidence.topics.two_views.shift import gap_interval
from sidusryhmad.evidence.topics.two_views.views import Voice
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Feeling
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side

# spiral -------------------------------------------------------------------------------------------
links = st.lists(
    st.tuples(
        st.lists(st.integers(-6, 6), min_size=3, max_size=3).map(sorted),
        st.booleans(),
        st.sampled_from("ABC"),
    ),
    min_size=2,
    max_size=6,
)


def looped(given_):
    names = [f"f{at}" for at in range(len(given_))]
    return [
        LinkRow(
            from_=a,
            to=b,
            strength=ends[1] / 2,
            **({"low": ends[0] / 2, "high": ends[2] / 2} if ranged else {}),
            carried_by=who,
        )
        for a, b, (ends, ranged, who) in zip(names, [*names[1:], names[0]], given_, strict=True)
    ]


@given(links)
def test_the_range_of_a_step_is_that_of_all_its_links_together(given_):
    rows = looped(given_)
    begins = [at for at, row in enumerate(rows) if rows[at - 1].carried_by != row.carried_by]
    if not begins:
        assert suggested(rows, "") == ()
        return
    steps = suggested(rows, "x")
    assert [step.from_ for step in steps] == [rows[at].carried_by for at in begins]
    for step, at, end in zip(steps, begins, [*begins[1:], begins[0] + len(rows)], strict=True):
        held = [rows[place % len(rows)] for place in range(at, end)]
        ends = [{row.strength if e is None else e for e in (row.low, row.high)} for row in held]
        corners = [3 * prod(each / 3 for each in corner) for corner in product(*ends)]
        ranged = any(len(each) > 1 for each in ends)
        assert (step.range is not None) == ranged
        if ranged:
            assert step.range == pytest.approx((min(corners), max(corners)))
        assert step.to == rows[end % len(rows)].carried_by


@given(st.lists(st.integers(-6, 6).map(lambda n: n / 2), min_size=2, max_size=5))
def test_a_link_is_told_with_the_gain_if_it_were_a_point_stronger_or_weaker(strengths):
    names = [f"f{at}" for at in range(len(strengths))]
    rows = [
        {"from": a, "to": b, "strength": strength}
        for a, b, strength in zip(names, [*names[1:], names[0]], strengths, strict=True)
    ]
    found = sr.evidence.spiral(rows)
    for at, link in enumerate(found.links):
        for told, points in ((link.stronger, 1), (link.weaker, -1)):
            moved = [*strengths]
            moved[at] = max(-3, min(3, moved[at] + points))
            assert told == pytest.approx(prod(each / 3 for each in moved), abs=1e-12)


# parties ------------------------------------------------------------------------------------------
points = st.sampled_from([-1.0, -0.05, 0.0, 0.05, 0.3])


@given(st.lists(points, min_size=1, max_size=30))
@example([1.0] * 8 + [-1.0] * 2)
def test_shares_of_draws_are_counted_and_leave_nothing_below_zero(values):
    found = likelihood(np.array(values), 0.05)
    assert found.gains == sum(value > 0.05 for value in values) / len(values)
    assert found.loses == sum(value < -0.05 for value in values) / len(values)
    assert found.nothing == pytest.approx(sum(abs(v) <= 0.05 for v in values) / len(values))
    assert found.nothing >= 0
    assert found.median == pytest.approx(median(values))


@given(st.lists(st.tuples(points, points), min_size=1, max_size=20))
def test_one_is_torn_in_draws_where_a_role_gains_and_another_loses(pairs):
    party = Party("Alar", True, (Role("a", "A", "x", True, 0.0), Role("b", "B", "x", False, 0.0)))
    columns = {"a": np.array([p[0] for p in pairs]), "b": np.array([p[1] for p in pairs])}
    found = drawn(party, columns, 0.05)
    torn = sum(max(pair) > 0.05 and min(pair) < -0.05 for pair in pairs)
    assert found.torn_probability == pytest.approx(torn / len(pairs))
    assert found.likelihood.gains == sum(a + b > 0.05 for a, b in pairs) / len(pairs)


@given(st.lists(points, max_size=5))
def test_what_comes_through_its_own_roles_is_the_sum_over_all_ties(amounts):
    ties = tuple(Tie("a", str(n), 1.0, amount) for n, amount in enumerate(amounts))
    party = Party("Alar", True, (Role("a", "A", "x", True, 1.0),), ties=ties)
    assert summed(party, 0.05).through_itself == fsum(amounts)


@given(
    st.lists(
        st.tuples(st.sampled_from([-3, -1, 0, 2]), st.sampled_from([None, -2, 0, 1, 3])), max_size=8
    )
)
def test_burdens_are_counted_one_by_one(rows):
    carried = [
        Carried(
            Influence.model_validate({"from": "a", "to": "b", "strength": strength}),
            None if mood is None else Feeling(value=mood),
            strength / 6,
        )
        for strength, mood in rows
    ]
    there = [(strength, mood) for strength, mood in rows if strength]
    bad = [(s, m) for s, m in there if (s < 0 if m is None else s * m < 0)]
    found = burden(carried)
    assert (found.count, found.doubtful) == (len(bad), 0)
    assert found.size == pytest.approx(sum(abs(s) for s, _ in bad))
    assert found.unsaid == sum(m is None for _, m in there)
    if found.unsaid == len(there):
        assert found.today is None
    else:
        pressed = sum(abs(s * m) / 6 for s, m in bad if m is not None)
        assert found.today == pytest.approx(pressed)


people = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(-3, 3), points).filter(
        lambda row: row[0] != row[1]
    ),
    unique_by=lambda row: row[:2],
    max_size=10,
)


@given(people, st.integers(1, 3))
def test_loads_are_summed_by_stakeholder_and_stand_in_their_order(rows, threshold):
    m = ServiceMap.named("Post")
    for name in "ABCD":
        m = m.with_stakeholder(name, ring="direct", id=name.lower())
    for a, b, strength, _ in rows:
        m = m.with_influence("ABCD"[a], "ABCD"[b], strength)
    ends = {("abcd"[a], "abcd"[b]): amount for a, b, _, amount in rows}
    found = loads(Field(m, dict.fromkeys(ends, 0.1), threshold, 0.05, ends), groups(m))
    for each in found:
        into = [amount for (_, to), amount in ends.items() if to == each.id]
        out = [amount for (from_, _), amount in ends.items() if from_ == each.id]
        assert each.arriving == fsum(-amount for amount in into if amount < 0)
        assert each.passed_on == fsum(-amount for amount in out if amount < 0)
        assert each.keeps == (each.arriving > 0.05 >= each.passed_on)
    ranks = [
        (["surely", "perhaps", "no"].index(e.only_takes), -e.taken.size, -e.arriving, e.id)
        for e in found
    ]
    assert ranks == sorted(ranks)


def test_one_burden_may_be_many_and_none_may_not():
    m = ServiceMap.named("Post").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", -2)
    found = {each.id: each.only_takes for each in sr.evidence.parties(m, threshold=1).loads}
    assert found == {"a": "no", "b": "surely"}
    with pytest.raises(InvalidParameterError):
        sr.evidence.parties(m, threshold=0)


# channels -----------------------------------------------------------------------------------------
spans = st.lists(st.integers(-6, 6).map(lambda n: n / 2), min_size=3, max_size=3).map(sorted)


@settings(max_examples=60)
@given(spans, spans)
def test_a_share_turns_gain_into_loss_where_the_answers_allow_neither_alone(simple, complex_):
    one, other = (
        Case(each[1], each[0], each[2], each[1], (), cut=False) for each in (simple, complex_)
    )
    found = turning(one, other)
    if simple[1] * complex_[1] >= 0:
        assert found is None
        return

    def open_at(share):
        low, high = (mixed(simple[at], complex_[at], share) for at in (0, 2))
        return low <= 1e-9 and high >= -1e-9

    low, high = found
    assert open_at(low)
    assert open_at(high)
    assert low == 0 or not open_at(low - 0.001)
    assert high == 1 or not open_at(high + 0.001)


@pytest.mark.parametrize("missing", ["value", "low", "high"])
def test_while_a_question_is_open_no_share_turns_anything(missing):
    known = Case(-1.0, -2.0, -0.5, -1.0, (), cut=False)
    values = {"value": 1.0, "low": 0.5, "high": 2.0} | {missing: None}
    open_ = Case(**values, so_far=1.0, open=("x",), cut=False)
    assert turning(open_, known) is None
    assert turning(known, open_) is None


@given(st.integers(-3, 3), st.integers(-3, 3), st.integers(0, 8).map(lambda n: n / 8))
def test_what_reaches_others_is_mixed_as_what_was_answered(simple, complex_, share):
    m = ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    m = m.with_stakeholder("Naaber", ring="interested").with_influence("Klient", "Naaber", 3)
    rows = [{"stakeholder": "Klient", "aspect": "speed", "simple": simple, "complex": complex_}]
    found = sr.evidence.channels(rows, service_map=m, complex_share=share)
    assert {each.id for each in found.reached} == (
        {"klient", "naaber"} if simple or complex_ else set()
    )
    for each in found.reached:
        times = 1 if each.id == "klient" else 0.5
        assert (each.simple, each.complex) == pytest.approx((simple * times, complex_ * times))
        assert each.only_simple == pytest.approx((1 - share) * each.simple)
    (part,) = found.parts
    assert part.only_simple == pytest.approx((1 - share) * simple)
    assert part.all == pytest.approx((1 - share) * simple + share * complex_)


# waiting ------------------------------------------------------------------------------------------
@settings(max_examples=10)
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=1, max_size=3))
def test_a_suggestion_says_whether_it_is_a_sum_and_how_it_was_worked_out(waits):
    rows = [
        {
            "situation": f"S{at}", "stakeholder": "Klient", "change": change,
            "length": f"{pair[number]} min", "occupied": "yes", "told": "yes",
            "tolerance": "5 min",
        }
        for at, pair in enumerate(waits)
        for number, change in enumerate((None, "Uus"))
    ]  # fmt: skip
    (found,) = sr.evidence.waiting(rows).suggestions
    assert ("the sum over the waits" in str(found.why)) == (len(waits) > 1)
    assert str(found.why).endswith(", ".join(f"S{at}" for at in range(len(waits))))
    assert found.method.code == "wait_feeling"


# two views ----------------------------------------------------------------------------------------
ratings = st.lists(st.sampled_from([-3.0, -1.0, 0.0, 2.0, 3.0, None]), max_size=8)


@settings(max_examples=40)
@given(st.lists(st.tuples(ratings, ratings), min_size=1, max_size=4))
@example([([3.0] * 5, [-3.0] * 5), ([2.0] * 4, [-1.0] * 4), ([1.0], [2.0]), ([3.0], [])])
def test_gaps_are_held_to_all_of_them_together_and_the_surest_come_first(pairs):
    sides = (Side.PROVIDER, Side.CUSTOMER)
    voices = [
        Voice(str(at), "", side, rating)
        for at, pair in enumerate(pairs)
        for side, mine in zip(sides, pair, strict=True)
        for rating in mine
    ]
    rated = {
        str(at): [[r for r in mine if r is not None] for mine in pair]
        for at, pair in enumerate(pairs)
        if any(pair)
    }
    both = sum(all(pair) for pair in rated.values())
    found = gaps(voices, 0.9)
    assert {each.change for each in found} == set(rated)
    for each in found:
        ours, theirs = rated[each.change]
        if not (ours and theirs):
            assert (each.gap, each.finding) == (None, Finding.ONE_SIDED)
            continue
        assert each.gap == median(a - b for a in ours for b in theirs)
        assert each.interval == gap_interval(ours, theirs, 0.9)
        p = tendency(ours, theirs).p
        assert each.tendency.p == p <= each.corrected <= min(1, p * both)
        assert each.supported == (each.corrected <= 0.1)
        assert each.opposed == (median(ours) * median(theirs) < 0)
    order = [
        (e.gap is None, not e.supported, not e.opposed, -abs(e.gap) if e.gap is not None else 0)
        for e in found
    ]
    assert order == sorted(order)
