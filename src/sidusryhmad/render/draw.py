"""The one door to pictures: a map, an impact on it, or a comparison becomes a drawing."""

from sidusryhmad.analysis.compare.comparison import Comparison
from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import language as language_for
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.render.compose import compose
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.multiples import multiples
from sidusryhmad.render.theme import Theme


def draw(
    subject: ServiceMap | Impact | Comparison,
    *,
    language: str | None = None,
    theme: Theme | None = None,
) -> Drawing:
    """Draw a map, what a change does on it, or alternatives side by side.

    Args:
        subject: A map, or the result of :func:`sidusryhmad.impact` or :func:`sidusryhmad.compare`.
        language: ``"et"`` or ``"en"``; the map's own language when left out.
        theme: Colours and sizes other than the usual ones.

    Returns:
        The drawing; the same arguments always give an equal one.

    Raises:
        WrongTypeError: What is given is none of these.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> drawing = draw(m)
        >>> drawing.scene.title
        'Kohvik: stakeholders and influences'
    """
    look = theme or Theme()
    if isinstance(subject, Comparison):
        words = language_for(language or subject.service_map.service.language)
        return Drawing(multiples(subject, language=words, theme=look), look)
    impact = subject if isinstance(subject, Impact) else None
    service_map = impact.service_map if impact else require_map(subject)
    words = language_for(language or service_map.service.language)
    scene = compose(service_map, impact=impact, language=words, theme=look)
    return Drawing(scene, look, service_map if impact is None else impact)
