"""The people of a flow or a loop: their names in lines, and how the pill of each looks."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.pills import Block, Paint, block, pill
from sidusryhmad.render.scene import Node
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font, clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.wording import ring_name


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody on the map.

    Attributes:
        name: Clean name.
        ring: Id of the ring.
        ring_name: Its name.
        rank: Its number, 0 innermost.
        today: What presses on them already; None where nobody said.
    """

    name: str
    ring: str
    ring_name: str
    rank: int
    today: float | None


@dataclass(frozen=True, slots=True)
class Actors:
    """Everybody by id, and the look of their pills.

    Attributes:
        by_id: The people.
        theme: Colours and sizes.
        limit: Names wider than this are broken into lines.
    """

    by_id: Mapping[str, Actor]
    theme: Theme
    limit: float

    def name(self, id_: str) -> str:
        """Somebody's name, short enough for a line of text."""
        return shorten(self.by_id[id_].name)

    def lines(self, id_: str) -> Block:
        """Somebody's name as it stands in a pill; semibold in the innermost ring."""
        actor = self.by_id[id_]
        font = Font(self.theme.label_size, REGULAR if actor.rank else SEMIBOLD)
        return block(actor.name, self.limit, font)

    def paint(self, id_: str) -> Paint:
        """The colours of somebody's pill: the border tells the ring, as on the ring map."""
        theme, rank = self.theme, self.by_id[id_].rank
        border = theme.borders[min(rank, len(theme.borders) - 1)]
        thickness = theme.border_widths[min(rank, len(theme.border_widths) - 1)]
        return Paint(theme.paper, border, thickness, theme.ink)

    def node(self, id_: str, key: str, box: Box) -> Node:
        """Somebody's pill at a place.

        Args:
            id_: Who it is.
            key: Id of the node, since somebody may stand in a picture more than once.
            box: Where it stands.

        Returns:
            The node.
        """
        actor = self.by_id[id_]
        drawn = pill(self.lines(id_), box, self.paint(id_))
        return Node(key, actor.name, actor.ring, drawn, f"{actor.name} ({actor.ring_name})")


def actors(
    maps: tuple[ServiceMap, ...], language: Language, theme: Theme, *, wider: float = 1.0
) -> Actors:
    """Everybody on some maps; whoever stands on several is taken from the first.

    Args:
        maps: The maps.
        language: Language of the rings' names.
        theme: Colours and sizes.
        wider: How many times wider than on a ring map a line of a name may be.

    Returns:
        The people.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> actors((m,), Language("en"), Theme()).by_id["barista"].ring_name
        'Direct'
    """
    found: dict[str, Actor] = {}
    for service_map in reversed(maps):
        rings = {ring.id: ring for ring in service_map.ring_list}
        for person in service_map.stakeholders:
            ring = rings[person.ring]
            today = None if person.today is None else person.today.value
            name = ring_name(ring, language)
            found[person.id] = Actor(clean(person.name), person.ring, name, ring.order, today)
    return Actors(found, theme, wider * theme.label_limit)
