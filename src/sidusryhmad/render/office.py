"""What every file of an office program shares: text that XML can hold, and bytes that stay."""

import io
from functools import lru_cache
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sidusryhmad.locale.printable import printable

LOCALES = {"et": "et-EE", "en": "en-GB"}
"""How office programs name our languages, for their spelling checkers."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNFIT = frozenset("\ufffe\uffff")


@lru_cache(maxsize=1024)
def sound(text: str) -> str:
    r"""A text that XML can hold and that steers nothing.

    Example:
        >>> sound("Klient\x00\ufffe")
        'Klient�'
    """
    return "".join(c for c in printable(text) if c not in _UNFIT)


def undated(content: bytes) -> bytes:
    """The same archive without the time at which it was made.

    Args:
        content: A zip archive.

    Returns:
        An archive with the same files in the same order; the same files always give the same bytes.
    """
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return made.getvalue()
