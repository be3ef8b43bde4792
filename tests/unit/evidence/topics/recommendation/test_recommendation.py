from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError
from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.examples.evidence import evidence_example, example_sheets, example_workbook
from sidusryhmad.locale.language import language

rows = st.lists(
    st.fixed_dictionaries(
        {"rating": st.one_of(st.none(), st.integers(0, 10)), "unit": st.sampled_from("abc")},
        optional={
            "stakeholder": st.sampled_from(["Klient", "Pere"]),
            "date": st.dates(date(2026, 1, 1), date(2026, 12, 31)).map(str),
            "comment": st.text("xyz", max_size=3),
        },
    ),
    min_size=1,
    max_size=60,
)


@pytest.fixture(scope="module")
def example():
    return recommendation(
        evidence_example("recommendation"), measures=evidence_example("recommendation", "measures")
    )


def rated(**ratings):
    return [{"rating": each, "unit": unit} for unit, given in ratings.items() for each in given]


@given(rows, st.randoms(use_true_random=False))
def test_numbers_do_not_hang_on_the_order_of_rows(given_, chance):
    shuffled = list(given_)
    chance.shuffle(shuffled)
    one, other = (recommendation(each, threshold=5, stretch=5) for each in (given_, shuffled))
    assert one.whole == other.whole
    assert one.groups == other.groups
    assert one.comparisons == other.comparisons
    assert (one.course, one.shifts) == (other.course, other.shifts)
    assert one.suggestions == other.suggestions


@given(rows)
def test_every_rating_is_accounted_for(given_):
    found = recommendation(given_)
    there = [row for row in given_ if row["rating"] is not None]
    assert found.whole.counts.n == len(there)
    assert found.uncounted.blank == len(given_) - len(there)
    grouped = sum(each.counts.n for each in found.groups)
    assert grouped + found.uncounted.nameless == len(there)
    assert sum(s.counts.n for s in found.course) + found.uncounted.undated == len(there)
    assert len(found.comments) == sum(bool(row.get("comment")) for row in given_)


@given(rows, st.integers(1, 30))
def test_nothing_is_concluded_from_too_few(given_, threshold):
    found = recommendation(given_, threshold=threshold)
    enough = {each.name for each in found.groups if each.enough}
    assert {each.name for each in found.comparisons} <= enough
    people = {each.name for each in found.stakeholders if each.enough}
    assert {each.stakeholder for each in found.suggestions} == people


def test_the_example_shows_everything(example):
    assert example.whole.counts.n == 256
    assert [each.name for each in example.comparisons if each.differs] == ["Kesklinn", "Lasnamäe"]
    assert [each.name for each in example.groups if not each.enough] == ["Nõmme", "Pirita"]
    (shift,) = example.shifts
    assert abs((shift.since - date(2026, 4, 13)).days) < 14
    (attitude,) = example.suggestions
    assert (attitude.stakeholder, attitude.n) == ("Klient", 212)
    assert example.uncounted.blank == 6
    assert len(example.follow_up.open) == 15
    assert [len(year.done) for year in example.years if year.year] == [1, 9]


@pytest.mark.parametrize("code", ["en", "et"])
def test_the_example_as_a_workbook_says_the_same_in_any_language(example, code, tmp_path):
    path = tmp_path / "recommendation.xlsx"
    path.write_bytes(example_workbook(example_sheets("recommendation", language(code))))
    found = recommendation(path)
    assert found.whole == example.whole
    assert (found.groups, found.shifts, found.years) == (
        example.groups,
        example.shifts,
        example.years,
    )


def test_units_that_are_alike_are_not_told_apart():
    found = recommendation(rated(a=[9, 7, 3] * 20, b=[9, 7, 3] * 20, c=[10, 8, 0] * 20))
    assert len(found.comparisons) == 3
    assert not any(each.differs for each in found.comparisons)


