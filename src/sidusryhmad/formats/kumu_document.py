"""Elements and connections as a document, whichever file they come from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.formats.format import Parsed, Path, Remark
from sidusryhmad.formats.kumu_dialect import Dialect
from sidusryhmad.formats.kumu_items import Item, Tally
from sidusryhmad.formats.kumu_links import Ends, Links, read_connections
from sidusryhmad.formats.kumu_people import People, read_elements
from sidusryhmad.formats.tables.people import UNSAID


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known besides elements and connections.

    Attributes:
        dialect: Whose words they use.
        name: Name of the map.
        of_file: Whether that is only the file's name.
        note: What the file says of the map.
        make: Whether labels that no element has become stakeholders.
        split: Whether one cell may name several ends.
        remarks: What was left out or assumed already.
    """

    dialect: Dialect
    name: str
    of_file: bool = True
    note: str | None = None
    make: bool = True
    split: bool = False
    remarks: tuple[Remark, ...] = ()


def document_of(elements: Sequence[Item], connections: Sequence[Item], frame: Frame) -> Parsed:
    """The document that elements and connections make.

    Args:
        elements: The elements.
        connections: The connections.
        frame: What else is known.

    Returns:
        The document, with places and remarks.
    """
    tally = Tally()
    people = read_elements(elements, frame.dialect, tally)
    ends = Ends(people.ids, frame.make, tally, frozenset(people.shared))
    if not frame.dialect.directions:
        connections = [_pointing(item) for item in connections]
    links = read_connections(connections, ends, split=frame.split)
    made = read_elements(list(ends.made.values()), frame.dialect, tally)
    document: dict[str, Any] = {"service": {"name": frame.name}}
    if frame.note:
        document["service"]["note"] = frame.note
    ring = UNSAID if not people.rings or UNSAID in people.rings else list(people.rings)[-1]
    if people.rings:
        document["rings"] = people.rings
    newly = [{**r, "id": id_, "ring": ring} for r, id_ in zip(made.records, ends.made, strict=True)]
    document["stakeholders"] = [*people.records, *newly]
    if links.records:
        document["influences"] = links.records
    remarks = (*_named(frame), *frame.remarks, *people.remarks, *links.remarks)
    faults = (*people.faults, *links.faults)
    return Parsed(document, lambda: _places(people, links), faults, (*remarks, *tally.remarks()))


def _pointing(item: Item) -> Item:
    """A connection of a tool whose connections are arrows."""
    if item.get("direction") is not None:
        return item
    return replace(item, values={**item.values, "Direction": "directed"})


def _named(frame: Frame) -> tuple[Remark, ...]:
    if not frame.of_file:
        return ()
    template = N_("the service is named after the file: {name}")
    return (Remark("assumed", Message("name_of_file", template, {"name": frame.name})),)


def _places(people: People, links: Links) -> dict[Path, Place]:
    return {
        **{("stakeholders", *path): place for path, place in people.places.items()},
        **{("influences", *path): place for path, place in links.places.items()},
    }
