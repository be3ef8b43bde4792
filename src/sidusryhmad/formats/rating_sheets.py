"""Sheets on which people rated a map: blanks are read as blanks, and one file may hold several."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sidusryhmad._files import read_bytes
from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built, taken_apart
from sidusryhmad.formats.format import Parsed, Remark
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.links import UNANSWERED, is_links
from sidusryhmad.formats.tables.plans import is_plans
from sidusryhmad.formats.text import check_size
from sidusryhmad.formats.xlsx_read import grids_of
from sidusryhmad.model.naming import find
from sidusryhmad.model.service_map import ServiceMap

_SUFFIX = ".xlsx"
_MEASURES = ("strength", "sign", "range")
_IGNORED = "(ignore)"


@dataclass(frozen=True, slots=True)
class RatingSheet:
    """What one person, or several, filled in.

    Attributes:
        rater: Whose it is by the name of the file, or of the sheet of a workbook with several.
        service_map: The ratings as a map; an influence left blank has the sign ``unknown``.
        remarks: What could not be carried over, and what was assumed.
    """

    rater: str
    service_map: ServiceMap
    remarks: tuple[Remark, ...] = ()


def rating_sheets(path: Path, base: ServiceMap | None = None) -> tuple[RatingSheet, ...]:
    """The sheets of ratings in a file.

    Args:
        path: A file in any format that is read. A workbook with several lists of influences holds
            a sheet for each rater, named after them; a sheet of effects whose name begins with the
            same name is theirs, too.
        base: The map that was rated: who they are whom a sheet only names.

    Returns:
        One sheet, or one for each rater.

    Raises:
        SidusryhmadError: As for reading a map; a blank rating is no fault.
    """
    try:
        return tuple(
            RatingSheet(rater, built(_filled(parsed, base)), parsed.remarks)
            for rater, parsed in _parts(path)
        )
    except InvalidMapError as error:
        raise InvalidMapError(error.faults, source=str(path), language=error.language) from None


def _parts(path: Path) -> Iterator[tuple[str, Parsed]]:
    parsed = None
    if path.suffix.lower() == _SUFFIX and path.is_file():
        check_size(path.stat().st_size)
        grids, remarks = grids_of(read_bytes(path))
        lists = [grid for grid in grids if _is_list(grid)]
        if len(lists) > 1:
            for own in lists:
                parsed = assembled(_of(own, grids, lists), path.stem)
                yield own.name.strip(), replace(parsed, remarks=(*remarks, *parsed.remarks))
            return
    yield path.stem, taken_apart(path, None)


def _is_list(grid: Grid) -> bool:
    return not folded(grid.name).endswith(_IGNORED) and table(grid, is_links) is not None


def _of(own: Grid, grids: tuple[Grid, ...], lists: list[Grid]) -> list[Grid]:
    """The sheets of one rater, and those that all share."""
    others = [grid for grid in grids if grid not in lists]
    before = folded(own.name)
    return [
        own,
        *(g for g in others if table(g, is_plans) is None or folded(g.name).startswith(before)),
    ]


def _filled(parsed: Parsed, base: ServiceMap | None) -> Parsed:
    """A document in which blanks are no faults."""
    if not isinstance(parsed.document, Mapping):
        return parsed
    document = dict(parsed.document)
    if isinstance(rows := document.get("influences"), list):
        document["influences"] = [_asked(row) for row in rows]
    if isinstance(rows := document.get("changes"), list):
        document["changes"] = [_with_effects(row) for row in rows]
    if base is not None and any(r.message.code == "people_from_links" for r in parsed.remarks):
        document["stakeholders"] = [_known(row, base) for row in document["stakeholders"]]
    return replace(parsed, document=document)


def _asked(row: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """An influence; one without a number is one of which nobody says anything."""
    if not isinstance(row, Mapping):
        return row
    given = {key: value for key, value in row.items() if key != "strength" or not _blank(value)}
    if any(given.get(key) is not None for key in _MEASURES):
        return given
    return {**given, "sign": "unknown"}


def _blank(value: Any) -> bool:  # noqa: ANN401 - whatever a file holds
    return value is None or (isinstance(value, str) and value.strip() in {"", UNANSWERED})


def _with_effects(row: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """A change with those effects that hold a number; one by raters alone takes any of theirs."""
    if not isinstance(row, Mapping) or not isinstance(row.get("effects"), Mapping):
        return row
    found = {}
    for hit, effect in row["effects"].items():
        record = dict(effect) if isinstance(effect, Mapping) else {"effect": effect}
        if not _blank(record.get("effect")):
            found[hit] = effect
        elif isinstance(given := record.get("ratings"), Mapping):
            found[hit] = {**record, "effect": next((v for v in given.values() if v is not None), 0)}
    return {**row, "effects": found}


def _known(row: Mapping[str, Any], base: ServiceMap) -> dict[str, Any]:
    """Somebody whom a sheet only names, as the base map has them."""
    id_ = find(str(row["name"]), {person.id: person.name for person in base.stakeholders})
    if id_ is None:
        return dict(row)
    person = base.stakeholder(id_)
    return {"id": id_, "name": person.name, "ring": person.ring}
