"""Archi's three CSV files: elements, relations and properties, in a folder."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from sidusryhmad.errors import N_
from sidusryhmad.formats.archimate import INFLUENCE, Concept, concepts_of, graph_from
from sidusryhmad.formats.csv_text import decoded, grid_of
from sidusryhmad.formats.format import Parsed, Remark, Rendered, Source
from sidusryhmad.formats.graphs import document_of
from sidusryhmad.formats.tables.grid import cells
from sidusryhmad.formats.tables.values import protect
from sidusryhmad.model.service_map import ServiceMap

_ELEMENTS, _RELATIONS, _PROPERTIES = "elements.csv", "relations.csv", "properties.csv"
_HEADINGS = {
    _ELEMENTS: ("ID", "Type", "Name", "Documentation", "Specialization"),
    _RELATIONS: ("ID", "Type", "Name", "Documentation", "Source", "Target", "Specialization"),
    _PROPERTIES: ("ID", "Key", "Value"),
}
_WORDS = (b"id", b"type", b"name", b"documentation")
_MODEL = "ArchimateModel"
_SUFFIX = "Relationship"
_STRENGTH = "Influence_Strength"
_GUARDED = re.compile(r'="(.*)"', re.DOTALL)
_SIGNED = re.compile(r"[+-]?(\d+(\.\d+)?(e[+-]?\d+)?)?")
Row = dict[str, str]


class ArchiCsv:
    """A folder as Archi imports and exports it; a map that we write reads back."""

    def recognises(self, source: Source) -> bool:
        """Whether it is a folder with a file of elements in it."""
        names = [name for name in source.files if name.lower().endswith(_ELEMENTS)]
        heads = [source.files[name][:300].lower().split(b"\n")[0] for name in names]
        return source.folder and any(all(w in head for w in _WORDS) for head in heads)

    def parse(self, source: Source) -> Parsed:
        """Take the files apart; names may all begin with the same prefix.

        Args:
            source: The folder.

        Returns:
            The document; Stakeholder elements are stakeholders, Influence relations influences.

        Raises:
            InvalidMapError: A file is no text, or too large.
        """
        there = sorted(name for name in source.files if name.lower().endswith(_ELEMENTS))
        prefix = there[0][: -len(_ELEMENTS)] if there else ""
        files = {name.lower(): name for name in source.files}
        rows: dict[str, list[Row]] = {}
        said: list[Remark] = []
        for end in _HEADINGS:
            name = files.pop(f"{prefix}{end}".lower(), "")
            rows[end], remarks = _rows(source.files[name], name) if name else ([], ())
            said += remarks
        model, elements, relations = _concepts(rows)
        graph = graph_from(model, elements, relations)
        graph.remarks += said
        for name in files.values():
            graph.lose("file_left_out", N_("the file {name} is left out"), name=name)
        return document_of(graph, source.name)

    def render(self, service_map: ServiceMap) -> Rendered:
        """The three files of a map.

        Args:
            service_map: The map.

        Returns:
            Three files for a folder, and what is not in them.
        """
        model, people, links, graph = concepts_of(service_map)
        first = [(c.id, c.type, c.name, c.documentation, "") for c in (model, *people)]
        second = [
            (c.id, f"{c.type}{_SUFFIX}", c.name, c.documentation, c.source, c.target, "")
            for c in links
        ]
        third = [(c.id, _STRENGTH, c.modifier) for c in links if c.modifier]
        third += [(c.id, k, v) for c in (model, *people, *links) for k, v in c.properties.items()]
        tables: dict[str, Sequence[Sequence[str]]] = {
            _ELEMENTS: first,
            _RELATIONS: second,
            _PROPERTIES: third,
        }
        files = {name: _written(_HEADINGS[name], rows) for name, rows in tables.items()}
        return Rendered(files, tuple(graph.remarks))


def _rows(content: bytes, name: str) -> tuple[list[Row], tuple[Remark, ...]]:
    """The rows of a file by heading; what is guarded against formulas without its guard."""
    text, said = decoded(content, name)
    found = cells(grid_of(text, name))
    if not found:
        return [], said
    headings = {column: str(cell.value).strip().casefold() for column, cell in found[0][1].items()}
    rows = [
        {headings[n]: _plain(str(cell.value)) for n, cell in row.items() if n in headings}
        for _, row in found[1:]
    ]
    return rows, said


def _plain(text: str) -> str:
    guarded = _GUARDED.fullmatch(text)
    return guarded.group(1) if guarded else text


def _concepts(
    rows: dict[str, list[Row]],
) -> tuple[Concept | None, list[Concept], list[Concept]]:
    properties: dict[str, Row] = {}
    for row in rows[_PROPERTIES]:
        if key := row.get("key"):
            properties.setdefault(row.get("id", ""), {})[key] = row.get("value", "")
    elements = [_concept(row, properties) for row in rows[_ELEMENTS]]
    relations = [_concept(row, properties) for row in rows[_RELATIONS]]
    models = [each for each in elements if each.type == _MODEL]
    return next(iter(models), None), [e for e in elements if e.type != _MODEL], relations


def _concept(row: Row, properties: dict[str, Row]) -> Concept:
    own = dict(properties.get(row.get("id", ""), {}))
    if special := row.get("specialization"):
        own["Specialization"] = special
    type_ = row.get("type", "").removesuffix(_SUFFIX)
    return Concept(
        row.get("id", ""), type_, row.get("name", ""), row.get("documentation", ""),
        modifier=own.pop(_STRENGTH, "") if type_ == INFLUENCE else "", properties=own,
        source=row.get("source", ""), target=row.get("target", ""),
    )  # fmt: skip


def _written(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_guarded(text) for text in row] for row in rows)
    return stream.getvalue().encode("utf-8", "replace")


def _guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula; a number or a sign alone is none."""
    return text if not text or _SIGNED.fullmatch(text) or text[:1] == "'" else protect(text)


FORMAT = ArchiCsv()
