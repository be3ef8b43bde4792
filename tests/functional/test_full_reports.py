"""Whole reports of every example, every change, in both languages."""

import hashlib
import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser

import pytest
from babel.messages.pofile import read_po

from sidusryhmad.examples.catalogue import EXAMPLES, example
from sidusryhmad.locale import language as spoken
from sidusryhmad.reporting.compose import report, summary
from sidusryhmad.reporting.document import Bullets, Figure, Paragraph, Table

DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Heard:
    """A catalogue that notes what it is asked for."""

    def __init__(self, real, asked):
        self.real, self.asked = real, asked

    def gettext(self, text):
        self.asked.add(text)
        return self.real.gettext(text)

    def ngettext(self, one, many, count):
        self.asked.add((one, many))
        return self.real.ngettext(one, many, count)


@pytest.fixture
def asked(monkeypatch):
    """Every text looked up so far."""
    found, real = set(), spoken._catalogue
    monkeypatch.setattr(spoken, "_catalogue", lambda code: Heard(real(code), found))
    return found


@pytest.fixture(scope="module")
def translated():
    path = spoken.files("sidusryhmad.locale") / "catalogues/et/LC_MESSAGES/sidusryhmad.po"
    with path.open("rb") as file:
        return {m.id for m in read_po(file, locale="et") if m.id and m.string and all(m.string)}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_estonian_report_asks_for_nothing_that_is_not_translated(name, asked, translated):
    for change in EXAMPLES[name].expected:
        report(EXAMPLES[name].read(), change, language="et").to_html()
    words = {text for text in asked if any(c.isalpha() for c in re.sub(r"\{\w+\}", "", str(text)))}
    assert len(words) > 30
    assert words - translated == set()


def fixed_texts(document):
    """Headings and sentences of ours, in order; cells hold the words of the map."""
    for section in document.sections:
        yield section.title
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (column.title for column in block.columns)
                yield block.caption
            if isinstance(block, Figure):
                yield block.caption
            if isinstance(block, Bullets):
                yield block.title
            if isinstance(block, Paragraph):
                yield block.text


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_heading_and_no_sentence_is_the_same_in_both_languages(name, both):
    m = EXAMPLES[name].read()
    for change in EXAMPLES[name].expected:
        pair = both(name, change)
        twins = set(fixed_texts(pair[0])) & set(fixed_texts(pair[1]))
        assert twins <= {"", "Ring", m.service.note}


def test_numbers_are_written_as_the_language_writes_them(case):
    _, _, code, made = case
    text = DATE.sub("", made.to_text(width=100))
    wrong = {"en": r"\d,\d\d\b", "et": r"\d\.\d"}[code]
    right = {"en": r"[+−]\d\.\d\d", "et": r"[+−]\d,\d\d"}[code]
    assert re.findall(wrong, text) == []
    assert len(re.findall(right, text)) > 30
    assert re.findall(r"(?<![\w-])-\d", text) == []


def test_every_stakeholder_and_every_reason_is_in_every_form(case):
    m, change, _, made = case
    words = [s.name for s in m.stakeholders]
    words += [i.why for i in m.influences] + [e.why for e in m.change(change).effects.values()]
    for text in (made.to_text(width=4000), made.to_markdown().replace("\\", ""), made.to_html()):
        plain = text.replace("&#39;", "'")
        assert [word for word in words if word not in plain] == []


def test_every_text_of_the_document_is_in_every_form(case):
    made = case[-1]
    blocks = [b for s in made.document.sections for b in s.blocks if not isinstance(b, Figure)]
    words = {c.text for b in blocks if isinstance(b, Table) for row in b.rows for c in row}
    words |= {b.caption for b in blocks if isinstance(b, Table)}
    words |= {item for b in blocks if isinstance(b, Bullets) for item in (*b.items, b.title)}
    words |= {b.text for b in blocks if isinstance(b, Paragraph)}
    words = {word.replace("\xa0", " ") for word in words}
    for text in (made.to_text(width=4000), made.to_markdown().replace("\\", ""), made.to_html()):
        plain = unescape(text).replace("\xa0", " ")
        assert sorted(word for word in words if word not in plain) == []


def test_a_text_report_fits_its_width(case):
    for width in (60, 80, 100):
        lines = case[-1].to_text(width=width).splitlines()
        assert max(map(len, lines)) <= width
        assert [line for line in lines if line != line.rstrip()] == []


class Tables(HTMLParser):
    """Number of cells in every row of every table."""

    def __init__(self, text):
        super().__init__()
        self.tables = []
        self.feed(text)

    def handle_starttag(self, tag, _):
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append(0)
        if tag in {"td", "th"}:
            self.tables[-1][-1] += 1


def test_html_and_markdown_have_the_same_tables_without_holes(case):
    made = case[-1]
    in_html = [[len(t), *set(t)] for t in Tables(made.to_html()).tables]
    lines = made.to_markdown().split("\n")
    in_markdown, table = [], []
    for line in lines:
        if line.startswith("| "):
            table.append(len(re.findall(r"(?<!\\)\|", line)) - 1)
        elif table:
            in_markdown.append([len(table) - 1, *set(table)])
            table = []
    assert in_html == in_markdown
    assert len(in_html) >= 5


def test_a_summary_says_nothing_that_the_report_does_not(case):
    m, change, code, made = case
    short, long = summary(m, change, language=code).document, made.document
    assert short.sections[0] == long.sections[0]
    assert len(summary(m, change, language=code).to_markdown()) < len(made.to_markdown())
    tables = [b for s in short.sections for b in s.blocks if isinstance(b, Table)]
    assert tables
    assert all(any(b == t for s in long.sections for b in s.blocks) for t in tables)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_report_twice_is_the_same_bytes(name):
    first, second = (report(EXAMPLES[name].read(), EXAMPLES[name].change) for _ in range(2))
    assert first.to_html() == second.to_html()
    assert first.to_markdown() == second.to_markdown()


def test_reports_do_not_depend_on_the_seed_of_hashes():
    program = (
        "import hashlib, sidusryhmad as sr\n"
        "r = sr.report(sr.example('eight').read(), 'muugisurve')\n"
        "print(hashlib.sha256((r.to_html() + r.to_markdown()).encode()).hexdigest())"
    )
    made = report(example("eight").read(), "muugisurve")
    expected = hashlib.sha256((made.to_html() + made.to_markdown()).encode()).hexdigest()
    for seed in ("1", "2"):
        ran = subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stdout.strip() == expected