def test_stakeholders_can_be_compared_instead():
    given_ = [
        {"rating": rating, "stakeholder": who}
        for who, rating in (("Klient", 10), ("Pere", 2))
        for _ in range(60)
    ]
    found = recommendation(given_, by="stakeholder")
    assert found.groups == found.stakeholders
    assert all(each.differs for each in found.comparisons)
    assert recommendation(given_).groups == ()


def test_the_raters_can_be_said_where_the_table_does_not():
    found = recommendation([{"rating": 9}] * 60, stakeholder="Klient")
    (attitude,) = found.suggestions
    assert (attitude.stakeholder, attitude.value) == ("Klient", 3.0)
    assert recommendation([{"rating": 9}] * 60).suggestions == ()


def test_evidence_goes_onto_the_map_and_never_over_a_value_given_by_hand(example):
    m = sr.example("post").read()
    value = example.suggestions[0].value
    placed = sr.evidence.onto(m, example).service_map.stakeholder("Klient")
    assert placed.attitude.value == pytest.approx(value, abs=0.01)
    document = m.to_document()
    document["stakeholders"][0]["attitude"] = 2
    kept = sr.evidence.onto(sr.ServiceMap.from_document(document), example)
    assert kept.service_map.stakeholder("klient").attitude.value == 2
    assert [each.now.value for each in kept.beside] == [2]
    assert kept.beside[0].evidence.value == pytest.approx(value, abs=0.01)


def test_measures_may_stand_in_a_file_of_their_own_or_beside_ratings():
    given_ = [
        {"rating": 3, "date": "2026-01-05", "what was done": "Uus kast", "done on": "2026-02-01"}
    ]
    own = [{"what was done": "Teade", "date": "2026-03-01"}]
    assert [d.what for d in recommendation(given_, measures=own).years[0].done] == [
        "Uus kast",
        "Teade",
    ]


def test_the_checklist_comes_with_a_start():
    assert recommendation([{"rating": 3}]).adoption == ()
    found = recommendation([{"rating": 3}], start=date(2026, 9, 1), months=4)
    assert found.adoption[-1].last == date(2027, 1, 1) - timedelta(1)
    assert "equal_phases" in [m.code for m in found.grounds.assumptions]


def test_names_spelled_in_several_ways_are_joined_and_said():
    found = recommendation([{"rating": 3, "unit": unit} for unit in ("Nõmme", "nõmme", "Nõmme")])
    assert [each.name for each in found.groups] == ["Nõmme"]
    assert [r.message.code for r in found.grounds.remarks] == ["one_spelling"]


def test_faulty_rows_are_refused_or_left_out_and_listed():
    given_ = [{"rating": 11}, {"rating": 9}]
    with pytest.raises(InvalidEvidenceError):
        recommendation(given_)
    found = recommendation(given_, skip_faulty=True)
    assert (found.whole.counts.n, len(found.grounds.left_out)) == (1, 1)


def test_faulty_measures_are_refused_too():
    with pytest.raises(InvalidEvidenceError):
        recommendation([{"rating": 9}], measures=[{"what was done": "a", "date": "soon"}])


def test_choices_out_of_bounds_are_refused():
    with pytest.raises(InvalidParameterError):
        recommendation([{"rating": 9}], threshold=0)


def test_a_table_without_rows_has_no_index(tmp_path):
    path = tmp_path / "empty.csv"
    path.write_text("rating,unit\n", "utf-8")
    found = recommendation(path, start=date(2026, 9, 1))
    assert (found.index, found.groups, found.shifts) == (None, (), ())
    assert len(found.adoption) == 4


