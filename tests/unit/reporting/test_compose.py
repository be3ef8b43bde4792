"""From an impact to a document."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report, summary
from sidusryhmad.reporting.document import Bullets, Figure, Paragraph

PEOPLE = ("Ann/direct/customer", "Bea/direct/employee", "Dan/indirect/other")
LINKS = (("Bea", "Ann", 3), ("Ann", "Dan", -3))


def section(made, title):
    return next(s for s in made.document.sections if s.title == title)


def reasons(made):
    """The lists of paths; the section of reasons is the only one of a report with arrows."""
    blocks = [b for s in made.document.sections for b in s.blocks if isinstance(b, Bullets)]
    return [b for b in blocks if re.search(r" [+−]?\d+[.,]\d\d$", b.title)]


def titles(made):
    return [s.title for s in made.document.sections]


SECTIONS = {
    "en": "Answer, Picture, Inner circle, Gains and losses, How sure it is, Why, Other rings, "
    "What would turn the verdict, Does the verdict hold under every method?, Where to push, "
    "Structure of the map, What it rests on, Input",
    "et": "Vastus, Pilt, Sisering, Võidud ja kaotused, Kui kindel see on, Miks, Teised ringid, "
    "Mis pööraks järelduse ümber, Kas järeldus kehtib iga meetodi järgi?, Kust mõjutada, "
    "Kaardi ülesehitus, Millele see tugineb, Lähteandmed",
}


@pytest.mark.parametrize("code", SECTIONS)
def test_a_report_answers_first_and_ends_with_its_input(mapped, code):
    made = report(mapped(PEOPLE, LINKS, {"Bea": 1}, code))
    assert titles(made) == SECTIONS[code].split(", ")
    assert made.document.sections[0].blocks[0].lead
    assert made.document.language == code


def test_a_summary_is_short_and_has_a_picture_only_on_demand(mapped):
    links = [(a, b, {"strength": s, "why": "x"}) for a, b, s in LINKS]
    m = mapped(
        (*PEOPLE, "Cid/direct/provider"),
        [*links, ("Cid", "Ann", {"strength": 1, "why": "x"})],
        {"Bea": 1},
    )
    assert titles(summary(m)) == [
        "Answer", "Inner circle", "How sure it is", "Why", "Other rings", "Keep in mind"
    ]  # fmt: skip
    assert titles(summary(m, picture=True))[1] == "Picture"
    assert summary(m).document.figures == ()


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"sign": "unknown"}, "Not even the sign is known"),
        ({"sign": "negative"}, "Only the sign is known"),
        ({"range": [1, 2]}, "Only a range is given"),
    ],
)
def test_a_summary_keeps_in_mind_what_was_assumed(mapped, how, words):
    made = summary(mapped(PEOPLE, (*LINKS, ("Dan", "Bea", how)), {"Bea": 1}))
    (limits,) = section(made, "Keep in mind").blocks
    assert limits.items[0].startswith(words)


@pytest.mark.parametrize("make", [report, summary])
@pytest.mark.parametrize("value", ["kaart.yaml", None, {}])
def test_what_is_no_map_is_refused(make, value):
    with pytest.raises(WrongTypeError, match="a map is needed here"):
        make(value)


def test_nothing_to_keep_in_mind_makes_no_section(mapped):
    people = (*PEOPLE, "Cid/direct/provider", "Eve/interested/other")
    links = [
        (a, b, {"strength": 1, "why": "x"})
        for a, b in (("Bea", "Ann"), ("Ann", "Dan"), ("Cid", "Bea"), ("Eve", "Cid"))
    ]
    assert "Keep in mind" not in titles(summary(mapped(people, links, {"Bea": 1})))


def test_the_language_asked_for_goes_before_the_maps_own(mapped):
    m = mapped(PEOPLE, LINKS, {"Bea": 1}, "et")
    assert report(m).document.language == "et"
    assert report(m, language="en").document.language == "en"
    assert report(m, language="en").document.figures[0].drawing.scene.language == "en"


def test_an_impact_and_its_map_give_the_same_report(mapped):
    m = mapped(PEOPLE, LINKS, {"Bea": 1})
    assert report(impact(m)) == report(m)


def test_title_is_the_change_and_subtitle_the_service(mapped):
    head = {"service": {"purpose": "Kohv ja sai", "date": "2026-11-21"}}
    document = report(mapped(PEOPLE, LINKS, {"Bea": 1}, **head)).document
    assert (document.title, document.subtitle) == (
        "Muutus",
        "Kohvik · 21 November 2026 · Kohv ja sai",
    )


def test_a_subtitle_has_no_holes(mapped):
    assert report(mapped(PEOPLE, LINKS, {"Bea": 1})).document.subtitle == "Kohvik"


def test_the_reasons_cover_the_inner_circle_and_the_losers_outside_only(mapped):
    people = (*PEOPLE, "Eve/indirect/other")
    made = report(mapped(people, (*LINKS, ("Ann", "Eve", 1)), {"Bea": 3}))
    assert [block.title for block in reasons(made)] == [
        "Ann +1.50", "Bea +3.00", "Dan −0.75",
    ]  # fmt: skip


@pytest.mark.parametrize(("make", "shown"), [(report, 5), (summary, 3)])
def test_reasons_show_the_strongest_paths_and_the_exact_rest(mapped, make, shown):
    people = [f"P{n}/direct/employee" for n in range(8)] + ["Ann/direct/customer"]
    m = mapped(people, [(f"P{n}", "Ann", 3) for n in range(8)], {f"P{n}": 1 for n in range(8)})
    block = next(b for b in reasons(make(m)) if b.title.startswith("Ann"))
    rest = (8 - shown) / 8 * 0.5
    assert sum("→" in item for item in block.items) == shown
    assert block.items[shown] == f"all other paths together +{rest:.2f}"


def test_a_rest_that_rounds_to_nothing_is_not_told(mapped):
    ann = reasons(report(mapped(PEOPLE, LINKS, {"Bea": 1})))[0]
    assert ann.items[0] == "Bea +1.00 → Ann +0.50"
    assert not any(item.startswith("all other paths") for item in ann.items)


def test_a_report_says_who_hands_a_total_on_and_a_summary_leaves_it_out(mapped):
    m = mapped(PEOPLE, (*LINKS, ("Dan", "Bea", 1)), {"Bea": 2})
    told = {each.title: each.blocks for each in report(m).document.sections}["Why"]
    (last,) = (b.text for b in told[1:] if isinstance(b, Paragraph) and "Dan" in b.text)
    start = "The same total divided otherwise, by the last link: own effect +2.00, Dan −0.0"
    assert last.startswith(start)
    assert not any("last link" in item for block in reasons(report(m)) for item in block.items)
    assert "last link" not in summary(m).to_text()


@pytest.mark.parametrize("code", ["en", "et"])
def test_a_change_that_reaches_nobody_inside_says_so(mapped, code):
    words = {"en": ("Why", "No path leads"), "et": ("Miks", "Muudatusest ei vii")}[code]
    made = report(mapped(PEOPLE, (), {"Dan": 1}, code))
    last = section(made, words[0]).blocks[-1]
    assert reasons(made) == []
    assert last.text.startswith(words[1])


def test_a_map_with_nobody_outside_says_so_in_place_of_the_table(mapped):
    made = report(mapped(PEOPLE[:2], LINKS[:1], {"Bea": 1}))
    assert section(made, "Other rings").blocks == (
        Paragraph("The map shows nobody outside the inner circle."),
    )


def test_the_grounds_name_whom_the_map_leaves_out(mapped):
    blocks = section(report(mapped(PEOPLE, LINKS, {"Bea": 1})), "What it rests on").blocks
    assert all(isinstance(block, Bullets) for block in blocks)
    assert [b.title for b in blocks] == [
        "Assumptions",
        "Keep in mind",
        "Whom the map may leave out",
    ]


def test_the_input_has_effects_influences_and_the_note(mapped):
    m = mapped(PEOPLE, LINKS, {"Bea": 1}, service={"note": "Kõik on välja mõeldud."})
    effects, influences, note = section(report(m), "Input").blocks
    assert (len(effects.rows), len(influences.rows)) == (1, 2)
    assert note == Paragraph("Kõik on välja mõeldud.")


def test_without_influences_there_is_no_empty_table(mapped):
    (effects,) = section(report(mapped(PEOPLE, (), {"Bea": 1})), "Input").blocks
    assert len(effects.rows) == 1


def test_the_picture_shows_the_impact(mapped):
    (figure,) = section(report(mapped(PEOPLE, LINKS, {"Bea": 1})), "Picture").blocks
    assert isinstance(figure, Figure)
    assert "Muutus" in figure.drawing.scene.title + figure.drawing.scene.subtitle


def test_notes_marked_private_never_reach_a_report(mapped):
    m = mapped(PEOPLE, LINKS, {"Bea": 1})
    document = m.to_document()
    document["stakeholders"][0]["private"] = {"isikukood": "SALAJANE-1"}
    made = report(ServiceMap.from_document(document))
    for text in (made.to_text(), made.to_markdown(), made.to_html()):
        assert "SALAJANE" not in text


@pytest.mark.parametrize("make", [report, summary])
def test_what_cannot_be_reported_is_refused(mapped, make):
    with pytest.raises(EmptyMapError):
        make(ServiceMap.named("Kohvik"))
    with pytest.raises(UnknownChangeError, match="puudub"):
        make(mapped(PEOPLE, LINKS, {"Bea": 1}), "puudub")


def test_bars_follow_the_table_of_the_inner_circle(mapped):
    made = report(mapped(PEOPLE, LINKS, {"Bea": 1}))
    named = titles(made)
    assert named[named.index("Inner circle") + 1] == "Gains and losses"
    (figure,) = section(made, "Gains and losses").blocks
    table = section(made, "Inner circle").blocks[0]
    shown = {row[0] for row in figure.drawing.scene.table[1:]}
    assert {row[0].text for row in table.rows} <= shown
    assert len(made.document.figures) == 3


def test_without_anybody_to_show_there_are_no_bars(mapped):
    m = mapped(("Ann/indirect",), (), {})
    assert m.inner_ids == ()
    assert len(report(m).document.figures) == 1


FOUND = sr.evidence.recommendation([{"rating": 9}])
MAP = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
CAFE = MAP.with_change("Beans", {"Guest": 1})
SPEAKING = {
    "a report of evidence": lambda code: sr.report(FOUND, language=code),
    "a report of a map": lambda code: sr.report(CAFE, language=code),
    "a report of a diff": lambda code: sr.report(sr.diff(MAP, CAFE), language=code),
    "a summary": lambda code: sr.summary(CAFE, language=code),
    "a picture of evidence": lambda code: sr.draw(FOUND, language=code),
    "a picture of a map": lambda code: sr.draw(CAFE, language=code),
    "a template": lambda code: sr.template("kaart.xlsx", language=code),
    "questions": lambda code: sr.evidence.channel_questions("counter", "phone", language=code),
}


@pytest.mark.parametrize("name", SPEAKING)
def test_a_language_that_nobody_speaks_here_is_refused(name):
    with pytest.raises(InvalidParameterError, match="no language 'xx'; there are: en, et"):
        SPEAKING[name]("xx")


@given(st.text())
def test_a_change_beside_a_result_is_refused(change):
    for made in (lambda: sr.report(FOUND, change), lambda: sr.report(sr.diff(MAP, CAFE), change)):
        with pytest.raises(InvalidParameterError, match="leave out") as refused:
            made()
        assert refused.value.message.values["value"] == repr(change)


@pytest.mark.parametrize("make", [sr.report, sr.summary])
def test_a_change_beside_an_impact_is_refused(make):
    with pytest.raises(InvalidParameterError, match="Impact is worked out already"):
        make(impact(CAFE), "beans")
