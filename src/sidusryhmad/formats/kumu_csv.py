"""Kumu's comma-separated values: a file of elements, a file of connections."""

from pathlib import PurePath

from sidusryhmad.formats.csv_text import decoded, grid_of, written
from sidusryhmad.formats.format import Parsed, Remark, Rendered, Source
from sidusryhmad.formats.kumu_dialect import KUMU
from sidusryhmad.formats.kumu_document import Frame
from sidusryhmad.formats.kumu_sheets import sheets_read
from sidusryhmad.formats.kumu_write import laid
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.formats.tables.values import number
from sidusryhmad.model.service_map import ServiceMap

_SUFFIX = ".csv"
_LOOKED_AT = 2_000
_FIRST = ("label", "id")


class KumuCsv:
    """A folder with both files, or one of them alone."""

    def recognises(self, source: Source) -> bool:
        """Whether a file begins with the word that Kumu wants there."""
        return any(_begins(content) for name, content in source.files.items() if _is_csv(name))

    def parse(self, source: Source) -> Parsed:
        """Take one file, or the CSV files of a folder, apart.

        Args:
            source: What to read.

        Returns:
            The document of both tables.

        Raises:
            InvalidMapError: A file is no text, or too large, or there are no such tables.
        """
        grids = []
        remarks: list[Remark] = []
        for name, content in source.files.items():
            if _is_csv(name) or not source.folder:
                text, said = decoded(content, name)
                grids.append(grid_of(text, name))
                remarks += said
        stem = PurePath(PurePath(source.name).stem).with_suffix("").name
        frame = Frame(KUMU, stem, split=True, remarks=tuple(remarks))
        return sheets_read(grids, frame, _free)

    def render(self, service_map: ServiceMap) -> Rendered:
        """Both files of a map, for a folder.

        Args:
            service_map: The map.

        Returns:
            The files in UTF-8, with commas, and what they cannot hold.
        """
        grids, remarks = laid(service_map, KUMU, _holds)
        files = {
            f"{grid.name.lower()}{_SUFFIX}": written(grid.rows, ",").encode() for grid in grids
        }
        return Rendered(files, remarks)


def _is_csv(name: str) -> bool:
    return name.lower().endswith(_SUFFIX)


def _begins(content: bytes) -> bool:
    start = content[:_LOOKED_AT].decode("utf-8-sig", "replace").lstrip()
    heading = start.splitlines()[0].casefold() if start else ""
    words = [word.strip(' "') for word in heading.replace(";", ",").split(",")]
    return words[0] in _FIRST and "label" in words[:2]


def _free(value: Value) -> Value:
    """A number where the text is written just as one is, else the text."""
    plain = number(value)
    return plain if isinstance(plain, int | float) and str(plain) == value else value


def _holds(value: object) -> bool:
    if isinstance(value, str):
        return not isinstance(number(value), int | float)
    return isinstance(value, int | float) and value == _free(written([[value]], ",").strip())


FORMAT = KumuCsv()