BY_HAND = [
    # rating, unit, date, what became of it, answered on, comment
    (10, "A", "2025-12-30", "thanked", "2026-01-02", "väga hea"),
    (9, "A", "2026-01-10", None, None, None),
    (9, "A", "2026-02-11", "thanked", "2026-02-12", None),
    (8, "A", "2026-02-20", None, None, "korras"),
    (7, "B", "2026-03-01", "open", None, None),
    (6, "B", "2026-03-02", "solved", "2026-03-12", "hilines"),
    (3, "B", "2026-04-05", "open", None, "märg leht"),
    (0, "B", "2026-04-06", None, None, "ei soovita"),
    (10, "B", None, "open", None, None),
    (None, "B", "2026-04-07", None, None, "vaikne"),
]


@pytest.fixture(scope="module")
def by_hand():
    heads = ("rating", "unit", "date", "follow-up", "followed up on", "comment")
    given_ = [
        {head: cell for head, cell in zip(heads, row, strict=True) if cell is not None}
        for row in BY_HAND
    ]
    return recommendation(given_, threshold=4, stretch=2, stakeholder="Klient", period="month")


def test_by_hand_the_index(by_hand):
    assert (by_hand.whole.counts.promoters, by_hand.whole.counts.detractors) == (4, 3)
    assert by_hand.index == pytest.approx(100 / 9)
    middle, spread = 1 / 11, (9 / 11 - 1 / 121) / 11
    half = 2.306004 * spread**0.5
    assert by_hand.whole.interval.low == pytest.approx(100 * (middle - half), abs=1e-3)
    assert by_hand.whole.interval.high == pytest.approx(100 * (middle + half), abs=1e-3)


def test_by_hand_the_units(by_hand):
    first, second = by_hand.groups
    assert (first.name, first.counts.n, first.counts.index) == ("A", 4, 75)
    assert (second.name, second.counts.n, second.counts.index) == ("B", 5, -40)
    one, other = by_hand.comparisons
    assert one.difference == -other.difference == 115
    # Of 126 ways to draw four of the nine, nine have a sum of 3 or more and two one of -3.
    assert one.p == other.p == one.adjusted == pytest.approx(11 / 126)
    assert not one.differs


def test_by_hand_the_months(by_hand):
    names = [str(step.time.name) for step in by_hand.course]
    assert names == ["December 2025", "January 2026", "February 2026", "March 2026", "April 2026"]
    assert [step.counts.index for step in by_hand.course] == [100, 100, 50, -50, -100]
    assert str(by_hand.when) == "December 2025 – April 2026"
    assert (by_hand.uncounted.undated, by_hand.uncounted.blank) == (1, 1)


def test_by_hand_what_became_of_them(by_hand):
    good, passing, poor = by_hand.follow_up.answered
    assert (good.answered, good.n, good.unknown) == (2, 3, 1)
    assert (passing.answered, passing.n, passing.unknown) == (0, 1, 1)
    assert (poor.answered, poor.n, poor.unknown) == (1, 2, 1)
    assert by_hand.follow_up.as_of == date(2026, 4, 7)
    assert [(case.rating, case.age) for case in by_hand.follow_up.open] == [
        (3, 2),
        (7, 37),
        (10, None),
    ]
    assert (by_hand.follow_up.days, by_hand.follow_up.timed) == (3.0, 3)


def test_by_hand_the_comments(by_hand):
    assert [case.comment for case in by_hand.comments] == [
        "ei soovita",
        "märg leht",
        "hilines",
        "korras",
        "väga hea",
        "vaikne",
    ]


def test_by_hand_the_years_and_the_attitude(by_hand):
    assert [(year.year, year.comments, year.answered) for year in by_hand.years] == [
        (2025, 1, 1),
        (2026, 5, 2),
        (None, 0, 0),
    ]
    (attitude,) = by_hand.suggestions
    assert attitude.value == pytest.approx(1 / 3)
    assert attitude.n == 9


def test_only_raters_who_rated_twice_are_named_as_such():
    given_ = [{"rating": 9, "rater": who} for who in ("a", "b", "b", "c", "c", "c")]
    given_ += [{"rating": None, "rater": "a"}, {"rating": 5}]
    assert recommendation(given_).uncounted.repeated == 2
