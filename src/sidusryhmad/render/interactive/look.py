"""The page's colours, taken from the picture's theme; by night those of the dark one."""

from sidusryhmad.render.contrast import mixed, readable
from sidusryhmad.render.theme import VISIBLE, Theme
from sidusryhmad.render.themes import DARK, PRINT

_FOCUS = "#E0A100"
_MOVED_SHARE = 0.3
_MOVED = {False: "#FFD75E", True: "#A8842A"}
_NIGHT = (
    "@media screen and (prefers-color-scheme: dark) and (forced-colors: none) { "
    ":root { --marked: #5c3a00; } figure { background: #0a0a0a; } "
    "figure svg { filter: invert(.96) hue-rotate(180deg); } "
    ".node > text { fill: #000; } "
    ".node > rect, .legend > rect { filter: contrast(.667) brightness(1.2); } }"
)
"""A light picture on a dark screen is turned around; colours keep their hue."""


def colors(theme: Theme) -> str:
    """The page's colours as rules of a style sheet.

    Args:
        theme: The theme of the picture on it.

    Returns:
        Rules; a light theme has others for dark screens, and a dark one others for paper.

    Example:
        >>> "prefers-color-scheme: dark" in colors(Theme())
        True
    """
    picture = {
        "positive": theme.positive,
        "negative": theme.negative,
        "unknown": theme.unknown,
        "faded": theme.faded,
        "paper": theme.paper,
        "pale": theme.pale,
        "quiet": theme.soft_ink,
        "marked": readable(_FOCUS, theme.paper, VISIBLE),
    }
    first = f":root {{ {_listed(picture)} {_around(theme)} }}"
    if theme.dark:
        return f"{first} @media print {{ :root {{ {_around(PRINT)} }} }}"
    night = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_around(DARK)} }} }}"
    return f"{first} {night} {_NIGHT}"


def _around(theme: Theme) -> str:
    """Colours of what stands around the picture."""
    moved = mixed(theme.pale, _MOVED[theme.dark], _MOVED_SHARE)
    values = {
        "ink": theme.ink,
        "soft": theme.soft_ink,
        "page": theme.paper,
        "card": theme.pale,
        "line": theme.band_line,
        "strong": theme.hub,
        "on-strong": theme.hub_ink,
        "gaining": readable(theme.positive, moved),
        "losing": readable(theme.negative, moved),
        "moved": moved,
        "focus": readable(_FOCUS, theme.pale, VISIBLE),
    }
    return f"{_listed(values)} color-scheme: {'dark' if theme.dark else 'light'};"


def _listed(values: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in values.items())
