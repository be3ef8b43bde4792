"""The bar chart: who gains and who loses by a change, and how surely."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.compare.comparison import Comparison
from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.render.multiples import MOST
from sidusryhmad.render.scene import Label, Mark, Scene
from sidusryhmad.render.text import wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse
from sidusryhmad.render.views.axes import TICK_FONT
from sidusryhmad.render.views.bars_key import key_rows
from sidusryhmad.render.views.bars_marks import marks
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.bars_rows import Style
from sidusryhmad.render.views.bars_sheet import LEADING, Sheet, sheet
from sidusryhmad.render.views.bars_words import (
    Told,
    of_comparison,
    of_impact,
    remarks,
    rest,
    table,
)
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.key import key

_AXIS = 40.0
"""Room below the rows for the numbers of the axis and what they are."""


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for everybody in the inner circle, and for whomever a change reaches outside it.

    Where draws were made, a line through the bar shows where nine of ten lie, and a dot their
    middle. Alternatives stand side by side on one scale.

    Attributes:
        most: Rows at the most; the inner circle and those harmed come first, and who has no row is
            named.

    Example:
        >>> import sidusryhmad as sr
        >>> result = sr.impact(sr.example("eight").read(), "muugisurve")
        >>> sr.draw(result, view=Bars(most=5), language="en").scene.table[1][:3]
        ('Kliendihaldur', 'Direct', '+0.26')
    """

    of_change: ClassVar[bool] = True
    most: int = 60

    def __post_init__(self) -> None:
        if not isinstance(self.most, int) or self.most < 1:
            template = N_("most is a whole number from 1 on, not {value}")
            raise InvalidParameterError(Message("most", template, {"value": repr(self.most)}))

    def scene(self, subject: Impact | Comparison, language: Language, theme: Theme) -> Scene:
        """The bars of an impact, or of a comparison's alternatives side by side.

        Args:
            subject: What to show.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: It is neither.
        """
        if isinstance(subject, Impact):
            told = of_impact(subject, language)
            return self._drawn([subject], told, (language, theme))
        if not isinstance(subject, Comparison):
            raise refuse(self, subject)
        shown = subject.changes[:MOST]
        impacts = [subject.impacts[alternative.id] for alternative in shown]
        return self._drawn(impacts, of_comparison(subject, MOST, language), (language, theme))

    def _drawn(self, impacts: Sequence[Impact], told: Told, look: tuple[Language, Theme]) -> Scene:
        language, theme = look
        shown = cast(people(impacts, language), impacts, self.most)
        places = sheet(shown, impacts, told.columns, language)
        ground = impacts[0].service_map
        style = Style(language, theme, float(ground.epsilon), float(ground.tolerance))
        below, height = _below(remarks(impacts, shown, language), places, theme)
        body = Body(
            places.plots[-1].right,
            height,
            (*marks(places, style), *below),
            legend=key(key_rows(impacts, shown, language, theme), theme),
            table=table(shown, [name for name, _ in told.columns], language),
        )
        subtitle = rest(told.subtitle, shown, language)
        return chart((told.title, subtitle, told.description), body, language, theme)


def _below(texts: Sequence[str], places: Sheet, theme: Theme) -> tuple[tuple[Mark, ...], float]:
    """Remarks under the chart, and how far down all reaches."""
    y, labels = places.bottom + _AXIS, []
    for text in texts:
        y += 6.0
        for line in wrap(text, places.plots[-1].right, TICK_FONT):
            y += LEADING
            labels.append(Label(line, (0.0, y), TICK_FONT.size, theme.ink, anchor="start"))
    return ((Mark(labels=tuple(labels)),) if labels else ()), y + 4.0
