"""Colours of a report around its pictures, taken from the theme of the pictures."""

from dataclasses import dataclass

from sidusryhmad.render.contrast import contrast, readable
from sidusryhmad.render.theme import READABLE, Theme

_SMALL = 7.0
"""Contrast of numbers in small type: WCAG's level AAA."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of pages, slides and tables.

    Attributes:
        paper: What everything stands on.
        ink: Colour of text.
        soft: Colour of captions and headings of columns.
        ground: What the answer stands on.
        rule: Lines under headings.
        line: Lines between rows.
        bar: Heads of tables on slides, and the bar beside the answer.
        bar_ink: Text on it.
        gain: Text that speaks of a gain.
        loss: Text that speaks of a loss.
    """

    paper: str
    ink: str
    soft: str
    ground: str
    rule: str
    line: str
    bar: str
    bar_ink: str
    gain: str
    loss: str

    def tone(self, tone: str) -> str:
        """Colour of a cell's text.

        Args:
            tone: ``"plain"``, ``"gain"``, ``"loss"`` or ``"quiet"``.

        Returns:
            The colour.
        """
        return {"gain": self.gain, "loss": self.loss, "quiet": self.soft}.get(tone, self.ink)


def palette(theme: Theme) -> Palette:
    """The colours of a report that go with a theme; text keeps WCAG's level AA whatever it says.

    Args:
        theme: The look of the pictures.

    Returns:
        The colours.

    Example:
        >>> palette(Theme()).ground, palette(Theme(ink="#FFFFFF")).ink
        ('#EEF2F6', '#747474')
    """
    paper = theme.paper
    ink, soft = (readable(color, paper) for color in (theme.ink, theme.soft_ink))
    ground = theme.bands[min(1, len(theme.bands) - 1)]
    return Palette(
        paper=paper,
        ink=ink,
        soft=soft,
        ground=ground if contrast(ink, ground) >= READABLE else paper,
        rule=theme.band_line,
        line=theme.bands[0] if theme.bands[0] != paper else theme.band_line,
        bar=theme.hub,
        bar_ink=readable(theme.hub_ink, theme.hub),
        gain=readable(theme.positive, paper, _SMALL),
        loss=readable(theme.negative, paper, _SMALL),
    )
