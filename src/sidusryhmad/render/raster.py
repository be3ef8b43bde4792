"""PNG and JPEG files reduced to their pixels: checked, sized, and without anything else in them.

Nothing is decoded that could grow without end, and nothing is passed on that says where, when or
by whom a picture was taken: only the parts that a viewer needs to show it are kept.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

WIDEST = 2048
"""Pixels a side at the most."""
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_JPEG_KEPT = frozenset({0xC4, 0xDB, 0xDD, 0xDA, 0xE0, 0xEE}) | _FRAMES
_SCAN, _END = 0xDA, 0xD9


class NotAPictureError(ValueError):
    """The bytes are no PNG or JPEG that can be shown."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture's file.

    Attributes:
        media_type: ``image/png`` or ``image/jpeg``.
        width: Width in pixels.
        height: Height in pixels.
        data: The bytes, without anything but the picture.
    """

    media_type: str
    width: int
    height: int
    data: bytes


def raster(data: bytes) -> Raster:
    """A PNG or JPEG, checked and without metadata.

    Args:
        data: A file's bytes.

    Returns:
        The picture; its format is told by its bytes alone.

    Raises:
        NotAPictureError: It is neither, is broken, or has more than 2048 pixels a side.
    """
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(_JPEG):
            return _jpeg(data)
    except (struct.error, IndexError, zlib.error) as error:
        raise NotAPictureError from error
    raise NotAPictureError


def _sized(width: int, height: int) -> tuple[int, int]:
    if not (0 < width <= WIDEST and 0 < height <= WIDEST):
        raise NotAPictureError
    return width, height


def _png(data: bytes) -> Raster:
    chunks = list(_chunks(data))
    if [chunks[0][0], chunks[-1][0]] != [b"IHDR", b"IEND"]:
        raise NotAPictureError
    width, height, depth, color, *_ = struct.unpack(">IIBBBBB", chunks[0][1])
    _sized(width, height)
    if color not in _CHANNELS or depth not in {1, 2, 4, 8, 16}:
        raise NotAPictureError
    pixels = b"".join(body for kind, body in chunks if kind == b"IDAT")
    _inflates(pixels, (width * _CHANNELS[color] * depth + 7) // 8, height)
    kept = [(kind, body) for kind, body in chunks if kind in _PNG_KEPT]
    return Raster("image/png", width, height, _PNG + b"".join(map(_chunk, kept)))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each chunk, up to the end."""
    at = len(_PNG)
    while True:
        (length,) = struct.unpack_from(">I", data, at)
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", data, at + 8 + length)
        if zlib.crc32(kind + body) != check:
            raise NotAPictureError
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length


def _chunk(part: tuple[bytes, bytes]) -> bytes:
    kind, body = part
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _inflates(pixels: bytes, row: int, height: int) -> None:
    """Make sure that there are pixels for the whole picture, and not endlessly more."""
    least = (row + 1) * height
    most = 2 * least + 64 * height
    stream = zlib.decompressobj()
    found = stream.decompress(pixels, most)
    if not stream.eof or len(found) < least:
        raise NotAPictureError


def _jpeg(data: bytes) -> Raster:
    kept, size, scanned = [data[:2]], (0, 0), False
    for kind, part in _segments(data):
        if kind in _JPEG_KEPT:
            kept.append(part)
        if kind in _FRAMES:
            height, width = struct.unpack_from(">HH", part, 5)
            size = _sized(width, height)
        scanned = scanned or kind == _SCAN
    if not scanned or size == (0, 0):
        raise NotAPictureError
    return Raster("image/jpeg", *size, b"".join(kept) + b"\xff\xd9")


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and bytes of each segment, what it scans included, up to the end."""
    at = 2
    while True:
        if data[at] != 0xFF:
            raise NotAPictureError
        kind = data[at + 1]
        if kind == _END:
            return
        if kind == 0xFF:
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if kind == _SCAN:
            end = _scanned(data, end)
        if length < 2 or end > len(data):
            raise NotAPictureError
        yield kind, data[at:end]
        at = end


def _scanned(data: bytes, at: int) -> int:
    """Where the pixels end that begin somewhere."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise NotAPictureError
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7 and data[at + 1] != 0xFF:
            return at
        at += 1 if data[at + 1] == 0xFF else 2
