"""CSV: a folder with a table in each file, all tables in one file, or a matrix alone."""

from pathlib import PurePath
from typing import ClassVar

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.formats.csv_text import decoded, grid_of, written
from sidusryhmad.formats.format import Parsed, Remark, Rendered, Source
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.grid import Grid, cells
from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.matrix import matrix_sheet
from sidusryhmad.formats.tables.open_columns import untyped
from sidusryhmad.formats.tables.sheet_names import GUIDE, SHEETS
from sidusryhmad.model.service_map import ServiceMap

_SUFFIX = ".csv"
_TITLES = {word for words in SHEETS.values() for word in words} | set(GUIDE)
_MARK = "\ufeff"


class CsvFormat:
    """Tables as text. All of a map fits into one file, its tables one below the other."""

    whole: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Whether there is a file of this kind."""
        return any(name.lower().endswith(_SUFFIX) for name in source.files)

    def parse(self, source: Source) -> Parsed:
        """Take one file, or all CSV files of a folder, apart.

        Args:
            source: What to read.

        Returns:
            The document of all tables found.

        Raises:
            InvalidMapError: A file is no text, or too large.
        """
        grids: list[Grid] = []
        remarks: list[Remark] = []
        for name, content in source.files.items():
            if source.folder and not name.lower().endswith(_SUFFIX):
                message = Message("no_csv", N_("{name} is no CSV file"), {"name": name})
                remarks.append(Remark("lost", message, Place(None, None, name)))
                continue
            text, said = decoded(content, name)
            grids += parts(grid_of(text, name))
            remarks += said
        parsed = assembled(grids, PurePath(source.name).stem)
        return Parsed(parsed.document, parsed.places, parsed.faults, (*remarks, *parsed.remarks))

    def render(self, service_map: ServiceMap) -> Rendered:
        """All tables of a map in one file, each under its name.

        Args:
            service_map: The map.

        Returns:
            One file: semicolons and decimal commas where the map speaks Estonian, commas and
            points elsewhere, in UTF-8 with the mark by which spreadsheets know it.
        """
        language = service_map.service.language or "en"
        sheets = laid_out(service_map.to_document(), language, untyped)
        rows: list[tuple[str | int | float | bool | None, ...]] = []
        for sheet in sheets:
            rows += [()] if rows else []
            rows += [(sheet.name,), *sheet.rows]
        text = written(rows, ";" if language == "et" else ",")
        return Rendered({"": f"{_MARK}{text}".encode()})


def parts(grid: Grid) -> list[Grid]:
    """The tables of a sheet that holds several, each below a row with its name alone.

    Args:
        grid: A sheet or file.

    Returns:
        The tables, each with its rows at their places; the sheet itself where it holds one.
    """
    found = cells(grid)
    titles = [
        (row, folded(str(there[1].value)))
        for row, there in found
        if len(there) == 1 and 1 in there and folded(str(there[1].value)) in _TITLES
    ]
    if not titles:
        return [grid]
    ends = [*(row for row, _ in titles[1:]), len(grid.rows) + 1]
    return [
        Grid(name, (*((),) * row, *grid.rows[row : end - 1]), grid.name)
        for (row, name), end in zip(titles, ends, strict=True)
    ]


class MatrixFormat(CsvFormat):
    """The influences alone, as a matrix in which rows influence columns."""

    whole: ClassVar[bool] = False

    def recognises(self, source: Source) -> bool:  # noqa: ARG002 - never by itself
        """Never by itself: the general reader knows a matrix when it sees one."""
        return False

    def render(self, service_map: ServiceMap) -> Rendered:
        """The matrix of a map.

        Args:
            service_map: The map.

        Returns:
            One file, and the remark that only strengths and signs are in it.
        """
        language = service_map.service.language or "en"
        names = [person.name for person in service_map.stakeholders]
        by_id = {person.id: person.name for person in service_map.stakeholders}
        document = service_map.to_document()
        links = {(by_id[r["from"]], by_id[r["to"]]): r for r in document.get("influences", ())}
        sheet = matrix_sheet(names, links, SHEETS["matrix"][language == "et"])
        template = N_(
            "a matrix holds names, strengths and signs alone; its row influences its column"
        )
        remark = Remark("lost", Message("matrix_alone", template))
        text = written(sheet.rows, ";" if language == "et" else ",")
        return Rendered({"": f"{_MARK}{text}".encode()}, (remark,))


FORMAT = CsvFormat()
MATRIX = MatrixFormat()
