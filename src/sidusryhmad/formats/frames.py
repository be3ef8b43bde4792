"""Data frames of any kind: rows with named columns, in and out."""

import math
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sidusryhmad.errors import N_, InvalidParameterError, MapWarning, Message, WrongTypeError
from sidusryhmad.formats.files import built, remark_line
from sidusryhmad.formats.format import NOWHERE, Parsed
from sidusryhmad.formats.graphs import rings_met
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.links import links_sheet
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.tables.people import people_sheet
from sidusryhmad.formats.tables.sheets import as_json
from sidusryhmad.model.service_map import ServiceMap

Rows = list[dict[str, Any]]
_NOTHING = frozenset(["<NA>", "NaT", "nan"])
"""How values that stand for nothing write themselves; as texts they are somebody's own words."""


def from_frames(stakeholders: object, influences: object = None, *, service: str) -> ServiceMap:
    """The map in one or two data frames.

    Args:
        stakeholders: A data frame of pandas or polars, or rows as mappings: one stakeholder a row.
            Columns are understood as in a workbook (``name``, ``ring``, ``side``, ``power``, …, in
            English or Estonian); others become fields.
        influences: The same with an influence a row: ``from``, ``to``, ``strength`` or ``sign``, ….
        service: Name of the service.

    Returns:
        The map. What was assumed and what was not carried over is said once, as a
        :class:`MapWarning`.

    Raises:
        WrongTypeError: One of the two is neither a data frame nor rows.
        InvalidMapError: They make no valid map; all faults at once.

    Example:
        >>> people = [{"name": "Barista", "ring": "direct"}, {"name": "Guest", "ring": "direct"}]
        >>> links = [{"from": "Barista", "to": "Guest", "strength": 2}]
        >>> from_frames(people, links, service="Café").influences[0].strength
        2.0
    """
    given = (("stakeholders", stakeholders), ("influences", influences))
    grids = [grid_of_frame(name, frame) for name, frame in given if frame is not None]
    head = Grid("service", (("service", values.protect(service)),))
    parsed = assembled([head, *(grid for grid in grids if grid.rows)], service)
    remarks = [*parsed.remarks, *rings_met(parsed.document)]
    faults = tuple(replace(fault, place=NOWHERE) for fault in parsed.faults)
    result = built(Parsed(parsed.document, dict, faults))
    lines = [remark_line(replace(remark, place=NOWHERE)) for remark in remarks]
    if text := "\n".join(f"  {line}" for line in lines):
        warnings.warn(f"{service}: \n{text}", MapWarning, stacklevel=2)
    return result


def to_frames(service_map: ServiceMap, frame: Callable[[Rows], Any] = list) -> tuple[Any, Any]:
    """The stakeholders and the influences of a map as two data frames.

    Args:
        service_map: The map.
        frame: What makes a frame of rows: ``pandas.DataFrame``, ``polars.DataFrame``; rows as they
            are when left out.

    Returns:
        Stakeholders, then influences: one a row, columns as in a workbook, every row with the same
        ones. Influences name ids. Private fields are in it; rings, wants, changes, evidence and
        settings are not.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct", power=2)
        >>> to_frames(m)
        ([{'id': 'barista', 'name': 'Barista', 'ring': 'direct', 'power': 2}], [])
    """
    document = service_map.to_document()
    people, links = document.get("stakeholders", []), document.get("influences", [])
    grids = (people_sheet(people, "", "en", typed), links_sheet(links, "", "en"))
    first, second = (_records(grid) for grid in grids)
    for row, record in zip(second, links, strict=True):
        row |= {"from": record["from"], "to": record["to"]}
    return frame(first), frame(second)


def _records(grid: Grid) -> Rows:
    heading, *rows = ([values.text(v) if isinstance(v, str) else v for v in r] for r in grid.rows)
    return [dict(zip(map(str, heading), row, strict=True)) for row in rows]


def _rows(frame: Any) -> list[Mapping[Any, Any]]:  # noqa: ANN401 - any kind of data frame
    """The rows of a frame, by what it offers: no library of frames is needed for that."""
    if callable(getattr(frame, "to_dicts", None)):
        return list(frame.to_dicts())
    if callable(getattr(frame, "to_dict", None)) and hasattr(frame, "columns"):
        _require_unique([str(name) for name in frame.columns])
        return list(frame.to_dict("records"))
    if isinstance(frame, Iterable) and not isinstance(frame, str | bytes | Mapping):
        found = list(frame)
        if all(isinstance(row, Mapping) for row in found):
            return found
    template = N_("a data frame, or rows as mappings, is needed here, not {kind}")
    raise WrongTypeError(Message("not_a_frame", template, {"kind": type(frame).__name__}))


def _require_unique(names: Sequence[str]) -> None:
    """Of two columns with one name, a row as a mapping would hold the last alone."""
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        template = N_("several columns of the data frame have one name: {names}; give each a name "
                      "of its own")  # fmt: skip
        raise InvalidParameterError(Message("columns_twice", template, {"names": ", ".join(twice)}))


def grid_of_frame(name: str, frame: object) -> Grid:
    """The cells of a data frame, below its headings.

    Args:
        name: What to call the sheet.
        frame: A data frame of pandas or polars, or rows as mappings.

    Returns:
        The sheet; nothing stands in it where there are no columns.

    Raises:
        WrongTypeError: It is neither a data frame nor rows.

    Example:
        >>> grid_of_frame("ratings", [{"rating": 9}]).rows
        (('rating',), (9,))
    """
    rows = _rows(frame)
    headings = list(dict.fromkeys(key for row in rows for key in row))
    if not headings:
        return Grid(name, ())
    cells = tuple(tuple(_cell(row.get(heading)) for heading in headings) for row in rows)
    return Grid(name, (tuple(map(str, headings)), *cells))


def _cell(value: Any) -> Value:  # noqa: ANN401 - whatever a frame holds
    """A value as a sheet has it: what stands for nothing is blank, texts are kept as they are."""
    if hasattr(value, "item") and callable(value.item):
        value = value.item()
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping | list):
        return as_json(value)
    text = value.isoformat() if isinstance(value, date) else str(value)
    if not text or (text in _NOTHING and not isinstance(value, str)):
        return None
    return values.protect(text) if isinstance(values.number(text), str) else text
