"""The one door to pictures: a map, or a result about it, becomes a drawing."""

from dataclasses import replace
from warnings import warn

from sidusryhmad.analysis.compare.comparison import Comparison
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.versions.diff import Diff
from sidusryhmad.errors import MapWarning
from sidusryhmad.evidence.result import EvidenceResult
from sidusryhmad.locale.language import wanted
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.evidence.pictures import Finding
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import USUAL, theme_named
from sidusryhmad.render.view import DEFAULT, View, view_type


def draw(
    subject: ServiceMap | Impact | Comparison | Diff | EvidenceResult,
    *,
    view: str | View = DEFAULT,
    language: str | None = None,
    theme: str | Theme = USUAL,
) -> Drawing:
    """Draw a map, what a change does on it, or alternatives or versions side by side.

    Args:
        subject: A map, or the result of :func:`sidusryhmad.impact`, :func:`sidusryhmad.compare`,
            :func:`sidusryhmad.diff` or a question of ``sidusryhmad.evidence``.
        view: How to show it: a name such as ``"rings"``, or a view with choices of its own. What
            evidence says has one picture, which is drawn when this is left out.
        language: ``"et"`` or ``"en"``; the map's own language when left out.
        theme: A look by its name, ``"standard"``, ``"print"`` (told apart in grey), ``"contrast"``
            or ``"dark"``, or colours and sizes of your own.

    Returns:
        The drawing; the same arguments always give an equal one.

    Raises:
        WrongTypeError: What is given is none of these, or the view cannot show it.
        UnknownViewError: There is no view of this name.
        UnknownThemeError: There is no theme of this name.
        UnknownFieldError: Nobody has a value in a field that the view is to show.
        InvalidParameterError: There is no such language, or a choice of the view does not fit the
            subject.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> drawing = draw(m)
        >>> drawing.scene.title
        'Kohvik: stakeholders and influences'
    """
    look = theme if isinstance(theme, Theme) else theme_named(theme)
    known = Impact | Comparison | Diff | EvidenceResult
    held = subject if isinstance(subject, known) else require_map(subject)
    service_map = held if isinstance(held, ServiceMap) else held.service_map
    words = wanted(language, service_map.service.language)
    chosen = _view(held, view)
    scene = replace(chosen.scene(held, words, look), paper=look.paper)
    for text in dict.fromkeys(text for part in (scene, *scene.panels) for text in part.left_out):
        warn(text, MapWarning, stacklevel=2)
    everybody = {node.id for node in scene.nodes} == {s.id for s in service_map.stakeholders}
    whole = everybody and bool(scene.rings)
    computed = held if whole and isinstance(held, ServiceMap | Impact) else None
    return Drawing(scene, look, computed)


def _view(subject: object, view: str | View) -> View:
    """The view that was named; a finding from evidence has one of its own."""
    if isinstance(subject, EvidenceResult) and view == DEFAULT:
        return Finding()
    return view_type(view)() if isinstance(view, str) else view
