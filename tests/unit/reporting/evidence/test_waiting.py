import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.waiting.model import WaitingModel
from sidusryhmad.examples.evidence import evidence_example

TODAY = {
    "situation": "vastus", "stakeholder": "Klient", "length": "3 days", "occupied": "yes",
    "told": "no", "tolerance": "5 days",
}  # fmt: skip
TOLD = {**TODAY, "change": "Vastame kohe", "length": "5 days", "told": "yes"}
ROWS = st.lists(
    st.fixed_dictionaries({
        "situation": st.sampled_from(["a", "b"]),
        "change": st.sampled_from([None, "x", "y"]),
        "length": st.integers(0, 9).map("{} days".format),
        "told": st.none() | st.booleans(),
        "occupied": st.booleans(),
        "tolerance": st.just("5 days"),
    }),
    min_size=1, max_size=5, unique_by=lambda row: (row["situation"], row["change"]),
)  # fmt: skip


def told(rows, language="en", **options):
    return sr.report(sr.evidence.waiting(rows, **options), language=language).document


def flat(report):
    return " ".join(report.to_text().split())


def titles(document):
    return [section.title for section in document.sections]


def answer(document):
    return [block.text for block in document.sections[0].blocks]


def test_the_example_in_both_languages():
    found = sr.evidence.waiting(evidence_example("waiting"))
    english, estonian = (flat(sr.report(found, language=code)) for code in ("en", "et"))
    assert "By the model, of 4 changed waits 2 feel better" in english
    assert "“Vastame kohe” is worth +0.2 points (−0.3…+0.5) against today's wait" in english
    assert "it may last up to 6.5 days (3.5…14.4 days) before" in english
    assert "„Vastame kohe“ annab +0,2 punkti" in estonian
    assert "untold" not in estonian


def test_what_the_answer_hinges_on_is_said_where_it_does():
    lead, text = answer(told([TODAY, TOLD]))
    assert "for 1 it depends on them" in lead
    assert text.endswith("It hinges on untold time: at 1.58 both feel alike.")


def test_a_certain_answer_hinges_on_nothing():
    short = {**TOLD, "length": "1 hour"}
    lead, text = answer(told([TODAY, short]))
    assert "1 feels better" in lead
    assert "hinges" not in text


def test_another_change_as_the_reference_is_named():
    rows = [TODAY, TOLD, {**TOLD, "change": "Kolmas"}]
    _, text = answer(told(rows, against="Vastame kohe"))
    assert "against “Vastame kohe”" in text


def test_without_a_comparison_that_is_the_answer():
    document = told([TODAY])
    assert answer(document) == ["No wait has another one to be compared with."]
    assert "What changing them does" not in titles(document)
    assert "The waits" in titles(document)


def test_what_is_open_is_listed_with_its_line():
    text = flat(sr.report(sr.evidence.waiting([TODAY, {**TOLD, "told": None}])))
    assert "not known whether they are told how long it takes" in text
    assert "row 3" in text


def test_a_table_of_unknowns_still_makes_a_report():
    document = told([{"situation": "a", "length": "3 days"}])
    assert "The waits" not in titles(document)
    assert "What is open" in titles(document)


def test_what_has_nothing_to_be_compared_with_is_listed():
    text = sr.report(sr.evidence.waiting([{**TOLD, "situation": "arve"}])).to_text()
    assert "Nothing to compare these with" in text
    assert "arve (Vastame kohe)" in text


@given(st.floats(1.0, 3.0))
def test_every_assumption_is_printed_with_the_value_that_was_used(untold):
    model = WaitingModel(untold=round(untold, 2))
    text = flat(sr.report(sr.evidence.waiting([TODAY, TOLD], model=model)))
    assert f"untold time = {round(untold, 2):g} (" in text


@given(ROWS)
def test_every_table_of_waits_can_be_told(rows):
    found = sr.evidence.waiting(rows)
    for code in ("en", "et"):
        document = sr.report(found, language=code).document
        assert len(answer(document)) == 1 + len(found.comparisons)
        assert all(section.blocks for section in document.sections)


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made_and_markup_stays_text(form):
    rows = [{**row, "situation": "<b>a</b>"} for row in (TODAY, TOLD)]
    content = sr.report(sr.evidence.waiting(rows)).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
    assert content


def test_what_it_suggests_stands_before_what_it_rests_on():
    titles = [section.title for section in told([TODAY, TOLD]).sections]
    assert titles[-2:] == ["What it suggests for the map", "What it rests on"]


QUEUE = {**TODAY, "length": "20 min", "tolerance": "30 min"}
SOON = {**QUEUE, "change": "Vastame kohe", "tolerance": "30 s"}


def test_what_comes_from_tolerances_that_differ_is_said():
    (_, text) = answer(told([QUEUE, SOON]))
    assert "is worth −1.7 points" in text
    assert (
        "Of this −1.7 points come from how long each is put up with, 30 seconds in place of 30 "
        "minutes; with 30 minutes for both it would be 0.0 points."
    ) in text
    (_, text) = answer(told([QUEUE, SOON], language="et"))
    assert "Sellest −1,7 punkti tuleb sellest, kui kaua kumbagi talutakse" in text


@given(ROWS)
def test_of_equal_tolerances_nothing_is_said(rows):
    assert "put up with," not in flat(sr.report(sr.evidence.waiting(rows), language="en"))
