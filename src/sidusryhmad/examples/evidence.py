"""The shipped data of each topic of evidence: to try it on, and to start one's own file from."""

from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from sidusryhmad._files import read_bytes
from sidusryhmad.errors import N_, Message, UnknownExampleError
from sidusryhmad.evidence.catalogue import FORMS, MAPS
from sidusryhmad.evidence.cells import Words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.topics.waiting.model import PARAMETERS
from sidusryhmad.evidence.workbook import workbook
from sidusryhmad.formats.csv_text import grid_of, written
from sidusryhmad.formats.tables.columns import Column, by_word, folded
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.values import number, protect
from sidusryhmad.locale.language import Language
from sidusryhmad.locale.language import language as get_language

_MARK = "\ufeff"


def evidence_example(topic: str, sheet: str = "") -> Path:
    """The file of a topic's example data; all of it is made up.

    Args:
        topic: Name of the topic, such as ``"delivery"``.
        sheet: A further table of the topic, such as ``"phases"``; the main one when left out.

    Returns:
        The path of a CSV file; of a map where the topic is asked of a map alone.

    Raises:
        UnknownExampleError: There is no such topic.

    Example:
        >>> evidence_example("delivery").name
        'delivery.csv'
    """
    known = sorted((*FORMS, *MAPS))
    if topic not in known:
        template = N_("there is no example {value}; there are {known}")
        values = {"value": repr(topic), "known": ", ".join(known)}
        raise UnknownExampleError(Message("unknown_example", template, values), topic, known)
    name = f"{topic}.{sheet}.csv" if sheet else f"{topic}.csv"
    if topic in MAPS:
        name = f"{topic}.yaml"
    return Path(str(files("sidusryhmad.examples") / "data" / "evidence" / name))


def example_sheets(topic: str, language: Language) -> tuple[Grid, ...]:
    """A topic's example data as sheets, with headings in one language.

    Args:
        topic: Name of the topic.
        language: Language of headings and sheet names.

    Returns:
        A sheet for each table of the topic that has example data.

    Raises:
        UnknownExampleError: There is no such topic.
    """
    main = evidence_example(topic)
    at = 1 if language.code == "et" else 0
    made = []
    for number_, form in enumerate(FORMS.get(topic, ())):
        path = evidence_example(topic, form.topic) if number_ else main
        if path.exists():
            made.append(_translated(path, form, form.sheets[at], language))
    return tuple(made)


def example_csv(sheet: Grid, language: Language) -> bytes:
    """A sheet as comma-separated values, as spreadsheets of the language write them.

    Args:
        sheet: The sheet.
        language: The language.

    Returns:
        The file.
    """
    mark = ";" if language.code == "et" else ","
    return f"{_MARK}{written(sheet.rows, mark)}".encode()


def example_workbook(sheets: tuple[Grid, ...], speaks: Language | None = None) -> bytes:
    """Sheets of evidence as a workbook that says what its columns hold.

    Args:
        sheets: The sheets.
        speaks: Language of hints and words; English when left out.

    Returns:
        The file.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    speaks = speaks or get_language("en")
    forms = (form for topic in FORMS.values() for form in topic)
    return workbook([_explained(sheet, speaks) for sheet in sheets], forms, speaks)


def _explained(sheet: Grid, speaks: Language) -> Grid:
    """A sheet whose title says how it is filled in, too; one without a title as it is."""
    title, *rows = sheet.rows
    if len(title) != 1:
        return sheet
    how = speaks.text("Dark headings are needed; click on one and it says what stands below.")
    return replace(sheet, rows=((f"{title[0]} {how}",), *rows))


def _translated(path: Path, form: Form[Any], name: str, language: Language) -> Grid:
    """The sheet in a file with its headings in one language, below a line that says what it is."""
    _, heading, *rows = grid_of(read_bytes(path).decode(), path.name).rows
    known = by_word(form.columns)
    titles = tuple(known[folded(str(word))].title(language.code) for word in heading)
    told = language.text("Illustrative data, made up; replace it with your own.")
    columns = [known[folded(str(word))] for word in heading]
    body = (
        tuple(_cell(_said(v, c, language)) for v, c in zip(row, columns, strict=False))
        for row in rows
    )
    return Grid(name, ((told,), titles, *body))


_FLAGS = {True: "jah", False: "ei"}


def _said(value: Value, column: Column, language: Language) -> Value:
    """A coded word in the language; whatever else stands there as it stands."""
    if language.code != "et" or not isinstance(value, str):
        return value
    read = column.read(value)
    if isinstance(column.read, Words):
        return column.read.word(read, "et") or value
    if isinstance(read, bool) and value.casefold() in {"yes", "no"}:
        return _FLAGS[read]
    return language.text(value) if read in _REASONS else value


_REASONS = frozenset(each.why for each in PARAMETERS)


def _cell(value: Value) -> Value:
    found = number(value)
    return protect(found) if isinstance(found, str) else found
