from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError, MapNotFoundError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.waiting.model import WaitingModel
from sidusryhmad.evidence.topics.waiting.rows import FORM
from sidusryhmad.evidence.topics.waiting.waiting import waiting
from sidusryhmad.examples.evidence import evidence_example

TODAY = {
    "situation": "vastus kaebusele", "stakeholder": "Klient", "length": "3 days",
    "occupied": "yes", "told": "no", "tolerance": "5 days",
}  # fmt: skip
TOLD = {**TODAY, "change": "Vastame kohe", "length": "5 days", "told": "yes"}


def test_told_five_days_at_once_against_three_in_silence():
    (found,) = waiting([TODAY, TOLD]).comparisons
    assert found.effect == pytest.approx(0.161, abs=0.001)
    assert found.limit.value == pytest.approx(3 * 2 ** (1 / 0.9))
    assert not found.certain
    assert found.turning[0].parameter == "untold"
    assert found.turning[0].turns == pytest.approx((5 / 3) ** 0.9)


def test_silence_wins_where_it_hardly_lengthens_the_wait():
    (found,) = waiting([TODAY, TOLD], model=WaitingModel(untold=1.2)).comparisons
    assert found.effect < 0


def test_the_effect_is_suggested_as_a_model_s_answer():
    (found,) = waiting([TODAY, TOLD]).suggestions
    assert (found.of, found.stakeholder, found.change) == ("effect", "Klient", "Vastame kohe")
    assert found.n is None
    assert found.range[0] < found.value < found.range[1]
    assert "not a measurement" in str(found.why)


def test_several_waits_of_a_change_add_up_and_say_so():
    second = [{**row, "situation": "arve"} for row in (TODAY, TOLD)]
    found = waiting([TODAY, TOLD, *second])
    (suggested,) = found.suggestions
    assert suggested.value == pytest.approx(sum(each.effect for each in found.comparisons))
    assert "sum" in str(suggested.why)
    assert "vastus kaebusele, arve" in str(suggested.why)


@pytest.mark.parametrize("count", [1, 2, 9])
def test_a_sum_never_leaves_the_scale(count):
    rows = []
    for number in range(count):
        rows.append({**TODAY, "situation": f"s{number}", "length": "1000 days"})
        rows.append({**TOLD, "situation": f"s{number}", "length": "0 days"})
    (found,) = waiting(rows).suggestions
    assert 0 < found.value <= 3
    assert found.range[0] <= found.value <= found.range[1] <= 3


@given(st.floats(0.1, 99), st.floats(0.1, 99), st.booleans())
def test_exchanging_a_change_with_today_turns_its_effect_round(one, other, told):
    here, there = {**TODAY, "length": f"{one:.3f} days"}, {**TOLD, "length": f"{other:.3f} days"}
    there["told"] = told
    swapped = [{**there, "change": None}, {**here, "change": "Vastame kohe"}]
    (forth,), (back,) = (waiting(rows).suggestions for rows in ([here, there], swapped))
    assert forth.value == pytest.approx(-back.value, abs=1e-9)
    assert forth.range == pytest.approx((-back.range[1], -back.range[0]), abs=1e-9)


def test_a_wait_of_nobody_suggests_nothing():
    rows = [{**row, "stakeholder": None} for row in (TODAY, TOLD)]
    found = waiting(rows)
    assert len(found.comparisons) == 1
    assert found.suggestions == ()


def test_an_effect_can_be_put_on_a_map():
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    m = m.with_change("Vastame kohe", {})
    found = waiting([TODAY, TOLD], service_map=m)
    assert found.service_map is m
    placed = sr.evidence.onto(m, found)
    effect = placed.service_map.change("Vastame kohe").effects
    assert next(iter(effect.values())).effect == pytest.approx(found.suggestions[0].value, abs=0.01)


def test_the_example_leaves_two_waits_open_and_compares_four():
    found = waiting(evidence_example("waiting"))
    assert len(found.waits) == 7
    assert len(found.comparisons) == 4
    assert [each.missing for each in found.unanswered] == [("tolerance",), ("told",)]
    assert found.unanswered[0].place.line == 10


def test_a_tolerance_for_the_rest_closes_one_of_them():
    found = waiting(evidence_example("waiting"), tolerance="Eesti telefonil")
    assert len(found.unanswered) == 1


@pytest.mark.parametrize("value", ["kaua", 5, "0 min"])
def test_a_tolerance_without_a_unit_or_sense_is_refused(value):
    with pytest.raises(InvalidParameterError):
        waiting([TODAY], tolerance=value)


def test_another_change_can_be_the_reference():
    rows = [TODAY, TOLD, {**TOLD, "change": "Kolmas", "length": "9 days"}]
    (found,) = waiting(rows, against="Vastame kohe ").comparisons
    assert (found.wait.change, found.reference.change) == ("Kolmas", "Vastame kohe")


def test_a_sheet_of_parameters_beside_the_waits_is_used(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "waits"
    for line in (list(TODAY), list(TODAY.values())):
        book.active.append(line)
    sheet = book.create_sheet("parameters")
    for line in (["parameter", "value"], ["untold", 1.25]):
        sheet.append(line)
    path = tmp_path / "a.xlsx"
    book.save(path)
    assert waiting(path).model == WaitingModel(untold=1.25)
    assert waiting(path, model=WaitingModel()).model == WaitingModel()


def test_parameters_may_stand_in_a_file_of_their_own():
    path = evidence_example("waiting", "parameters")
    found = waiting([TODAY], model=path)
    assert found.model.settings() == WaitingModel().settings()
    assert found.model.ranges["untold"] == (1.2, 3.0)
    assert found.grounds.n == 1


def test_a_sheet_that_was_read_already_is_taken_as_it_is():
    sheet = sheet_of([TODAY, TOLD], FORM)
    assert isinstance(sheet, Sheet)
    assert waiting(sheet).comparisons == waiting([TODAY, TOLD]).comparisons


def test_a_repeated_wait_is_refused_or_left_out_and_listed():
    with pytest.raises(InvalidEvidenceError, match="line"):
        waiting([TODAY, TOLD, TODAY])
    found = waiting([TODAY, TOLD, TODAY], skip_faulty=True)
    assert len(found.waits) == 2
    assert [fault.message.code for fault in found.grounds.left_out] == ["repeated_wait"]


def test_faulty_rows_are_named_all_at_once():
    faulty = [{**TODAY, "length": "kaua"}, {**TOLD, "told": "vist"}]
    with pytest.raises(InvalidEvidenceError) as caught:
        waiting(faulty)
    assert [fault.message.code for fault in caught.value.faults] == [
        "not_a_length",
        "not_yes_or_no",
    ]
    found = waiting([TODAY, *faulty], skip_faulty=True)
    assert len(found.waits) == 1
    assert len(found.grounds.left_out) == 2


def test_a_file_that_is_not_there_is_said():
    with pytest.raises(MapNotFoundError):
        waiting(Path("nowhere.csv"))


def test_estonian_rows_say_the_same():
    rows = [
        {"olukord": "vastus kaebusele", "sidusrühm": "Klient", "ooteaeg": "3 päeva",
         "hõivatud": "jah", "öeldud": "ei", "taluvus": "5 päeva"},
        {"olukord": "vastus kaebusele", "sidusrühm": "Klient", "muudatus": "Vastame kohe",
         "ooteaeg": 5, "ühik": "päeva", "hõivatud": "jah", "öeldud": "jah", "taluvus": 5},
    ]  # fmt: skip
    assert waiting(rows).suggestions == waiting([TODAY, TOLD]).suggestions
