"""The sheets of the workbook template: empty, or completed with an example."""

from collections.abc import Mapping

from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.matrix import CORNERS
from sidusryhmad.formats.tables.settings import HINT, KEYS
from sidusryhmad.formats.tables.sheet_names import GUIDE, SHEETS
from sidusryhmad.formats.tables.stakeholder_columns import COLUMNS
from sidusryhmad.formats.template_columns import SERVICE, TEMPLATE
from sidusryhmad.formats.template_entry import Entry
from sidusryhmad.formats.template_example import Row, example_rows, example_service
from sidusryhmad.locale.language import Language

_ID = next(column for column in COLUMNS if column.key == ("id",))


def template_sheets(speaks: Language, *, example: bool) -> tuple[Grid, ...]:
    """The sheets of the template, the guide first.

    Args:
        speaks: Their language.
        example: Whether an example is filled in.

    Returns:
        The guide, then the sheets that are filled in, in order.
    """
    at = 1 if speaks.code == "et" else 0
    rows = example_rows(speaks) if example else {}
    people = [row["name",] for row in rows.get("stakeholders", ())]
    made = {
        "service": _service(speaks, example_service(speaks) if example else {}),
        "matrix": ((CORNERS[at], *people), *((name,) for name in people)),
        **{key: _table(key, speaks, rows) for key in TEMPLATE},
    }
    guide = Grid(GUIDE[at], _guide(speaks, example=example))
    return (guide, *(Grid(words[at], made[key]) for key, words in SHEETS.items()))


def _table(
    key: str, speaks: Language, rows: Mapping[str, tuple[Row, ...]]
) -> tuple[tuple[Value, ...], ...]:
    entries = TEMPLATE[key]
    heading = tuple(entry.title(speaks.code) for entry in entries)
    return (
        heading,
        *(
            tuple(_shown(e, row.get(e.column.key), speaks) for e in entries)
            for row in rows.get(key, ())
        ),
    )


def _shown(entry: Entry, value: Value, speaks: Language) -> Value:
    if value is None or not entry.words:
        return value
    return entry.words[int(value)][1 if speaks.code == "et" else 0]


def _service(
    speaks: Language, known: Mapping[tuple[str, ...], str]
) -> tuple[tuple[Value, ...], ...]:
    at = 1 if speaks.code == "et" else 0
    known = {**known, ("service", "language"): speaks.code}
    return tuple(
        (KEYS[key][at], known.get(key), f"{HINT}{speaks.text(hint)}")
        for key, hint in SERVICE.items()
    )


def _guide(speaks: Language, *, example: bool) -> tuple[tuple[Value, ...], ...]:
    say, at = speaks.text, 1 if speaks.code == "et" else 0
    names = {key: words[at] for key, words in SHEETS.items()}
    rows: list[tuple[Value, ...]] = [(say("A stakeholder map: how to fill this workbook"),)]
    if example:
        rows.append((say("This is a completed example: write over it, or delete its rows."),))
    rows += [
        (),
        *enumerate(_steps(speaks, names), 1),
        (),
        *((note,) for note in _notes(speaks)),
        (),
    ]
    for key, entries in TEMPLATE.items():
        rows += [(names[key], e.title(speaks.code), say(e.hint)) for e in entries]
    return tuple(rows)


def _steps(speaks: Language, names: Mapping[str, str]) -> tuple[str, ...]:
    """What to do, one thing after another."""
    say = speaks.text
    return (
        say("Sheet {service}: the service's name. The rest may wait.", **names),
        say("Sheet {stakeholders}: everybody, one a row. Name and ring are enough.", **names),
        say(
            "Sheet {influences}: who influences whom, one a row; or the same as a matrix on "
            "the sheet {matrix}. Use one of the two for each pair.",
            **names,
        ),
        say("Sheet {changes}: what you want to change, a row for each it hits.", **names),
        say(
            "Sheet {wants}: what people want, and whether it adds value; sheet {efforts}: what "
            "each change spends on which of these wants. Both may stay empty.",
            **names,
        ),
        say(
            "Sheet {evidence}: what interviews, ratings or records say of a value, and where "
            "they are found. It may stay empty.",
            **names,
        ),
        say(
            "Save, then check: sidusryhmad check FILE.xlsx names every fault with its cell; "
            "sidusryhmad draw FILE.xlsx draws the map."
        ),
    )


def _notes(speaks: Language) -> tuple[str, ...]:
    """What holds on every sheet."""
    say = speaks.text
    return (
        say("Blank means not asked or not known; 0 means asked, and none."),
        say("Click on a cell and its column says what it is for. Dark headings are needed."),
        say("Columns of your own are kept as fields of the stakeholder."),
        say(
            "If two share a name, add a column {id} and give one of them an id of its own: any "
            "word that no other row has.",
            id=_ID.title(speaks.code),
        ),
        say(
            "Matrix: copy the names to the left side and to the top. A number says how "
            "strongly whoever stands at the left influences whoever stands above.",
        ),
    )
