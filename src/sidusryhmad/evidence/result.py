"""What every finding from evidence has in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from sidusryhmad._display import Brief
from sidusryhmad.analysis.result import Result
from sidusryhmad.errors import Fault, Message
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.formats.format import Remark
from sidusryhmad.model.service_map import ServiceMap

UNNAMED = "–"
"""What a service is called where neither a map nor a file names it; shown nowhere."""


@dataclass(frozen=True, slots=True, repr=False)
class Grounds(Brief):
    """What a finding rests on.

    Attributes:
        source: Name of the file, or nothing.
        n: Rows that were read.
        left_out: What is wrong with rows that were left out because the caller asked for that.
        remarks: What was not read, and what was assumed in reading.
        assumptions: What was assumed in working it out; all of it can be set.
        methods: How it was worked out, each with its source.
        titles: What stands above the headings of the tables, such as a title or a note.
    """

    source: str = ""
    n: int = 0
    left_out: tuple[Fault, ...] = ()
    remarks: tuple[Remark, ...] = ()
    assumptions: tuple[Message, ...] = ()
    methods: tuple[Message, ...] = ()
    titles: tuple[str, ...] = ()

    @property
    def rows_left_out(self) -> int:
        """How many rows were left out; a row may have several faults.

        Example:
            >>> from sidusryhmad.errors import Place
            >>> fault = Fault(Message("no", "no"), place=Place(3, 1, "a"))
            >>> Grounds(left_out=(fault, fault.at(Place(3, 2, "a")))).rows_left_out
            1
        """
        lines = [(fault.place.sheet, fault.place.line) for fault in self.left_out]
        known = {line for line in lines if line[1] is not None}
        return len(known) + sum(line[1] is None for line in lines)


class EvidenceResult(Result):
    """A frozen dataclass that says what evidence says.

    Attributes:
        service_map: The map that it is about; one without stakeholders where none was given.
        grounds: What it rests on.
        suggestions: Values that could stand on the map.
    """

    __slots__ = ()

    unwritten: ClassVar[frozenset[str]] = frozenset({"service_map"})

    service_map: ServiceMap
    grounds: Grounds
    suggestions: tuple[Suggestion, ...]


def grounds_of(
    *sheets: Sheet[Any],
    assumptions: tuple[Message, ...] = (),
    methods: tuple[Message, ...] = (),
) -> Grounds:
    """What a finding rests on.

    Args:
        sheets: The tables read, the main one first.
        assumptions: What was assumed.
        methods: How it was worked out.

    Returns:
        The grounds; ``n`` counts the rows of the main table.
    """
    return Grounds(
        source=sheets[0].source,
        n=len(sheets[0].rows),
        left_out=tuple(fault for sheet in sheets for fault in sheet.left_out),
        remarks=tuple(remark for sheet in sheets for remark in sheet.remarks),
        assumptions=assumptions,
        methods=methods,
        titles=tuple(dict.fromkeys(title for sheet in sheets for title in sheet.titles)),
    )


def named_after(source: str) -> str:
    """What a service is called that nobody named: after the file that speaks of it.

    Args:
        source: Name of the file.

    Returns:
        The name without its suffix; a sign that is shown nowhere where there is no file.
    """
    return source.rsplit(".", 1)[0].strip() or UNNAMED


def about(service_map: ServiceMap | None, source: str = "", **service: Any) -> ServiceMap:  # noqa: ANN401
    """The map that evidence is about; an empty one, named after the file, where none is given.

    Args:
        service_map: The map, if there is one.
        source: Name of the file.
        service: What else is known of the service, such as its ``language``.

    Returns:
        The map.

    Example:
        >>> about(None, "hinnangud.csv").service.name
        'hinnangud'
    """
    if service_map is not None:
        return service_map
    name = named_after(source)
    given: Mapping[str, Any] = {key: value for key, value in service.items() if value is not None}
    return ServiceMap.named(name, **given)
