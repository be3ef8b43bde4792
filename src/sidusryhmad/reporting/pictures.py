"""Pictures in a report: in its language and in its look."""

from sidusryhmad.analysis.compare.comparison import Comparison
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.versions.diff import Diff
from sidusryhmad.evidence.result import EvidenceResult
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.view import DEFAULT, View
from sidusryhmad.reporting.document import Figure
from sidusryhmad.reporting.words import Words

Shown = ServiceMap | Impact | Comparison | Diff | EvidenceResult


def figure(subject: Shown, words: Words, caption: str, *, view: str | View = DEFAULT) -> Figure:
    """A picture with its caption.

    Args:
        subject: What is drawn.
        words: The language and the look.
        caption: What it shows.
        view: How to show it.

    Returns:
        The figure.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> from sidusryhmad.reporting.words import MapWords
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> figure(m, MapWords(m, language("et")), "Kaart").drawing.scene.title
        'Kohvik: sidusrühmad ja mõjud'
    """
    drawing = draw(subject, view=view, language=words.language.code, theme=words.theme)
    return Figure(drawing, caption)
