from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError, MapNotFoundError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
from sidusryhmad.evidence.topics.cocreation.rows import INVOLVEMENT_FORM
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.examples.evidence import evidence_example

EXAMPLE = evidence_example("cocreation")
HAND = {
    "segment": "Kirjakandja", "optimum": 3, "best satisfaction": 8,
    "satisfaction without involvement": 5, "current": 1,
}  # fmt: skip
PLAN = CocreationTerms(
    current={"Klient": 12.0}, planned={"Klient": 24.0}, scale=(0, 10), change="Ise seadistamine"
)


def peaked(seed=1, n=40, **same):
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, n)
    y = 9 - 0.2 * (x - 5) ** 2 + random.normal(0, 0.5, n)
    return [
        {"involvement": float(a), "satisfaction": float(b), **same}
        for a, b in zip(x, y, strict=True)
    ]


def test_the_example_shows_a_peak_a_rise_nothing_and_too_little():
    found = cocreation(EXAMPLE)
    assert {each.segment: each.finding for each in found.responses} == {
        "Klient": "optimum", "Äriklient": "more", "Naabrid": "none", "Korteriühistu": "too_few",
    }  # fmt: skip
    assert [place.line for place, _ in found.unrated] == [133, 134]
    assert found.grounds.n == 132


def test_the_optimum_of_the_example_with_its_interval():
    klient = cocreation(EXAMPLE, terms=PLAN).responses[0]
    assert klient.optimum.value == pytest.approx(24.96, abs=0.01)
    assert klient.optimum.interval.low == pytest.approx(22.30, abs=0.01)
    assert klient.optimum.interval.high == pytest.approx(26.93, abs=0.01)
    assert klient.standing.way == "more"


def test_a_planned_level_suggests_an_effect_with_n_interval_and_time():
    (found,) = cocreation(EXAMPLE, terms=PLAN).suggestions
    assert (found.of, found.stakeholder, found.change, found.n) == (
        "effect", "Klient", "Ise seadistamine", 64
    )  # fmt: skip
    assert found.range[0] < found.value < found.range[1]
    assert "2026-09" in str(found.when)


@pytest.mark.parametrize(
    "other",
    [{"change": ""}, {"scale": None}, {"planned": {}}, {"planned": {"Klient": 500.0}}],
    ids=["no change", "no scale", "no plan", "beyond the data"],
)
def test_an_effect_needs_all_its_parts_and_data_that_cover_it(other):
    whole = {
        "current": PLAN.current, "planned": PLAN.planned, "scale": PLAN.scale, "change": "x"
    }  # fmt: skip
    assert cocreation(EXAMPLE, terms=CocreationTerms(**{**whole, **other})).suggestions == ()


def test_an_effect_can_be_put_on_a_map():
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    m = m.with_change("Ise seadistamine", {})
    found = cocreation(EXAMPLE, terms=PLAN, service_map=m)
    placed = sr.evidence.onto(m, found).service_map
    effect = next(iter(placed.change("Ise seadistamine").effects.values()))
    assert effect.effect == pytest.approx(found.suggestions[0].value, abs=0.01)


def test_a_curve_by_hand_alone():
    (found,) = cocreation([HAND]).responses
    assert (found.finding, found.n, found.signs) == ("given", None, None)
    assert found.optimum.value == 3
    assert (found.burden.today.value, found.burden.none.value) == (5, 6)


def test_curves_by_hand_stand_beside_ratings_and_are_never_mixed_with_them():
    found = cocreation(peaked(segment="Kirjakandja"), curves=[HAND])
    assert [each.finding for each in found.responses] == ["optimum", "given"]
    assert found.responses[0].optimum.value == pytest.approx(5, abs=0.5)
    assert found.responses[1].optimum.value == 3


def test_ratings_suggest_before_a_curve_by_hand():
    terms = CocreationTerms(current={"": 1.0}, planned={"": 3.0}, scale=(0, 10), change="x")
    (found,) = cocreation(peaked(segment="Kirjakandja"), curves=[HAND], terms=terms).suggestions
    assert found.n == 40
    (found,) = cocreation([HAND], terms=terms).suggestions
    assert found.n is None
    assert found.range is None
    assert "by hand" in str(found.why)


