"""Every text that the program can say is in the Estonian catalogue, translated and compiled."""

import ast
import importlib.util
import re
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import sidusryhmad

SOURCE = Path(sidusryhmad.__file__).parent
CATALOGUE = SOURCE / "locale" / "catalogues" / "et" / "LC_MESSAGES" / "sidusryhmad.po"
TOOL = Path(__file__).parents[2] / "tools" / "build_catalogues.py"
FIELD = re.compile(r"\{(\w*)\}")
SPOKEN = {"N_", "text", "say"}


def texts(message):
    """The forms of a message or of its translation."""
    return (message,) if isinstance(message, str) else tuple(message or ())


@pytest.fixture(scope="module")
def po():
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="et")


@pytest.fixture(scope="module")
def extracted():
    spec = importlib.util.spec_from_file_location("build_catalogues", TOOL)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return {message.id for message in tool.extract() if message.id}


def literal(node):
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if constant else None


def marked(tree):
    """Texts marked for translation, found in the syntax tree and so however they are nested."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in SPOKEN and literal(node.args[0]):
                yield literal(node.args[0])
            if name == "plural" and literal(node.args[0]):
                yield tuple(map(literal, node.args[:2]))


def test_every_marked_text_of_the_source_is_in_the_catalogue(po):
    known = {message.id for message in po}
    missing = {
        text
        for file in SOURCE.rglob("*.py")
        for text in marked(ast.parse(file.read_text("utf-8")))
        if text not in known and any(c.isalpha() for t in texts(text) for c in FIELD.sub("", t))
    }
    assert missing == set()


def test_the_catalogue_holds_what_the_tool_extracts_and_nothing_else(po, extracted):
    assert {message.id for message in po if message.id} == extracted


def test_every_text_is_translated(po):
    empty = [m.id for m in po if m.id and not all(t.strip() for t in texts(m.string) or ("",))]
    assert empty == []


def test_no_translation_is_marked_doubtful(po):
    assert [message.id for message in po if message.id and message.fuzzy] == []


def test_translations_fill_in_the_same_fields(po):
    pairs = [(m.id, t) for m in po if m.id for t in texts(m.string) if t]
    fields = [(set(FIELD.findall(texts(i)[-1])), set(FIELD.findall(t)), t) for i, t in pairs]
    assert [text for wanted, found, text in fields if wanted != found] == []


def test_plurals_have_both_estonian_forms(po):
    plurals = [m for m in po if m.pluralizable]
    assert len(plurals) >= 4
    assert [m.id for m in plurals if len(texts(m.string)) != 2] == []
    assert po.num_plurals == 2


def test_translations_keep_the_spaces_and_the_stop_at_the_edges(po):
    wrong = []
    for message in po:
        pairs = zip(texts(message.id), texts(message.string), strict=False) if message.id else ()
        for source, text in pairs:
            ends = [(t[:1] == " ", t[-1:] in ".?:") for t in (source, text)]
            if text and ends[0] != ends[1]:
                wrong.append((source, text))
    assert wrong == []


def test_the_compiled_catalogue_matches_the_readable_one(po):
    fresh = BytesIO()
    write_mo(fresh, po)
    fresh.seek(0)
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        shipped = GNUTranslations(file)
    assert without_header(shipped) == without_header(GNUTranslations(fresh))


def without_header(translations):
    """All texts of a catalogue; its header names the tool that compiled it."""
    return {key: text for key, text in translations._catalog.items() if key}
