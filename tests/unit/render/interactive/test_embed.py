"""A picture that stays, and a page over it, inside somebody else's page."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.interactive import embed
from sidusryhmad.render.interactive.embed import HEAVIEST, live, still
from sidusryhmad.render.interactive.page import to_html
from sidusryhmad.render.text import Font, width
from sidusryhmad.testing import service_maps

SPACE = "{http://www.w3.org/2000/svg}"
RINGS = ("direct", "interested", "indirect")
NAMES = st.text(max_size=30).filter(str.strip)
REMOTE = re.compile(
    r"(?:https?:|//)[\w.-]+\.\w+|url\((?!data:)|@import|(?:src|href)=(?![\"']?data:)"
)


class Parts(HTMLParser):
    """What is embedded, as a browser reads it."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.closed, self.attributes = [], [], {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes[tag] = dict(attributes)

    def handle_endtag(self, tag):
        self.closed.append(tag)

    @property
    def picture(self):
        head, _, data = self.attributes["img"]["src"].partition(",")
        assert head == "data:image/svg+xml"
        return unquote_to_bytes(data)


def cafe(guest="Guest"):
    m = ServiceMap.named("Café").with_stakeholder(guest, ring="direct", side="customer")
    m = m.with_stakeholder("Barista", ring="direct", side="employee")
    m = m.with_influence("Barista", guest, 2)
    return m.with_change("Training", {"Barista": 2})


def lone(count):
    rows = [{"id": f"s{n}", "name": f"Group {n}", "ring": RINGS[n % 3]} for n in range(count)]
    return ServiceMap.from_document({"service": {"name": "Many"}, "stakeholders": rows})


def declared(style):
    return dict(re.split(r":\s*", rule) for rule in style.split(";"))


def test_a_live_drawing_is_a_picture_in_flow_with_a_frame_over_it():
    parts = Parts(live(draw(cafe())))
    assert parts.tags == ["div", "img", "iframe"]
    box, picture, frame = (declared(parts.attributes[tag]["style"]) for tag in parts.tags)
    assert box["position"] == "relative"
    assert picture.get("position", "static") == "static"
    assert (picture["width"], frame["position"]) == ("100%", "absolute")
    assert {frame[side] for side in ("width", "height")} == {"100%"}


@given(service_map=service_maps(max_stakeholders=4))
def test_an_image_keeps_its_place_before_it_is_drawn(service_map):
    drawing = draw(service_map)
    image = Parts(still(drawing)).attributes["img"]
    size = round(drawing.scene.width), round(drawing.scene.height)
    assert (int(image["width"]), int(image["height"])) == size
    style = declared(image["style"])
    assert (style["max-width"], style["height"]) == (f"{size[0]}px", "auto")


@given(service_map=service_maps(max_stakeholders=4))
@settings(max_examples=8)
def test_a_picture_is_never_stretched_beyond_its_own_size(service_map):
    drawing = draw(service_map)
    for html in (live(drawing), still(drawing)):
        style = declared(Parts(html).attributes["img"]["style"])
        assert style["max-width"] == f"{round(drawing.scene.width)}px"


@given(service_map=service_maps(max_stakeholders=4))
@settings(max_examples=8)
def test_the_frame_holds_the_very_page_and_may_run_scripts_alone(service_map):
    drawing = draw(service_map)
    frame = Parts(live(drawing)).attributes["iframe"]
    assert frame["srcdoc"] == to_html(drawing).decode()
    assert frame["sandbox"] == "allow-scripts"
    assert frame["title"] == printable(drawing.scene.title)
    assert "src" not in frame


def test_the_fonts_travel_once():
    live_parts, still_parts = Parts(live(draw(cafe()))), Parts(still(draw(cafe())))
    assert b"@font-face" not in live_parts.picture
    assert live_parts.attributes["iframe"]["srcdoc"].count("@font-face") == 2
    assert still_parts.picture.count(b"@font-face") == 2


