import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import Place
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.waiting.comparing import (
    Asked,
    compared,
    known_of,
    repeated,
    sums,
)
from sidusryhmad.evidence.topics.waiting.lengths import LONGEST, SECONDS, length
from sidusryhmad.evidence.topics.waiting.model import WaitingModel
from sidusryhmad.evidence.topics.waiting.rows import FORM

BASE = {"length": "3 days", "occupied": "yes", "told": "no", "tolerance": "5 days"}


def row(situation="a", stakeholder="Klient", change=None, **other):
    return {"situation": situation, "stakeholder": stakeholder, "change": change, **BASE, **other}


def sheet(*rows):
    return sheet_of(list(rows), FORM)


def known(*rows, **asked):
    return known_of(sheet(*rows), Asked(WaitingModel(), **asked))


def pairs(*rows, **asked):
    waits, _ = known(*rows, **asked)
    return compared(waits, Asked(WaitingModel(), **asked))


def test_a_wait_of_a_change_is_compared_with_today():
    (found,), alone = pairs(row(), row(change="x", length="1 day"))
    assert (found.wait.change, found.reference.change) == ("x", "")
    assert found.effect > 0
    assert alone == ()


def test_only_the_same_situation_of_the_same_stakeholder_is_compared():
    found, alone = pairs(row(), row("b", change="x"), row(stakeholder="Naaber", change="x"))
    assert found == ()
    assert [(each.situation, each.stakeholder) for each in alone] == [
        ("b", "Klient"),
        ("a", "Naaber"),
    ]


def test_another_change_can_be_the_reference():
    rows = (row(), row(change="x", length="1 day"), row(change="y", length="2 days"))
    (found,), _ = pairs(*rows, against="x")
    assert (found.wait.change, found.reference.change) == ("y", "x")
    assert found.effect < 0


def test_an_unknown_reference_leaves_all_waits_alone():
    found, alone = pairs(row(), row(change="x"), against="nobody")
    assert found == ()
    assert len(alone) == 1


def test_rows_that_repeat_a_wait_are_found_with_the_first_line():
    found = repeated(sheet(row(), row(change="x"), row(length="9 days")))
    assert list(found) == [2]
    field, message = found[2]
    assert field == "situation"
    assert message.values["first"] == 2


def test_lines_of_a_file_are_named_where_they_are_known():
    rows = sheet(row(), row()).rows
    found = repeated(Sheet(rows, (Place(5), Place(9))))
    assert found[1][1].values["first"] == 5


def test_what_is_not_known_is_listed_with_its_place():
    waits, unanswered = known(row(), row("b", told=None, tolerance=None))
    assert len(waits) == 1
    (open_,) = unanswered
    assert open_.situation == "b"
    assert open_.missing == ("told", "tolerance")


def test_a_tolerance_for_all_answers_what_has_none():
    _, unanswered = known(row(tolerance=None), otherwise=length("2 days"))
    assert unanswered == ()


def test_perceived_time_is_said_in_the_unit_of_the_wait():
    waits, _ = known(row(length="48 hours"))
    (found,) = waits.values()
    assert found.felt.perceived.unit == "hours"
    assert found.felt.length.unit == "hours"


def test_the_longest_wait_is_said_in_a_handy_unit():
    rows = (row(length="90 min", tolerance="10 days"), row(change="x", length="5 min", told="yes"))
    (found,), _ = pairs(*rows)
    assert found.limit.value < 100
    low, high = found.limit_range
    assert low <= found.limit.value <= high


def test_sums_go_by_stakeholder_and_change_and_need_somebody():
    rows = (
        row(), row(change="x"), row("b"), row("b", change="x"), row("b", change="y"),
        row("c", stakeholder=None), row("c", stakeholder=None, change="x"),
    )  # fmt: skip
    found, _ = pairs(*rows)
    assert len(found) == 4
    grouped = sums(found)
    assert {key: len(items) for key, items in grouped.items()} == {
        ("Klient", "x"): 2, ("Klient", "y"): 1
    }  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from([None, "x", "y"])), max_size=8))
def test_a_wait_stands_once_just_where_no_other_row_repeats_it(keys):
    rows = [row(situation, change=change) for situation, change in keys]
    wrong = repeated(sheet(*rows)) if rows else {}
    assert len(rows) - len(wrong) == len(set(keys))


@pytest.mark.parametrize("change", [None, "x"])
def test_the_reference_itself_is_never_compared(change):
    found, alone = pairs(row(change=change), against=change or "")
    assert (found, alone) == ((), ())


def test_no_wait_may_last_longer_than_a_hundred_years():
    rows = (row(length="4000 weeks", tolerance="1 s"),
            row(change="x", length="1 s", told="yes", tolerance="5000 weeks"))  # fmt: skip
    (found,), _ = pairs(*rows)
    assert found.limit.seconds <= LONGEST * 1.000001
    assert found.limit_range[1] * SECONDS[found.limit.unit] <= LONGEST * 1.000001


@given(st.integers(1, 90), st.integers(1, 90), st.integers(1, 90), st.integers(1, 90))
def test_an_effect_without_uneven_tolerances_is_that_of_equal_ones(now, then, tolerated, other):
    row = {"situation": "a", "occupied": True, "told": False}
    today = {**row, "length": f"{now} min", "tolerance": f"{tolerated} min"}
    new = {**row, "change": "x", "length": f"{then} min", "tolerance": f"{other} min"}
    (found,) = sr.evidence.waiting([today, new]).comparisons
    same = {**new, "tolerance": today["tolerance"]}
    (evenly,) = sr.evidence.waiting([today, same]).comparisons
    assert evenly.evenly is None
    if other == tolerated:
        assert found.evenly is None
    else:
        assert found.evenly == pytest.approx(evenly.effect)
