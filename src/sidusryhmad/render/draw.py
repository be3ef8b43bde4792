"""The one door to pictures: a map, or an impact on it, becomes a drawing."""

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import language as language_for
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.render.compose import compose
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.theme import Theme


def draw(
    subject: ServiceMap | Impact, *, language: str | None = None, theme: Theme | None = None
) -> Drawing:
    """Draw a map, or what a change does on it.

    Args:
        subject: A map, or the result of :func:`sidusryhmad.analysis.impact.impact`.
        language: ``"et"`` or ``"en"``; the map's own language when left out.
        theme: Colours and sizes other than the usual ones.

    Returns:
        The drawing; the same arguments always give an equal one.

    Raises:
        WrongTypeError: What is given is neither.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> drawing = draw(m)
        >>> drawing.scene.title
        'Kohvik: stakeholders and influences'
    """
    impact = subject if isinstance(subject, Impact) else None
    service_map = impact.service_map if impact else require_map(subject)
    look = theme or Theme()
    words = language_for(language or service_map.service.language)
    return Drawing(compose(service_map, impact=impact, language=words, theme=look), look)
