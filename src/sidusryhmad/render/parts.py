"""Every part of a kind that a picture holds, however deep inside."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

Kind = TypeVar("Kind")


def every(kind: type[Kind], part: object) -> Iterator[Kind]:
    """Every part of a kind inside another, itself included.

    Args:
        kind: The class looked for, such as :class:`sidusryhmad.render.scene.Label`.
        part: A scene, or any part of one.

    Yields:
        The parts, in the order of their fields.

    Example:
        >>> import sidusryhmad as sr
        >>> from sidusryhmad.render.scene import Label
        >>> scene = sr.draw(sr.ServiceMap.named("Kohvik"), language="en").scene
        >>> next(every(Label, scene)).text
        'Kohvik: stakeholders and influences'
    """
    if isinstance(part, kind):
        yield part
    if isinstance(part, tuple):
        for each in part:
            yield from every(kind, each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from every(kind, getattr(part, field.name))
