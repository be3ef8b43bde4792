"""Areas of cells that a workbook names: refused where filling them in would never end."""

import io
import re
from xml.etree.ElementTree import ParseError, iterparse
from zipfile import ZipFile

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message

_MOST = 200_000
"""Cells that all merged areas and links of a workbook may cover."""
_FILLED = ("mergeCell", "hyperlink")
"""Elements whose area a reader fills in cell by cell."""
_CORNER = re.compile(r"\$?([A-Za-z]{1,4})\$?(\d{1,8})")


def require_bounded(content: bytes) -> None:
    """Refuse a workbook whose merged cells or links cover far more cells than a map has.

    Args:
        content: The bytes of an archive that was found harmless.

    Raises:
        InvalidMapError: They do.
    """
    covered = 0
    with ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            plain = part.replace(b"\0", b"")
            if any(word.encode() in plain for word in _FILLED):
                covered += _covered(part)
    if covered > _MOST:
        template = N_("merged cells or links cover far more cells than a map has")
        raise InvalidMapError([Fault(Message("areas_too_large", template))])


def _covered(part: bytes) -> int:
    """How many cells the areas of a part cover together."""
    covered = 0
    try:
        for _, element in iterparse(io.BytesIO(part)):
            if element.tag.rpartition("}")[2] in _FILLED:
                covered += size(element.get("ref", ""))
            element.clear()
    except (ParseError, ValueError, LookupError):
        return covered
    return covered


def size(area: str) -> int:
    """How many cells an area has.

    Args:
        area: Its two corners, or a single cell.

    Returns:
        Their number; more than any sheet has where that cannot be told.

    Example:
        >>> size("A1:C2"), size("B7"), size("A:A") > 10**9
        (6, 1, True)
    """
    corners = [_CORNER.fullmatch(corner) for corner in area.split(":")]
    if not all(corners) or len(corners) > 2:
        return 1 << 34
    rows = [int(corner[2]) for corner in corners if corner]
    columns = [_number(corner[1]) for corner in corners if corner]
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def _number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