def test_a_workbook_may_hold_both(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "involvement"
    rows = peaked()
    for line in (list(rows[0]), *(list(row.values()) for row in rows)):
        book.active.append(line)
    sheet = book.create_sheet("curves")
    for line in (list(HAND), list(HAND.values())):
        sheet.append(line)
    book.save(tmp_path / "a.xlsx")
    found = cocreation(tmp_path / "a.xlsx")
    assert [each.finding for each in found.responses] == ["optimum", "given"]


def test_a_curve_that_has_no_peak_is_refused():
    with pytest.raises(InvalidParameterError, match="peak"):
        cocreation([{**HAND, "best satisfaction": 4}])


def test_a_faulty_curve_is_named_as_one():
    with pytest.raises(InvalidEvidenceError, match="curves, cell C2: 'palju'"):
        cocreation([{**HAND, "best satisfaction": "palju"}])


def test_what_is_neither_is_refused_with_what_is_needed():
    with pytest.raises(InvalidEvidenceError, match="involvement"):
        cocreation([{"a": 1}])


def test_faulty_ratings_are_refused_or_left_out_and_listed():
    rows = [*peaked(), {"involvement": "palju", "satisfaction": 5}]
    with pytest.raises(InvalidEvidenceError, match="palju"):
        cocreation(rows)
    found = cocreation(rows, skip_faulty=True)
    assert found.responses[0].n == 40
    assert len(found.grounds.left_out) == 1


def test_mixed_units_are_refused_or_left_out_and_listed():
    rows = [*peaked(unit="tundi"), {"involvement": 1, "satisfaction": 5, "unit": "sammu"}]
    with pytest.raises(InvalidEvidenceError, match="tundi"):
        cocreation(rows)
    found = cocreation(rows, skip_faulty=True)
    assert found.responses[0].n == 40
    assert [fault.message.code for fault in found.grounds.left_out] == ["mixed_units"]


def test_the_root_refuses_levels_below_zero():
    rows = [{**row, "involvement": row["involvement"] - 5} for row in peaked()]
    with pytest.raises(InvalidParameterError, match="zero or more"):
        cocreation(rows, terms=CocreationTerms(shape="root"))


def test_a_file_that_is_not_there_is_said():
    with pytest.raises(MapNotFoundError):
        cocreation(Path("nowhere.csv"))


def test_a_sheet_that_was_read_already_is_taken_as_it_is():
    rows = peaked()
    sheet = sheet_of(rows, INVOLVEMENT_FORM)
    assert cocreation(sheet).responses[0].optimum == cocreation(rows).responses[0].optimum


@given(st.sampled_from(["quadratic", "root"]), st.integers(0, 999))
def test_the_finding_always_fits_its_parts(shape, seed):
    (found,) = cocreation(peaked(seed, 20), terms=CocreationTerms(shape=shape)).responses
    assert (found.burden is None) == (found.finding != "optimum")
    assert (found.optimum is None) == (found.finding not in ("optimum", "levelling"))
    assert found.standing.distance is None or found.finding == "optimum"


@given(st.integers(0, 999), st.floats(0.2, 9))
def test_a_suggestion_is_the_planned_points_with_their_interval(seed, level):
    terms = CocreationTerms(current={"": 2.0}, planned={"": level}, scale=(0, 10), change="x")
    found = cocreation(peaked(seed, segment="Klient"), terms=terms)
    planned = found.responses[0].planned
    for each in found.suggestions:
        assert each.value == planned.points.value
        assert each.range == (planned.points.interval.low, planned.points.interval.high)
    assert bool(found.suggestions) == (planned is not None and not planned.points.outside)


@given(st.floats(0.5, 50), st.floats(6, 10), st.floats(0, 5))
def test_a_curve_by_hand_is_what_was_said(optimum, best, start):
    row = {"optimum": optimum, "best satisfaction": best, "satisfaction without involvement": start}
    (found,) = cocreation([row]).responses
    assert found.optimum.value == optimum
    assert found.burden.none.value == pytest.approx(2 * optimum)
    assert found.standing.way == "unknown"
