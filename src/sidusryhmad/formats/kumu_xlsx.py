"""Kumu's workbook: a sheet of elements, a sheet of connections."""

import io
import re
import zlib
from collections.abc import Iterable
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from sidusryhmad.formats.format import Parsed, Rendered, Source
from sidusryhmad.formats.kumu_dialect import KUMU, Dialect
from sidusryhmad.formats.kumu_document import Frame
from sidusryhmad.formats.kumu_sheets import sheets_read
from sidusryhmad.formats.kumu_write import laid
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.xlsx_read import grids_of
from sidusryhmad.formats.xlsx_write import bytes_of, too_long, workbook_of
from sidusryhmad.model.service_map import ServiceMap

_CONTENTS = "xl/workbook.xml"
_LOOKED_AT = 200_000
_SHEET = re.compile(rb'<(?:\w+:)?sheet [^>]*?name="([^"]*)"')


class SheetsWorkbook:
    """A workbook of a tool that keeps elements and connections."""

    def __init__(self, dialect: Dialect, named: Iterable[str]) -> None:
        """For a tool.

        Args:
            dialect: Its words.
            named: Names of sheets, in lower case, any of which tells its workbooks.
        """
        self.dialect = dialect
        self.named = frozenset(named)

    def recognises(self, source: Source) -> bool:
        """Whether the workbook has a sheet that is called as the tool calls its own."""
        return bool(self.named & sheet_names(source.content))

    def parse(self, source: Source) -> Parsed:
        """Take a workbook apart.

        Args:
            source: The file.

        Returns:
            The document of its sheets.

        Raises:
            MissingExtraError: openpyxl is not installed.
            InvalidMapError: It is no workbook, a danger, or without such sheets.
        """
        grids, remarks = grids_of(source.content)
        name = PurePath(PurePath(source.name).stem).with_suffix("").name
        frame = Frame(self.dialect, name, split=self.dialect.tags, remarks=remarks)
        return sheets_read(grids, frame)

    def render(self, service_map: ServiceMap) -> Rendered:
        """The workbook of a map.

        Args:
            service_map: The map.

        Returns:
            One file, and what it cannot hold.

        Raises:
            MissingExtraError: openpyxl is not installed.
        """
        grids, remarks = laid(service_map, self.dialect, typed)
        book = workbook_of(grids, frozen=[True, True])
        return Rendered({"": bytes_of(book)}, (*remarks, *too_long(grids)))


def sheet_names(content: bytes) -> frozenset[str]:
    """Names of a workbook's sheets in lower case; none where it is no workbook.

    Args:
        content: The bytes of a file.

    Returns:
        The names; little is unpacked, nothing raised.

    Example:
        >>> sheet_names(b"nothing")
        frozenset()
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive, archive.open(_CONTENTS) as stream:
            start = stream.read(_LOOKED_AT)
    except (
        BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError,
        zlib.error,
    ):  # fmt: skip
        return frozenset()
    return frozenset(name.decode("utf-8", "replace").casefold() for name in _SHEET.findall(start))


FORMAT = SheetsWorkbook(KUMU, ("elements", "connections"))
