"""A large map ring by ring: everybody of a ring, who influences them, and whom they influence.

Each sheet reads from left to right and is made for a wide slide: names are never smaller than can
be read there, so a ring of many people goes on over several sheets.
"""

from collections.abc import Sequence

from sidusryhmad.locale.language import language
from sidusryhmad.render.ring_sheet import (
    HEIGHT,
    MOST_LINES,
    SIDE,
    WIDTH,
    Lot,
    Side,
    beside,
    led,
    lines_of,
    people,
)
from sidusryhmad.render.scene import Edge, Label, Mark, Node, Scene
from sidusryhmad.render.text import SEMIBOLD
from sidusryhmad.render.theme import Theme

MOST_PEOPLE = 10
"""People of the ring on a sheet."""
_HEAD = 10.5


def ring_sheets(scene: Scene, theme: Theme) -> tuple[Scene, ...]:
    """A map ring by ring.

    Args:
        scene: The whole map.
        theme: Colours of the lines.

    Returns:
        Charts in points for a wide slide, the innermost ring first; nothing for an empty ring.

    Example:
        >>> import sidusryhmad as sr
        >>> m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> [sheet.title for sheet in ring_sheets(sr.draw(m, language="en").scene, sr.Theme())]
        ['Direct: who influences whom']
    """
    sheets = []
    for rank, ring in enumerate(scene.rings):
        lots = _lots(scene, [node for node in scene.nodes if node.ring == ring.id])
        for number, lot in enumerate(lots):
            place = (number + 1, len(lots))
            sheets.append(_sheet(Lot(scene, theme, ring, rank, lot), place))
    return tuple(sheets)


def _lots(scene: Scene, members: Sequence[Node]) -> list[list[Node]]:
    """People in lots that fit on a sheet, neighbours in the picture together."""
    lots: list[list[Node]] = []
    for node in sorted(members, key=lambda node: (node.pill.box.y, node.pill.box.x)):
        longer = [*lots[-1], node] if lots else [node]
        if lots and len(longer) <= MOST_PEOPLE and _fits(scene, longer):
            lots[-1] = longer
        else:
            lots.append([node])
    return lots


def _fits(scene: Scene, lot: Sequence[Node]) -> bool:
    ids = {node.id for node in lot}
    before = {edge.source for edge in scene.edges if edge.target in ids}
    after = {edge.target for edge in scene.edges if edge.source in ids}
    names = {node.id: node.name for node in scene.nodes}
    lines = (sum(len(lines_of(names[id_])) for id_ in side) for side in (before, after))
    return max(lines) <= MOST_LINES


def _sheet(lot: Lot, place: tuple[int, int]) -> Scene:
    say = language(lot.scene.language).text
    middle = people(lot)
    boxes = {node.id: node.pill.box for node in middle}
    labels = _heads(lot)
    edges: list[Edge] = []
    for side in (Side(left=True), Side(left=False)):
        names, heights = beside(lot, side)
        labels += names
        edges += led(lot, side, heights, boxes)
    told = say(
        "On the left those who influence somebody of the ring {ring}, on the right those whom they "
        "influence.",
        ring=lot.ring.name,
    )
    return Scene(
        WIDTH,
        HEIGHT,
        lot.scene.language,
        _title(lot, place),
        lot.scene.title,
        told,
        (),
        (WIDTH / 2, HEIGHT / 2),
        edges=tuple(edges),
        nodes=tuple(middle),
        marks=(Mark(labels=tuple(labels)),),
        paper=lot.scene.paper,
    )


def _title(lot: Lot, place: tuple[int, int]) -> str:
    say, (part, parts) = language(lot.scene.language).text, place
    if parts == 1:
        return say("{ring}: who influences whom", ring=lot.ring.name)
    return say(
        "{ring}, {part} of {parts}: who influences whom",
        ring=lot.ring.name,
        part=part,
        parts=parts,
    )


def _heads(lot: Lot) -> list[Label]:
    say = language(lot.scene.language).text
    texts = (
        (say("who influences them"), SIDE, "end"),
        (lot.ring.name, WIDTH / 2, "middle"),
        (say("whom they influence"), WIDTH - SIDE, "start"),
    )
    color = lot.theme.soft_ink
    return [Label(text, (x, 10.0), _HEAD, color, SEMIBOLD, side) for text, x, side in texts]
