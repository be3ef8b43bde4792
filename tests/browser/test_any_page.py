"""What holds in the browser for any map, any change and any address."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.locale.language import Language
from sidusryhmad.render.draw import draw
from sidusryhmad.render.overlay import overlay
from sidusryhmad.render.theme import Theme
from sidusryhmad.testing import changes, service_maps

pytestmark = pytest.mark.browser
FEW = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADLINES = {
    "good": "Good for the whole",
    "harms_inner": "Not good for everybody",
    "no_effect": "For the inner circle it makes no difference",
}


@st.composite
def impacts(draw_, edits=True):
    service_map = draw_(service_maps(max_stakeholders=5))
    return impact(service_map, draw_(changes(service_map, edits=edits)), draws=None, top=0)


def pill_fill(shown, id_):
    """The colour of a pill as Python paints it."""
    worth = shown.worth(id_)
    return Theme().pale if worth is None else shown.fill(worth, Theme())


def opened(open_page, drawing, address=""):
    """Every example has a page of its own."""
    return open_page(drawing, address=address, name=f"{abs(hash(drawing.to_bytes('html')))}.html")


def totals(page):
    values = "cells => cells.map(cell => Number(cell.dataset.value))"
    return page.locator("#people td.number:last-child").evaluate_all(values)


@FEW
@given(impacts())
def test_numbers_and_verdict_are_python_s(open_page, result):
    page = opened(open_page, draw(result, language="en"))
    assert totals(page) == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)
    said = page.locator("#verdict").inner_text()
    status, winners = result.verdict.status, result.verdict.winners
    outside = "Good for the inner circle, but" if winners else "Of no use to the inner circle"
    assert HEADLINES.get(status, outside) in said


@FEW
@given(impacts())
def test_the_script_repaints_the_picture_as_python_painted_it(open_page, result):
    page = opened(open_page, draw(result, language="et"))
    shown = overlay(result)
    for row, stakeholder in enumerate(result.stakeholders):
        node = page.locator("g.node").nth(row)
        fill = node.locator("rect.pill").get_attribute("fill")
        assert fill == pill_fill(shown, stakeholder.id)
        badge = shown.badge(stakeholder.id, Language("et"))
        assert node.locator("rect:not(.off)").count() == 1 + bool(badge) + shown.direct(
            stakeholder.id
        )
        if badge:
            assert node.locator("text:not(.off)").last.text_content() == badge


@FEW
@given(service_maps(max_stakeholders=5))
def test_everybody_can_be_chosen(open_page, service_map):
    page = opened(open_page, draw(service_map, language="en"))
    for row in range(len(service_map.stakeholders)):
        node = page.locator("g.node").nth(row)
        node.focus()
        page.keyboard.press("Enter")
        assert node.get_attribute("aria-pressed") == "true"
        page.keyboard.press("Escape")
        assert node.get_attribute("aria-pressed") == "false"


@settings(FEW, max_examples=25)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30))
def test_no_address_does_harm(open_page, address):
    result = impact(EXAMPLES["eight"].read(), "muugisurve", draws=None)
    page = open_page(draw(result), address=f"#effects={address}")
    assert totals(page) == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)
