"""The key of a flow."""

import pytest
from tests.unit.render.views.test_flow import edited
from tests.unit.render.views.test_flow_marks import style

from sidusryhmad.analysis.impact import impact
from sidusryhmad.render.views.flow_key import flow_rows
from sidusryhmad.render.views.flow_marks import edges, target_text, words
from sidusryhmad.render.views.flow_sheet import sheet


def texts(result, of=None, most=6):
    made = style(result, of, most)
    lines = edges(made, sheet(words(made), target_text(made)))
    return [row.text for row in flow_rows(made, lines)]


def test_only_what_occurs_is_explained(cafe_impact):
    said = texts(cafe_impact, "Omanik")
    assert "direct effect of the change" in said
    assert "over a line: strength, −3 to +3" not in said
    assert ("lifts the total" in said, "lowers the total" in said) == (True, False)
    assert "lowers the total" in texts(cafe_impact, "Külaline")


def test_who_is_not_reached_has_the_total_alone(cafe_impact):
    said = texts(cafe_impact, "Röster")
    assert said == ["How it adds up", "the total: the sum of all bars above it"]


def test_what_presses_today_and_what_goes_is_explained():
    said = texts(impact(edited(), "x", draws=None), "b")
    assert "no longer there" in said
    assert "what presses on them today, on ways that the change alters" in said


@pytest.mark.parametrize("most", range(1, 7))
def test_rounding_is_owned_up_to(cafe_impact, most):
    made = style(cafe_impact, "Külaline", most)
    remark = "The numbers are rounded; the exact ones add up."
    assert (remark in texts(cafe_impact, "Külaline", most)) == made.flow.rounding_shows


def test_notes_on_the_stakeholder_come_last(cafe):
    crowded = cafe.with_influence("Omanik", "Külaline", 3)
    said = texts(impact(crowded, {"Barista": 1}, draws=None), "Külaline")
    assert said[-2] == "Keep in mind"
    assert "scaled down" in said[-1]
