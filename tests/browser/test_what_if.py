"""What the page computes is what Python computes."""

from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.browser.waiting import until

from sidusryhmad.analysis.impact import impact
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.interactive.words import verdict_words
from sidusryhmad.render.overlay import Overlay, overlay
from sidusryhmad.render.theme import Theme

pytestmark = pytest.mark.browser
CASES = [("post", "ukseni-tasuga"), ("eight", "muugisurve"), ("spiral", "keep-people")]
MOVES = [{0: 1.25}, {0: -3, 1: 0.75, 2: 3}, {3: -0.5, 4: -0.5, 0: 0}, {5: 2.75, 1: -1.25}]


def pill_fill(shown, id_):
    """The colour of a pill as Python paints it."""
    worth = shown.worth(id_)
    return Theme().pale if worth is None else shown.fill(worth, Theme())


def example(name, change):
    return impact(EXAMPLES[name].read(), change, draws=None)


def fields(page):
    return page.locator(".effect input[type=number]")


def move(page, result, moves):
    """Set direct effects by row of the map; the page lists people by ring."""
    for row, value in moves.items():
        name = result.stakeholders[row].name
        page.locator(".effect", has=page.get_by_text(name, exact=True)).locator(
            "input[type=number]"
        ).fill(str(value))


def after(result, moves):
    effects = {s.id: s.direct for s in result.stakeholders}
    effects |= {result.stakeholders[row].id: value for row, value in moves.items()}
    return impact(result.service_map, effects, draws=None, carry_over=result.carry_over)


def totals(page):
    values = "cells => cells.map(cell => Number(cell.dataset.value))"
    return page.locator("#people td.number:last-child").evaluate_all(values)


def verdict(page):
    return page.locator("#verdict").inner_text()


def expected_verdict(result, language):
    texts = verdict_words(language, result.service_map.tolerance)
    status = result.verdict.status
    useless = status == "harms_outside" and not result.verdict.winners
    return language.text("Verdict: {verdict}", verdict=texts["useless" if useless else status])


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(-12, 12).map(lambda k: k / 4), min_size=12, max_size=12))
def test_any_effects_at_all_give_python_s_totals_and_verdict(open_page, effects):
    result = example("post", "ukseni-tasuga")
    wanted = {s.id: value for s, value in zip(result.stakeholders, effects, strict=True)}
    address = "#effects=" + ",".join(f"{id_}:{value}" for id_, value in wanted.items())
    page = open_page(draw(result, language="en"), address=address)
    other = impact(result.service_map, wanted, draws=None)
    assert totals(page) == pytest.approx([s.total for s in other.stakeholders], abs=1e-9)
    assert verdict(page) == expected_verdict(other, Language("en"))


@pytest.mark.parametrize(("name", "change"), CASES)
def test_as_opened_totals_are_python_s(open_page, name, change):
    result = example(name, change)
    page = open_page(draw(result))
    assert totals(page) == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)


@pytest.mark.parametrize("moves", MOVES, ids=str)
@pytest.mark.parametrize(("name", "change"), CASES)
def test_moved_sliders_give_python_s_totals_and_verdict(open_page, name, change, moves):
    result = example(name, change)
    page = open_page(draw(result, language="en"))
    move(page, result, moves)
    other = after(result, moves)
    assert totals(page) == pytest.approx([s.total for s in other.stakeholders], abs=1e-9)
    assert verdict(page) == expected_verdict(other, Language("en"))


