"""Reports as pages: no table's text on another's, nothing beyond the screen or the paper."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.browser.waiting import PATIENCE

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.reporting.document import Cell, Column, Document, Section, Table
from sidusryhmad.reporting.html import to_html

pytestmark = pytest.mark.browser
FEW = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SCREENS = (("screen", 390), ("screen", 1100), ("screen", 1600), ("print", 667))
"""Pixels across; the paper is A4 with margins of 17 mm."""
FAULTS = """() => {
    const found = [], wide = document.documentElement.clientWidth;
    const room = text => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return [...range.getClientRects()];
    };
    for (const table of document.querySelectorAll("table")) {
        for (const cell of table.querySelectorAll("th, td")) {
            const box = cell.getBoundingClientRect();
            if (room(cell).some(r => r.right > box.right + 1 || r.left < box.left - 1
                                  || r.bottom > box.bottom + 3))
                found.push(`spills: ${cell.textContent}`);
        }
        const scroll = table.parentElement;
        if (scroll.getBoundingClientRect().right > wide + 1) found.push("box beyond the page");
        const scrolled = ["auto", "scroll"].includes(getComputedStyle(scroll).overflowX);
        if (!scrolled && table.getBoundingClientRect().right > wide + 1)
            found.push(`table beyond the page: ${table.textContent.slice(0, 60)}`);
    }
    if (document.documentElement.scrollWidth > wide) found.push("the page is wider than it shows");
    return found;
}"""


def asked(topic, *sheets, **other):
    """A topic's question on its example data."""
    files = {sheet: evidence_example(topic, sheet) for sheet in sheets}
    return getattr(sr.evidence, topic)(evidence_example(topic), **files, **other)


POST = sr.example("post")
MADE = {
    "channels": lambda m: asked("channels", service_map=m, complex_share=(0.2, 0.3, 0.4)),
    "cocreation": lambda _: asked("cocreation"),
    "complaint_cost": lambda _: asked("complaint_cost"),
    "complaint_log": lambda _: asked("complaint_log", "calendar", "exposure"),
    "complaints": lambda _: sr.evidence.complaints(
        evidence_example("complaints"), people=evidence_example("complaints", "complainers")
    ),
    "delivery": lambda m: asked("delivery", service_map=m, change="ukseni-tasuga"),
    "parties": lambda _: sr.evidence.parties(
        sr.read(evidence_example("parties")), "keeldumine", draws=20
    ),
    "recommendation": lambda _: asked("recommendation", "measures"),
    "spiral": lambda m: asked("spiral", service_map=m),
    "value_views": lambda m: asked("value_views", service_map=m),
    "waiting": lambda _: asked("waiting"),
    "wants": lambda _: asked("wants"),
    "impact": lambda m: sr.impact(m, "ukseni-tasuga", draws=None),
    "compare": lambda m: sr.compare(m, draws=20),
    "workshop": lambda m: sr.workshop(m, {"Mari": m, "Jaan": m}),
}


@pytest.fixture(scope="module")
def shown(chromium):
    """One page for all of them; gives what is wrong on it, on each screen and on paper."""
    page = chromium.new_page()
    page.set_default_timeout(PATIENCE * 1000)

    def faults(html):
        page.set_content(html)
        found = []
        for media, wide in SCREENS:
            page.emulate_media(media=media)
            page.set_viewport_size({"width": wide, "height": 900})
            found += [(media, wide, fault) for fault in page.evaluate(FAULTS)]
        return found

    faults.page = page
    yield faults
    page.close()


@pytest.mark.parametrize("kind", MADE)
def test_no_text_lies_on_another_and_nothing_beyond_the_page(shown, kind):
    result = MADE[kind](POST.read())
    for code in ("et", "en"):
        assert shown(sr.report(result, language=code).to_html()) == []


def test_a_box_that_scrolls_can_be_reached_by_the_keyboard(shown):
    shown(to_html(page_of([["m" * 30] * 8] * 2)))
    page = shown.page
    page.emulate_media(media="screen")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "scroll stacked"
    assert page.evaluate("document.activeElement.scrollWidth > document.activeElement.clientWidth")


def test_on_paper_a_table_too_wide_tells_each_cell_with_its_column(shown):
    shown(to_html(page_of([["m" * 30] * 8, ["w" * 30] * 8])))
    told = "getComputedStyle(document.querySelector('td'), '::before').content"
    assert shown.page.evaluate(told) == f'"{"m" * 30}: "'
    shown.page.emulate_media(media="screen")
    assert shown.page.evaluate(told) == "none"


def page_of(rows):
    """A page with one table; the first row is its heading."""
    head, *body = rows
    columns = tuple(Column(text, number=at % 2 == 1) for at, text in enumerate(head))
    cells = tuple(tuple(map(Cell, row)) for row in body)
    return Document("t", "", "et", (Section("s", (Table(columns, cells),)),))


TEXTS = st.lists(
    st.sampled_from(["kiirus", "hinnasurve", "+0,15", "−0,31…+1,31 (n = 12)", "m" * 40])
)


@FEW
@given(st.integers(1, 12).flatmap(
    lambda n: st.lists(
        st.lists(TEXTS.map(" ".join), min_size=n, max_size=n), min_size=2, max_size=4
    )
))  # fmt: skip
def test_any_table_stays_on_the_page(shown, rows):
    assert shown(to_html(page_of(rows))) == []
