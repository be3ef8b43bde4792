"""A structure in words."""

import pytest
from hypothesis import given

from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.document import Bullets, Paragraph, Table
from sidusryhmad.reporting.structure import brief, sections, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

PEOPLE = ("Ann/direct", "Bea/direct", "Cid/direct", "Dan/direct")
PAIR = (("Ann", "Bea", 3), ("Bea", "Ann", -3))
DOUBT = (("Bea", "Cid", 3), ("Cid", "Ann", {"sign": "unknown"}))


@pytest.fixture
def told(mapped):
    """The sections by title: ``told(links, top=1)``."""

    def make(links, code="en", people=PEOPLE, **options):
        result = structure(mapped(people, links), **options)
        words = MapWords(result.service_map, language(code))
        return {section.title: section for section in sections(result, words)}

    return make


def text_of(section):
    parts = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            parts.append(block.text)
        elif isinstance(block, Table):
            parts += [cell.text for row in block.rows for cell in row]
        elif isinstance(block, Bullets):
            parts += [block.title, *block.items]
    return "\n".join(parts)


@given(service_maps(max_stakeholders=6))
def test_every_structure_can_be_told_in_both_languages_and_every_form(service_map):
    result = structure(service_map)
    for code in ("en", "et"):
        told = report(result, language=code)
        assert len(told.document.sections) == 8
        assert told.to_text()
        assert told.to_markdown()
        assert told.document.sections[0].blocks[0].lead


@given(service_maps(max_stakeholders=6))
def test_the_short_section_is_the_answer_and_the_warning(service_map):
    result = structure(service_map)
    words = MapWords(service_map, language("en"))
    short = brief(result, words)
    assert short.title == "Structure"
    assert short.blocks == sections(result, words)[0].blocks
    assert short.blocks[1].text.startswith("This is structure, not change")


def test_the_title_is_the_same_for_every_map(mapped):
    result = structure(mapped(PEOPLE))
    assert title(result, MapWords(result.service_map, language("et"))) == "Kaardi ülesehitus"


def test_the_answer_names_the_roles_and_the_strongest_loop(told):
    answer = text_of(told((*PAIR, ("Cid", "Ann", 3), ("Ann", "Dan", 3)))["Answer"])
    assert "Relays, who influence much and depend on much: Ann." in answer
    assert "The strongest loop balances: Ann → Bea → Ann." in answer
    assert "−0.11 comes back" in answer
    assert "Drivers" not in answer
    answer = text_of(told((("Ann", "Bea", 3), ("Ann", "Cid", 1)))["Answer"])
    assert answer.startswith("Drivers, who influence much and depend on little: Ann. Dependent")
    assert "No loop leads through the map." in answer


def test_a_map_without_influence_says_so_and_has_no_tables(told):
    sections_ = told(())
    assert "Nobody on the map is known to influence anybody." in text_of(sections_["Answer"])
    assert "No loop leads through the map." in text_of(sections_["Answer"])
    for name in ("MICMAC", "MACTOR", "DEMATEL"):
        (section,) = [s for heading, s in sections_.items() if name in heading]
        assert text_of(section) == "Nobody on the map is known to influence anybody."


def test_loops_that_were_not_asked_for_are_not_denied(told):
    sections_ = told(PAIR, top=0)
    assert "No loop leads" not in text_of(sections_["Answer"])
    assert text_of(sections_["Loops"]) == "No loop is listed."
    assert "There may be weaker loops" in text_of(sections_["What it rests on"])


def test_a_loop_in_doubt_is_counted_and_shown_with_what_it_could_be(told):
    sections_ = told((*PAIR, *DOUBT))
    assert "1 listed loop runs through an influence of unknown direction." in text_of(
        sections_["Answer"]
    )
    rows = [[cell.text for cell in row] for row in sections_["Loops"].blocks[0].rows]
    assert rows[1] == ["Ann → Bea → Cid → Ann", "unknown", "± 0.125", "?"]
    assert "Cid → Ann" in text_of(sections_["What it rests on"])


def test_a_refused_method_says_why_where_its_table_would_be(told):
    sections_ = told((("Ann", "Bea", 3), ("Bea", "Ann", 3)), people=PEOPLE[:2])
    (said,) = sections_["Cause and effect (DEMATEL)"].blocks
    assert said.text.startswith("Influence goes round in equal strength")
    reason, table = sections_["Balance of power (MACTOR)"].blocks
    assert reason.text.startswith("Everybody's influence comes back")
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "0 in the numbers"), ("et", "nullina")],
)
def test_the_caption_says_how_doubt_is_counted(told, code, text):
    heading = {"en": "Loops", "et": "Tagasisideahelad"}[code]
    assert text in told(PAIR, code)[heading].blocks[0].caption


def test_a_small_echo_is_not_listed_as_zero(told):
    weak = (("Ann", "Bea", 0.1), ("Bea", "Ann", 0.1))
    assert "next to nothing comes back to anybody" in text_of(told(weak)["Loops"])
    assert "Ann −0.20, Bea −0.20. To everybody else" in text_of(told(PAIR)["Loops"])


def test_the_budget_is_named_only_where_it_was_used(told):
    assert "budget" in text_of(told(PAIR)["What it rests on"])
    assert "budget" not in text_of(told(PAIR, budget=False)["What it rests on"])


def test_the_matrix_stands_after_the_answer(mapped):
    result = structure(mapped(PEOPLE, (*PAIR, *DOUBT)))
    document = report(result, language="en").document
    assert document.sections[1].title == "Who influences whom"
    figure = document.figures[0]
    assert len(figure.drawing.scene.table) == 1 + len(result.service_map.influences)
    assert figure.caption == "The row influences the column; rings inside out."


def test_the_plane_stands_with_its_table_where_anybody_influences_anybody(mapped):
    result = structure(mapped(PEOPLE, PAIR))
    section = report(result, language="en").document.sections[3]
    figure, *rest = section.blocks
    assert figure.caption == "Who drives whom and who is driven; the lines are the means."
    rows = {row[0]: row[2] for row in figure.drawing.scene.table[1:]}
    for standing in result.micmac.stakeholders:
        assert rows[standing.name] == f"{100 * standing.influence:.1f}"
    assert rest
    alone = report(structure(mapped(PEOPLE)), language="en").document
    assert len(alone.figures) == 1
