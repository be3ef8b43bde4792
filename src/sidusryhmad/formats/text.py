"""From bytes to text: UTF-8, of a sensible size, or a clear fault."""

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.format import Path

LARGEST = 20_000_000
"""Bytes; far more than a map that people draw."""
_SNIFF_ABOVE = 200_000
_MOST_MARKS = 600_000
"""Commas, colons, brackets and dashes, which part one value from the next."""
_MARKS = {
    b"PK\x03\x04": N_("this is a packed file, such as an Excel workbook, not a text"),
    b"\xd0\xcf\x11\xe0": N_("this is an old Office file, not a text"),
    b"%PDF": N_("this is a PDF, not a text"),
    b"\xff\xfe": N_("this is UTF-16 text: save it as UTF-8"),
    b"\xfe\xff": N_("this is UTF-16 text: save it as UTF-8"),
}


def decode(content: bytes) -> str:
    """The text that the bytes stand for.

    Args:
        content: The bytes of a file; a byte-order mark is allowed.

    Returns:
        The text.

    Raises:
        InvalidMapError: The bytes are not UTF-8, too many, or plainly something else.

    Example:
        >>> decode("õun".encode())
        'õun'
    """
    for mark, template in _MARKS.items():
        if content.startswith(mark):
            raise _refused("not_text", template)
    check_size(len(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        template = N_("byte {byte} is not UTF-8: save the file with the encoding UTF-8")
        byte = f"0x{content[error.start]:02x}"
        raise _refused("not_utf8", template, Place(line, column), byte=byte) from None
    if len(text) > _SNIFF_ABOVE and "stakeholders" not in text:
        raise _refused("not_a_map", N_("this is no map: the word stakeholders is nowhere in it"))
    if len(text) > _MOST_MARKS and sum(map(text.count, ",:[-")) > _MOST_MARKS:
        raise _refused("too_many_values", N_("this holds far more values than a map could"))
    return text


def broken_text(document: object, path: Path = ()) -> list[Fault]:
    r"""Texts in a document that no file can hold: halves of characters, written as escapes.

    Args:
        document: What a reader made of a file.
        path: Where the document stands in a larger one.

    Returns:
        A fault for each.

    Example:
        >>> [fault.field for fault in broken_text({"service": {"name": "a\ud800"}})]
        ['service.name']
    """
    if isinstance(document, str):
        return [] if _whole(document) else [_half(document, path)]
    if isinstance(document, list):
        return [f for i, item in enumerate(document) for f in broken_text(item, (*path, i))]
    if isinstance(document, dict):
        keys = [_half(key, path) for key in document if isinstance(key, str) and not _whole(key)]
        items = (broken_text(item, (*path, key)) for key, item in document.items())
        return [*keys, *(fault for faults in items for fault in faults)]
    return []


def _whole(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _half(text: str, path: Path) -> Fault:
    template = N_("{value} holds half a character (a lone surrogate)")
    return Fault(Message("half_character", template, {"value": ascii(text)}), path, text)


def check_size(size: int) -> None:
    """Refuse what is too large to be a map.

    Args:
        size: Bytes.

    Raises:
        InvalidMapError: It is larger than any map.

    Example:
        >>> check_size(1000)
    """
    if size > LARGEST:
        template = N_("the file has {size} MB; a map has {most} MB at most")
        raise _refused("too_large", template, size=size // 1_000_000, most=LARGEST // 1_000_000)


def _refused(
    code: str, template: str, place: Place | None = None, **values: object
) -> InvalidMapError:
    fault = Fault(Message(code, template, values))
    return InvalidMapError([fault.at(place) if place else fault])
