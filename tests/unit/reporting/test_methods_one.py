"""One method in words, step by step where it knows steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.analysis.methods.registry import method_names
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.document import Paragraph, Table
from sidusryhmad.reporting.methods_one import sections, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps


def swing():
    """B is pressed directly and lifted by A more than that."""
    m = ServiceMap.named("Kiik", language="en").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", 3)
    return m.with_change("Push", {"A": 2, "B": -0.5})


def told(code="en", service_map=None, **settings):
    result = propagate(service_map or swing(), **settings)
    return result, MapWords(result.service_map, language(code))


def blocks(result, words, kind):
    return [b for s in sections(result, words) for b in s.blocks if isinstance(b, kind)]


def headings(table):
    return [column.title for column in table.columns]


def test_a_timeline_in_plain_words():
    result, words = told(steps=2)
    (table,) = blocks(result, words, Table)
    assert headings(table) == ["Stakeholder", "At once", "After 1 step", "After 2 steps", "Default"]
    assert [cell.text for cell in table.rows[1]] == ["B", "−0.50", "+0.50", "+0.50", "+0.50"]
    assert title(result, words) == "Push: step by step"


def test_whose_sign_turns_on_the_way_is_said():
    said = [p.text for p in blocks(*told(steps=2), Paragraph)]
    assert "The sign turns on the way for B." in said
    assert not any("turns" in p.text for p in blocks(*told(steps=0), Paragraph))


def test_in_estonian_too():
    result, words = told("et", steps=2)
    (table,) = blocks(result, words, Table)
    assert headings(table)[1:3] == ["Kohe", "Pärast 1 sammu"]
    assert "Teel muutub märk: B." in [p.text for p in blocks(result, words, Paragraph)]


@pytest.mark.parametrize(
    ("steps", "shown"), [(0, [0]), (5, [0, 1, 2, 3, 4, 5]), (20, [0, 1, 2, 3, 4, 20])]
)
def test_long_timelines_show_the_first_steps_and_the_last(steps, shown):
    (table,) = blocks(*told(steps=steps), Table)
    words = ["At once", "After 1 step", *(f"After {k} steps" for k in range(2, 30))]
    assert headings(table)[1:-1] == [words[k] for k in shown]


@pytest.mark.parametrize(
    ("method", "answer"),
    [
        (
            "walks",
            "By this method the verdict is: good for all, the same as by the default method.",
        ),
        (
            "fcm",
            "By this method the verdict is: harms the inner circle. The default method says: good "
            "for all.",
        ),
        ("cpm", "This method says how likely the change is to arrive, not whether it does good"),
    ],
)
def test_the_answer_compares_with_the_default(method, answer):
    lead = blocks(*told(method=method), Paragraph)[0]
    assert lead.lead
    assert lead.text.startswith(answer)


def test_a_refusal_is_the_answer_and_there_is_no_table():
    echo = ServiceMap.named("Kaja").with_stakeholder("A", ring="direct")
    echo = echo.with_stakeholder("B", ring="direct")
    echo = echo.with_influence("A", "B", 3).with_influence("B", "A", 3).with_change("x", {"A": 1})
    refused = told(service_map=echo, method="linear", carry_over=1)
    assert blocks(*refused, Paragraph)[0].text.startswith(
        "This method has no answer here: influence would echo without end"
    )
    assert blocks(*refused, Table) == []
    alone = told(service_map=echo, method="walks", carry_over=1)
    assert blocks(*alone, Paragraph)[0].text == "By this method the verdict is: good for all."
    (table,) = blocks(*alone, Table)
    assert table.rows[0][-1].text == "–"


def test_totals_without_a_timeline_stand_beside_the_default():
    result, words = told(method="fcm")
    (table,) = blocks(result, words, Table)
    assert headings(table) == ["Stakeholder", "Total", "Default"]
    assert [cell.text for cell in table.rows[1]] == ["B", "−0.50", "+0.50"]
    grounds = sections(result, words)[-1].blocks[0].items
    assert "Its totals are not sums over paths, so no path shares are shown." in grounds


def test_chances_without_a_sign():
    (table,) = blocks(*told(method="cascade"), Table)
    assert headings(table) == ["Stakeholder", "Anything", "A gain", "A loss"]
    assert [cell.text for cell in table.rows[1]] == ["B", "100%", "50%", "100%"]


@pytest.mark.parametrize("method", method_names())
@given(st.data(), st.sampled_from(["en", "et"]))
def test_every_answer_of_every_method_can_be_told(method, data, code):
    service_map = data.draw(service_maps(max_stakeholders=3))
    result = propagate(service_map, data.draw(changes(service_map)), method=method)
    words = MapWords(result.service_map, language(code))
    for table in blocks(result, words, Table):
        assert len(table.rows) == len(result.service_map.stakeholders)
        assert {len(row) for row in table.rows} == {len(table.columns)}
    assert all(p.text for p in blocks(result, words, Paragraph))
