"""A report: a document that knows how to show itself and how to be saved."""

from collections.abc import Callable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from urllib.parse import quote

from sidusryhmad._files import write_all
from sidusryhmad.errors import N_, Message, UnknownFormatError
from sidusryhmad.reporting.document import Document, shortened
from sidusryhmad.reporting.docx import to_docx
from sidusryhmad.reporting.html import to_fragment, to_html
from sidusryhmad.reporting.markdown import to_markdown
from sidusryhmad.reporting.pdf import to_pdf
from sidusryhmad.reporting.pptx import to_pptx
from sidusryhmad.reporting.terminal import to_text
from sidusryhmad.reporting.xlsx import to_xlsx

_MAKERS: dict[str, Callable[[Document], bytes]] = {
    "html": lambda document: to_html(document).encode("utf-8"),
    "md": lambda document: to_markdown(document).encode("utf-8"),
    "txt": lambda document: to_text(document, width=100).encode("utf-8"),
    "pdf": to_pdf,
    "pptx": to_pptx,
    "docx": to_docx,
    "xlsx": to_xlsx,
}
_WHOLE = frozenset({"xlsx"})
"""Formats that hold every row of every table."""
FORMATS = tuple(_MAKERS)
"""Suffixes that a report can be saved under."""


@dataclass(frozen=True, slots=True)
class Report:
    """A finished report.

    Attributes:
        document: The report as plain data.
    """

    document: Document

    def __repr__(self) -> str:
        return f"<Report: {len(self.document.sections)} sections>"

    def __str__(self) -> str:
        return self.to_text()

    def to_text(self, *, width: int | None = None, colour: bool = False) -> str:
        """The report for a terminal.

        Args:
            width: Characters a line; the terminal's own when None, 100 where there is none.
            colour: Whether to use terminal colours.

        Returns:
            The text, ending with a line break.

        Example:
            >>> import sidusryhmad as sr
            >>> report = sr.report(sr.example("eight").read(), "muugisurve", language="en")
            >>> report.to_text(width=80).splitlines()[3]
            'ANSWER'
        """
        return to_text(shortened(self.document), width=width, colour=colour)

    def to_markdown(self) -> str:
        """The report as Markdown; the picture is replaced by its text alternative.

        Returns:
            The text, ending with a line break.

        Example:
            >>> import sidusryhmad as sr
            >>> report = sr.report(sr.example("eight").read(), "muugisurve", language="en")
            >>> report.to_markdown().splitlines()[4]
            '## Answer'
        """
        return to_markdown(shortened(self.document))

    def to_html(self) -> str:
        """The report as one HTML page that needs no network.

        Returns:
            The page.

        Example:
            >>> import sidusryhmad as sr
            >>> report = sr.report(sr.example("eight").read(), "muugisurve")
            >>> report.to_html().splitlines()[1]
            '<html lang="et">'
        """
        return to_html(shortened(self.document))

    def to_bytes(self, format: str) -> bytes:  # noqa: A002 - the plain word for it
        """The report as the bytes of one file.

        Args:
            format: ``html``, ``md`` (pictures in words), ``txt``, ``pdf``, ``pptx``, ``docx`` or
                ``xlsx``.

        Returns:
            The file's content; the same report always gives the same bytes.

        Raises:
            UnknownFormatError: The format is none of these.
            MissingExtraError: The format needs an extra that is not installed.

        Example:
            >>> import sidusryhmad as sr
            >>> sr.report(sr.example("eight").read(), "muugisurve").to_bytes("pdf")[:5]
            b'%PDF-'
        """
        make = _MAKERS.get(format.lower())
        if make is None:
            template = N_("a report cannot be saved as {name}; known are {known}")
            values = {"name": repr(format), "known": ", ".join(FORMATS)}
            raise UnknownFormatError(Message("unknown_format", template, values), format, FORMATS)
        whole = format.lower() in _WHOLE
        return make(self.document if whole else shortened(self.document))

    def save(self, path: str | PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the report to a file; the suffix picks the form.

        Args:
            path: ``.html``, ``.md`` (its picture goes beside it as SVG), ``.txt``, ``.pdf``,
                ``.pptx``, ``.docx`` or ``.xlsx``.
            overwrite: Whether files that are there already may be replaced.

        Returns:
            The path.

        Raises:
            UnknownFormatError: The suffix is none of these.
            MissingExtraError: The format needs an extra that is not installed.
            OutputExistsError: A file is there already.
            UnreadableFileError: The folder is missing or may not be written to.

        Example:
            >>> import sidusryhmad as sr
            >>> from tempfile import TemporaryDirectory
            >>> report = sr.report(sr.example("eight").read(), "muugisurve")
            >>> with TemporaryDirectory() as folder:
            ...     report.save(Path(folder) / "aruanne.html").name
            'aruanne.html'
        """
        file = Path(path)
        write_all(self.files(file), overwrite=overwrite)
        return file

    def files(self, path: Path) -> dict[Path, bytes]:
        """What :meth:`save` would write, without writing it.

        Args:
            path: As for :meth:`save`.

        Returns:
            Content by path: the report, and for Markdown its pictures beside it.

        Raises:
            UnknownFormatError: The suffix is none of the known ones.
            MissingExtraError: The format needs an extra that is not installed.

        Example:
            >>> import sidusryhmad as sr
            >>> report = sr.report(sr.example("eight").read(), "muugisurve")
            >>> [path.name for path in report.files(Path("aruanne.md"))]
            ['aruanne-1.svg', 'aruanne-2.svg', 'aruanne-3.svg', 'aruanne.md']
        """
        suffix = path.suffix.removeprefix(".").lower()
        return self._markdown_files(path) if suffix == "md" else {path: self.to_bytes(suffix)}

    def _markdown_files(self, file: Path) -> dict[Path, bytes]:
        def picture(number: int) -> Path:
            return file.with_name(f"{file.stem}-{number}.svg")

        text = to_markdown(
            shortened(self.document), picture=lambda number: quote(picture(number).name)
        )
        contents = {
            picture(number): figure.drawing.to_bytes("svg")
            for number, figure in enumerate(self.document.figures, 1)
        }
        return {**contents, file: text.encode("utf-8")}

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {
            "text/html": to_fragment(shortened(self.document)),
            "text/plain": self.to_text(width=100),
        }
