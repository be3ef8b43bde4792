"""A finished picture: look at it in a notebook, or save it in any format there is a canvas for."""

from dataclasses import dataclass, field, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from sidusryhmad._display import Shown
from sidusryhmad._files import write_bytes
from sidusryhmad.analysis.results import Impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.canvases import CANVASES, written
from sidusryhmad.render.graph import digraph
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme

if TYPE_CHECKING:
    from graphviz import Digraph


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

    def __repr__(self) -> str:
        return f"<Drawing: {self.scene.width:.0f} × {self.scene.height:.0f} pixels>"

    def to_bytes(self, format: str, **options: object) -> bytes:  # noqa: A002 - the plain word
        """The picture as the bytes of a file.

        Args:
            format: ``svg``, ``png``, ``pdf``, ``pptx``, ``html``, ``dot``, ``mmd``, ``txt``, or
                what a plugin offers.
            **options: What can be chosen for the format. For ``png``: ``width`` in pixels or
                ``dpi``, and ``transparent``; for ``svg``: ``text``, which is ``"embedded"`` (fonts
                in the file), ``"outlined"`` (letters as outlines) or ``"plain"``; for both
                ``engine="graphviz"`` to let Graphviz lead the lines; for ``pptx``:
                ``edges="connectors"`` for lines that follow a pill that is moved.

        Returns:
            The file's content; the same drawing always gives the same bytes.

        Raises:
            UnknownFormatError: There is no canvas of this name.
            InvalidParameterError: The format has no such option, does not take the value, or
                cannot show this picture.
            MissingExtraError: The format needs an extra that is not installed.

        Example:
            >>> import sidusryhmad as sr
            >>> drawing = sr.draw(sr.ServiceMap.named("Kohvik"))
            >>> drawing.to_bytes("svg")[:4], drawing.to_bytes("png", width=90)[1:4]
            (b'<svg', b'PNG')
        """
        return written(CANVASES, format, self, options)

    def to_graphviz(self) -> "Digraph":
        """The picture's stakeholders and influences as a graph of the package ``graphviz``.

        Returns:
            A graph with every position pinned, to be changed and shown. To show or render it, a
            Graphviz on the machine is needed; to make it and to read its ``source``, none.

        Raises:
            InvalidParameterError: It is a chart without stakeholders joined by lines.

        Example:
            >>> import sidusryhmad as sr
            >>> m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
            >>> graph = sr.draw(m).to_graphviz()
            >>> graph.engine, "Barista" in graph.source
            ('neato', True)
        """
        return digraph(self.scene)

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

    def save(
        self, path: str | PathLike[str], *, overwrite: bool = False, **options: object
    ) -> Path:
        """Write the picture to a file; the suffix picks the format.

        Args:
            path: Where to write, such as ``kaart.svg``.
            overwrite: Whether a file that is there already may be replaced.
            **options: What can be chosen for the format, as for :meth:`to_bytes`.

        Returns:
            The path.

        Raises:
            UnknownFormatError: There is no canvas for the suffix.
            InvalidParameterError: The format has no such option, or cannot show this picture.
            MissingExtraError: The format needs an extra that is not installed.
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
        content = self.to_bytes(target.suffix.removeprefix("."), **options)
        return write_bytes(target, content, overwrite=overwrite)
