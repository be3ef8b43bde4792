"""The key of the disagreement view: who is who, median, range, and what the file says."""

from collections.abc import Mapping, Sequence

from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.disagreement_marks import diamond, disc, median_bar
from sidusryhmad.render.views.disagreement_rows import Rated
from sidusryhmad.render.views.key import SAMPLE, Row

_LONGEST = 30


def key_rows(
    shown: Sequence[Rated], letters: Mapping[str, str], language: Language, theme: Theme
) -> tuple[Row, ...]:
    """The key: a sample of everything that occurs.

    Args:
        shown: The influences in the picture.
        letters: Code of each rater; empty where there are too many.
        language: Language of the words.
        theme: Colours.

    Returns:
        The rows.
    """
    say, middle = language.text, (SAMPLE / 2, 0.0)
    rows = [Row(say("Who rated"), heading=True)]
    rows += [
        Row(shorten(clean(who), _LONGEST), (disc(middle, letter, theme),), high=17.0)
        for who, letter in letters.items()
    ]
    if not letters:
        rows.append(Row(say("one rater's answer"), (disc(middle, "", theme),), high=17.0))
    rows.append(Row(say("How to read it"), heading=True))
    rows.append(Row(say("median"), strokes=(median_bar(middle, theme),), high=20.0))
    thin = straight((3.0, 0.0), (SAMPLE - 3.0, 0.0), theme.hub, 1.2)
    thick = straight((14.0, 0.0), (SAMPLE - 14.0, 0.0), theme.hub, 4.0)
    text = say("from the lowest to the highest answer; thick: the middle half")
    rows.append(Row(text, strokes=(thin, thick)))
    if any(each.given is not None for each in shown):
        rows.append(_given(language, theme))
    rows.append(Row(say("Range: highest less lowest answer; equal ones by the middle half.")))
    return tuple(rows)


def _given(language: Language, theme: Theme) -> Row:
    """Pills and lines alone make samples, so the diamond's outline is drawn as lines."""
    corners = diamond((SAMPLE / 2, 0.0), theme).points
    around = zip(corners, (*corners[1:], corners[0]), strict=True)
    lines = tuple(straight(a, b, theme.ink, 1.4) for a, b in around)
    text = language.text("strength in the file, where it is not the median")
    return Row(text, strokes=lines, high=16.0)
