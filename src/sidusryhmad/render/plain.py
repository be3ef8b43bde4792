"""The drawing as plain text, for whoever cannot see it."""

from sidusryhmad.locale.language import language
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.scene import Scene


def to_text(drawing: Drawing) -> bytes:
    """The drawing as plain text: rings with their stakeholders, then all influences.

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
    """One ring map in lines of text.

    Args:
        scene: The picture; of one with panels only what is its own.

    Returns:
        Title, subtitle, description, every stakeholder and every influence.
    """
    lines = [scene.title, scene.subtitle, "", scene.description]
    for ring in scene.rings:
        members = [node for node in scene.nodes if node.ring == ring.id]
        lines += ["", f"{ring.name} ({len(members)})"]
        lines += [f"- {node.title}" for node in members]
    if scene.table:
        lines += ["", *(": ".join([row[0], "; ".join(row[1:])]) for row in scene.table)]
    if scene.edges:
        lines += ["", language(scene.language).text("Influences")]
        lines += [f"- {edge.title}" for edge in scene.edges]
    return lines
