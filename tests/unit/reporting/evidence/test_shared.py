import re
from dataclasses import replace

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import Message, Place
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.formats.format import Remark
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.document import Bullets, Table
from sidusryhmad.reporting.evidence.shared import (
    answer_section,
    grounds_section,
    picture_section,
    remark_text,
    suggestion_section,
    with_cautions,
)
from sidusryhmad.reporting.words import MapWords

BAD = [{"step": "a", "probability": 2}, {"step": "b", "probability": 0.5, "bogus": 1}]


@pytest.fixture(scope="module")
def found():
    return sr.evidence.delivery(BAD, skip_faulty=True)


@pytest.fixture(scope="module")
def words(found):
    return MapWords(found.service_map, language("en"))


def test_the_first_sentence_leads(words):
    section = answer_section(("One.", "Two."), words)
    assert [(block.text, block.lead) for block in section.blocks] == [
        ("One.", True),
        ("Two.", False),
    ]


def test_grounds_list_what_was_left_out_and_what_was_not_read(found, words):
    section = grounds_section(found, words)
    lists = {block.title: block.items for block in section.blocks if isinstance(block, Bullets)}
    assert lists["Rows left out"] == ("delivery, cell B2: 2 is outside the scale; allowed: 0 … 1",)
    assert lists["In reading"] == ("delivery, cell C1: the column bogus was not read",)
    assert set(lists) == {"Rows left out", "In reading", "Assumptions", "Methods and their sources"}


def test_a_finding_that_suggests_nothing_has_no_such_section(found, words):
    assert suggestion_section(found, words) == ()


@pytest.mark.parametrize("code", ["en", "et"])
def test_suggestions_are_told_with_interval_and_n(found, code):
    said = Message("x", "x")
    both = (
        Suggestion("attitude", -0.98, said, said, "Klient", range=(-1.4, -0.6), n=212, when=said),
        Suggestion("strength", 2, said, said, from_="A", to="B"),
        Suggestion("effect", 1, said, said, "Klient", change="Uus"),
    )

    class Told:
        suggestions = both

    (section,) = suggestion_section(Told, MapWords(found.service_map, language(code)))
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    first, second, third = ([cell.text for cell in row] for row in table.rows)
    assert first[0] == "Klient"
    assert first[4:] == ["212", "x"]
    assert second[0] == "A → B"
    assert second[3:] == ["–", "–", "–"]
    assert third[0] == "Klient (Uus)"


def test_the_picture_is_the_findings_own(found, words):
    (figure,) = picture_section(found, words, "caption").blocks
    assert figure.drawing == sr.draw(found, language="en")


def test_a_remark_says_where():
    words = MapWords(sr.ServiceMap.named("K"), language("en"))
    remark = Remark("lost", Message("x", "gone"), Place(3, 2, "Leht"))
    assert remark_text(remark, words) == "Leht, cell B3: gone"


def test_what_may_be_a_slip_is_told_after_the_lead_and_nowhere_else():
    said = Remark("doubtful", Message("x", "is that right?"), Place(3))
    plain = sr.evidence.delivery([{"step": "a", "probability": 0.5}])
    doubted = replace(plain, grounds=replace(plain.grounds, remarks=(said,)))
    words = MapWords(plain.service_map, language("en"))
    sections = (answer_section(("One.", "Two."), words), grounds_section(doubted, words))
    assert with_cautions(sections, plain, words) == sections
    (answer, grounds) = with_cautions(sections, doubted, words)
    lead, asked, other = answer.blocks
    assert (lead.text, other.text) == ("One.", "Two.")
    assert asked == Bullets(
        ("line 3: is that right?",), "Please check; it was counted as it stands"
    )
    assert "is that right?" not in str(grounds)


OPTION = re.compile(r"--[a-z]|names=True")
LOG = [{"when": f"2026-09-{day:02} 08:00", "what went wrong": "hilines", "on duty": "Rein"}
       for day in range(1, 25)]  # fmt: skip


@pytest.mark.parametrize("code", ["en", "et"])
@pytest.mark.parametrize(
    "made",
    [
        lambda: sr.evidence.complaint_log(LOG),
        lambda: sr.evidence.complaints([{"complaints": 3, "base": 1000}]),
        lambda: sr.evidence.delivery(BAD[1:], service_map=sr.example("post").read()),
    ],
    ids=["complaint_log", "complaints", "delivery"],
)
def test_options_are_named_in_the_grounds_and_never_in_the_answer(made, code):
    sections = sr.report(made(), language=code).document.sections
    texts = [str(section.blocks) for section in sections]
    assert OPTION.search(texts[-1])
    assert not any(OPTION.search(text) for text in texts[:-1])
