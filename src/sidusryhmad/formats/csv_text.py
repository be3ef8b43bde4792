"""Comma-separated values: any of the usual separators and encodings, read as sheets."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.text import check_size

_SEPARATORS = ",;\t|"
_SNIFFED = 4000
_LONGEST_CELL = 1_000_000
_MOST_ROWS, _MOST_COLUMNS = 50_000, 2_000
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_BALTIC = "cp1257"
_FEW = 50


def decoded(content: bytes, name: str) -> tuple[str, tuple[Remark, ...]]:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1257, which is said.

    Args:
        content: The file.
        name: Its name.

    Returns:
        The text and what was assumed.

    Raises:
        InvalidMapError: The file is too large, or no text.

    Example:
        >>> decoded("Müük;Žürii".encode("cp1257"), "a.csv")[0]
        'Müük;Žürii'
    """
    check_size(len(content))
    if content.count(0) * _FEW > len(content) and content[:2] not in _MARKS:
        raise _refused("not_text", N_("this is no text"), Place(None, None, name))
    encoding = _MARKS.get(content[:2]) or _MARKS.get(content[:3]) or "utf-8"
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError:
        text = content.decode(_BALTIC, errors="replace")
    template = N_("the file is not UTF-8: read as Windows-1257")
    return text, (Remark("assumed", Message("windows_1257", template), Place(None, None, name)),)


def grid_of(text: str, name: str) -> Grid:
    r"""The cells of a text, whichever separator it uses.

    Args:
        text: The text.
        name: Name of the file.

    Returns:
        The cells as texts, None where one is empty.

    Raises:
        InvalidMapError: A cell is longer than any text of a map, or there are too many.

    Example:
        >>> grid_of("nimi;ring\nA, B;direct\n", "a.csv").rows
        (('nimi', 'ring'), ('A, B', 'direct'))
    """
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text))
        return Grid(name, tuple(_rows(reader, name)))
    except csv.Error as error:
        template = N_("this is not readable CSV: {reason}")
        raise _refused("not_csv", template, Place(None, None, name), reason=str(error)) from None
    finally:
        csv.field_size_limit(before)


def _rows(reader: Iterable[list[str]], name: str) -> Iterator[tuple[str | None, ...]]:
    for number, row in enumerate(reader, 1):
        if number > _MOST_ROWS or len(row) > _MOST_COLUMNS:
            template = N_("more than {rows} rows or {columns} columns: far more than a map")
            values = {"rows": _MOST_ROWS, "columns": _MOST_COLUMNS}
            raise _refused("table_too_large", template, Place(number, None, name), **values)
        yield tuple(cell or None for cell in row)


def separator(text: str) -> str:
    """The separator of a text: the one that parts most rows of its beginning into most cells.

    Example:
        >>> separator("a;b,c;d")
        ';'
    """
    first = [line for line in text[:_SNIFFED].splitlines() if line.strip()] or [""]

    def parted(mark: str) -> tuple[int, int]:
        counts = [_outside_quotes(line, mark) for line in first]
        return sum(count > 0 for count in counts), sum(counts)

    return max(_SEPARATORS, key=parted)


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split('"')[::2])


def written(rows: Sequence[Sequence[Value]], mark: str) -> str:
    r"""Rows as text, quoted where needed, lines ending as spreadsheets end them.

    Args:
        rows: Cells; numbers with a point, or with a comma where the separator is none.
        mark: The separator.

    Returns:
        The text.

    Example:
        >>> written([["a;b", 1.5, None, True]], ";")
        '"a;b";1,5;;true\r\n'
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=mark, lineterminator="\r\n")
    writer.writerows([_text(value, mark) for value in row] for row in rows)
    return stream.getvalue()


def _text(value: Value, mark: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        plain = repr(int(value)) if value.is_integer() else repr(value)
        return plain if mark == "," else plain.replace(".", ",")
    return str(value)


def _refused(code: str, template: str, place: Place, **values: object) -> InvalidMapError:
    return InvalidMapError([Fault(Message(code, template, values)).at(place)])
