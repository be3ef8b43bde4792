"""Agreement of all, and of each with the others."""

from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.workshop.agreement import agreement, raters
from sidusryhmad.analysis.workshop.alpha import alpha
from sidusryhmad.analysis.workshop.judgement import Answer, Judgement

NUMBERS = st.none() | st.integers(-3, 3).map(float)


@st.composite
def judgements(draw):
    """Up to four people on up to six things of two kinds."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        who = draw(st.lists(st.sampled_from("ABCD"), unique=True))
        answers = tuple(Answer(name, draw(NUMBERS)) for name in sorted(who))
        kind = draw(st.sampled_from(["influence", "effect"]))
        found.append(Judgement(kind, str(number), "z", answers))
    return found


@given(judgements())
def test_kinds_are_counted_apart(found):
    for kind in ("influence", "effect"):
        own = [each for each in found if each.kind == kind]
        assert agreement(kind, found) == agreement(kind, own)


@given(judgements())
def test_alpha_is_that_of_the_answers_and_is_missing_for_a_reason(found):
    for kind in ("influence", "effect"):
        told = agreement(kind, found)
        units = [each.values for each in found if each.kind == kind]
        assert (told.interval, told.ordinal) == (alpha(units), alpha(units, "ordinal"))
        assert (told.interval is None) == (told.undefined is not None)
        both = [unit for unit in units if len(unit) > 1]
        assert (told.items, told.ratings) == (len(both), sum(map(len, both)))
        assert told.raters <= 4


@given(judgements())
def test_each_rater_is_measured_against_the_others_alone(found):
    told = raters(found)
    assert {r.name for r in told} == {a.rater for each in found for a in each.answers}
    for rater in told:
        own = [
            (a.value, [b.value for b in e.answers if b.rater != a.rater and b.value is not None])
            for e in found
            for a in e.answers
            if a.rater == rater.name
        ]
        assert rater.blank == sum(value is None for value, _ in own)
        assert rater.answered == sum(value is not None for value, _ in own)
        apart = [value - median(rest) for value, rest in own if value is not None and rest]
        assert rater.compared == len(apart)
        if apart:
            assert rater.distance == pytest.approx(sum(map(abs, apart)) / len(apart))
            assert rater.lean == pytest.approx(sum(apart) / len(apart))
            assert abs(rater.lean) <= rater.distance + 1e-12
        else:
            assert (rater.distance, rater.lean) == (None, None)


@given(judgements())
def test_whoever_is_furthest_away_comes_first_and_the_rest_last(found):
    distances = [rater.distance for rater in raters(found)]
    known = [d for d in distances if d is not None]
    assert distances == [*sorted(known, reverse=True), *[None] * (len(distances) - len(known))]


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([], "few_raters"),
        ([{"A": 1}, {"A": 2}], "few_raters"),
        ([{"A": 1}, {"B": 2}], "alone"),
        ([{"A": 1, "B": 1}, {"A": 1, "B": 1}], "alike"),
    ],
)
def test_why_there_is_no_alpha(answers, code):
    found = [
        Judgement("effect", str(i), "z", tuple(Answer(who, v) for who, v in each.items()))
        for i, each in enumerate(answers)
    ]
    assert agreement("effect", found).undefined.code == code
