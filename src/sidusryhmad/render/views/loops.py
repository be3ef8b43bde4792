"""The loop view: influence that comes back to where it started, the strongest loops first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.pills import Block
from sidusryhmad.render.scene import Label, Mark, Scene
from sidusryhmad.render.text import SEMIBOLD, Font, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import ties
from sidusryhmad.render.view import refuse
from sidusryhmad.render.views.actors import actors
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.key import SAMPLE, Row, key
from sidusryhmad.render.views.key_lines import line_rows, width_rows
from sidusryhmad.render.views.loops_grid import Grid, Style, grid
from sidusryhmad.render.views.loops_words import (
    Found,
    description,
    letter,
    none,
    polarity,
    subtitle,
    table,
    title,
)

COUNTED = 100
"""Loops counted at the most."""
_OF_LOOPS = frozenset({"nothing_carried", "more_loops", "loops_not_exhausted"})
"""Notes on a map's structure that speak of its loops."""
_EMPTY = Font(13.0)
_EMPTY_WIDTH = 380.0


@dataclass(frozen=True, slots=True)
class Loops:
    """The strongest feedback loops of a map, each as a ring of its own.

    Attributes:
        most: Loops at the most; the subtitle says of how many.

    Raises:
        InvalidParameterError: ``most`` is no whole number from 1 on.

    Example:
        >>> import sidusryhmad as sr
        >>> scene = sr.draw(sr.example("eight").read(), view=Loops(most=1), language="en").scene
        >>> scene.subtitle, scene.table[1][1:]
        ('the strongest of 4 loops', ('reinforcing', '+0.094', '+0.107'))
    """

    of_change: ClassVar[bool] = False
    most: int = 6

    def __post_init__(self) -> None:
        if not isinstance(self.most, int) or isinstance(self.most, bool) or self.most < 1:
            template = N_("most is a whole number from 1 on, not {value}")
            raise InvalidParameterError(Message("most", template, {"value": repr(self.most)}))

    def scene(self, subject: ServiceMap, language: Language, theme: Theme) -> Scene:
        """The loops of a map.

        Args:
            subject: The map.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene; where there is no loop it says so.

        Raises:
            WrongTypeError: It is no map.
            UnboundedEchoError: At carry-over 1 the map's feedback is not damped.

        Example:
            >>> m = ServiceMap.named("Kohvik")
            >>> Loops().scene(m, Language("en"), Theme()).subtitle
            'no loop to show'
        """
        if not isinstance(subject, ServiceMap):
            raise refuse(self, subject)
        found = loops_of(subject, self.most)
        people = actors((subject,), language, theme)
        by_ends = {(tie.source, tie.target): tie for tie in ties(subject)}
        placed = _placed(found, Style(people, by_ends, language))
        body = Body(
            placed.width,
            placed.height,
            placed.marks,
            placed.nodes,
            placed.edges,
            key(tuple(_rows(found, placed, language, theme)), theme),
            table(found.shown, people, language),
        )
        texts = (title(subject, language), subtitle(found, language))
        return chart((*texts, description(found, people, language)), body, language, theme)


def loops_of(service_map: ServiceMap, most: int) -> Found:
    """The strongest loops of a map, and how many there are.

    Args:
        service_map: The map; one without anybody has no loops.
        most: Loops at the most.

    Returns:
        The loops: those of known polarity first, strongest first.
    """
    if not service_map.stakeholders:
        return Found(service_map, (), 0, more=False, notes=())
    known = structure(service_map, top=max(COUNTED, most))
    notes = tuple(note for note in known.notes if note.code in _OF_LOOPS)
    more = any(note.code != "nothing_carried" for note in notes)
    return Found(service_map, known.loops[:most], len(known.loops), more, notes)


def _placed(found: Found, style: Style) -> Grid:
    """The loops in their frames; a sentence where there are none."""
    if found.shown:
        return grid(found.shown, style)
    said = [none(found, style.language), *map(style.language.say, found.notes)]
    lines = [line for text in said for line in wrap(text, _EMPTY_WIDTH, _EMPTY)]
    text = Block(tuple(lines), _EMPTY)
    wide, high = text.size
    labels = text.labels((wide / 2, high / 2), style.actors.theme.ink)
    return Grid(wide, high, (Mark(labels=labels),), (), ())


def _rows(found: Found, placed: Grid, language: Language, theme: Theme) -> Iterator[Row]:
    if not found.shown:
        return
    say = language.text
    yield Row(say("Influence and its strength"), heading=True)
    yield from line_rows(placed.edges, language, theme)
    yield from width_rows(language, theme)
    yield Row(say("In the middle"), heading=True)
    meanings = {
        "reinforcing": say("what rises or falls comes back and pushes on in the same direction"),
        "balancing": say("what rises or falls comes back and pushes against itself"),
        "unknown": say("the direction of an influence on it is not known"),
    }
    first = {loop.polarity: loop for loop in reversed(found.shown)}
    for kind, text in meanings.items():
        if kind in first:
            said = say("{word}: {meaning}", word=polarity(first[kind], language), meaning=text)
            yield Row(said, labels=(_sample(letter(first[kind], language), theme),))
    yield Row(say("the number: the gain, the product of what the influences carry over"))
    for note in found.notes:
        yield Row(language.say(note))


def _sample(text: str, theme: Theme) -> Label:
    return Label(text, (SAMPLE / 2, 5.4), 15.0, theme.ink, SEMIBOLD)
