"""A finished picture: look at it in a notebook, or save it in any format there is a canvas for."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from os import PathLike
from pathlib import Path
from typing import cast

from sidusryhmad._display import Shown
from sidusryhmad._files import write_bytes
from sidusryhmad._plugins import load
from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme

CANVASES = "sidusryhmad.canvases"


@dataclass(frozen=True, slots=True)
class Drawing(Shown):
    """A picture that every canvas shows alike. Get one with :func:`sidusryhmad.draw`.

    Attributes:
        scene: The picture as plain data.
        theme: The look it was drawn with.
        subject: The map or impact that was drawn, for canvases that go on computing with it; None
            where there is nothing but the picture.
    """

    scene: Scene
    theme: Theme
    subject: ServiceMap | Impact | None = field(default=None, compare=False, repr=False)

    def to_bytes(
        self,
        format: str,  # noqa: A002 - the plain word for it
        *,
        width: int | None = None,
        dpi: int | None = None,
        transparent: bool = False,
    ) -> bytes:
        """The picture as the bytes of a file.

        Args:
            format: ``svg``, ``png``, ``pdf``, ``pptx``, ``html``, ``dot``, ``mmd``, ``txt``, or
                what a plugin offers.
            width: Width in pixels, for ``png`` alone.
            dpi: Pixels for each inch in place of a width, for ``png`` alone.
            transparent: Whether there is nothing behind the rings, for ``png`` alone.

        Returns:
            The file's content; the same drawing always gives the same bytes.

        Raises:
            UnknownFormatError: There is no canvas of this name.
            InvalidParameterError: The size is impossible, or the format has none to choose.
            MissingExtraError: The format needs an extra that is not installed.

        Example:
            >>> import sidusryhmad as sr
            >>> sr.draw(sr.ServiceMap.named("Kohvik")).to_bytes("svg")[:4]
            b'<svg'
        """
        canvas = cast("Callable[..., bytes]", load(CANVASES, format))
        if width is None and dpi is None and not transparent:
            return canvas(self)
        if format.lower() != "png":
            template = N_("width, dpi and transparent are for PNG, not for {name}")
            raise InvalidParameterError(Message("png_only", template, {"name": format.upper()}))
        return canvas(self, width=width, dpi=dpi, transparent=transparent)

    def still(self) -> "Drawing":
        """The same picture without what it was drawn from.

        A notebook shows it as an image alone, at half the weight, where it would lay a page that
        answers back over the image otherwise.

        Returns:
            The picture.

        Example:
            >>> import sidusryhmad as sr
            >>> drawing = sr.draw(sr.ServiceMap.named("Kohvik"))
            >>> [b"<script>" in each.to_bytes("html") for each in (drawing, drawing.still())]
            [True, False]
        """
        return replace(self, subject=None)

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
            >>> import sidusryhmad as sr
            >>> with TemporaryDirectory() as folder:
            ...     sr.draw(sr.ServiceMap.named("Kohvik")).save(Path(folder) / "kaart.svg").name
            'kaart.svg'
        """
        target = Path(path)
        content = self.to_bytes(target.suffix.removeprefix("."))
        return write_bytes(target, content, overwrite=overwrite)
