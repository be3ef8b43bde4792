from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError
from sidusryhmad.evidence.recommendation.recommendation import recommendation
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
    assert [r.message.code for r in found.grounds.remarks] == ["same_name"]


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
