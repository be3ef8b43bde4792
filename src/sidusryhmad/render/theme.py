"""Everything about a picture's look that can be chosen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
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
        hub: Fill of the service in the middle.
        bands: Fills of the rings, inside out; the last one is repeated.
        band_line: Colour of ring borders.
        borders: Pill borders by ring, inside out; the last one is repeated.
        border_widths: Their widths.
        label_size: Size of names in pixels.
        label_limit: Names wider than this are broken into lines.
        margin: Free space around the picture.
        emphasis_from: From this many stakeholders on, only the strongest third of the
            influences is coloured.
        embed_font: Whether an SVG carries its fonts (50 kB) and so looks the same everywhere.

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
    hub: str = "#1F3B57"
    bands: tuple[str, ...] = ("#E3EAF1", "#EEF2F6", "#F7F9FB")
    band_line: str = "#C9D4DE"
    borders: tuple[str, ...] = ("#1F3B57", "#5B7C99", "#6F8AA4")
    border_widths: tuple[float, ...] = (2.0, 1.6, 1.2)
    label_size: float = 12.0
    label_limit: float = 92.0
    margin: float = 24.0
    emphasis_from: int = 40
    embed_font: bool = True
