"""The drawing as plain text, for whoever cannot see it."""

import re
import unicodedata
from collections.abc import Sequence

from sidusryhmad.locale.language import language
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.scene import Scene

_NUMBER = re.compile(r"[-+−±▲▼≈<>≤≥ ]*[0-9][0-9.,  ]*[ %]*|[-–—?]?")


def to_text(drawing: Drawing) -> bytes:
    """The drawing as plain text: its stakeholders and influences, or the numbers of a chart.

    Args:
        drawing: What to write.

    Returns:
        UTF-8 text with a line for every stakeholder and influence.

    Example:
        >>> import sidusryhmad as sr
        >>> m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> print(to_text(sr.draw(m)).decode().splitlines()[0])
        Kohvik: stakeholders and influences
    """
    scene = drawing.scene
    lines = told(scene)
    for panel in scene.panels:
        lines += ["", "", *told(panel)]
    return ("\n".join(lines) + "\n").encode("utf-8", errors="replace")


def told(scene: Scene) -> list[str]:
    """A ring map or a chart in lines of text.

    Args:
        scene: The picture; of one with panels only what is its own.

    Returns:
        Title, subtitle, description, every stakeholder and every influence, or the chart's numbers.
    """
    lines = [scene.title, scene.subtitle, "", scene.description, *scene.left_out]
    for ring in scene.rings:
        members = [node for node in scene.nodes if node.ring == ring.id]
        lines += ["", f"{ring.name} ({len(members)})"]
        lines += [f"- {node.title}" for node in members]
    if not scene.rings and scene.nodes:
        lines += ["", *(f"- {node.title}" for node in scene.nodes)]
    if scene.table:
        lines += ["", *aligned(scene.table)]
    elif titles := [mark.title for mark in scene.marks if mark.title]:
        lines += ["", *(f"- {title}" for title in titles)]
    if scene.edges:
        lines += ["", language(scene.language).text("Influences")]
        lines += [f"- {edge.title}" for edge in scene.edges]
    return lines


def aligned(table: Sequence[Sequence[str]]) -> list[str]:
    r"""A table in lines, its columns under each other and numbers at the right of theirs.

    Args:
        table: Rows of cells, the first one the heading.

    Returns:
        The lines, a rule under the heading.

    Example:
        >>> print("\n".join(aligned([("name", "total"), ("Klient", "+0.5"), ("Juht", "−12")])))
        name    total
        ------  -----
        Klient   +0.5
        Juht      −12
    """
    count = max(map(len, table))
    rows = [[*row, *[""] * (count - len(row))] for row in table]
    columns = list(zip(*rows, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    right = [all(_NUMBER.fullmatch(cell) for cell in column[1:]) for column in columns]
    rule = ["-" * wide for wide in widths]
    return [
        "  ".join(
            " " * (wide - cells(cell)) + cell if at_right else cell + " " * (wide - cells(cell))
            for cell, wide, at_right in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in (rows[0], rule, *rows[1:])
    ]


def cells(text: str) -> int:
    """How many places of a terminal a text takes.

    Example:
        >>> cells("õde"), cells("名")
        (3, 2)
    """
    wide = sum(unicodedata.east_asian_width(c) in {"W", "F"} for c in text)
    return len(text) + wide - sum(unicodedata.category(c) in {"Mn", "Me", "Cf"} for c in text)
