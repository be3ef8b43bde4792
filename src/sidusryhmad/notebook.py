"""What a notebook shows for a map and for an impact; said here, above everything that draws."""

from html import escape

from sidusryhmad._display import Bundle, show
from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import language
from sidusryhmad.model.findings import check
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.drawing import draw
from sidusryhmad.reporting.compose import summary


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
    bundle = draw(service_map)._repr_mimebundle_()
    speaks = language(service_map.service.language)
    findings = [speaks.say(finding.message) for finding in check(service_map)]
    items = "".join(f"<li>{escape(text)}</li>" for text in findings)
    return {
        "text/html": bundle["text/html"] + (f"<ul>{items}</ul>" if items else ""),
        "text/plain": "\n".join([bundle["text/plain"], *(f"! {text}" for text in findings)]),
    }


def show_impact(impact: Impact) -> Bundle:
    """An impact's short report with its picture.

    Args:
        impact: The impact.

    Returns:
        Texts by MIME type.
    """
    return {**summary(impact, picture=True)._repr_mimebundle_()}


def install() -> None:
    """Make notebooks show maps and impacts this way; done once when the package is imported."""
    show(ServiceMap, show_map)
    show(Impact, show_impact)
