"""PRSM's own file: factors and links as JSON, packed or plain."""

from pathlib import PurePath
from typing import Any

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.csv_text import decoded
from sidusryhmad.formats.format import Parsed, Remark, Source
from sidusryhmad.formats.kumu_dialect import PRSM
from sidusryhmad.formats.kumu_document import Frame, document_of
from sidusryhmad.formats.kumu_items import Item, guarded
from sidusryhmad.formats.plain_json import plain_json, records_of, text_of
from sidusryhmad.formats.prsm_packed import unpacked

_SAMPLES = frozenset(["", "sample"])
_LOST = {
    "history": N_("the history of the map is left out: {count} steps"),
    "underlay": N_("the drawing behind the map is left out"),
    "background": N_("the drawing behind the map is left out"),
}


class PrsmJson:
    """A map as PRSM saves it."""

    def recognises(self, source: Source) -> bool:
        """Whether its name ends as PRSM's files do."""
        return source.name.lower().endswith(".prsm")

    def parse(self, source: Source) -> Parsed:
        """Take a map apart.

        Args:
            source: The file.

        Returns:
            The document; looks, places, times and votes are remarked.

        Raises:
            InvalidMapError: It is neither JSON nor a text that PRSM packed, or has no factors.
        """
        content, remarks = decoded(source.content, source.name)
        plain = content.lstrip("\ufeff \t\r\n").startswith("{")
        document = plain_json(content if plain else unpacked(content))
        if not isinstance(document, dict) or not isinstance(document.get("nodes"), list):
            template = N_("this is no map of PRSM: it has no list of nodes")
            raise InvalidMapError([Fault(Message("no_nodes", template))])
        title = text_of(document, "mapTitle")
        note = _quill(document.get("mapDescription")) or text_of(document, "mapDescription")
        frame = Frame(
            PRSM,
            title or PurePath(source.name).stem,
            of_file=not title,
            note=note or None,
            make=False,
            remarks=(*remarks, *_left_out(document)),
        )
        names = document.get("attributeTitles")
        titles = {k: v for k, v in names.items() if _is_title(v)} if isinstance(names, dict) else {}
        return document_of(_items(document, "nodes", titles), _items(document, "edges", {}), frame)


def _is_title(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _items(document: dict[str, Any], key: str, titles: dict[str, str]) -> list[Item]:
    return [
        _item(row, Place(None, None, f"{key}[{index}]"), _style(document, key, row), titles)
        for index, row in enumerate(records_of(document, key))
    ]


def _item(row: dict[str, Any], place: Place, style: str, titles: dict[str, str]) -> Item:
    found = {
        "ID" if "from" not in row else "": row.get("id"),
        "From": row.get("from"),
        "To": row.get("to"),
        "Label": row.get("label"),
        "Type": style,
        "Note": _quill(row.get("note")),
        **({"Direction": _direction(row.get("arrows"))} if "from" in row else {}),
        **{title: row.get(key) for key, title in titles.items()},
    }
    values = {heading: guarded(v) for heading, v in found.items() if heading}
    return Item({heading: v for heading, v in values.items() if v is not None}, place)


def _style(document: dict[str, Any], key: str, row: dict[str, Any]) -> str:
    """The name that the map gives to the style of a factor or link; blank for a sample."""
    styles = document.get("styles")
    of_kind = styles.get(key) if isinstance(styles, dict) else None
    style = of_kind.get(str(row.get("grp"))) if isinstance(of_kind, dict) else None
    name = text_of(style, "groupLabel")
    return "" if name.casefold() in _SAMPLES else name


def _quill(note: object) -> str:
    """The plain text of a note; pictures in it are left out."""
    if isinstance(note, str):
        return note.strip()
    inserted = (op.get("insert") for op in records_of(note, "ops"))
    return "".join(text for text in inserted if isinstance(text, str)).strip()


def _direction(arrows: object) -> str:
    if isinstance(arrows, str):
        to, from_ = "to" in arrows, "from" in arrows
    elif isinstance(arrows, dict):
        to, from_ = _enabled(arrows.get("to")), _enabled(arrows.get("from"))
    else:
        return "directed"
    if to == from_:
        return "mutual" if to else "undirected"
    return "directed" if to else "reversed"


def _enabled(arrow: object) -> bool:
    return arrow is True or (isinstance(arrow, dict) and arrow.get("enabled") is True)


def _left_out(document: dict[str, Any]) -> list[Remark]:
    template = N_("looks, places, times and votes of factors and links are left out")
    found = [Remark("lost", Message("looks_left_out", template))]
    for key, text in _LOST.items():
        there = document.get(key)
        if there:
            count = len(there) if isinstance(there, list | dict) else 1
            found.append(Remark("lost", Message(f"{key}_left_out", text, {"count": count})))
    return found


FORMAT = PrsmJson()
