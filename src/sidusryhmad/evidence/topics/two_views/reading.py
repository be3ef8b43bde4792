"""From a table, or from a map, to voices: each rating with its side."""

from collections.abc import Sequence

from sidusryhmad.errors import N_, Message, SidusryhmadError, nearest
from sidusryhmad.evidence.spelling import folded
from sidusryhmad.evidence.topics.two_views.rows import ValueRating
from sidusryhmad.evidence.topics.two_views.views import Voice
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side, Stakeholder


def wrong(
    rows: Sequence[ValueRating], service_map: ServiceMap | None
) -> dict[int, tuple[str, Message]]:
    """Rows whose side nobody can tell.

    Args:
        rows: The rows.
        service_map: The map, which may know a stakeholder's side.

    Returns:
        Field and message by the number of the row.
    """
    found = {}
    for at, row in enumerate(rows):
        if side_of(row, service_map) is None:
            found[at] = _no_side(row, service_map)
    return found


def side_of(row: ValueRating, service_map: ServiceMap | None) -> Side | None:
    """The side of a row: its own word, else the map's word on its stakeholder."""
    if row.side is not None:
        return row.side
    person = _stakeholder(row, service_map)
    return None if person is None else person.side


def latest(
    rows: Sequence[ValueRating], service_map: ServiceMap | None = None
) -> tuple[list[int], list[int]]:
    """Which rows count: of several by the same person on the same thing, the last.

    Args:
        rows: The rows; those without a name are each somebody else's.
        service_map: The map, which may know a stakeholder's side.

    Returns:
        Numbers of the rows that count, and of those that a later one replaces.

    Example:
        >>> row = ValueRating(change="Tasu", side="customer", rating=1, who="Mari")
        >>> latest([row, row])
        ([1], [0])
    """
    last: dict[object, int] = {}
    replaced = []
    for at, row in enumerate(rows):
        name = at if row.who is None else folded(row.who)
        key = (row.change, row.aspect, side_of(row, service_map), row.stakeholder, name)
        before = last.get(key)
        if before is None or not _earlier(row, rows[before]):
            replaced += [] if before is None else [before]
            last[key] = at
        else:
            replaced.append(at)
    return sorted(last.values()), sorted(replaced)


def _earlier(row: ValueRating, other: ValueRating) -> bool:
    return row.when is not None and other.when is not None and row.when < other.when


def voices(rows: Sequence[ValueRating], service_map: ServiceMap | None) -> tuple[Voice, ...]:
    """Rows as voices.

    Args:
        rows: The rows that count, all with a side.
        service_map: The map, to know changes and stakeholders by name and id alike.

    Returns:
        The voices, in the order of the file.
    """
    found = []
    for row in rows:
        side = side_of(row, service_map)
        if side is not None:
            person = _stakeholder(row, service_map)
            who = (row.stakeholder or "") if person is None else person.name
            named = (_change(row.change, service_map), row.aspect or "", side, row.rating)
            found.append(Voice(*named, who, row.reason or "", row.when))
    return tuple(found)


def voices_of(service_map: ServiceMap) -> tuple[Voice, ...]:
    """The effects on a map as voices: each belongs to one stakeholder's own view.

    Changes count whose effects or ratings show both a provider's and a customer's view. An effect
    that several people rated counts as their ratings.

    Args:
        service_map: The map.

    Returns:
        The voices, in the order of the file.
    """
    sides = {person.id: person.side for person in service_map.stakeholders}
    names = {person.id: person.name for person in service_map.stakeholders}
    found = []
    for change in service_map.changes:
        mine = []
        for who, effect in change.effects.items():
            side = sides.get(who)
            if side is not None:
                rated = list(effect.ratings.values()) or [effect.effect]
                reasons = [effect.why or "", *[""] * (len(rated) - 1)]
                mine += [
                    Voice(change.name, "", side, value, names[who], reason)
                    for value, reason in zip(rated, reasons, strict=True)
                ]
        if {Side.PROVIDER, Side.CUSTOMER} <= {voice.side for voice in mine}:
            found += mine
    return tuple(found)


def _stakeholder(row: ValueRating, service_map: ServiceMap | None) -> Stakeholder | None:
    if service_map is None or row.stakeholder is None:
        return None
    try:
        return service_map.stakeholder(row.stakeholder)
    except SidusryhmadError:
        return None


def _change(name: str, service_map: ServiceMap | None) -> str:
    try:
        return name if service_map is None else service_map.change(name).name
    except SidusryhmadError:
        return name


def _no_side(row: ValueRating, service_map: ServiceMap | None) -> tuple[str, Message]:
    """The field that a side is missing from, and what to do about it."""
    if row.stakeholder is None:
        template = N_("say whose view it is: a side, or a stakeholder of the map")
        return "side", Message("no_side", template)
    names = () if service_map is None else tuple(s.name for s in service_map.stakeholders)
    near = None if _stakeholder(row, service_map) else nearest(row.stakeholder, names)
    if near is not None:
        template = N_("{stakeholder} is not on the map; did you mean {near}?")
        said = {"stakeholder": row.stakeholder, "near": near}
        return "stakeholder", Message("unknown_side", template, said)
    template = N_(
        "nobody knows on which side {stakeholder} stands: fill in the column for the side"
    )
    return "side", Message("unknown_side", template, {"stakeholder": row.stakeholder})
