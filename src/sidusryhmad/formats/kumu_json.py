"""Kumu's JSON: blueprints in and out, whole projects in."""

import json
import re
from pathlib import PurePath
from typing import Any

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.csv_text import decoded
from sidusryhmad.formats.format import Parsed, Remark, Rendered, Source
from sidusryhmad.formats.kumu_dialect import KUMU, TAGS
from sidusryhmad.formats.kumu_document import Frame, document_of
from sidusryhmad.formats.kumu_items import Item, guarded
from sidusryhmad.formats.kumu_write import Several, laid
from sidusryhmad.formats.plain_json import plain_json, records_of, text_of
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.tables.stakeholder_columns import PRIVATE
from sidusryhmad.formats.tables.values import text
from sidusryhmad.model.service_map import ServiceMap

_LOOKED_AT = 65_536
_MARK = b"\xef\xbb\xbf"
_THEIRS = re.compile(rb'"(elements|connections|proxyImages|attributeRelevance)"\s*:')
_OURS = re.compile(rb'"(stakeholders|sidusryhmad)"\s*:')
_LOWERED = frozenset(
    map(str.casefold, [*KUMU.people.values(), *KUMU.links.values(), "Direction", TAGS])
)
_FLAGS = frozenset(["delayed", "reversed"])
_NESTED = ("loops", "maps", "perspectives")
_LOST = {
    "loops": N_("loops are left out: {count}"),
    "maps": N_("all elements are read; the places they have on maps are left out: {count} maps"),
    "perspectives": N_("views are left out: {count}"),
}


class KumuJson:
    """A blueprint, or a whole project as Kumu exports it."""

    def recognises(self, source: Source) -> bool:
        """Whether it begins as Kumu's files do: with elements, or with a project's settings."""
        start = source.content[:_LOOKED_AT].removeprefix(_MARK).lstrip()
        return start.startswith(b"{") and bool(_THEIRS.search(start)) and not _OURS.search(start)

    def parse(self, source: Source) -> Parsed:
        """Take a blueprint or a project apart.

        Args:
            source: The file.

        Returns:
            The document; loops, views and places on maps are remarked.

        Raises:
            InvalidMapError: It is no JSON, or has no elements.
        """
        content, remarks = decoded(source.content, source.name)
        document = plain_json(content)
        if not isinstance(document, dict) or not isinstance(document.get("elements"), list):
            template = N_("this is no map of Kumu: it has no list of elements")
            raise InvalidMapError([Fault(Message("no_elements", template))])
        attributes = _Attributes(document)
        elements = [attributes.item(e, "elements", i) for i, e in _listed(document, "elements")]
        ties = [attributes.item(e, "connections", i) for i, e in _listed(document, "connections")]
        frame = Frame(
            KUMU,
            text_of(document, "name") or PurePath(source.name.removesuffix(".json")).stem,
            of_file=not text_of(document, "name"),
            note=text_of(document, "description") or None,
            make=not attributes.project,
            remarks=(*remarks, *_left_out(document), *attributes.remarks()),
        )
        return document_of(elements, ties, frame)

    def render(self, service_map: ServiceMap) -> Rendered:
        """The blueprint of a map.

        Args:
            service_map: The map.

        Returns:
            One file, and what a blueprint cannot hold.
        """
        (elements, connections), remarks = laid(service_map, KUMU, typed)
        blueprint = {"elements": _records(elements), "connections": _records(connections)}
        made = json.dumps(blueprint, ensure_ascii=False, indent=2) + "\n"
        return Rendered({"": made.encode("utf-8")}, remarks)


def _listed(document: dict[str, Any], key: str) -> list[tuple[int, dict[str, Any]]]:
    found = document.get(key)
    rows = found if isinstance(found, list) else []
    return [(index, row) for index, row in enumerate(rows) if isinstance(row, dict)]


def _left_out(document: dict[str, Any]) -> list[Remark]:
    found = [
        Remark("lost", Message(f"{key}_left_out", _LOST[key], {"count": len(document[key])}))
        for key in _NESTED
        if isinstance(document.get(key), list) and document[key]
    ]
    strange = sum(
        not isinstance(row, dict)
        for key in ("elements", "connections")
        for row in (document[key] if isinstance(document.get(key), list) else ())
    )
    if strange:
        template = N_("what is no element or connection is left out: {count}")
        found.append(Remark("lost", Message("strange_rows", template, {"count": strange})))
    return found


class _Attributes:
    """The fields that a project declares: how they are written, and which are private."""

    def __init__(self, document: dict[str, Any]) -> None:
        declared = records_of(document, "attributes")
        self.project = "attributes" in document or any(
            "attributes" in row for _, row in _listed(document, "elements")
        )
        self.hidden = self.unfit = 0
        self.titles = {name.casefold(): name for row in declared if (name := text_of(row, "name"))}
        self.private = {
            text_of(row, "name").casefold() for row in declared if row.get("private") is True
        }

    def item(self, row: dict[str, Any], key: str, index: int) -> Item:
        """An element or connection of the file."""
        own = row.get("attributes")
        inside = own if isinstance(own, dict) else {}
        outside = {("ID" if k == "_id" else k): v for k, v in row.items() if k != "attributes"}
        found = {h: v for h, v in outside.items() if h not in _FLAGS or v is not False}
        found |= {self._title(k): v for k, v in inside.items()}
        if key == "connections":
            self.hidden += sum(heading.startswith(PRIVATE[0]) for heading in found)
            found = {h: v for h, v in found.items() if not h.startswith(PRIVATE[0])}
        kept = {h: guarded(value) for h, value in found.items() if h.strip()}
        self.unfit += sum(
            kept[h] is None and not _blank(value) for h, value in found.items() if h in kept
        )
        values = dict(_tagged(h, v) for h, v in kept.items() if v is not None)
        places = {h: Place(None, None, f"{key}[{index}].{h}") for h in values}
        return Item(values, Place(None, None, f"{key}[{index}]"), places)

    def remarks(self) -> tuple[Remark, ...]:
        """What could not be carried over of the items asked for so far."""
        private = N_("private fields of connections are left out: {count}")
        unfit = N_("values without end, or nested too deeply, are left out: {count}")
        said = (("private_ties", private, self.hidden), ("unfit_values", unfit, self.unfit))
        return tuple(
            Remark("lost", Message(code, template, {"count": count}))
            for code, template, count in said
            if count
        )

    def _title(self, key: str) -> str:
        title = self.titles.get(key.casefold(), key)
        return f"{PRIVATE[0]}{title}" if key.casefold() in self.private else title


def _tagged(heading: str, value: object) -> tuple[str, object]:
    """Tags under their one name, a list even where there is one."""
    if folded(heading) != folded(TAGS):
        return heading, value
    return TAGS, [text(value)] if isinstance(value, str) else value


def _blank(value: object) -> bool:
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def _records(sheet: Grid) -> list[dict[str, Any]]:
    heading = [
        title.lower() if title.casefold() in _LOWERED else title
        for title in map(str, sheet.rows[0])
    ]
    return [
        {title: _said(v) for title, v in zip(heading, row, strict=True) if v is not None}
        for row in sheet.rows[1:]
    ]


def _said(value: Value) -> object:
    if isinstance(value, Several):
        return value.parts
    return text(value) if isinstance(value, str) else value


FORMAT = KumuJson()
