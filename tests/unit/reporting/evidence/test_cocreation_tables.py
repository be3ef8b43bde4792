import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.cocreation_tables import best_levels, plans, proofs, standings
from sidusryhmad.reporting.words import MapWords

TERMS = sr.evidence.CocreationTerms(
    current={"Klient": 12.0},
    planned={"Klient": 24.0, "Äriklient": 400.0},
    scale=(0, 10),
    change="x",
)
FOUND = sr.evidence.cocreation(
    evidence_example("cocreation"), terms=TERMS, curves=evidence_example("cocreation", "curves")
)


def words(code="en"):
    return MapWords(FOUND.service_map, language(code))


def column(table, title):
    at = [each.title for each in table.columns].index(title)
    return [row[at].text for row in table.rows]


@given(st.sampled_from(["en", "et"]))
def test_all_tables_are_rectangular_and_whole(code):
    for make in (standings, best_levels, plans, proofs):
        table = make(FOUND, words(code))
        assert table.rows
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert all(cell.text for row in table.rows for cell in row)


def test_every_segment_has_its_n_but_a_curve_by_hand():
    table = standings(FOUND, words())
    assert column(table, "n") == ["64", "36", "24", "6", "–"]
    assert column(table, "Now")[0] == "12"
    assert column(table, "Satisfaction now")[0] == "7.47 (7.02…7.93)"


def test_only_best_levels_that_were_found_are_listed():
    table = best_levels(FOUND, words())
    assert column(table, "Segment") == ["Klient (minutit)", "Kirjakandja (tundi kuus)"]
    assert column(table, "Distance")[0].startswith("+13 (")


def test_a_star_marks_what_the_data_do_not_cover():
    table = best_levels(FOUND, words())
    assert column(table, "Worse than none above")[0].endswith("*")
    assert not column(table, "Best level")[0].endswith("*")
    changed = column(plans(FOUND, words()), "Satisfaction changes by")
    assert [text.endswith("*") for text in changed] == [False, True]


def test_p_values_are_never_called_zero():
    table = proofs(FOUND, words())
    assert column(table, "Any relation: p")[0] == "< 0.001"
    assert all(float(text) > 0 for text in column(table, "Two lines agree: p"))


def test_curves_by_hand_and_too_few_ratings_have_no_p_values():
    assert column(proofs(FOUND, words()), "Segment") == ["Klient", "Äriklient", "Naabrid"]


@pytest.mark.parametrize("code", ["en", "et"])
def test_the_confidence_is_told(code):
    assert "95%" in standings(FOUND, words(code)).caption


def test_the_level_of_the_tests_is_told():
    assert "must not be above 0.05" in proofs(FOUND, words()).caption


def test_claims_are_told_corrected_and_fit_the_finding():
    table = proofs(FOUND, words())
    tested = [each for each in FOUND.responses if each.signs]
    for each, told in zip(tested, column(table, "Best level: p"), strict=True):
        p = 0.0005 if told == "< 0.001" else float(told)
        assert p == pytest.approx(each.corrected.optimum, abs=0.0006)
        assert (p <= 0.05) == (each.finding == "optimum")
    assert column(table, "It bends over: p")[0] == "< 0.001"


@given(st.sampled_from(FOUND.responses), st.sampled_from(["en", "et"]))
def test_every_segment_has_its_row(each, code):
    rows = [[cell.text for cell in row] for row in standings(FOUND, words(code)).rows]
    told = rows[FOUND.responses.index(each)]
    assert told[0].startswith(each.segment)
    assert each.unit in told[0]
