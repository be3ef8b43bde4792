"""What lines, tabs and colours mean, for those that occur in the picture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor

from sidusryhmad.locale.language import Language
from sidusryhmad.render.column import Column
from sidusryhmad.render.figures import NO_PARTS, Figure, Parts
from sidusryhmad.render.nodes import tab_of
from sidusryhmad.render.overlay import Overlay, tint
from sidusryhmad.render.pills import Paint
from sidusryhmad.render.scene import Edge, Legend
from sidusryhmad.render.strokes import LIMITS, WIDTHS, Look
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import Tie

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Contents:
    """What the legend has to explain.

    Attributes:
        edges: The picture's edges.
        overlay: The impact shown, if any.
        theme: Colours.
        language: Language of the words.
        parts: Slices and groups.
        figures: Who stands in the picture.
        ties: The influences, merged ones with their counts.
    """

    edges: tuple[Edge, ...]
    overlay: Overlay | None
    theme: Theme
    language: Language
    parts: Parts = NO_PARTS
    figures: tuple[Figure, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def most(self) -> int:
        """How many influences went up in the largest merged one; 0 where none is merged."""
        return max((tie.count for tie in self.ties), default=0)

    @property
    def counted(self) -> bool:
        """Whether stakeholders are counted together."""
        return any(figure.members for figure in self.figures)


def legend(contents: Contents) -> Legend:
    """The legend, with its upper left corner near the origin; to be moved to its place.

    Args:
        contents: What it has to explain.

    Returns:
        Rows for what occurs in the picture, and no others.
    """
    column = Column(contents.theme)
    if contents.edges:
        _lines(column, contents)
        _widths(column, contents)
    if contents.overlay is not None:
        _impact(column, contents.overlay, contents)
    _inner(column, contents)
    _parts(column, contents)
    return column.legend()


def _lines(column: Column, contents: Contents) -> None:
    language = contents.language
    bright = [edge for edge in contents.edges if not edge.faded]
    faded = {edge.sign for edge in contents.edges if edge.faded}
    signs = {edge.sign for edge in bright}
    heading = language.text("Influence and its strength")
    if contents.most:
        heading = language.text("Influences and their number")
    column.heading(heading)
    if "positive" in signs:
        column.line(language.text("supports (+)"), Look("positive", 0.7))
    if "negative" in signs:
        column.line(language.text("hinders (−)"), Look("negative", 0.7))
    if "unknown" in signs:
        known = contents.most > 0
        column.line(language.text("direction not known (?)"), Look("unknown", 0.5, known=known))
    for sign in ("positive", "negative"):
        unsure = [e for e in contents.edges if e.sign == sign and e.strength is None]
        if unsure and not contents.most:
            faded_all = all(edge.faded for edge in unsure)
            look = Look(sign, 0.5, known=False, faded=faded_all)
            column.line(language.text("strength not known"), look)
    background = {
        "positive": language.text("others that support"),
        "negative": language.text("others that hinder"),
        "unknown": language.text("others, direction not known"),
    }
    for sign, said in background.items():
        if sign in faded:
            known = contents.most > 0 or sign != "unknown"
            column.line(said, Look(sign, 0.2, known=known, faded=True))


def _widths(column: Column, contents: Contents) -> None:
    language = contents.language
    if contents.most:
        for thickness, said in _counts(contents.most):
            column.plain_line(said, thickness)
        return
    words = (
        language.text("weak, below 1"),
        language.text("about 1"),
        language.text("about 2"),
        language.text("strong, about 3"),
    )
    for thickness, text in zip(WIDTHS, words, strict=True):
        column.plain_line(text, thickness)


def _counts(most: int) -> list[tuple[float, str]]:
    """Which numbers of merged influences each line width stands for."""
    ends = [*(floor(limit * most + _ROUNDING) for limit in LIMITS), most]
    found, first = [], 1
    for thickness, last in zip(WIDTHS, ends, strict=True):
        if last >= first:
            found.append((thickness, str(last) if last == first else f"{first}–{last}"))
        first = max(first, last + 1)
    return found


def _impact(column: Column, shown: Overlay, contents: Contents) -> None:
    theme, language = contents.theme, contents.language
    column.heading(language.text("Impact of the change"))
    column.swatches(tint(step / 3, theme) for step in range(-3, 4))
    end = language.number(shown.scale, digits=1)
    column.text(language.text("▼ gets worse, down to −{end}", end=end))
    column.text(language.text("▲ gets better, up to +{end}", end=end))
    if contents.counted:
        column.text(language.text("▼ 3 ▲ 5: how many get worse, how many better"))
        column.text(language.text("colour: the one worst off; where nobody loses, the best"))
        column.text(language.text("under the name: the worst and the best total"))
    bare = Paint(theme.paper, theme.hub, 1.4, theme.ink)
    if any(figure.direct for figure in contents.figures):
        outer = replace(bare, fill="none")
        column.sample_pill(language.text("direct effect of the change"), bare, outer)
    if any(figure.worth is not None and figure.badge is None for figure in contents.figures):
        paint = replace(bare, border=theme.borders[-1])
        column.sample_pill(language.text("reached, next to nothing (≈ 0)"), paint)
    if any(figure.worth is None for figure in contents.figures):
        paint = Paint(theme.pale, theme.faded, 1.2, theme.soft_ink)
        column.sample_pill(language.text("not reached by the change"), paint)


def _inner(column: Column, contents: Contents) -> None:
    """The border of those who belong to the inner circle from outside the innermost ring."""
    if any(figure.inner for figure in contents.figures):
        theme = contents.theme
        column.heading(contents.language.text("Inner circle"))
        paint = Paint(theme.paper, theme.borders[0], theme.border_widths[0], theme.ink)
        column.sample_pill(contents.language.text("also belongs to it"), paint)


def _parts(column: Column, contents: Contents) -> None:
    language = contents.language
    slices, groups = contents.parts.slices, contents.parts.groups
    if slices is not None:
        column.heading(language.text("Slices"))
        column.text(language.text("by {field}", field=slices.field))
    if groups is not None:
        column.heading(language.text("Groups by {field}", field=groups.field))
        for number in _shown(contents.figures):
            column.tab(groups.names[number], tab_of(number, (0.0, 0.0), column.theme))


def _shown(figures: Sequence[Figure]) -> list[int]:
    return sorted({figure.group for figure in figures if figure.group is not None})
