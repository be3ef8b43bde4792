"""Slices of a ring map: hairlines from the service to the outermost ring, and their names."""

from collections import Counter
from math import cos, hypot, sin

from sidusryhmad.render.geometry import Point
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.lettering import lettering
from sidusryhmad.render.plan import Plan
from sidusryhmad.render.scene import Mark, Stroke
from sidusryhmad.render.stage import Stage

_HAIRLINE = 1.0
_DASH = (2.0, 3.0)


def slice_marks(set_up: Stage, task: Plan, layout: Layout, centre: Point) -> tuple[Mark, ...]:
    """What lies on the rings where they are cut into slices.

    Args:
        set_up: What is shown.
        task: The sizes.
        layout: Where slices begin and where their names stand.
        centre: Middle of the rings.

    Returns:
        The hairlines, then a mark a slice with its name; nothing without slices.
    """
    division = set_up.parts.slices
    if division is None:
        return ()
    theme, language = set_up.theme, set_up.language
    hub, outer = (task.hub[0] / 2, task.hub[1] / 2), layout.radii[-1]
    spokes = []
    for angle in layout.spokes:
        a, d = (_on(centre, radii, angle) for radii in (hub, outer))
        b, c = ((a[0] + (d[0] - a[0]) * k / 3, a[1] + (d[1] - a[1]) * k / 3) for k in (1, 2))
        spokes.append(Stroke((a, b, c, d), theme.soft_ink, _HAIRLINE, _DASH))
    counts = Counter(division.of.values())
    names = []
    for number, (place, text) in enumerate(
        zip(layout.sector_places, lettering(set_up).slices, strict=True)
    ):
        at = (centre[0] + place[0], centre[1] + place[1])
        title = language.text(
            "{field}: {value} ({count})",
            field=division.field,
            value=division.names[number],
            count=counts[number],
        )
        names.append(Mark(title, labels=text.labels(at, theme.ink)))
    return (Mark(strokes=tuple(spokes)), *names)


def _on(centre: Point, radii: Point, angle: float) -> Point:
    """Where a ray from the middle, at an angle clockwise from 12 o'clock, meets an ellipse."""
    across, down = sin(angle), -cos(angle)
    far = 1 / hypot(across / radii[0], down / radii[1])
    return (round(centre[0] + far * across, 2), round(centre[1] + far * down, 2))
