"""What a notebook shows."""

import re
import unicodedata
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import fromstring

import pytest

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.notebook import show_drawing, show_impact, show_map
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.compose import report

SVG = "{http://www.w3.org/2000/svg}svg"
NASTY = "\x1b[2J<script>alert(1)</script>\u202e\x07\"'"


def cafe(language="en", guest="Guest"):
    m = ServiceMap.named("Café", language=language)
    m = m.with_stakeholder(guest, ring="direct", side="customer")
    m = m.with_stakeholder("Barista", ring="direct", side="employee")
    m = m.with_influence("Barista", guest, 2, why="mood")
    return m.with_change("Training", {"Barista": 2})


def whole(language="en"):
    m = cafe(language).with_stakeholder("Owner", ring="direct", side="provider")
    return m.with_influence("Guest", "Owner", 1, why="money")


VALUES = {
    "map": lambda m: m,
    "impact": impact,
    "drawing": draw,
    "drawing of an impact": lambda m: draw(impact(m)),
    "report": report,
}


def bundle(value):
    """What a front end gets: it may pass what it wants to include and exclude."""
    return value._repr_mimebundle_(include=None, exclude=None)


class Elements(HTMLParser):
    """Every element with its attributes, as a front end reads them."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def elements(html, tag=None):
    return [(name, has) for name, has in Elements(html).found if tag in {None, name}]


def pictures(html):
    """The pictures in flow: all that is left where frames and scripts are stripped."""
    sources = [has["src"].partition(",") for _, has in elements(html, "img")]
    assert {head for head, *_ in sources} <= {"data:image/svg+xml"}
    return [unquote_to_bytes(data) for *_, data in sources]


def pages(html):
    return [has["srcdoc"] for _, has in elements(html, "iframe")]


@pytest.mark.parametrize("kind", VALUES)
def test_every_value_shows_itself_as_html_with_plain_text_to_fall_back_on(kind):
    shown = bundle(VALUES[kind](cafe()))
    assert set(shown) >= {"text/html", "text/plain"}
    assert all(isinstance(text, str) and text.strip() for text in shown.values())
    assert "Barista" in shown["text/plain"]


LIVE = ["map", "impact", "drawing", "drawing of an impact"]


@pytest.mark.parametrize("kind", VALUES)
def test_a_picture_is_an_image_that_carries_its_data(kind):
    found = pictures(bundle(VALUES[kind](cafe()))["text/html"])
    assert found
    assert {fromstring(data).tag for data in found} == {SVG}


@pytest.mark.parametrize("kind", LIVE)
def test_over_the_picture_lies_the_page_that_answers_back(kind):
    html = bundle(VALUES[kind](cafe()))["text/html"]
    (page,) = pages(html)
    assert page.startswith("<!doctype html>")
    assert 'id="facts"' in page
    assert html.index("<img") < html.index("<iframe")


STILL = {
    "drawing that stands still": lambda m: draw(m).still(),
    "alternatives side by side": lambda m: draw(compare(m, draws=None)),
    "report": report,
}


@pytest.mark.parametrize("kind", STILL)
def test_what_stands_still_is_a_picture_alone(kind):
    html = bundle(STILL[kind](cafe()))["text/html"]
    assert pages(html) == []
    assert pictures(html)
    assert all(b"@font-face" in data for data in pictures(html))


@pytest.mark.parametrize("kind", VALUES)
def test_the_same_value_is_shown_the_same_way(kind):
    assert bundle(VALUES[kind](cafe())) == bundle(VALUES[kind](cafe()))


@pytest.mark.parametrize("kind", VALUES)
def test_no_control_characters_and_no_script_reach_the_notebook(kind):
    shown = bundle(VALUES[kind](cafe(guest=NASTY)))
    for text in shown.values():
        assert [c for c in text if unicodedata.category(c) == "Cc" and c not in "\n\t"] == []
        assert "\u202e" not in text
    for tag, has in elements(shown["text/html"]):
        assert tag not in {"script", "object", "embed", "link", "base"}
        assert not [name for name in has if name.startswith("on")]


def test_a_map_shows_what_deserves_a_look_under_its_picture():
    shown = bundle(cafe())
    sentence = "the inner circle has nobody on the provider side"
    assert f"<li>{sentence}</li>" in shown["text/html"]
    assert shown["text/plain"].endswith(f"\n! {sentence}")


def test_a_map_speaks_its_own_language():
    assert "siseringis on esindamata pool: teenusepakkuja" in bundle(cafe("et"))["text/html"]


def test_a_map_without_warnings_shows_only_its_picture():
    shown = bundle(whole())
    assert "<ul>" not in shown["text/html"]
    assert "!" not in shown["text/plain"]


def test_names_in_warnings_are_escaped():
    alone = ServiceMap.named("Café").with_stakeholder("<b>Guest</b>", ring="direct")
    html = bundle(alone)["text/html"]
    assert elements(html, "b") == []
    assert "&lt;b&gt;Guest&lt;/b&gt; neither influences" in html


def test_the_empty_map_shows_a_picture_and_says_that_it_is_empty():
    shown = show_map(ServiceMap.named("Café"))
    (data,) = pictures(shown["text/html"])
    assert b"Caf" in data
    assert "the inner circle is empty" in shown["text/html"]
    assert shown["text/plain"].startswith("Café")


def test_a_picture_has_its_description_for_those_who_cannot_see_it():
    drawing = draw(cafe())
    ((_, has),) = elements(show_drawing(drawing)["text/html"], "img")
    assert has["alt"] == drawing.scene.description
    assert drawing.scene.description in show_drawing(drawing)["text/plain"]


def test_an_impact_shows_the_short_report_with_its_picture():
    shown = show_impact(impact(cafe()))
    assert "<svg" not in re.sub(r"srcdoc='[^']*'", "", shown["text/html"])
    assert "Good for the whole inner circle" in shown["text/html"]
    assert "ANSWER" in shown["text/plain"]
    assert "INPUT" not in shown["text/plain"]


@pytest.mark.parametrize("kind", VALUES)
def test_plain_text_does_not_depend_on_the_terminal(kind, monkeypatch):
    before = bundle(VALUES[kind](cafe()))["text/plain"]
    monkeypatch.setenv("COLUMNS", "40")
    assert bundle(VALUES[kind](cafe()))["text/plain"] == before
