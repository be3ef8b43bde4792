"""The disagreement view: where the people in the room see an influence differently."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.disagreement_key import key_rows
from sidusryhmad.render.views.disagreement_marks import marks, said, signed, title
from sidusryhmad.render.views.disagreement_rows import Rated, codes, rated
from sidusryhmad.render.views.disagreement_sheet import sheet
from sidusryhmad.render.views.key import key

MOST = 12
_LONGEST = 120
_TOLD = 3
_LETTERED = 12
"""So many raters have a letter each; more are discs without."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Influences that several people rated, those that they see most differently first.

    Attributes:
        most: Rows at the most; the rest are counted in the subtitle and stand in the table.

    Example:
        >>> from sidusryhmad.render.draw import draw
        >>> m = ServiceMap.named("Café").with_stakeholder("A", ring="direct")
        >>> m = m.with_stakeholder("B", ring="direct")
        >>> m = m.with_influence("A", "B", 1, ratings={"Mari": 2, "Jaan": -1})
        >>> draw(m, view=Disagreement(), language="en").scene.table[1]
        ('A → B', 'Mari +2, Jaan −1', '3', '3', '+0.5', '+1', '1 say +, 1 say −')
    """

    of_change: ClassVar[bool] = False
    most: int = MOST

    def __post_init__(self) -> None:
        if not isinstance(self.most, int) or isinstance(self.most, bool) or self.most < 1:
            template = N_("most is a whole number from 1 on, not {value}")
            raise InvalidParameterError(Message("most", template, {"value": repr(self.most)}))

    def scene(self, subject: ServiceMap, language: Language, theme: Theme) -> Scene:
        """The disagreement on a map.

        Args:
            subject: The map; at least one influence has two answers among its ``ratings``.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: It is no map.
            InvalidParameterError: No influence was rated by two people.
        """
        if not isinstance(subject, ServiceMap):
            raise refuse(self, subject)
        found = rated(subject)
        if not found:
            template = N_(
                "no influence was rated by two people or more; collect ratings with rating sheets: "
                "{command}"
            )
            values = {"command": "sidusryhmad workshop MAP --sheets --raters Mari,Jaan -o FOLDER"}
            raise InvalidParameterError(Message("no_ratings", template, values))
        shown = found[: self.most]
        letters = _letters(shown)
        places = sheet(shown, language)
        body = Body(
            places.value,
            places.bottom,
            marks(places, letters, language, theme),
            legend=key(key_rows(shown, letters, language, theme), theme),
            table=_table(found, language),
        )
        return chart(_texts(subject, found, len(shown), language), body, language, theme)


def _letters(shown: Sequence[Rated]) -> dict[str, str]:
    """A code for each rater; none where there are too many."""
    raters = dict.fromkeys(who for each in shown for who, _ in each.answers)
    found = codes([clean(who) for who in raters]) if len(raters) <= _LETTERED else {}
    if len(found) < len(raters):
        return {}
    return dict(zip(raters, found.values(), strict=True))


def _texts(
    service_map: ServiceMap, found: Sequence[Rated], shown: int, language: Language
) -> tuple[str, str, str]:
    say, plural = language.text, language.plural
    service = shorten(clean(service_map.service.name), _LONGEST)
    parts = [say("those furthest apart first")]
    if len(found) > shown:
        parts.append(
            plural(
                "{count} more that several people rated is not in the picture",
                "{count} more that several people rated are not in the picture",
                len(found) - shown,
            )
        )
    if rest := len(service_map.influences) - len(found):
        parts.append(
            plural(
                "{count} influence was rated by one person or nobody",
                "{count} influences were rated by one person or nobody",
                rest,
            )
        )
    return (
        say("{service}: talk about these first", service=service),
        "; ".join(parts),
        _description(found, language),
    )


def _description(found: Sequence[Rated], language: Language) -> str:
    """What is furthest apart, and how many signs are in dispute."""
    told = "; ".join(title(each, language) for each in found[:_TOLD])
    sentences = [language.text("Furthest apart: {told}.", told=told)]
    disputed = sum(each.disputed is not None for each in found)
    if disputed:
        sentences.append(
            language.plural(
                "The sign of {count} influence is in dispute.",
                "The signs of {count} influences are in dispute.",
                disputed,
            )
        )
    return " ".join(sentences)


def _table(found: Sequence[Rated], language: Language) -> tuple[tuple[str, ...], ...]:
    """Everything that was said, the widest apart first."""
    say = language.text
    head = (
        say("Influence"), say("Ratings"), say("Range"), say("Middle half"), say("Median"),
        say("In the file"), say("Sign in dispute"),
    )  # fmt: skip
    return (head, *(_line(each, language) for each in found))


def _line(each: Rated, language: Language) -> tuple[str, ...]:
    say, strength, sides = language.text, each.influence.strength, each.disputed or (0, 0)
    dispute = say("{plus} say +, {minus} say −", plus=sides[0], minus=sides[1])
    return (
        f"{each.source} → {each.target}",
        said(each, language),
        signed(each.spread, language).removeprefix("+"),
        signed(each.inner, language).removeprefix("+"),
        signed(each.middle, language),
        say("no strength") if strength is None else signed(strength, language),
        dispute if each.disputed else say("no"),
    )
