"""Looks by name, each an entry point of ``sidusryhmad.themes``, so that a firm may add its own."""

from typing import cast

from sidusryhmad._plugins import load, names
from sidusryhmad.errors import N_, Message, UnknownFormatError, UnknownThemeError
from sidusryhmad.render.theme import Theme

THEMES = "sidusryhmad.themes"
USUAL = "standard"

STANDARD = Theme()
PRINT = Theme(
    positive="#0B3C5D",
    negative="#C4600F",
    unknown="#5C5C5C",
    faded="#C4C4C4",
    gain="#A9CDE8",
    loss="#CF7D38",
    ink="#101010",
    soft_ink="#4A4A4A",
    pale="#FFFFFF",
    hub="#1E1E1E",
    bands=("#F0F0F0", "#F7F7F7", "#FFFFFF"),
    band_line="#8F8F8F",
    borders=("#1E1E1E", "#5A5A5A", "#7A7A7A"),
)
"""What lifts is dark and what presses down light, so that both can be told in grey, too."""
CONTRAST = Theme(
    positive="#00429D",
    negative="#A33A00",
    unknown="#333333",
    faded="#8A8A8A",
    gain="#6DB6F0",
    loss="#F5A45C",
    ink="#000000",
    soft_ink="#2B2B2B",
    pale="#FFFFFF",
    hub="#000000",
    bands=("#FFFFFF",),
    band_line="#5A5A5A",
    borders=("#000000",),
)
"""Text by WCAG's level AAA; rings by their borders alone."""
DARK = Theme(
    positive="#5BB4F0",
    negative="#FF9A4D",
    unknown="#A9B8C6",
    faded="#56636F",
    gain="#1B66A0",
    loss="#A04E10",
    ink="#F2F6FA",
    soft_ink="#B4C2CF",
    paper="#12181F",
    pale="#1A2129",
    hub="#BBD8F2",
    hub_ink="#10202E",
    bands=("#2A3541", "#222B35", "#1A2129"),
    band_line="#46525E",
    borders=("#BBD8F2", "#8FA9C2", "#7A93AB"),
    tabs=("#C9BEF5", "#9ED8B2", "#F0C48A", "#F2A8D0", "#A9D3DF", "#DEDD8B"),
)
"""Light on dark, for slides and notebooks that are dark themselves."""


def theme_names() -> tuple[str, ...]:
    """Names of all themes, the usual one first, else in alphabetical order."""
    return tuple(sorted(names(THEMES), key=lambda name: (name != USUAL, name)))


def theme_named(name: str) -> Theme:
    """A theme by its name.

    Args:
        name: The name in any case: ``"standard"``, ``"print"``, ``"contrast"``, ``"dark"``, or one
            that another package brings.

    Returns:
        The theme.

    Raises:
        UnknownThemeError: Nothing is registered so, or what is registered cannot be loaded.

    Example:
        >>> theme_named("dark").dark, theme_named("standard") == Theme()
        (True, True)
    """
    there, asked = theme_names(), str(name).lower()
    if asked not in there:
        message = Message("unknown_theme", N_("there is no theme {name}"), {"name": repr(name)})
        raise UnknownThemeError(message, str(name), there)
    try:
        return cast("Theme", load(THEMES, asked))
    except UnknownFormatError as error:
        raise UnknownThemeError(error.message, str(name), there) from error
