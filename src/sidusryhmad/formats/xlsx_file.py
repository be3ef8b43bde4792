"""Excel workbooks: a sheet each for service, people, influences, wants, changes, evidence."""

from pathlib import PurePath
from typing import ClassVar

from sidusryhmad.formats.format import Parsed, Rendered, Source
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.xlsx_read import grids_of
from sidusryhmad.formats.xlsx_rules import add_map_rules
from sidusryhmad.formats.xlsx_write import bytes_of, too_long, workbook_of
from sidusryhmad.locale.language import language as get_language
from sidusryhmad.model.service_map import ServiceMap


class XlsxFormat:
    """The map as a workbook; what we write reads back as an equal map."""

    whole: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Whether it is packed as workbooks are."""
        return source.content.startswith(b"PK\x03\x04")

    def parse(self, source: Source) -> Parsed:
        """Take a workbook apart.

        Args:
            source: The file.

        Returns:
            The document of all its sheets.

        Raises:
            MissingExtraError: openpyxl is not installed.
            InvalidMapError: It is no workbook, or a danger.
        """
        grids, remarks = grids_of(source.content)
        parsed = assembled(grids, PurePath(source.name).stem)
        return Parsed(parsed.document, parsed.places, parsed.faults, (*remarks, *parsed.remarks))

    def render(self, service_map: ServiceMap) -> Rendered:
        """The workbook of a map.

        Args:
            service_map: The map.

        Returns:
            One file, its columns with the hints and lists of the workbook to fill in; only a text
            longer than a cell can be is cut, which is remarked.

        Raises:
            MissingExtraError: openpyxl is not installed.
        """
        language = service_map.service.language or "en"
        grids = laid_out(service_map.to_document(), language, typed)
        headed = [number > 0 for number in range(len(grids))]
        book = workbook_of(grids, frozen=headed)
        add_map_rules(book, get_language(language))
        return Rendered({"": bytes_of(book)}, too_long(grids))


FORMAT = XlsxFormat()
