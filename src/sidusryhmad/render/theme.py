"""Everything about a picture's look that can be chosen."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sidusryhmad._display import Brief
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.render.contrast import contrast, mixed
from sidusryhmad.render.vision import SIGHTS, distance, seen

READABLE = 4.5
"""Contrast that text needs: WCAG's level AA."""
VISIBLE = 3.0
"""Contrast that lines and borders need, by the same level."""
RECEDING = 1.2
"""Contrast of what is meant to stay in the background and still to be there."""
APART = 20.0
"""CIEDE2000 distance of two colours that mean opposite things, to every kind of eyes."""
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_COLORS = (
    *("positive", "negative", "unknown", "faded", "gain", "loss", "ink", "soft_ink"),
    *("paper", "pale", "hub", "hub_ink", "band_line"),
)
_STEPS = 8


@dataclass(frozen=True, slots=True)
class Fault:
    """Two colours of a theme that are too close.

    Attributes:
        first: Name of one, such as ``"ink"``.
        second: Name of the other, such as ``"bands[0]"``.
        rule: ``"text"``, ``"line"`` or ``"background"`` for contrast; ``"sight"`` for a distance as
            everybody sees it, else the kind of colour vision.
        value: What it is.
        least: What it ought to be.
    """

    first: str
    second: str
    rule: str
    value: float
    least: float

    def __str__(self) -> str:
        return f"{self.first}, {self.second}: {self.rule} {self.value:.2f} < {self.least:g}"


@dataclass(frozen=True, slots=True, repr=False)
class Theme(Brief):
    """Colours and sizes of a picture; the defaults are readable without colour vision.

    Attributes:
        positive: Colour of influences that lift.
        negative: Colour of influences that press down.
        unknown: Colour of influences of unknown direction.
        faded: Colour of influences in the background.
        gain: Pill colour of the largest gain.
        loss: Pill colour of the largest loss.
        ink: Colour of text.
        soft_ink: Colour of ring names and other minor text.
        paper: What the picture stands on; also the fill of pills and the seam under lines.
        pale: Fill of pills in the background.
        hub: Fill of the service in the middle.
        hub_ink: Colour of its name.
        bands: Fills of the rings, inside out; the last one is repeated.
        band_line: Colour of ring borders.
        borders: Pill borders by ring, inside out; the last one is repeated.
        border_widths: Their widths.
        tabs: Colours of the tabs of groups, in order; they begin anew where there are more groups,
            since each tab has its letter besides.
        label_size: Size of names in pixels.
        label_limit: Names wider than this are broken into lines.
        margin: Free space around the picture.
        emphasis_from: From this many stakeholders on, only the strongest third of the
            influences is coloured.
        aggregate_from: From this many stakeholders on, those of one ring and group are counted
            together.
        embed_font: Whether an SVG carries its fonts (25 to 50 kB) and so looks the same everywhere.

    Raises:
        InvalidParameterError: A colour is not written as ``#RRGGBB``.

    Example:
        >>> Theme(embed_font=False).positive
        '#0072B2'
    """

    positive: str = "#0072B2"
    negative: str = "#D55E00"
    unknown: str = "#56697B"
    faded: str = "#C3CCD5"
    gain: str = "#3B97D3"
    loss: str = "#EE8A3A"
    ink: str = "#1B2733"
    soft_ink: str = "#56697B"
    paper: str = "#FFFFFF"
    pale: str = "#F7F9FB"
    hub: str = "#1F3B57"
    hub_ink: str = "#FFFFFF"
    bands: tuple[str, ...] = ("#E3EAF1", "#EEF2F6", "#F7F9FB")
    band_line: str = "#C9D4DE"
    borders: tuple[str, ...] = ("#1F3B57", "#5B7C99", "#6F8AA4")
    border_widths: tuple[float, ...] = (2.0, 1.6, 1.2)
    tabs: tuple[str, ...] = ("#4A3B8C", "#1A5C32", "#7A4A12", "#8C2463", "#2C5561", "#575712")
    label_size: float = 12.0
    label_limit: float = 92.0
    margin: float = 24.0
    emphasis_from: int = 40
    aggregate_from: int = 150
    embed_font: bool = True

    def __post_init__(self) -> None:
        several = {"bands": self.bands, "borders": self.borders, "tabs": self.tabs}
        named = [(name, getattr(self, name)) for name in _COLORS]
        named += [(name, color) for name, colors in several.items() for color in colors or ("",)]
        for name, color in named:
            if not isinstance(color, str) or not _COLOR.fullmatch(color):
                template = N_("a theme's {name} is a colour such as #1B2733, not {color}")
                values = {"name": name, "color": repr(color)}
                raise InvalidParameterError(Message("theme_color", template, values))

    @property
    def dark(self) -> bool:
        """Whether it writes light on dark."""
        return contrast(self.paper, "#FFFFFF") > contrast(self.paper, "#000000")

    def faults(self, *, text: float = READABLE) -> tuple[Fault, ...]:
        """Colours that are hard to read, to see or to tell apart.

        Args:
            text: Contrast that text needs: 4.5 for WCAG's level AA, 7 for AAA.

        Returns:
            What fails; nothing for the themes that come with the program.

        Example:
            >>> Theme().faults()
            ()
            >>> [str(fault) for fault in Theme(soft_ink="#8795A2").faults()][0]
            'soft_ink, paper: text 3.07 < 4.5'
        """
        rules = (
            (_texts(self), "text", text),
            (_lines(self), "line", VISIBLE),
            (_background(self), "background", RECEDING),
        )
        found = [
            Fault(*names, rule, contrast(*colors), least)
            for pairs, rule, least in rules
            for names, colors in pairs
            if contrast(*colors) < least
        ]
        return (*found, *_alike(self))


