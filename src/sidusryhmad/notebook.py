"""What a notebook shows for a map and for an impact; said here, above everything that draws."""

from html import escape

from sidusryhmad._display import Bundle
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import language
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.findings import check
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.interactive.embed import live
from sidusryhmad.reporting.compose import report, summary
from sidusryhmad.reporting.document import shortened
from sidusryhmad.reporting.html import to_fragment


def show_map(service_map: ServiceMap) -> Bundle:
    """A map's picture, with what deserves a look under it.

    Args:
        service_map: The map.

    Returns:
        Texts by MIME type.

    Example:
        >>> sorted(show_map(ServiceMap.named("Kohvik")))
        ['text/html', 'text/plain']
    """
    bundle = show_drawing(draw(service_map))
    speaks = language(service_map.service.language)
    findings = [speaks.say(finding.message) for finding in check(service_map)]
    items = "".join(f"<li>{escape(printable(text))}</li>" for text in findings)
    return {
        "text/html": bundle["text/html"] + (f"<ul>{items}</ul>" if items else ""),
        "text/plain": "\n".join(
            [bundle["text/plain"], *(f"! {printable(text)}" for text in findings)]
        ),
    }


def show_drawing(drawing: Drawing) -> Bundle:
    """A page that answers back, over a picture that stays where the notebook is not trusted.

    Args:
        drawing: The picture; one that stands still is shown as an image alone.

    Returns:
        Texts by MIME type.
    """
    scene = drawing.scene
    text = f"{scene.title}\n{scene.subtitle}\n{scene.description}"
    return {"text/html": live(drawing), "text/plain": "\n".join(map(printable, text.split("\n")))}


def show_impact(impact: Impact) -> Bundle:
    """An impact's short report with its picture, to play with where pages may run.

    Args:
        impact: The impact.

    Returns:
        Texts by MIME type.
    """
    shown = summary(impact, picture=True)
    html = to_fragment(shortened(shown.document), picture=live)
    return {"text/html": html, "text/plain": shown.to_text(width=100)}


def show_result(result: Result) -> Bundle:
    """Any other result as its report.

    Args:
        result: A comparison, a remedy, or another result.

    Returns:
        Texts by MIME type.
    """
    return report(result)._repr_mimebundle_()
