"""Power and interest as levels: who stands in which cell, and what the quadrants are called."""

from dataclasses import dataclass
from math import floor

from sidusryhmad.errors import N_
from sidusryhmad.model.rating import Level
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder

LEVELS = (0, 1, 2, 3)
LEVEL_NAMES = (N_("none"), N_("small"), N_("medium"), N_("great"))
"""What the levels are called, to be translated."""
QUADRANTS = {
    (True, False): N_("Keep satisfied"),
    (True, True): N_("Manage closely"),
    (False, False): N_("Monitor"),
    (False, True): N_("Keep informed"),
}
"""What to do with whom, by large power and large interest; to be translated."""
_LARGE = 2

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cells:
    """Who stands where.

    Attributes:
        rated: People by level of power and of interest, those of inner rings first.
        unrated: Whoever lacks one of the two ratings, those of inner rings first.
    """

    rated: dict[Place, tuple[Stakeholder, ...]]
    unrated: tuple[Stakeholder, ...]


def cells(service_map: ServiceMap) -> Cells:
    """Who stands in which cell; nobody stands at 0 who was not rated so.

    Args:
        service_map: The map.

    Returns:
        The cells that hold anybody.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> cells(m).rated, [person.id for person in cells(m).unrated]
        ({}, ['barista'])
    """
    rank = {ring.id: ring.order for ring in service_map.ring_list}
    people = sorted(service_map.stakeholders, key=lambda person: rank[person.ring])
    rated: dict[Place, tuple[Stakeholder, ...]] = {}
    for person in people:
        place = place_of(person)
        if place is not None:
            rated[place] = (*rated.get(place, ()), person)
    return Cells(rated, tuple(person for person in people if place_of(person) is None))


def place_of(person: Stakeholder) -> Place | None:
    """Levels of power and interest; None where one of the two is not rated."""
    if person.power is None or person.interest is None:
        return None
    return level(person.power), level(person.interest)


def level(given: Level) -> int:
    """The nearest whole level, halves upwards.

    Example:
        >>> level(Level(value=1.5)), level(Level(value=1.25))
        (2, 1)
    """
    return floor(given.value + 0.5)


def quadrant(place: Place) -> str:
    """What the quadrant of a cell is called, to be translated.

    Example:
        >>> quadrant((3, 0))
        'Keep satisfied'
    """
    power, interest = place
    return QUADRANTS[power >= _LARGE, interest >= _LARGE]
