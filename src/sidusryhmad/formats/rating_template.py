"""A workbook for each rater: what is to be rated is listed, the cells for the numbers are blank."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.links import COLUMNS as LINKS
from sidusryhmad.formats.tables.links import RATING
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.tables.sheet_names import GUIDE
from sidusryhmad.formats.tables.values import protect
from sidusryhmad.formats.xlsx_write import bytes_of, workbook_of
from sidusryhmad.locale.language import Language
from sidusryhmad.model.naming import distinct_ids
from sidusryhmad.model.service_map import ServiceMap

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LIKERT = (-3, 3)
_WIDE = 92


def rating_workbooks(
    base: ServiceMap, raters: Iterable[str], language: Language
) -> dict[Path, bytes]:
    """A workbook for each rater.

    What the map says already, such as strengths, reasons, notes and private fields, is left out, so
    that nobody is led by it.

    Args:
        base: The map; its influences and the effects of its changes are to be rated.
        raters: Names, each once.
        language: Language of headings and words.

    Returns:
        Content by file name, made from the rater's name.

    Raises:
        InvalidParameterError: There is nobody to rate, or nothing; a name stands twice or cannot
            stand in a heading.
        MissingExtraError: openpyxl is not installed.
    """
    names = _names(raters)
    if not base.influences and not any(change.effects for change in base.changes):
        template = N_("the map has no influences and no effects, so there is nothing to rate")
        raise InvalidParameterError(Message("nothing_to_rate", template))
    files = (Path(f"{id_}.xlsx") for id_ in distinct_ids(names, taken=()))
    return {file: _workbook(base, name, language) for file, name in zip(files, names, strict=True)}


def _names(raters: Iterable[str]) -> list[str]:
    names = [" ".join(name.split()) for name in raters]
    if not names or not all(name and name.isprintable() for name in names):
        template = N_("say who is to rate: names of raters, as in Mari,Jaan")
        raise InvalidParameterError(Message("no_raters", template))
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        template = N_("the rater {rater} is named twice")
        raise InvalidParameterError(Message("rater_twice", template, {"rater": twice}))
    return names


def _workbook(base: ServiceMap, rater: str, language: Language) -> bytes:
    at = 1 if language.code == "et" else 0
    guide = Grid(GUIDE[at], tuple((protect(line),) for line in _guide(rater, language)))
    grids = [guide, *_grids(base, f"{RATING[at]}{rater}", language.code)]
    book = workbook_of(grids, frozen=[number > 1 for number in range(len(grids))])
    sheets = book.worksheets
    sheets[0].column_dimensions["A"].width = _WIDE
    for sheet in sheets[3:]:
        _limit(sheet, RATING[at], language)
    return bytes_of(book)


def _guide(rater: str, language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("For {rater}", rater=rater),
        say(
            "Influences: when the first one's mood, work and success change, how far does the "
            "second one's follow? +3 fully, the same way; −3 fully, the opposite way; 0 not at all."
        ),
        say(
            "Changes: what does the change do to each, in their own view? +3 much better, −3 much "
            "worse, 0 nothing."
        ),
        say("Leave blank what you cannot say: a blank is no zero. Reasons are welcome."),
    )


def _grids(base: ServiceMap, heading: str, language: str) -> list[Grid]:
    """The sheets of what is to be rated, with blank cells for the ratings and reasons."""
    given = base.to_document()
    document: dict[str, Any] = {
        "service": {key: v for key, v in given["service"].items() if key in {"name", "language"}},
        **({"rings": given["rings"]} if "rings" in given else {}),
        "stakeholders": [
            {key: row[key] for key in ("id", "name", "ring")} for row in given["stakeholders"]
        ],
        "influences": [
            {"from": row["from"], "to": row["to"], "strength": 0}
            for row in given.get("influences", ())
        ],
        "changes": [
            {"id": row["id"], "name": row["name"], "effects": dict.fromkeys(row["effects"], 0)}
            for row in given.get("changes", ())
            if row.get("effects")
        ],
    }
    service, people, *rated = laid_out(document, language, typed)
    why = next(c for c in LINKS if c.key == ("why",)).title(language)
    return [service, people, *(_blank(grid, protect(heading), why) for grid in rated)]


def _blank(grid: Grid, heading: Any, why: str) -> Grid:  # noqa: ANN401 - a cell's value
    """A sheet whose last column, that of the number, is for a rater to fill in."""
    titles, *rows = grid.rows
    blank = [(*row[:-1], None, None) for row in rows]
    return Grid(grid.name, ((*titles[:-1], heading, why), *blank))


def _limit(sheet: "Worksheet", before: str, language: Language) -> None:
    """Let the cells for ratings take numbers on the scale only, or nothing."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    low, high = map(str, _LIKERT)
    rule = DataValidation("decimal", low, high, allow_blank=True)
    rule.operator, rule.showErrorMessage = "between", True
    rule.error = language.text("A number from −3 to +3, or blank.")
    place = next(n for n, cell in enumerate(sheet[1], 1) if str(cell.value).startswith(before))
    letter = get_column_letter(place)
    rule.add(f"{letter}2:{letter}{max(2, sheet.max_row)}")
    sheet.add_data_validation(rule)
