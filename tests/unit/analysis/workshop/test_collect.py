"""Every rating, item by item."""

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.analysis.workshop.conftest import PAIRS, sheet, workshops

from sidusryhmad.analysis.workshop.collect import collected, raters_of
from sidusryhmad.analysis.workshop.ground import ground_of


def gathered(base, **sheets):
    judgements, remarks = collected(base, sheets, ground_of(base, sheets))
    return judgements, [remark.code for remark in remarks]


def rated(ratings, **details):
    """A sheet whose first influence has ratings by name."""
    links = [{"from": "guest", "to": "owner", "ratings": ratings, "sign": "unknown", **details}]
    return type(sheet()).from_document(sheet().to_document() | {"influences": links})


@given(workshops())
def test_there_is_a_judgement_for_everything_on_the_ground(case):
    base, _, sheets = case
    found, _ = collected(base, sheets, ground_of(base, sheets))
    assert [each.kind for each in found] == ["influence"] * 3 + ["effect"] * 2
    for each in found:
        names = [answer.rater for answer in each.answers]
        assert names == sorted(set(names))


@given(st.dictionaries(st.sampled_from(["Mari", "Jaan", "Ann"]), st.none() | st.integers(-3, 3)))
def test_ratings_by_name_count_instead_of_the_strength(ratings):
    details = {"strength": 3, "sign": "positive"} if ratings else {}
    one = rated(ratings, **details)
    (each, *_), _ = gathered(sheet(), Keegi=one)
    if ratings:
        assert {a.rater: a.value for a in each.answers} == ratings
    else:
        assert [(a.rater, a.value) for a in each.answers] == [("Keegi", None)]
    assert raters_of(one) == set(ratings)


def test_reasons_stay_with_those_who_gave_them():
    one = rated({"Mari": 2}, why="raha")
    (each, *_), _ = gathered(sheet(), lehed=one)
    assert each.answers[0].why == "raha"
    (each, *_), _ = gathered(sheet(), lehed=rated({"Mari": 2, "Jaan": 1}, why="raha"))
    assert {a.why for a in each.answers} == {None}


def test_what_the_base_map_holds_counts_and_a_later_answer_replaces_it():
    base = rated({"Mari": 2, "Jaan": 1})
    (each, *_), said = gathered(base, sheet=rated({"Mari": 3}))
    assert {a.rater: a.value for a in each.answers} == {"Jaan": 1, "Mari": 3}
    assert said == ["rated_twice"]


def test_a_later_blank_takes_no_answer_away():
    (each, *_), said = gathered(rated({"Mari": 2}), sheet=rated({"Mari": None}))
    assert [a.value for a in each.answers] == [2]
    assert said == []


def test_a_sign_without_a_number_is_a_blank_that_is_said():
    one = sheet({PAIRS[0]: None})
    links = [{"from": "barista", "to": "guest", "sign": "positive"}]
    one = type(one).from_document(one.to_document() | {"influences": links})
    (each, *_), said = gathered(sheet({PAIRS[0]: 2}), Mari=one)
    assert [a.value for a in each.answers] == [None]
    assert said == ["no_number"]


def test_effects_of_a_change_on_the_sheet_are_asked_others_not():
    base = sheet({}, {"Guest": 2})
    without = type(base).from_document({**base.to_document(), "changes": [], "evidence": []})
    (each,), _ = gathered(base, Mari=sheet({}, {}), Jaan=without)
    assert [(a.rater, a.value) for a in each.answers] == [("Mari", None)]
    assert each.before == 2
