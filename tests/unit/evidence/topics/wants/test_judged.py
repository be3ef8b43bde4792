import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.wants.judged import (
    CATEGORIES,
    UNKNOWN,
    Judged,
    Span,
    category,
    tallies,
    tally,
    value_of,
)

ANSWERS = st.sampled_from([True, False, None])
WORTHS = st.none() | st.tuples(*[st.floats(0, 3)] * 3).map(lambda t: Span(*sorted(t)))
WANTS = st.lists(
    st.builds(
        Judged,
        id=st.uuids().map(str),
        name=st.sampled_from("abc"),
        stakeholder=st.sampled_from(["", "Klient", "Naaber"]),
        held=ANSWERS,
        adds_value=ANSWERS,
        emotional=ANSWERS,
        worth=WORTHS,
    ),
    max_size=8,
)
SHARES = st.none() | st.floats(0, 1)


@pytest.mark.parametrize(
    ("held", "adds", "kind"),
    [
        (True, True, "conscious"),
        (False, True, "subconscious"),
        (False, False, "invisible"),
        (True, False, "deception"),
    ],
)
def test_the_four_kinds_of_the_model(held, adds, kind):
    assert category(held=held, adds_value=adds) == kind


@given(ANSWERS, ANSWERS)
def test_every_want_is_of_exactly_one_kind_and_a_missing_answer_is_never_guessed(held, adds):
    want = Judged("a", "A", held=held, adds_value=adds, worth=Span(3, 3, 3))
    assert (want.category == UNKNOWN) == (None in {held, adds})
    assert want.category in {*CATEGORIES, UNKNOWN}
    assert bool(want.missing) == (want.category == UNKNOWN)


@given(WANTS)
def test_counts_are_a_partition(wants):
    whole = tally("", wants)
    assert sum(whole.counts.values()) == len(wants)
    assert whole.judged == sum(whole.counts[kind] for kind in CATEGORIES)
    assert whole.emotional <= whole.felt <= len(wants)


@given(WANTS)
def test_stakeholders_counts_add_up_to_the_whole(wants):
    whole, each = tally("", wants), tallies(wants)
    for kind in (*CATEGORIES, UNKNOWN):
        assert sum(one.counts[kind] for one in each) == whole.counts[kind]
    assert sum(one.judged for one in each) == whole.judged
    assert tallies(wants[::-1]) == each
    assert [one.stakeholder for one in each if not one.stakeholder] in ([], [""])


@given(WANTS, st.data())
def test_value_lies_between_its_bounds_and_closes_when_shares_are_said(wants, data):
    pairs = [(want, data.draw(SHARES)) for want in wants]
    found = value_of(pairs)
    assert found.low <= found.high + 1e-12
    assert found.unsaid == sum(want.worth is None for want in wants)
    said = value_of([(want, 1.0 if share is None else share) for want, share in pairs])
    assert found.low <= said.low + 1e-12
    assert said.high <= found.high + 1e-12
    assert value_of(pairs[::-1]) == found


def test_a_want_of_unknown_worth_is_in_no_bound():
    assert value_of([(Judged("a", "A"), 1.0)]).high == 0
    assert value_of([(Judged("a", "A"), 1.0)]).unsaid == 1
