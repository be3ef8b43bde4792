"""A document as HTML that needs nothing else."""

import re
from dataclasses import fields
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.themes import STANDARD, theme_named, theme_names
from sidusryhmad.reporting.document import (
    Bullets,
    Cell,
    Column,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.html import to_fragment, to_html
from sidusryhmad.reporting.palette import palette

VOID = {"meta", "link", "img", "br", "hr", "input", "col"}
NASTY = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "</title></style><b>",
    "&lt;b&gt; &amp;",
    "<!-- x -->",
    "]]>",
    "{{ 7 * 7 }} {% raw %}",
)


class Page(HTMLParser):
    """Tags, attributes and texts, and whether every element is closed in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.attributes, self.texts = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag != "col":  # how wide it is printed follows its texts
            self.attributes += [(tag, *attr) for attr in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *attr) for attr in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.texts.append(data.strip())


def made(text, **other):
    table = Table(
        (Column(text), Column("n", number=True)), ((Cell(text), Cell("1", "loss")),), text
    )
    blocks = (Paragraph(text, lead=True), Bullets((text, text), text), table)
    return Document(text, text, "en", (Section(text, blocks),), **other)


@pytest.mark.parametrize("render", [to_html, to_fragment])
@pytest.mark.parametrize("text", NASTY)
def test_texts_come_through_as_themselves_and_open_no_elements(render, text):
    plain, nasty = Page(render(made("plain"))), Page(render(made(text)))
    assert nasty.tags == plain.tags
    assert nasty.attributes == plain.attributes
    assert nasty.open == []
    assert nasty.texts.count(text) == plain.texts.count("plain") >= 9


def test_a_page_is_a_whole_document_that_forbids_every_request():
    page = to_html(made("x"))
    assert page.startswith("<!doctype html>")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.split(maxsplit=1) for rule in policy.split("; "))
    assert rules == {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "font-src": "data:",
    }
    assert page.index("Content-Security-Policy") < page.index("<style")


@pytest.mark.parametrize("code", ["en", "et"])
def test_the_language_is_declared(code):
    page = to_html(Document("t", "s", code, ()))
    assert f'<html lang="{code}">' in page
    assert f'lang="{code}">' in page.partition('<article class="sr-report sr-')[2]


def test_a_fragment_is_an_article_with_its_style_and_no_page():
    tags = Page(to_fragment(made("x"))).tags
    assert tags[:2] == ["style", "article"]
    assert not {"html", "head", "body", "meta"} & set(tags)


def test_numbers_align_right_tones_are_classes_and_rows_have_headers():
    page = Page(to_html(made("x")))
    assert ("th", "scope", "row") in page.attributes
    assert ("th", "scope", "col") in page.attributes
    assert ("td", "class", "loss number") in page.attributes


def test_a_picture_is_inline_with_title_and_caption():
    drawing = draw(ServiceMap.named("Kohvik"))
    page = to_html(Document("t", "s", "en", (Section("p", (Figure(drawing, "all <of> it"),)),)))
    parsed = Page(page)
    assert parsed.tags.count("svg") == 1
    assert "Kohvik: stakeholders and influences" in parsed.texts
    assert "<figcaption>all &lt;of&gt; it</figcaption>" in page


def test_an_empty_subtitle_caption_and_title_leave_no_empty_elements():
    blocks = (Bullets(("a",)), Table((Column("c"),), ((Cell("d"),),)))
    page = Page(to_html(Document("t", "", "en", (Section("s", blocks),))))
    assert not {"h3", "caption", "p"} & set(page.tags)


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize("render", [to_html, to_fragment])
def test_a_page_names_its_theme_s_colours_and_no_others(render, name):
    theme, look = theme_named(name), palette(theme_named(name))
    text = render(made("x", theme=theme))
    for key in ("ink", "paper", "soft", "ground", "gain", "loss"):
        assert f"--{key}: {getattr(look, key)};" in text
    ours = {value for value in vars_of(look) if value.startswith("#")}
    printed = {value for value in vars_of(palette(STANDARD)) if value.startswith("#")}
    named = set(re.findall(r"#[0-9A-Fa-f]{6}\b", text))
    assert named <= (ours | printed if theme.dark else ours)


def test_a_dark_page_is_printed_light():
    dark, light = (to_html(made("x", theme=theme_named(n))) for n in ("dark", "contrast"))
    rule = re.compile(r"@media print \{ \.sr-[0-9a-f]{8} \{ (--[^}]*)\}")
    (printed,) = rule.findall(dark)
    assert f"--paper: {STANDARD.paper};" in printed
    assert rule.findall(light) == []


@given(st.sampled_from(theme_names()), st.sampled_from(theme_names()))
def test_reports_in_several_themes_stand_on_one_page(one, other):
    names = [
        re.search(r"class=\"sr-report (sr-[0-9a-f]{8})\"", to_fragment(made("x", theme=theme)))[1]
        for theme in (theme_named(one), theme_named(other))
    ]
    assert (names[0] == names[1]) == (one == other)


def vars_of(look):
    return [getattr(look, field.name) for field in fields(look)]
