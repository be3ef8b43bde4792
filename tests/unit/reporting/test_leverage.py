"""Where to push, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.leverage.leverage import leverage
from sidusryhmad.examples.catalogue import example
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.document import Bullets, Table
from sidusryhmad.reporting.leverage import brief, sections, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

PEOPLE = ("Ann/direct", "Bea/direct", "Cid/interested")
LINKS = (("Ann", "Bea", 3), ("Cid", "Ann", 3))


@pytest.fixture
def told(mapped):
    """The sections by title: ``told(links, target="Bea")``."""

    def make(links=LINKS, people=PEOPLE, code="en", head=None, **options):
        result = leverage(mapped(people, links, **(head or {})), **options)
        words = MapWords(result.service_map, language(code))
        return {section.title: section for section in sections(result, words)}

    return make


def answer(sections_):
    return sections_["Answer"].blocks[0].text


def rows(section, number=0):
    tables = [block for block in section.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in tables[number].rows]


@given(service_maps(max_stakeholders=6), st.booleans())
def test_every_result_can_be_told_in_both_languages_and_every_form(service_map, whole):
    target = None if whole else service_map.stakeholders[0].id
    result = leverage(service_map, target=target)
    for code in ("en", "et"):
        found = report(result, language=code)
        assert len(found.document.sections) == 5
        assert found.document.sections[0].blocks[0].lead
        assert found.to_text()
        assert found.to_markdown()


@given(service_maps(max_stakeholders=5))
def test_the_short_section_is_the_answer_and_the_warning(service_map):
    result = leverage(service_map)
    words = MapWords(service_map, language("en"))
    short = brief(result, words)
    assert short.title == "Where to push"
    assert short.blocks == sections(result, words)[0].blocks
    assert short.blocks[1].text.startswith("This is about the map, not about a change")


@given(service_maps(max_stakeholders=6))
def test_every_row_has_a_cell_for_every_column(service_map):
    result = leverage(service_map)
    words = MapWords(service_map, language("et"))
    tables = [b for s in sections(result, words) for b in s.blocks if isinstance(b, Table)]
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


def test_the_answer_for_the_inner_circle(told):
    assert answer(told()) == (
        "Per point of direct effect the inner circle is moved most by Ann (+1.50), Bea (+1.00), "
        "Cid (+0.75); these are sums over its members, themselves included. From outside it, by "
        "Cid (+0.75). Most exposed to what happens to others is Bea (0.75 points when one befalls "
        "each of them). Most between others runs through Ann."
    )


def test_the_answer_for_one_leaves_themselves_out(told):
    assert answer(told(target="Bea")).startswith(
        "Per point of direct effect Bea is moved most by Ann (+0.50), Cid (+0.25)."
    )
    assert answer(told(target="Cid")).startswith("Nobody else moves Cid.")


def test_the_title_says_whom_it_is_about(mapped):
    service_map = mapped(PEOPLE, LINKS)
    words = MapWords(service_map, language("en"))
    assert title(leverage(service_map), words) == "Where to push"
    assert title(leverage(service_map, target="Bea"), words) == "Who moves Bea"


def test_movers_show_worst_best_and_sum_and_every_member(told):
    section = told()["Who moves most"]
    assert rows(section)[2] == ["Cid", "Interested", "Bea +0.25", "Ann +0.50", "+0.75"]
    assert rows(section, 1)[2] == ["Cid", "+0.50", "+0.25"]
    (ways,) = [block for block in section.blocks if isinstance(block, Bullets)]
    assert ways.items[-1] == "Cid → Ann +0.50"


def test_a_large_inner_circle_is_not_spread_over_columns(told):
    people = tuple(f"P{k}/direct" for k in range(7))
    section = told((), people)["Who moves most"]
    assert len([block for block in section.blocks if isinstance(block, Table)]) == 1


def test_the_exposed_and_the_carriers(told):
    sections_ = told()
    assert rows(sections_["Who is exposed most"]) == [
        ["Bea", "0.75", "+0.75", "Ann +0.50"],
        ["Ann", "0.50", "+0.50", "Cid +0.50"],
        ["Cid", "0.00", "0.00", "–"],
    ]
    carriers = rows(sections_["Who carries influence between others"])
    assert carriers[0] == ["Ann", "0.25", "0.25", "Cid → Bea +0.25"]
    assert carriers[1] == ["Bea", "0.00", "0.00", "–"]


def test_an_empty_inner_circle_is_said_to_be_empty(told):
    sections_ = told(head={"inner_circle": {"rings": []}})
    assert answer(sections_).startswith("The inner circle is empty, so nobody is weighed.")
    assert sections_["Who moves most"].blocks[0].text == "Nobody moves them."


@pytest.mark.parametrize(("budget", "count"), [(True, 5), (False, 3)])
def test_the_budget_is_named_only_where_it_was_used(told, budget, count):
    (grounds,) = told(budget=budget)["What it rests on"].blocks
    assert len(grounds.items) == count


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_the_examples_are_told_in_estonian(name):
    text = report(leverage(example(name).read()), language="et").to_text(width=100)
    assert "{" not in text
    assert not {"influence", "budget", "carry-over", "moved"} & set(text.lower().split())
