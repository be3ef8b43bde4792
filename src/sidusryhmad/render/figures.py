"""Who stands in the picture: a stakeholder each, with what is said and shown of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.render.division import Division
from sidusryhmad.render.overlay import Overlay
from sidusryhmad.render.text import clean
from sidusryhmad.render.wording import ring_name, stakeholder_title

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Figure:
    """A pill to be drawn.

    Attributes:
        id: Stakeholder id, or ring and group of those counted together.
        name: What it is called, whole and clean.
        ring: Id of the ring.
        title: A sentence about it.
        angle: Hand-placed direction in degrees.
        slice: Number of the slice.
        group: Number of the group.
        note: A line under the name.
        badge: What the change does, in a few characters.
        worth: The total impact that colours it; None where nothing reaches it.
        direct: Whether the change itself names an effect.
        members: Ids of those counted together; empty for one stakeholder.
        inner: Whether it belongs to the inner circle from outside the innermost ring.
    """

    id: str
    name: str
    ring: str
    title: str
    angle: float | None = None
    slice: int | None = None
    group: int | None = None
    note: str | None = None
    badge: str | None = None
    worth: float | None = None
    direct: bool = False
    members: tuple[str, ...] = ()
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """How the people of a map are divided.

    Attributes:
        slices: Who stands in which slice; None without slices.
        groups: Who belongs to which group; None without groups.
    """

    slices: Division | None = None
    groups: Division | None = None


NO_PARTS = Parts()


def each(
    service_map: ServiceMap, shown: Overlay | None, parts: Parts, language: Language
) -> tuple[Figure, ...]:
    """A figure for each stakeholder.

    Args:
        service_map: The map.
        shown: What a change does; None for the map alone.
        parts: How they are divided.
        language: Language of the words.

    Returns:
        The figures, in file order.
    """
    rings = ring_names(service_map, language)
    overlay = shown or Overlay()
    inner = also_inner(service_map)
    return tuple(
        Figure(
            person.id,
            clean(person.name),
            person.ring,
            _inside(
                _title(person, rings[person.ring], overlay, parts, language),
                language if person.id in inner else None,
            ),
            person.angle,
            None if parts.slices is None else parts.slices.of[person.id],
            None if parts.groups is None else parts.groups.part(person.id),
            badge=overlay.badge(person.id, language),
            worth=overlay.worth(person.id),
            direct=overlay.direct(person.id),
            inner=person.id in inner,
        )
        for person in service_map.stakeholders
    )


def also_inner(service_map: ServiceMap) -> frozenset[str]:
    """Ids of those who belong to the inner circle though they stand outside the innermost ring."""
    innermost = service_map.ring_list[0].id
    ring = {person.id: person.ring for person in service_map.stakeholders}
    return frozenset(id_ for id_ in service_map.inner_ids if ring[id_] != innermost)


def _inside(title: str, language: Language | None) -> str:
    """The title, with what the border tells where a language is given."""
    if language is None:
        return title
    return language.text("{title}; belongs to the inner circle", title=title)


def ring_names(service_map: ServiceMap, language: Language) -> Mapping[str, str]:
    """The name of each ring, by id."""
    return {ring.id: ring_name(ring, language) for ring in service_map.ring_list}


def _title(person: Stakeholder, ring: str, shown: Overlay, parts: Parts, language: Language) -> str:
    """Name, ring and impact, then the slice and the group, which the eye sees."""
    name = clean(person.name)
    title = stakeholder_title(name, ring, shown.by_id.get(person.id), language)
    for division in (parts.slices, parts.groups):
        if division is not None:
            value = division.names[division.of[person.id]]
            title = language.text(
                "{title}; {field}: {value}", title=title, field=division.field, value=value
            )
    return title
