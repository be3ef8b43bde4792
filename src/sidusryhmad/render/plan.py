"""What layout and routing need to know of a map: sizes, rings and links, no words."""

from dataclasses import dataclass

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Link:
    """An influence as geometry sees it.

    Attributes:
        source: Number of the node it leaves.
        target: Number of the node it reaches.
        weight: How strong it is, 0 to 1.
    """

    source: int
    target: int
    weight: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The task that a layout solves.

    Attributes:
        sizes: Width and height of each node's pill.
        rings: Number of each node's ring, 0 innermost.
        wishes: Hand-placed angle of each node in radians, or None.
        links: The influences to draw.
        names: Width and height of each ring's name.
        hub: Width and height of the service in the middle.
        aspect: Width of the rings over their height: 1 for circles, more for wide slides.
        previous: Angle each node had in an earlier picture in radians, or None: a soft wish, so
            that a picture changes little; empty without an earlier picture.
        sectors: Number of the slice each node belongs to, or None; empty without slices.
        sector_names: Width and height of each slice's name.
        blocks: Nodes of one block stand next to each other within their ring and slice; None for
            those in no block; empty without blocks.
    """

    sizes: tuple[Size, ...]
    rings: tuple[int, ...]
    wishes: tuple[float | None, ...]
    links: tuple[Link, ...]
    names: tuple[Size, ...]
    hub: Size
    aspect: float = 1.0
    previous: tuple[float | None, ...] = ()
    sectors: tuple[int | None, ...] = ()
    sector_names: tuple[Size, ...] = ()
    blocks: tuple[int | None, ...] = ()

    def members(self, ring: int) -> list[int]:
        """Numbers of the nodes in a ring."""
        return [node for node, place in enumerate(self.rings) if place == ring]
