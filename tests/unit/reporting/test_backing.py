"""Values on the map beside what evidence says, as a report shows them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import language
from sidusryhmad.model.backing import disagreements
from sidusryhmad.reporting.backing import backed_table, methods, verdict
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.words import Wording
from sidusryhmad.testing import service_maps

PEOPLE = ("Ann/direct/customer", "Bea/direct/employee")
SAID = {"n": 212, "when": "autumn 2026", "source": "ratings.csv", "method": "mean"}


def known(value, **details):
    return {"of": "strength", "from": "Bea", "to": "Ann", "value": value, **details}


def shown(worded, *evidence, code="en", strength=1, **head):
    """The table's rows as texts."""
    links = [("Bea", "Ann", strength)] if strength is not None else []
    table = backed_table(worded(code, PEOPLE, links, {"Ann": 1}, evidence=list(evidence), **head))
    return [[cell.text for cell in row] for row in table.rows]


def test_both_values_stand_side_by_side_with_what_the_evidence_rests_on(worded):
    assert shown(worded, known(-1, range=[-1.4, -0.6], **SAID)) == [
        ["Bea → Ann: strength of the influence", "+1", "given by hand", "−1", "−1.4 to −0.6",
         "212", "ratings.csv, autumn 2026", "differs"]
    ]  # fmt: skip


def test_the_table_speaks_estonian(worded):
    (row,) = shown(worded, known(-1.5, range=[-2, -0.5]), code="et")
    assert row == ["Bea → Ann: mõju tugevus", "+1", "käsitsi antud", "−1,5", "−2 kuni −0,5", "–",
                   "–", "lahkneb"]  # fmt: skip


@pytest.mark.parametrize("by", ["given by hand", "käsitsi antud"])
def test_a_value_once_given_by_hand_is_no_method_of_evidence(worded, by):
    (row,) = shown(worded, known(-1, method=by))
    assert row[6] == "given by hand"
    assert methods(worded("en", PEOPLE, [("Bea", "Ann", 1)], {"Ann": 1},
                          evidence=[known(-1, method=by)])) is None  # fmt: skip


TAKEN = {"strength": -1, "when": "autumn 2026", "source": "ratings.csv"}


@pytest.mark.parametrize(
    ("code", "last"),
    [
        ("en", "given by hand before: +2; the evidence took its place"),
        ("et", "varem käsitsi antud: +2; tõendid astusid selle asemele"),
    ],
)
def test_what_gave_way_to_evidence_is_no_evidence(worded, code, last):
    records = [known(2, method="given by hand"), known(-1, **SAID)]
    before, taken = shown(worded, *records, code=code, strength=TAKEN)
    assert before[1:6] == ["−1", "ratings.csv, autumn 2026", "–", "–", "–"]
    assert before[-1] == last
    assert taken[3] == "−1"
    links = [("Bea", "Ann", TAKEN)]
    table = backed_table(worded("en", PEOPLE, links, {"Ann": 1}, evidence=records))
    assert "never replaces" not in table.caption
    assert table.caption.endswith("that was asked for.")


def test_what_was_given_by_hand_before_another_value_by_hand(worded):
    (row,) = shown(worded, known(2, method="given by hand", range=[1, 3]))
    assert row[-1] == "given by hand before: +2 (+1 to +3)"


def test_what_differs_comes_first_and_all_else_keeps_its_order(worded):
    rows = shown(worded, known(1, source="a"), known(1.2, source="b"), known(3, source="c"))
    assert [row[6] for row in rows] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("records", "strength", "verdicts"),
    [
        ([known(1.25)], 1, ["agrees"]),
        ([known(2)], None, ["no value on the map"]),
        ([known(2)], {"sign": "positive"}, ["no value on the map"]),
        ([known(-2)], {"sign": "positive"}, ["differs"]),
        ([known(2, **SAID)], {"strength": 2, "when": "autumn 2026", "source": "ratings.csv"},
         ["the map counts with it"]),
        ([known(-3, source="a"), known(1, source="a")], 1,
         ["replaced by newer evidence", "agrees"]),
    ],
)  # fmt: skip
def test_how_both_stand_to_each_other_is_said(worded, records, strength, verdicts):
    assert [row[-1] for row in shown(worded, *records, strength=strength)] == verdicts


def test_where_the_value_on_the_map_comes_from_is_told_without_naming_anybody(worded):
    strength = {"strength": 1, "who": "Mari", "source": "workshop", "when": "May"}
    (row,) = shown(worded, known(-1), strength=strength)
    assert row[2] == "workshop, May"
    assert "Mari" not in "".join(row)


@pytest.mark.parametrize(("plan", "count"), [("muutus", 2), ("b", 1), ("b+muutus", 2)])
def test_effects_of_other_changes_are_left_to_their_own_reports(mapped, plan, count):
    effect = {"of": "effect", "stakeholder": "Ann", "change": "muutus", "value": 2}
    plans = [{"id": id_, "name": id_, "effects": {"Ann": 1}} for id_ in ("muutus", "b")]
    m = mapped(PEOPLE, [("Bea", "Ann", 1)], evidence=[effect, known(1)], changes=plans)
    table = backed_table(Wording(impact(m, plan), language("en")))
    assert len(table.rows) == count


def test_every_method_is_named_once(worded):
    links = [("Bea", "Ann", 1)]
    evidence = [known(1, method=name) for name in ("mean", "median", "mean")]
    found = methods(worded("en", PEOPLE, links, {"Ann": 1}, evidence=evidence))
    assert (found.items, found.title) == (("mean", "median"), "How the evidence was worked out")
    assert methods(worded("en", PEOPLE, links, {"Ann": 1}, evidence=[known(1)])) is None


def test_without_evidence_there_is_no_table(worded):
    assert backed_table(worded("en", PEOPLE, (), {"Ann": 1})) is None


@pytest.mark.parametrize(("code", "word"), [("en", "differs"), ("et", "lahkneb")])
def test_the_report_holds_the_table_where_it_says_what_it_rests_on(mapped, code, word):
    m = mapped(PEOPLE, [("Bea", "Ann", 1)], {"Ann": 1}, code, evidence=[known(-1, **SAID)])
    text = report(m).to_markdown()
    assert word in text
    assert "ratings.csv" in text
    assert "212" in text


def test_evidence_of_the_time_before_a_change_is_shown_with_the_map_before_it(worded):
    edits = {"rerate": {"influences": [{"from": "Bea", "to": "Ann", "strength": 3}]}}
    plan = [{"id": "muutus", "name": "A", "effects": {"Ann": 1}, "edits": edits}]
    (row,) = shown(worded, known(-1), changes=plan)
    assert row[1] == "+1"


@settings(max_examples=25, deadline=None)
@given(service_maps(max_stakeholders=4), st.sampled_from(["en", "et"]))
def test_every_record_has_a_row_and_every_disagreement_is_marked(service_map, code):
    result = impact(service_map, {service_map.stakeholders[0].id: 1}, draws=None)
    table = backed_table(Wording(result, language(code)))
    shown_ = [e for e in service_map.evidence if e.of != "effect"]
    rows = table.rows if table else ()
    assert len(rows) == len(shown_)
    differing = [d for d in disagreements(service_map) if d.evidence.of != "effect"]
    marked = [row[-1].text in {"differs", "lahkneb"} for row in rows]
    assert marked == sorted(marked, reverse=True)
    assert sum(marked) == len(differing)
    assert {verdict(service_map, d.evidence) for d in differing} <= {"differs"}
