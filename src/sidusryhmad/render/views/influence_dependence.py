"""The influence–dependence plane: who drives whom, who is driven, and who passes it on."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.text import clean, shorten, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse
from sidusryhmad.render.views.axes import TICK_FONT
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.key import key
from sidusryhmad.render.views.plane_key import key_rows
from sidusryhmad.render.views.plane_marks import BELOW, marks
from sidusryhmad.render.views.plane_sheet import Sheet, sheet
from sidusryhmad.render.views.plane_values import QUADRANTS, Standings, standings
from sidusryhmad.render.wording import named, ring_name

_LONGEST = 120
_ABOVE = 22.0


@dataclass(frozen=True, slots=True)
class InfluenceDependence:
    """Everybody by influence and dependence (MICMAC), with the means as lines.

    Attributes:
        direct: Whether single steps count; else ways of the length at which the ranking settles.

    Example:
        >>> from sidusryhmad.examples.catalogue import example
        >>> from sidusryhmad.render.draw import draw
        >>> scene = draw(example("post").read(), view=InfluenceDependence(), language="en").scene
        >>> scene.title
        'Postiteenus: who drives and who depends'
    """

    of_change: ClassVar[bool] = False
    direct: bool = False

    def scene(self, subject: ServiceMap, language: Language, theme: Theme) -> Scene:
        """The plane of a map.

        Args:
            subject: The map.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: It is no map.
        """
        if not isinstance(subject, ServiceMap):
            raise refuse(self, subject)
        found = standings(subject, direct=self.direct)
        places = sheet(found, language)
        numbers = max(width(t, TICK_FONT) for t in places.up.ticks.texts(language)) + 8.0
        drawn = marks(places, found, language, theme)
        body = Body(
            numbers + places.room.width + 4.0,
            _ABOVE + places.room.height + BELOW,
            tuple(shifted(mark, numbers, _ABOVE) for mark in drawn),
            legend=key(key_rows(places, found, subject, (language, theme)), theme),
            table=_table(found, subject, language),
        )
        texts = (
            language.text(
                "{service}: who drives and who depends",
                service=shorten(clean(subject.service.name), _LONGEST),
            ),
            _subtitle(found, places, language, direct=self.direct),
            _description(found, language),
        )
        return chart(texts, body, language, theme)


def _subtitle(found: Standings, places: Sheet, language: Language, *, direct: bool) -> str:
    say, count = language.text, len(found.people)
    parts = [language.plural("{count} stakeholder", "{count} stakeholders", count)]
    if found.refusal is not None:
        parts.append(language.say(found.refusal))
    elif direct or found.power == 1:
        parts.append(say("direct influences alone"))
    else:
        parts.append(say("ways of {steps} steps, where the ranking settles", steps=found.power))
    if places.unnamed:
        parts.append(
            language.plural(
                "the {count} strongest is named",
                "the {count} strongest are named",
                count - places.unnamed,
            )
        )
    return "; ".join(parts)


def _description(found: Standings, language: Language) -> str:
    """Who stands in which quadrant."""
    sentences = []
    for quadrant, name in QUADRANTS.items():
        members = [person.name for person in found.people if person.quadrant == quadrant]
        told = f"{language.text(name)} ({len(members)})"
        sentences.append(f"{told}: {named(members)}." if members else f"{told}.")
    return " ".join(sentences)


def _table(
    found: Standings, service_map: ServiceMap, language: Language
) -> tuple[tuple[str, ...], ...]:
    """Everybody, in file order."""
    say = language.text
    rings = {ring.id: ring_name(ring, language) for ring in service_map.ring_list}
    head = (
        say("Stakeholder"), say("Ring"), say("Influence, %"), say("Dependence, %"), say("Quadrant")
    )  # fmt: skip
    rows = (
        (
            person.name,
            rings[person.ring],
            language.number(person.influence, digits=1),
            language.number(person.dependence, digits=1),
            say(QUADRANTS[person.quadrant]),
        )
        for person in found.people
    )
    return (head, *rows)