@given(service_map=service_maps(max_stakeholders=4))
@settings(max_examples=8)
def test_without_its_fonts_every_text_keeps_its_width(service_map):
    texts = list(fromstring(Parts(live(draw(service_map))).picture).iter(f"{SPACE}text"))
    assert texts
    for text in texts:
        font = Font(float(text.get("font-size")), int(text.get("font-weight", "400")))
        wide = width(text.text, font) + len(text.text) * float(text.get("letter-spacing", "0"))
        assert float(text.get("textLength", "0")) == pytest.approx(wide, abs=0.06)
        assert text.get("lengthAdjust") == "spacingAndGlyphs" or wide == 0


def test_a_picture_without_anything_to_compute_stands_still():
    for drawing in (draw(cafe()).still(), draw(compare(cafe(), draws=None))):
        assert live(drawing) == still(drawing)
        assert Parts(live(drawing)).tags == ["img"]


def test_a_page_too_heavy_to_be_carried_about_is_a_picture(monkeypatch):
    drawing = draw(cafe())
    monkeypatch.setattr(embed, "HEAVIEST", len(to_html(drawing)))
    assert "iframe" in Parts(live(drawing)).tags
    monkeypatch.setattr(embed, "HEAVIEST", len(to_html(drawing)) - 1)
    assert live(drawing) == still(drawing)


@pytest.mark.parametrize(("count", "most"), [(0, 140_000), (2, 140_000), (18, 180_000)])
def test_what_a_notebook_carries_stays_light(count, most):
    drawing = draw(lone(count))
    assert len(still(drawing)) < len(live(drawing)) < most < HEAVIEST
    assert len(still(drawing)) < 90_000


@given(name=NAMES)
@settings(max_examples=10)
def test_a_page_can_be_flattened_into_one_line(name):
    """Line breaks would count in the hashes that the content policy compares scripts by."""
    page = to_html(draw(impact(cafe(name), draws=None))).decode()
    parts = re.findall(r"<(?:script|style)[^>]*>(.*?)</(?:script|style)>", page, re.DOTALL)
    assert len(parts) == 3
    assert all("\n" not in part and "\r" not in part for part in parts)
    *_, script = parts
    without_texts = re.sub(r'"(?:[^"\\]|\\.)*"', '""', script)
    assert "//" not in without_texts


def test_known_limits_of_other_notebooks_are_kept():
    """Looked up, not run: no scripts of its own, no files beside it, no addresses, no libraries."""
    html = live(draw(impact(cafe(), draws=None)))
    parts = Parts(html)
    assert set(parts.tags) == {"div", "img", "iframe"}
    assert not any({"id", "class", "onload"} & set(has) for has in parts.attributes.values())
    plain = parts.attributes["iframe"]["srcdoc"].replace("http://www.w3.org/2000/svg", "")
    assert not REMOTE.search(plain), REMOTE.search(plain)
    assert not re.search(r"\brequire\b|\bimport\s*\(|\blocalStorage\b|\bparent\.|\btop\.", plain)


@given(name=NAMES)
@settings(max_examples=25)
def test_no_name_breaks_out_of_the_picture_or_the_page(name):
    drawing = draw(impact(cafe(name), draws=None))
    parts = Parts(live(drawing))
    assert parts.tags == ["div", "img", "iframe"]
    assert parts.closed == ["iframe", "div"]
    assert set(parts.attributes["img"]) == {"width", "height", "style", "alt", "src"}
    assert set(parts.attributes["iframe"]) == {"title", "sandbox", "style", "srcdoc"}
    assert parts.attributes["iframe"]["srcdoc"] == to_html(drawing).decode()
    assert fromstring(parts.picture).tag == f"{SPACE}svg"


@given(service_map=service_maps(max_stakeholders=6))
@settings(max_examples=15)
def test_any_map_is_embedded_and_both_pictures_show_the_same_texts(service_map):
    drawing = draw(service_map)
    shown = [Parts(make(drawing)) for make in (live, still)]
    first, second = (
        [text.text for text in fromstring(parts.picture).iter(f"{SPACE}text")] for parts in shown
    )
    assert first == second
    assert all("<" not in parts.attributes["img"]["src"] for parts in shown)
    assert live(drawing) == live(drawing)
