"""A document as Markdown, read back by an independent reader."""

from collections import Counter

import pytest
from markdown_it import MarkdownIt

from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.document import (
    Bullets,
    Cell,
    Column,
    Document,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.markdown import escape, to_markdown

READER = MarkdownIt("commonmark").enable("table")
NASTY = (
    "<script>alert(1)</script>",
    "a|b||c",
    "`x` ``` ~~~",
    "](javascript:alert(1))",
    "[a](http://b)",
    "![a](b)",
    "*a* _b_ **c** # d",
    "&lt;b&gt; &amp; &#60;",
    "\\ \\| \\\\",
    "<!-- x --> <https://x.ee>",
    "line\nbreak\r\nand\ttab",
    "# heading",
    "> quote",
    "* bullet",
    "+ plus",
    "- minus",
    "---",
    "===",
    "1. first",
    "2) second",
    "{name} %s {0}",
    "    indented",
)


def tokens(text):
    waiting, found = list(READER.parse(text)), []
    while waiting:
        token = waiting.pop(0)
        found.append(token)
        waiting = list(token.children or ()) + waiting
    return found


def kinds(text):
    return Counter(token.type for token in tokens(text))


def said(text):
    return "".join(t.content for t in tokens(text) if t.type in {"text", "text_special"})


def document(*blocks, title="t", subtitle=""):
    return Document(title, subtitle, "en", (Section("s", blocks),))


@pytest.mark.parametrize("text", NASTY)
def test_escaped_text_reads_as_itself_and_as_nothing_but_text(text):
    marked = f"x {escape(text)}"
    assert kinds(marked).keys() <= {"paragraph_open", "inline", "text", "text_special",
                                    "paragraph_close"}  # fmt: skip
    assert said(marked) == "x " + " ".join(text.split())


@pytest.mark.parametrize("text", NASTY)
def test_a_paragraph_stays_a_paragraph_whatever_it_says(text):
    found = kinds(to_markdown(document(Paragraph(text))))
    assert found["heading_open"] == 2
    assert found["paragraph_open"] == 1
    assert sum(found[k] for k in found if k.endswith("list_open") or k.startswith("blockq")) == 0
    assert found["hr"] == found["code_block"] == found["fence"] == found["html_block"] == 0


@pytest.mark.parametrize("text", NASTY)
def test_a_list_keeps_its_items_whatever_they_say(text):
    found = kinds(to_markdown(document(Bullets((text, "b", text)))))
    assert (found["bullet_list_open"], found["list_item_open"]) == (1, 3)
    assert found["ordered_list_open"] == found["heading_open"] - 2 == found["blockquote_open"] == 0


@pytest.mark.parametrize("text", NASTY)
def test_a_table_keeps_its_columns_whatever_its_cells_say(text):
    columns = (Column(text), Column("n", number=True), Column("o"))
    rows = tuple((Cell(text), Cell("1"), Cell(text)) for _ in range(3))
    found = kinds(to_markdown(document(Table(columns, rows, text))))
    assert (found["table_open"], found["th_open"], found["td_open"]) == (1, 3, 9)


@pytest.mark.parametrize(
    "text", ["Ann (+0.50)", "a - b = c + d!", "{x}", "Yes! (1.5 of 3)", "a+b-c=d"]
)
def test_marks_that_mean_nothing_within_a_line_stay_bare(text):
    assert escape(text) == text


@pytest.mark.parametrize("mark", "+-=")
def test_marks_that_mean_something_at_the_start_of_a_line_are_escaped_there(mark):
    assert escape(f"{mark} a {mark} b") == f"\\{mark} a {mark} b"


def test_numbers_align_right():
    table = Table((Column("a"), Column("b", number=True)), ((Cell("x"), Cell("1")),))
    assert to_markdown(document(table)).splitlines()[4:] == [
        "| a | b |",
        "| --- | ---: |",
        "| x | 1 |",
    ]


def test_the_answer_stands_out():
    assert "**Yes!**" in to_markdown(document(Paragraph("Yes!", lead=True)))


def test_headings_subtitle_lists_and_captions_are_all_there(cafe):
    made = to_markdown(
        document(
            Bullets(("one", "two"), "Title"),
            Table((Column("c"),), ((Cell("d"),),), "Caption"),
            title="Top",
            subtitle="Under",
        )
    )
    assert made == (
        "# Top\n\nUnder\n\n## s\n\nTitle:\n\n* one\n* two\n\nCaption\n\n| c |\n| --- |\n| d |\n"
    )


def test_a_picture_is_its_description_unless_there_is_a_link(mapped):
    made = report(mapped(("Ann/direct", "Bea/direct"), [("Ann", "Bea", 2)], {"Ann": 1}))
    scene = made.document.figures[0].drawing.scene
    assert f"> {escape(scene.description)}" in to_markdown(made.document)
    linked = to_markdown(made.document, picture=lambda number: f"pilt-{number}.svg")
    assert f"![{escape(scene.title)}](<pilt-1.svg>)" in linked
    assert escape(scene.description) not in linked


def test_what_is_to_be_ticked_off_is_a_real_task():
    made = to_markdown(document(Bullets(("[ ] ask *them*", "no [ ] task"))))
    assert "\n* [ ] ask \\*them\\*\n" in made
    assert "* no \\[ \\] task" in made
