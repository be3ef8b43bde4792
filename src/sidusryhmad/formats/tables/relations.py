"""Relations between people, such as who reports to whom, read as influences."""

from collections.abc import Iterable

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.records import Record

_OPPOSING = frozenset(
    ["conflicts with", "opposes", "blocks", "competes with", "vastandub", "takistab", "konflikt"]
)
_RELATIONS = _OPPOSING | {
    "reports to", "allied with", "works with", "depends on", "allub", "liitlane", "sõltub",
}  # fmt: skip


def as_influences(records: Iterable[Record], place: Place) -> list[Remark]:
    """Read relations as influences: the direction as written, an opposing one as negative.

    Args:
        records: Influences of a table, changed here.
        place: Where the table stands.

    Returns:
        What was assumed, once for each kind of relation.

    Example:
        >>> records = [{"kind": "conflicts_with", "strength": 2}]
        >>> [str(remark.message) for remark in as_influences(records, Place())], records[0]
        (['conflicts_with is read as a negative influence of the first on the second named'],
         {'kind': 'conflicts_with', 'strength': -2})
    """
    found: dict[str, Remark] = {}
    for record in records:
        kind = record.get("kind")
        if not isinstance(kind, str) or (word := folded(kind)) not in _RELATIONS:
            continue
        template = N_("{kind} is read as an influence of the first on the second named")
        if word in _OPPOSING:
            template = N_("{kind} is read as a negative influence of the first on the second named")
            _turned(record)
        message = Message("relation", template, {"kind": kind})
        found.setdefault(kind, Remark("assumed", message, place))
    return list(found.values())


def _turned(record: Record) -> None:
    strength = record.get("strength")
    if isinstance(strength, int | float) and strength > 0 and "sign" not in record:
        record["strength"] = -strength
