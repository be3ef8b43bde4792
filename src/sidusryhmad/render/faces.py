"""The bundled fonts as files, and as a style sheet that holds them."""

from base64 import b64encode
from functools import cache
from importlib.resources import files

FAMILY = "Inter Subset"
FONT_FILES = {400: "Inter-Regular", 600: "Inter-SemiBold"}
STACK = f"'{FAMILY}', Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
"""What a picture asks for where our fonts are not in it."""


def font_bytes(weight: int, kind: str = "ttf") -> bytes:
    """A bundled font file.

    Args:
        weight: 400 or 600.
        kind: ``ttf`` or ``woff2``.

    Returns:
        The file.

    Example:
        >>> font_bytes(400, "woff2")[:4]
        b'wOF2'
    """
    return (files("sidusryhmad.render") / "fonts" / f"{FONT_FILES[weight]}.{kind}").read_bytes()


@cache
def font_faces() -> str:
    """The style sheet that holds the bundled fonts themselves."""
    faces = []
    for weight in FONT_FILES:
        data = b64encode(font_bytes(weight, "woff2")).decode("ascii")
        source = f"url(data:font/woff2;base64,{data}) format('woff2')"
        faces.append(f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:{source}}}")
    return "".join(faces)
