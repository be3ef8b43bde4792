"""Several pictures in one file: a slide or a page each."""

from collections.abc import Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from sidusryhmad._files import write_bytes
from sidusryhmad.errors import N_, InvalidParameterError, Message, WrongTypeError
from sidusryhmad.render.canvases import ALBUMS, written
from sidusryhmad.render.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Album:
    """Pictures that belong together, such as several views of one map.

    Attributes:
        drawings: The pictures, in their order.

    Raises:
        InvalidParameterError: There is no picture.
        WrongTypeError: Something among them is not a picture.

    Example:
        >>> import sidusryhmad as sr
        >>> m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> len(sr.Album([sr.draw(m), sr.draw(m, language="et")]))
        2
    """

    drawings: tuple[Drawing, ...]

    def __repr__(self) -> str:
        return f"<Album: {len(self.drawings)} drawings>"

    def __post_init__(self) -> None:
        object.__setattr__(self, "drawings", tuple(self.drawings))
        if not self.drawings:
            template = N_("an album needs at least one picture")
            raise InvalidParameterError(Message("empty_album", template))
        for each in self.drawings:
            if not isinstance(each, Drawing):
                template = N_("an album holds pictures that draw made, not {given}")
                values = {"given": type(each).__name__}
                raise WrongTypeError(Message("not_a_drawing", template, values))

    def __iter__(self) -> Iterator[Drawing]:
        return iter(self.drawings)

    def __len__(self) -> int:
        return len(self.drawings)

    def to_bytes(self, format: str, **options: object) -> bytes:  # noqa: A002 - as for a drawing
        """All pictures as the bytes of one file.

        Args:
            format: ``pdf`` (a page each), ``pptx`` (slides), or what a plugin offers.
            **options: What can be chosen for the format, as for one picture.

        Returns:
            The file's content; the same pictures always give the same bytes.

        Raises:
            UnknownFormatError: The format holds one picture alone, or is not known.
            InvalidParameterError: The format has no such option.
            MissingExtraError: The format needs an extra that is not installed.

        Example:
            >>> import sidusryhmad as sr
            >>> m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
            >>> sr.Album([sr.draw(m), sr.draw(m, language="et")]).to_bytes("pdf")[:5]
            b'%PDF-'
        """
        return written(ALBUMS, format, self.drawings, options)

    def save(
        self, path: str | PathLike[str], *, overwrite: bool = False, **options: object
    ) -> Path:
        """Write all pictures to one file; the suffix picks the format.

        Args:
            path: Where to write, such as ``vaated.pptx``.
            overwrite: Whether a file that is there already may be replaced.
            **options: What can be chosen for the format.

        Returns:
            The path.

        Raises:
            UnknownFormatError: The format holds one picture alone, or is not known.
            InvalidParameterError: The format has no such option.
            MissingExtraError: The format needs an extra that is not installed.
            OutputExistsError: The file is there already and may not be replaced.
            UnreadableFileError: The folder is missing or may not be written to.

        Example:
            >>> from tempfile import TemporaryDirectory
            >>> import sidusryhmad as sr
            >>> drawing = sr.draw(sr.ServiceMap.named("Kohvik"))
            >>> with TemporaryDirectory() as folder:
            ...     sr.Album([drawing]).save(Path(folder) / "vaated.pdf").name
            'vaated.pdf'
        """
        target = Path(path)
        content = self.to_bytes(target.suffix.removeprefix("."), **options)
        return write_bytes(target, content, overwrite=overwrite)
