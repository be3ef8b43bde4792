"""The bundled fonts as files, and as a style sheet that holds them."""

from base64 import b64encode
from functools import cache
from importlib.resources import files

from sidusryhmad.render.text import drawable

FAMILY = "Inter Subset"
FONT_FILES = {400: "Inter-Regular", 600: "Inter-SemiBold"}
STACK = f"'{FAMILY}', Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
"""What a picture asks for where our fonts are not in it."""
COMMON = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(
    "\u00a0õäöüšžåéÕÄÖÜŠŽÅÉ–—−…„“”‘’·•×≈≤≥≠±→←↑↓▲▼●€§°«»½"
)
"""Characters with which most maps in Estonian and English do."""


def font_bytes(weight: int, kind: str = "ttf") -> bytes:
    """A bundled font file.

    Args:
        weight: 400 or 600.
        kind: ``ttf``, ``woff2``, or ``common.woff2``, which holds no more than :data:`COMMON`.

    Returns:
        The file.

    Example:
        >>> font_bytes(400, "woff2")[:4]
        b'wOF2'
    """
    return (files("sidusryhmad.render") / "fonts" / f"{FONT_FILES[weight]}.{kind}").read_bytes()


def font_faces(text: str) -> str:
    """The style sheet that holds the bundled fonts themselves.

    Args:
        text: Everything that is to be shown with them.

    Returns:
        Rules; with half the weight where all letters of the text are common ones.

    Example:
        >>> len(font_faces("Müügijuht")) < 0.6 * len(font_faces("Продавец"))
        True
    """
    rare = any(drawable(character) for character in set(text) - COMMON)
    return _faces("woff2" if rare else "common.woff2")


@cache
def _faces(kind: str) -> str:
    faces = []
    for weight in FONT_FILES:
        data = b64encode(font_bytes(weight, kind)).decode("ascii")
        source = f"url(data:font/woff2;base64,{data}) format('woff2')"
        faces.append(f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:{source}}}")
    return "".join(faces)
