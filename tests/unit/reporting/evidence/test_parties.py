import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.testing import service_maps


@pytest.fixture(scope="module")
def example():
    return sr.read(evidence_example("parties"))


def lead(found, language="en"):
    return [b.text for b in sr.report(found, language=language).document.sections[0].blocks]


def test_the_conflict_is_named_role_by_role(example):
    texts = lead(sr.evidence.parties(example, "ukseni-tasuga", draws=200))
    said = (
        "Alar gains as Klient (+2.01) and loses as Trepikoja naaber (−1.16), Korteriühistu "
        "esimees (−0.44); together +0.40. In"
    )
    assert any(text.startswith(said) for text in texts)
    assert any(
        text.startswith("Can only take it: Kirjakandja, Klienditeenindaja.") for text in texts
    )
    assert any("unknown direction" in text for text in texts)


def test_without_a_conflict_that_is_said(example):
    texts = lead(sr.evidence.parties(example, "keeldumine", draws=None))
    assert texts[0] == "No party gains in one role while it loses in another."


def test_without_a_change_parties_are_named_and_nothing_is_gained(example):
    told = sr.report(sr.evidence.parties(example), language="en")
    assert lead(sr.evidence.parties(example))[0] == (
        "2 parties stand in several roles: Alar, Kojukanne OÜ."
    )
    assert "gains" not in told.to_text()


def test_a_map_without_parties_says_so():
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    assert lead(sr.evidence.parties(m)) == [
        "No party of this map stands in more than one role.",
        "Nobody is found who can only take it.",
    ]


def test_a_party_that_influences_itself_is_remarked(example):
    text = sr.report(sr.evidence.parties(example), language="en").to_text()
    assert "Alar: Klient → Trepikoja naaber, Trepikoja naaber → Korteriühistu esimees" in text


def test_many_conflicts_are_counted():
    m = sr.ServiceMap.named("Post")
    for number in range(7):
        for role in "ab":
            m = m.with_stakeholder(f"{role}{number}", ring="direct", party=f"P{number}")
    effects = {f"a{n}": 1 for n in range(7)} | {f"b{n}": -1 for n in range(7)}
    texts = lead(sr.evidence.parties(m, effects, draws=None))
    assert "2 more parties are pulled apart in the same way." in texts


def test_no_text_blames_anybody(example):
    for change in (None, "ukseni-tasuga"):
        text = sr.report(sr.evidence.parties(example, change, draws=50), language="en").to_text()
        assert not {"blame", "fault", "guilty", "must"} & set(text.lower().split())


def test_estonian_is_complete(example):
    text = sr.report(sr.evidence.parties(example, "ukseni-tasuga", draws=50)).to_text()
    for english in ("Party", "together", "Burdens", "Likert points", "gains as", "yes", "Loss"):
        assert english not in text


@given(service_maps())
@settings(max_examples=20)
def test_every_map_can_be_told_in_both_languages(m):
    found = sr.evidence.parties(m, {m.stakeholders[0].id: 1}, draws=None)
    for code in ("en", "et"):
        assert sr.report(found, language=code).to_html()


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made(form):
    m = sr.ServiceMap.named("Post").with_stakeholder("<b>a</b>", ring="direct", party="<i>x</i>")
    content = sr.report(sr.evidence.parties(m, {"<b>a</b>": 1}, draws=20)).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content


def test_a_removed_role_is_named_and_its_absence_said(example):
    m = example.with_change("Ära", {}, edits={"remove": {"stakeholders": ["naaber"]}})
    text = sr.report(sr.evidence.parties(m, "ara", draws=None), language="en").to_text()
    assert "Removed by the change, so without a number: Trepikoja naaber." in text


def test_what_hangs_on_doubt_is_said_as_perhaps(example):
    m = sr.ServiceMap.named("Post").with_stakeholder("Teenindaja", ring="direct")
    for number in range(2):
        m = m.with_stakeholder(f"K{number}", ring="direct")
        m = m.with_influence(f"K{number}", "Teenindaja", sign="unknown")
    texts = lead(sr.evidence.parties(m))
    assert any(text.startswith("Perhaps can only take it: Teenindaja.") for text in texts)
    assert "2 influences of unknown direction are not counted in this." in texts


def test_loss_that_stays_with_whoever_can_only_take_it_is_named(example):
    texts = lead(sr.evidence.parties(example, "ukseni-tasuga", draws=None))
    assert (
        "With this change loss from others reaches them, too, and stays there: Klienditeenindaja."
        in texts
    )


def test_the_assumptions_stand_in_every_report(example):
    for change in (None, "keeldumine"):
        text = sr.report(sr.evidence.parties(example, change, draws=None), language="en").to_text()
        assert "From 2 burdening influences on somebody is burdened by many" in text
        assert "An influence burdens when it carries a bad mood" in text


@given(service_maps())
@settings(max_examples=20)
def test_sums_in_the_tables_are_those_of_the_result(m):
    found = sr.evidence.parties(m, {m.stakeholders[0].id: 2}, draws=None)
    sections = sr.report(found, language="en").document.sections
    (table,) = next(s.blocks for s in sections if s.title == "Everybody")
    assert [row[0].text for row in table.rows] == [party.name for party in found.parties]
    tones = {"gain": 1, "loss": -1, "quiet": 0}
    for row, party in zip(table.rows, found.parties, strict=True):
        if abs(abs(party.total) - m.epsilon) > 1e-9:
            size = party.total if abs(party.total) > m.epsilon else 0
            assert tones[row[2].tone] == (size > 0) - (size < 0)
