"""People in a chart as pills: name, ring by the border, attitude by a sign, impact by the fill."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.nodes import frame_of
from sidusryhmad.render.overlay import Overlay, overlay
from sidusryhmad.render.pills import Block, Paint, block, pill, pill_size
from sidusryhmad.render.plan import Size
from sidusryhmad.render.scene import Node, Pill
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font, clean
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.wording import ring_name, stakeholder_title

_SIGN = Font(10.5, SEMIBOLD)
_MARK = 14.0
_LEAD = 6.0


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everybody on a map and what is shown of them.

    Attributes:
        service_map: The map.
        shown: What a change does; empty for the map alone.
        changed: Whether there is a change.
        rank: Number of each ring, 0 innermost, by id.
        language: Language of the words.
        theme: Colours and sizes.
    """

    service_map: ServiceMap
    shown: Overlay
    changed: bool
    rank: Mapping[str, int]
    language: Language
    theme: Theme

    def words(self, person: Stakeholder) -> Block:
        """The name in lines, those of the innermost ring bold."""
        weight = SEMIBOLD if self.rank[person.ring] == 0 else REGULAR
        return block(person.name, self.theme.label_limit, Font(self.theme.label_size, weight))

    def size(self, person: Stakeholder) -> Size:
        """Width and height of the pill."""
        wide, high = pill_size(self.words(person))
        return (wide + (0.0 if person.attitude is None else _LEAD + _MARK), high)

    def ring(self, person: Stakeholder) -> str:
        """The name of somebody's ring."""
        rings = self.service_map.ring_list
        return next(ring_name(ring, self.language) for ring in rings if ring.id == person.ring)

    def title(self, person: Stakeholder) -> str:
        """Somebody's name, ring and impact in one line."""
        result = self.shown.by_id.get(person.id)
        return stakeholder_title(clean(person.name), self.ring(person), result, self.language)

    def node(self, person: Stakeholder, at: Point, title: str) -> Node:
        """Somebody's pill, with the sign of their attitude and a frame for a direct effect.

        Args:
            person: The stakeholder.
            at: Middle of the pill.
            title: A sentence about them.

        Returns:
            The node; a badge can be given it.
        """
        marked = person.attitude is not None
        lead = _LEAD + _MARK if marked else 0.0
        shape = pill(self.words(person), Box(*at, *self.size(person)), self._paint(person), lead)
        middle = (shape.box.left + _LEAD + _MARK / 2, at[1])
        return Node(
            person.id,
            clean(person.name),
            person.ring,
            shape,
            title,
            frame_of(shape, self.theme) if self.shown.direct(person.id) else None,
            tab=sign_mark(person.attitude.value, middle, self.theme) if person.attitude else None,
        )

    def _paint(self, person: Stakeholder) -> Paint:
        theme, worth = self.theme, self.shown.worth(person.id)
        edge = ring_paint(self.rank[person.ring], theme)
        if self.changed and worth is None:
            return Paint(theme.pale, theme.faded, 1.2, theme.soft_ink)
        fill = self.shown.fill(worth, theme)
        border = edge.border if fill == theme.paper else theme.hub
        return replace(edge, fill=fill, border=border)


def crowd(subject: ServiceMap | Impact, language: Language, theme: Theme) -> Crowd:
    """Everybody on a map, or whom a change reaches.

    Args:
        subject: The map, or what a change does on it.
        language: Language of the words.
        theme: Colours and sizes.

    Returns:
        The crowd.
    """
    changed = isinstance(subject, Impact)
    service_map = subject.service_map if isinstance(subject, Impact) else subject
    shown = overlay(subject) if isinstance(subject, Impact) else Overlay()
    rank = {ring.id: ring.order for ring in service_map.ring_list}
    return Crowd(service_map, shown, changed, rank, language, theme)


def ring_paint(rank: int, theme: Theme) -> Paint:
    """How the people of a ring are drawn.

    Args:
        rank: Number of the ring, 0 innermost.
        theme: Colours.

    Returns:
        The paint on paper.
    """
    border = theme.borders[min(rank, len(theme.borders) - 1)]
    thickness = theme.border_widths[min(rank, len(theme.border_widths) - 1)]
    return Paint(theme.paper, border, thickness, theme.ink)


def sign_mark(value: float, at: Point, theme: Theme) -> Pill:
    """A small disc with a sign.

    Args:
        value: Above, below or at 0.
        at: Its middle.
        theme: Colours.

    Returns:
        The disc with ``+``, ``−`` or ``0``.

    Example:
        >>> [sign_mark(value, (0.0, 0.0), Theme()).lines[0].text for value in (2.0, -0.5, 0.0)]
        ['+', '−', '0']
    """
    sign = "+" if value > 0 else "−" if value < 0 else "0"
    color = {"+": theme.positive, "−": theme.negative, "0": theme.unknown}[sign]
    ink = max((theme.paper, theme.ink), key=lambda one: contrast(one, color))
    drawn = pill(Block((sign,), _SIGN), Box(*at, _MARK, _MARK), Paint(color, color, 0.6, ink))
    return replace(drawn, radius=_MARK / 2)