_Pair = tuple[tuple[str, str], tuple[str, str]]


def _grounds(theme: Theme) -> dict[str, str]:
    return {"paper": theme.paper} | {f"bands[{n}]": color for n, color in enumerate(theme.bands)}


def _each(theme: Theme, names: Iterable[str], grounds: dict[str, str]) -> Iterator[_Pair]:
    for name in names:
        for ground, color in grounds.items():
            yield (name, ground), (getattr(theme, name), color)


def _texts(theme: Theme) -> Iterator[_Pair]:
    """Text on everything it can stand on."""
    yield from _each(theme, ("ink", "soft_ink"), _grounds(theme) | {"pale": theme.pale})
    yield from _each(theme, ("unknown",), {"paper": theme.paper})
    for number, color in enumerate(theme.tabs):
        yield ("paper", f"tabs[{number}]"), (theme.paper, color)
    yield ("hub_ink", "hub"), (theme.hub_ink, theme.hub)
    for name in ("gain", "loss"):
        scale = [mixed(theme.paper, getattr(theme, name), n / _STEPS) for n in range(_STEPS + 1)]
        yield ("ink", name), (theme.ink, min(scale, key=lambda fill: contrast(theme.ink, fill)))


def _lines(theme: Theme) -> Iterator[_Pair]:
    """Lines and borders on everything they can stand on."""
    yield from _each(theme, ("positive", "negative", "unknown", "hub"), _grounds(theme))
    for number, color in enumerate(theme.borders):
        band = min(number, len(theme.bands) - 1)
        yield (f"borders[{number}]", "paper"), (color, theme.paper)
        yield (f"borders[{number}]", f"bands[{band}]"), (color, theme.bands[band])


def _background(theme: Theme) -> Iterator[_Pair]:
    yield from _each(theme, ("faded",), _grounds(theme) | {"pale": theme.pale})
    yield ("band_line", "bands[0]"), (theme.band_line, theme.bands[0])


def _alike(theme: Theme) -> Iterator[Fault]:
    """Opposite colours that some eyes take for one another."""
    for one, other in (("positive", "negative"), ("gain", "loss")):
        for sight in (None, *SIGHTS):
            apart = distance(seen(getattr(theme, one), sight), seen(getattr(theme, other), sight))
            if apart < APART:
                yield Fault(one, other, sight or "sight", apart, APART)
