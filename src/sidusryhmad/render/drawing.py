"""A finished picture: look at it in a notebook, or save it in any format there is a canvas for."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import cast

from sidusryhmad._files import write_bytes
from sidusryhmad._plugins import load
from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import language as language_for
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.compose import compose
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.svg import to_svg
from sidusryhmad.render.theme import Theme

CANVASES = "sidusryhmad.canvases"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that every canvas shows alike. Get one with :func:`draw`.

    Attributes:
        scene: The picture as plain data.
        theme: The look it was drawn with.
    """

    scene: Scene
    theme: Theme

    def to_bytes(self, format: str) -> bytes:  # noqa: A002 - the plain word for it
        """The picture as the bytes of a file.

        Args:
            format: ``svg``, ``png``, ``dot``, ``txt``, or what a plugin offers.

        Returns:
            The file's content; the same drawing always gives the same bytes.

        Raises:
            UnknownFormatError: There is no canvas of this name.

        Example:
            >>> draw(ServiceMap.named("Kohvik")).to_bytes("svg")[:4]
            b'<svg'
        """
        canvas = cast("Callable[[Drawing], bytes]", load(CANVASES, format))
        return canvas(self)

    def save(self, path: str | PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the picture to a file; the suffix picks the format.

        Args:
            path: Where to write, such as ``kaart.svg``.
            overwrite: Whether a file that is there already may be replaced.

        Returns:
            The path.

        Raises:
            UnknownFormatError: There is no canvas for the suffix.
            OutputExistsError: The file is there already and may not be replaced.
            UnreadableFileError: The folder is missing or may not be written to.

        Example:
            >>> from tempfile import TemporaryDirectory
            >>> with TemporaryDirectory() as folder:
            ...     draw(ServiceMap.named("Kohvik")).save(Path(folder) / "kaart.svg").name
            'kaart.svg'
        """
        target = Path(path)
        content = self.to_bytes(target.suffix.removeprefix("."))
        return write_bytes(target, content, overwrite=overwrite)

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        bundle = {
            "image/svg+xml": to_svg(self).decode("utf-8"),
            "text/plain": f"{self.scene.title}\n{self.scene.subtitle}\n{self.scene.description}",
        }
        return {
            kind: content
            for kind, content in bundle.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }


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

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> drawing = draw(m)
        >>> drawing.scene.title
        'Kohvik: stakeholders and influences'
    """
    impact = subject if isinstance(subject, Impact) else None
    service_map = subject.service_map if isinstance(subject, Impact) else subject
    look = theme or Theme()
    words = language_for(language or service_map.service.language)
    return Drawing(compose(service_map, impact=impact, language=words, theme=look), look)
