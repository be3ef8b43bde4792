"""Reports of any map: sound in every form, whatever is on it."""

import re
import unicodedata
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import LANGUAGES, language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.answer import answer
from sidusryhmad.reporting.compose import report, summary
from sidusryhmad.reporting.document import (
    Bullets,
    Cell,
    Column,
    Document,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.html import to_html
from sidusryhmad.reporting.markdown import to_markdown
from sidusryhmad.reporting.outcomes import outcome
from sidusryhmad.reporting.terminal import to_text
from sidusryhmad.reporting.words import Wording
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(max_stakeholders=6)
MARKUP = "<>&\"'`*_[]()!|#~\\{}$-+=:;/\n\t\x1b\u202e 1.)@aõ"
TEXTS = st.text(MARKUP, max_size=12) | st.text(max_size=8)
CODES = st.sampled_from(LANGUAGES)


def number_shown(text):
    return float(text.replace("−", "-").replace(",", "."))


@st.composite
def documents(draw):
    """Documents with any texts in any of their parts."""
    width = draw(st.integers(1, 4))
    cell = st.builds(Cell, TEXTS, st.sampled_from(["plain", "gain", "loss", "quiet"]))
    columns = st.builds(Column, TEXTS, st.booleans())
    table = st.builds(
        Table,
        st.lists(columns, min_size=width, max_size=width).map(tuple),
        st.lists(st.lists(cell, min_size=width, max_size=width).map(tuple), max_size=3).map(tuple),
        TEXTS,
    )
    bullets = st.builds(Bullets, st.lists(TEXTS, min_size=1, max_size=3).map(tuple), TEXTS)
    blocks = st.lists(st.builds(Paragraph, TEXTS, st.booleans()) | bullets | table, max_size=3)
    sections = st.lists(st.builds(Section, TEXTS, blocks.map(tuple)), max_size=2)
    return Document(draw(TEXTS), draw(TEXTS), draw(CODES), tuple(draw(sections)))


def tables(document):
    return [b for s in document.sections for b in s.blocks if isinstance(b, Table)]


MEASURES = {"col": r"--share: \d+(\.\d+)?%", "table": r"--size: \d(\.\d)?pt"}
"""What stands at an element of style: how wide a column and how large a table is on paper."""


class Elements(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.names, self.depth, self.styles = [], set(), [], set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        self.names |= {name for name, _ in attrs}
        self.styles |= {(tag, value) for name, value in attrs if name == "style"}
        if tag not in {"meta", "col"}:
            self.depth.append(tag)

    def handle_endtag(self, tag):
        assert self.depth.pop() == tag


@given(documents())
def test_html_of_any_document_closes_what_it_opens_and_opens_nothing_else(document):
    page = Elements(to_html(document))
    assert page.depth == []
    assert page.found.count("table") == len(tables(document))
    assert page.found.count("section") == len(document.sections)
    assert page.found.count("li") == sum(
        len(b.items) for s in document.sections for b in s.blocks if isinstance(b, Bullets)
    )
    assert page.names <= {
        *("lang", "charset", "name", "content", "http-equiv", "class", "scope"),
        *("style", "tabindex", "data-column"),
    }
    assert all(re.fullmatch(MEASURES.get(tag, ""), style) for tag, style in page.styles)


@given(documents())
def test_markdown_of_any_document_keeps_its_tables_and_has_no_links(document):
    found = []
    waiting = list(MarkdownIt("commonmark").enable("table").parse(to_markdown(document)))
    while waiting:
        token = waiting.pop()
        found.append(token.type)
        waiting += token.children or ()
    assert not {"link_open", "image", "html_block", "html_inline", "code_inline"} & set(found)
    assert found.count("table_open") == len(tables(document))
    cells = sum(len(t.columns) * len(t.rows) for t in tables(document))
    assert found.count("td_open") == cells


@given(documents(), st.integers(40, 120))
def test_text_of_any_document_is_printable_and_fits(document, width):
    text = to_text(document, width=width)
    assert not [c for c in text if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]
    assert "\u202e" not in text
    assert text.endswith("\n")
    assert not any(line.endswith(" ") for line in text.split("\n"))


@st.composite
def impacts(draw):
    m = draw(MAPS)
    return impact(m, draw(changes(m)))


@settings(max_examples=15)
@given(impacts(), CODES)
def test_any_impact_can_be_reported_in_every_form_twice_the_same(result, code):
    made, again = report(result, language=code), report(result, language=code)
    assert made.to_html() == again.to_html()
    assert made.to_markdown() == again.to_markdown()
    assert made.to_text(width=80) == again.to_text(width=80)


@settings(max_examples=15)
@given(impacts(), CODES)
def test_any_summary_has_every_stakeholder_once_with_its_total(result, code):
    speaks = language(code)
    document = summary(result, language=code).document
    rows = [row for table in tables(document) for row in table.rows if len(row) in {6, 7}]
    shown = sorted((row[0].text, row[4].text) for row in rows)
    words = Wording(result, speaks)
    expected = [(s.name, words.total(s.total)) for s in result.stakeholders]
    assert shown == sorted(expected)


@given(impacts(), CODES)
def test_the_answer_names_exactly_winners_losers_and_those_who_pay_outside(result, code):
    text = answer(Wording(result, language(code)))
    verdict = result.verdict
    for id_ in (*verdict.losers, *verdict.winners, *verdict.losers_outside):
        shown = Wording(result, language(code)).total(result.of(id_).total)
        assert f"{result.of(id_).name} {shown}" in text
    assert text == text.strip()
    assert "  " not in re.sub(r"\w[^.:,;]*", "x", text)


@given(impacts(), CODES)
def test_tones_and_outcomes_never_contradict_the_numbers(result, code):
    wording = Wording(result, language(code))
    for one in result.stakeholders:
        cell = outcome(wording, one)
        if not one.reached:
            assert cell.tone == "quiet"
        elif one.total > wording.epsilon:
            assert (cell.tone, cell.text[0]) == ("gain", "▲")
        elif one.total < -wording.epsilon:
            assert (cell.tone, cell.text[0]) == ("loss", "▼")
        else:
            assert (cell.tone, cell.text[0]) == ("quiet", "≈")


@settings(max_examples=20)
@given(impacts(), CODES)
def test_the_lines_under_a_name_add_up_to_its_total(result, code):
    document = summary(result, language=code).document
    blocks = [b for s in document.sections for b in s.blocks if isinstance(b, Bullets)]
    number = re.compile(r"[+−]?\d+[.,]\d\d")
    names = {f"{s.name} {language(code).number(s.total, signed=True)}" for s in result.stakeholders}
    for block in blocks:
        if block.title not in names:
            continue
        parts = []
        for item in block.items:
            body = item.split(" → ")[-1] if " → " in item else item
            parts.append(number_shown(number.findall(body)[-1]))
        total = number_shown(number.findall(block.title)[-1])
        assert abs(sum(parts) - total) <= 0.005 * (len(parts) + 6)


@given(st.floats(-1e6, 1e6), CODES, st.integers(0, 4))
def test_numbers_read_back_to_what_they_were(value, code, digits):
    shown = language(code).number(value, digits=digits, signed=True)
    groups = {"en": ",", "et": "\xa0"}[code]
    plain = shown.replace(groups, "").replace(" ", "").replace(",", ".").replace("−", "-")
    assert abs(float(plain) - value) <= 0.5 * 10**-digits + 1e-9 * abs(value)
    assert "-" not in shown


@given(service_maps(max_stakeholders=3))
def test_whatever_is_private_stays_out_of_reports(m):
    rows = [
        {**row, "private": {"isikukood": f"SALAJANE{n}"}}
        for n, row in enumerate(m.to_document()["stakeholders"])
    ]
    marked = ServiceMap.from_document({**m.to_document(), "stakeholders": rows})
    made = report(impact(marked, {}))
    for text in (made.to_html(), made.to_markdown(), made.to_text(width=80)):
        assert "SALAJANE" not in text