@pytest.mark.parametrize("moves", MOVES, ids=str)
def test_badges_fills_and_frames_are_those_that_a_new_picture_would_have(open_page, moves):
    result = example("post", "ukseni-tasuga")
    page = open_page(draw(result, language="et"))
    move(page, result, moves)
    other = after(result, moves)
    fresh = overlay(other)
    scale = max(overlay(result).scale, fresh.scale)
    shown = Overlay(fresh.by_id, scale, fresh.epsilon)
    drawn = draw(other).scene.nodes
    for row, stakeholder in enumerate(other.stakeholders):
        node = page.locator("g.node").nth(row)
        fill = node.locator("rect.pill").get_attribute("fill")
        assert fill == pill_fill(shown, stakeholder.id)
        pill = drawn[row].pill
        assert node.locator("rect.pill").get_attribute("stroke") == pill.border
        wide = float(node.locator("rect.pill").get_attribute("stroke-width"))
        assert wide == pill.border_width
        assert node.locator("text").first.get_attribute("fill") == pill.lines[0].color
        badge = shown.badge(stakeholder.id, Language("et"))
        texts = node.locator("text:not(.off)").all_text_contents()
        assert (texts[-1] == badge) if badge else not any(t[0] in "▲▼≈" for t in texts)
        framed = node.locator("rect[fill=none]:not(.off)").count() == 1
        assert framed == shown.direct(stakeholder.id)


def test_edits_of_the_map_stay_in_force_while_effects_move(open_page):
    document = EXAMPLES["eight"].read().to_document()
    people = [row["id"] for row in document["stakeholders"]]
    for row in document["stakeholders"][:4]:
        row["today"] = -2
    document["changes"] = [
        {
            "id": "c",
            "name": "Teisiti",
            "effects": {people[1]: 1},
            "edits": {"remove": {"stakeholders": [people[0]]}},
        }
    ]
    m = ServiceMap.from_document(document)
    result = impact(m, "c", draws=None)
    assert any(s.rewired for s in result.stakeholders)
    page = open_page(draw(result))
    assert totals(page) == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)
    row = next(i for i, s in enumerate(result.stakeholders) if s.rewired)
    page.locator("g.node").nth(row).click()
    brought = Language("et").number(result.stakeholders[row].rewired, signed=True)
    assert f"annavad kohe: {brought}" in page.locator("#chosen").inner_text()
    move(page, result, {0: 2.5})
    document["changes"][0]["effects"] = {people[1]: 2.5}
    other = impact(ServiceMap.from_document(document), "c", draws=None)
    assert totals(page) == pytest.approx([s.total for s in other.stakeholders], abs=1e-9)


def test_the_slider_does_what_the_number_does(open_page):
    result = example("eight", "muugisurve")
    page = open_page(draw(result))
    slider = page.locator(".effect input[type=range]").first
    slider.focus()
    page.keyboard.press("End")
    assert fields(page).first.input_value() == "3"
    page.keyboard.press("ArrowLeft")
    assert fields(page).first.input_value() == "2.75"
    assert slider.get_attribute("aria-valuetext").replace(",", ".") == "+2.75"


def test_both_numbers_are_shown_and_reset_brings_the_first_back(open_page):
    result = example("post", "ukseni-tasuga")
    page = open_page(draw(result, language="en"))
    first, before = totals(page), verdict(page)
    assert page.locator("#reset").is_disabled()
    move(page, result, {0: -3, 1: -3})
    assert totals(page) != first
    assert verdict(page) != before
    assert page.locator("#before").inner_text() == before.replace("Verdict: ", "As written: ")
    assert "(as written +" in page.locator(".effect output").first.inner_text()
    page.locator("#reset").click()
    assert (totals(page), verdict(page)) == (first, before)
    assert not page.locator("#before").is_visible()
    assert page.evaluate("location.hash") == ""


def test_the_change_as_written_can_be_looked_at_in_between(open_page):
    result = example("post", "ukseni-tasuga")
    page = open_page(draw(result))
    fills = "nodes => nodes.map(node => node.getAttribute('fill'))"
    pills = page.locator("g.node > rect.pill")
    first = pills.evaluate_all(fills)
    move(page, result, {0: -3, 4: 3})
    second = pills.evaluate_all(fills)
    page.locator("#original").click()
    assert pills.evaluate_all(fills) == first != second
    page.locator("#original").click()
    assert pills.evaluate_all(fills) == second


