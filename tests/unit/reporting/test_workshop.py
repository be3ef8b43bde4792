"""A workshop in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.workshop.workshop import workshop
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.reporting.workshop import answers, sections, title

NUMBERS = st.none() | st.integers(-3, 3).map(float)


def room(*, links=(), effects=(), **details):
    """A workshop of A, B, C …: their strengths of Guest → Owner, of Owner → Guest; effects."""
    m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
    m = m.with_stakeholder("Owner", ring="direct")
    for pair, values in zip((("Guest", "Owner"), ("Owner", "Guest")), links, strict=False):
        m = m.with_influence(*pair, 1, ratings=named(values), **details)
    if effects:
        m = m.with_change("Uus", {"Guest": {"effect": 1, "ratings": named(effects)}})
    return workshop(m)


def named(values):
    return {chr(65 + i): value for i, value in enumerate(values)}


def words(result, code="en"):
    return MapWords(result.service_map, language(code))


def told(result, code="en"):
    return report(result, language=code).to_text()


def titles(result, code="en"):
    return [section.title for section in sections(result, words(result, code))]


def test_the_answer_names_what_to_talk_about_first():
    found = room(links=[(1, 2), (-1, 3)], effects=(0, 3))
    first, second = answers(found, words(found))
    assert first == (
        "Talk about these first: Owner → Guest (−1 to +3); Uus: Guest (0 to +3); "
        "Guest → Owner (+1 to +2)."
    )
    assert second == "In 1 case some say plus and others minus: so it may help or harm."


@pytest.mark.parametrize(
    ("links", "said"),
    [
        ([], "No two people rated the same thing, so there is nothing to compare."),
        ([(1, None)], "No two people rated the same thing, so there is nothing to compare."),
        ([(2, 2)], "Whoever rated the same thing gave it the same number."),
    ],
)
def test_the_answer_where_nothing_is_apart(links, said):
    found = room(links=links)
    assert answers(found, words(found))[0] == said


def test_all_sections_in_order():
    found = room(links=[(1, 3), (None, None)], effects=(2, 2))
    assert titles(found) == [
        "Answer", "Talk about these first", "Picture", "How far people agree", "The raters",
        "Rated by nobody",
    ]  # fmt: skip
    assert titles(found, "et")[1] == "Rääkige kõigepealt neist"
    assert title(found, words(found)) == "What does the room say together?"


def test_the_picture_is_there_where_two_rated_an_influence():
    assert len(report(room(links=[(1, 3)])).document.figures) == 1
    assert report(room(effects=(1, 3))).document.figures == ()


def test_the_table_tells_blanks_and_zeros_apart():
    text = told(room(links=[(0, None, -2)]))
    assert "A 0, B blank, C −2" in " ".join(text.split())


def test_what_was_rated_alike_or_by_one_alone_is_said():
    text = " ".join(told(room(links=[(2, 2), (1, None)])).split())
    assert "1 was rated alike: Guest → Owner." in text
    assert "1 was rated by one person alone: Owner → Guest." in text


def test_what_nobody_rated_is_listed():
    found = room(links=[(None, None)])
    assert "1 thing was rated by nobody; it is listed below." in told(found)
    assert "• Guest → Owner" in told(found)


def test_remarks_are_told_in_sentences():
    base = room(links=[(1, 2)]).service_map
    found = workshop(base, {"Mari": base.with_stakeholder("Cat", ring="direct")})
    text = told(found)
    assert "WHAT THE SHEETS DISAGREE ABOUT BESIDES" in text
    assert "Cat stands only on the sheets of Mari, and is kept." in text


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.lists(NUMBERS, min_size=3, max_size=3), max_size=2),
    st.lists(NUMBERS, max_size=3),
    st.sampled_from(["et", "en"]),
)
def test_any_workshop_can_be_told(links, effects, code):
    found = room(links=links, effects=effects)
    document = report(found, language=code).document
    assert document.sections[0].blocks[0].lead
    for section in document.sections:
        assert section.blocks
    text = told(found, code)
    assert "nan" not in text.split()
    assert "None" not in text


@pytest.mark.parametrize("form", ["html", "md", "docx", "pptx", "pdf", "txt"])
def test_every_form_of_report(form):
    assert report(room(links=[(1, 3)], effects=(0, 2))).to_bytes(form)
