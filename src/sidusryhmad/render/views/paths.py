"""The path view: by which ways a change reaches one stakeholder, and how they add up."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse
from sidusryhmad.render.views.actors import actors
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.flow import flow
from sidusryhmad.render.views.flow_key import flow_rows
from sidusryhmad.render.views.flow_marks import Style, edges, marks, nodes, target_text, words
from sidusryhmad.render.views.flow_sheet import sheet
from sidusryhmad.render.views.flow_sum import summed
from sidusryhmad.render.views.flow_words import description, subtitle, table, title
from sidusryhmad.render.views.key import key

_WIDER = 1.4
"""Names in lanes have more room than on rings, and take fewer lines."""


@dataclass(frozen=True, slots=True)
class Paths:
    """What one stakeholder's total is made of: the strongest paths, all the others, the sum.

    Attributes:
        of: Id or name of the stakeholder; when left out the one in the inner circle with the
            largest total, or on the whole map where nobody in it is reached.
        most: Paths at the most; what all others bring has a row of its own.

    Raises:
        InvalidParameterError: ``most`` is no whole number from 1 on, or ``of`` no text.

    Example:
        >>> import sidusryhmad as sr
        >>> result = sr.impact(sr.example("eight").read(), "muugisurve")
        >>> scene = sr.draw(result, view=Paths(of="Klient", most=1), language="en").scene
        >>> for row in scene.table[1:]:
        ...     print(row[0], row[3])
        Teenindaja → Klient −0.86
        all other paths −0.04
        Total −0.89
    """

    of_change: ClassVar[bool] = True
    of: str | None = None
    most: int = 6

    def __post_init__(self) -> None:
        if not isinstance(self.most, int) or isinstance(self.most, bool) or self.most < 1:
            template = N_("most is a whole number from 1 on, not {value}")
            raise InvalidParameterError(Message("most", template, {"value": repr(self.most)}))
        if self.of is not None and not isinstance(self.of, str):
            template = N_("one stakeholder is named by its id or name, not {value}")
            raise InvalidParameterError(Message("of", template, {"value": repr(self.of)}))

    def scene(self, subject: Impact, language: Language, theme: Theme) -> Scene:
        """The paths of an impact to one stakeholder.

        Args:
            subject: What to show.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: It is no impact.
            UnknownStakeholderError: Nobody is called as ``of`` says.

        Example:
            >>> import sidusryhmad as sr
            >>> result = sr.impact(sr.example("eight").read(), "muugisurve", draws=None)
            >>> Paths().scene(result, Language("en"), Theme()).title
            'Teenindaja: what their total is made of'
        """
        if not isinstance(subject, Impact):
            raise refuse(self, subject)
        found = flow(subject, self.of, self.most)
        people = actors(
            (subject.service_map, subject.before or subject.service_map), language, theme
        )
        style = Style(found, people, language)
        places = sheet(words(style), target_text(style))
        column, lines = summed(style, places), edges(style, places)
        body = Body(
            column.width,
            column.height,
            (*column.marks, *marks(style, places)),
            nodes(style, places),
            lines,
            key(flow_rows(style, lines), theme),
            table(found, people, language),
        )
        texts = (title(found, language), subtitle(found, language))
        told = description(found, people, language)
        return chart((*texts, told), body, language, theme)
