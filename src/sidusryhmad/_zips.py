"""Archives, of which office files are some: opened with care, written without a date."""

import io
import zlib
from collections.abc import Callable
from functools import partial
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MOST_FILES = 500
_LARGEST_FILE = 12_000_000
_LARGEST = 40_000_000
_DOORS = (b"<!DOCTYPE", b"<!ENTITY")
_PIECE = 1 << 16


def undated(content: bytes, edited: Callable[[bytes], bytes] = bytes) -> bytes:
    """The same archive without the time at which it was made.

    Args:
        content: A zip archive.
        edited: What becomes of the content of each file.

    Returns:
        An archive with the same files in the same order; the same files always give the same bytes.
    """
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, edited(source.read(name)))
    return made.getvalue()


def require_harmless(content: bytes) -> None:
    """Refuse an archive that is broken, unpacks beyond reason, or declares entities in its XML.

    What an archive says of its own sizes is not believed: every file is unpacked, piece by piece,
    and no further than it may be.

    Args:
        content: The bytes of the archive.

    Raises:
        InvalidMapError: It is none, or a danger.

    Example:
        >>> require_harmless(b"PK nothing")
        Traceback (most recent call last):
            ...
        sidusryhmad.errors.InvalidMapError: 1 fault
          this is no whole workbook: it is damaged, or something else
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_FILES:
                raise _refused("too_many_parts", N_("the workbook holds far too many parts"))
            left = _LARGEST
            for entry in entries:
                left -= _unpacked(archive, entry, min(left, _LARGEST_FILE))
    except InvalidMapError:
        raise
    except (
        BadZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        zlib.error,
    ):
        template = N_("this is no whole workbook: it is damaged, or something else")
        raise _refused("broken_archive", template) from None


def _unpacked(archive: ZipFile, entry: ZipInfo, most: int) -> int:
    """The size of a file in an archive, after a look for what no office program writes."""
    size, tail = 0, b""
    with archive.open(entry) as stream:
        for piece in iter(partial(stream.read, _PIECE), b""):
            size += len(piece)
            if size > most:
                template = N_("the workbook unpacks to more than a map could be")
                raise _refused("unpacks_too_far", template)
            plain = (tail + piece).replace(b"\0", b"").upper()
            if any(door in plain for door in _DOORS):
                template = N_("the workbook declares entities, which no spreadsheet program does")
                raise _refused("declares_entities", template)
            tail = piece[-32:]
    return size


def _refused(code: str, template: str) -> InvalidMapError:
    return InvalidMapError([Fault(Message(code, template))])
