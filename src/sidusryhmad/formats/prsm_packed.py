"""Packed texts of PRSM: LZ-string in its form of fifteen bits a character, unpacked with a limit.

A packed text is a stream of bits. Codes grow longer as the dictionary grows; two of them announce
a new character, one the end, every other one stands for something that came before.
"""

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message

_BITS = 15
_SHIFT = 32
_NARROW, _WIDE, _END = 0, 1, 2
_LONGEST_PACKED = 2_000_000
_LONGEST = 20_000_000


def unpacked(packed: str) -> str:
    r"""The text that was packed.

    Args:
        packed: What PRSM saved.

    Returns:
        The text.

    Raises:
        InvalidMapError: It is no such text, or unpacks to more than a map could be.

    Example:
        >>> unpacked("no packed text")
        Traceback (most recent call last):
            ...
        sidusryhmad.errors.InvalidMapError: 1 fault
          this is no map of PRSM: ...
    """
    if len(packed) > _LONGEST_PACKED or not all(
        _SHIFT <= ord(c) < _SHIFT + (1 << _BITS) for c in packed
    ):
        raise _refused()
    bits = _Bits("".join(format(ord(c) - _SHIFT, f"0{_BITS}b") for c in packed))
    units = "".join(_phrases(bits))
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _phrases(bits: "_Bits") -> list[str]:
    known: dict[int, str] = {}
    following, width, room = 3, 2, 1
    found: list[str] = []
    length, last = 0, ""
    while (code := bits.take(width)) != _END:
        if code in {_NARROW, _WIDE}:
            known[following] = chr(bits.take(16 if code == _WIDE else 8))
            code, following, room = following, following + 1, room - 1
            if room == 0:
                room, width = 1 << width, width + 1
        phrase = known.get(code) or (last + last[:1] if code == following else "")
        if not phrase:
            raise _refused()
        found.append(phrase)
        length += len(phrase)
        if length > _LONGEST:
            raise _refused()
        if last:
            known[following] = last + phrase[0]
            following, room = following + 1, room - 1
            if room == 0:
                room, width = 1 << width, width + 1
        last = phrase
    return found


class _Bits:
    """A stream of bits, lowest first in each number."""

    def __init__(self, bits: str) -> None:
        self.bits = bits
        self.at = 0

    def take(self, count: int) -> int:
        found = self.bits[self.at : self.at + count]
        if len(found) < count:
            raise _refused()
        self.at += count
        return int(found[::-1], 2)


def _refused() -> InvalidMapError:
    template = N_(
        "this is no map of PRSM: neither plain JSON nor a text that PRSM packed; "
        "open it there and save it again, or export it as Excel"
    )
    return InvalidMapError([Fault(Message("not_prsm", template))])