def test_the_address_holds_the_state_and_restores_it(open_page):
    result = example("eight", "muugisurve")
    drawing = draw(result)
    page = open_page(drawing)
    move(page, result, {0: 1.5, 6: -0.75})
    address, shown = page.evaluate("location.hash"), totals(page)
    assert address.startswith("#effects=")
    again = open_page(drawing, address=address)
    assert totals(again) == shown
    again.evaluate("location.hash = ''")
    until("document.getElementById('reset').disabled", page=again)
    assert totals(again) == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)


@pytest.mark.parametrize(
    "address",
    ["#effects=", "#effects=%E0%A4%A:1", "#effects=nobody:2", "#effects=klient:x,klient", "#a=1"],
)
def test_an_address_that_says_nothing_changes_nothing(open_page, address):
    result = example("post", "ukseni-tasuga")
    page = open_page(draw(result), address=address)
    assert totals(page) == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)
    assert page.locator("#reset").is_disabled()


def test_an_address_cannot_leave_the_scale(open_page):
    result = example("post", "ukseni-tasuga")
    page = open_page(draw(result), address="#effects=klient:1e9")
    row = [s.id for s in result.stakeholders].index("klient")
    cell = page.locator("#people tbody tr").nth(row).locator("td.number").first
    assert cell.inner_text() == "+3,00"


def test_the_yaml_is_the_effects_and_python_reads_them_alike(open_page):
    result = example("post", "ukseni-tasuga")
    page = open_page(draw(result))
    move(page, result, {0: 0, 2: -1.75})
    text = page.locator("#yaml").input_value()
    effects = YAML(typ="safe").load(StringIO(text))["effects"]
    other = impact(result.service_map, effects, draws=None)
    assert totals(page) == pytest.approx([s.total for s in other.stakeholders], abs=1e-9)
    assert result.stakeholders[0].id not in effects
    assert effects[result.stakeholders[2].id] == -1.75


def test_copying_says_so(open_page):
    page = open_page(
        draw(example("post", "ukseni-tasuga"), language="en"),
        permissions=["clipboard-read", "clipboard-write"],
    )
    page.locator("#copy").click()
    page.get_by_text("Copied.", exact=True).first.wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#yaml").input_value()


def test_changes_are_announced_politely_and_once(open_page):
    result = example("post", "ukseni-tasuga")
    page = open_page(draw(result, language="en"))
    said = page.locator("#said")
    assert said.get_attribute("aria-live") == "polite"
    page.evaluate(
        "window.heard = []; new MutationObserver(() => heard.push(said.textContent))"
        ".observe(said, {childList: true})"
    )
    fields(page).first.evaluate(
        "e => { for (const value of ['1', '1.25', '1.5'])"
        " { e.value = value; e.dispatchEvent(new Event('input', {bubbles: true})); } }"
    )
    until("heard.length > 0", page=page)
    page.wait_for_timeout(700)
    assert len(page.evaluate("heard")) == 1
    assert "direct effect +1.50" in said.inner_text()
    assert "Verdict: " in said.inner_text()


def test_one_stakeholder_alone(open_page):
    m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
    page = open_page(draw(impact(m, {"Barista": 0.25}, draws=None), language="en"))
    assert totals(page) == [0.25]
    assert page.locator("g.node text").last.text_content() == "▲ +0.2"
    fields(page).first.fill("-0.35")
    assert page.locator("g.node text").last.text_content() == "▼ −0.3"
    fields(page).first.fill("")
    assert totals(page) == [-0.35]


def test_the_panel_s_parts_add_up_to_the_total(open_page):
    result = example("eight", "muugisurve")
    page = open_page(draw(result, language="en"))
    move(page, result, {0: 2.25, 3: -1.5})
    page.locator("g.node").nth(0).click()
    panel = page.locator("#chosen")
    shares = panel.locator("ul").last.locator("li > span").all_inner_texts()
    rest = panel.locator("p").last.inner_text().rsplit(" ", 1)[1].rstrip(".")
    parts = [float(text.replace("−", "-")) for text in (*shares, rest)]
    assert sum(parts) == pytest.approx(totals(page)[0], abs=0.005 * len(parts) + 1e-9)
