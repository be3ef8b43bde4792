"""The power–interest grid: who can do how much, and who cares; nobody over anybody else."""

from dataclasses import dataclass, replace
from typing import ClassVar

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.render.badges import Wanted, badges
from sidusryhmad.render.scene import Node, Scene
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.key import key
from sidusryhmad.render.views.people import Crowd, crowd
from sidusryhmad.render.views.power_cells import QUADRANTS, cells, place_of, quadrant
from sidusryhmad.render.views.power_key import key_rows
from sidusryhmad.render.views.power_marks import marks
from sidusryhmad.render.views.power_sheet import Sheet, sheet
from sidusryhmad.render.wording import named

_LONGEST = 120
_MARGIN = 10.0


@dataclass(frozen=True, slots=True)
class PowerInterest:
    """Everybody by power and interest, in sixteen cells and four quadrants.

    A cell grows with the people in it. Whoever lacks a rating stands in a strip below, never at 0.
    With an impact, fill and badge say what the change does; power does not weigh it.

    Example:
        >>> from sidusryhmad.examples.catalogue import example
        >>> from sidusryhmad.render.draw import draw
        >>> scene = draw(example("post").read(), view=PowerInterest(), language="en").scene
        >>> scene.table[1]
        ('Klient', 'Otsesed', '2', '3', 'not rated', 'Manage closely')
    """

    of_change: ClassVar[bool] = False

    def scene(self, subject: ServiceMap | Impact, language: Language, theme: Theme) -> Scene:
        """The grid of a map, or of what a change does on it.

        Args:
            subject: The map or the impact.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: It is neither.
        """
        if not isinstance(subject, ServiceMap | Impact):
            raise refuse(self, subject)
        people = crowd(subject, language, theme)
        found = cells(people.service_map)
        places = sheet(found, people)
        body = Body(
            places.right + _MARGIN,
            places.bottom,
            marks(places, language, theme),
            _nodes(places, people),
            legend=key(key_rows(people), theme),
            table=_table(people),
        )
        return chart(_texts(subject, people), body, language, theme)


def _nodes(places: Sheet, people: Crowd) -> tuple[Node, ...]:
    order = {person.id: number for number, person in enumerate(people.service_map.stakeholders)}
    seats = sorted(places.seats, key=lambda seat: order[seat[0].id])
    made = [people.node(person, at, _title(person, people)) for person, at in seats]
    wanted = [Wanted(people.shown.badge(node.id, people.language), node.pill.box) for node in made]
    given = badges(wanted, people.theme)
    return tuple(replace(node, badge=badge) for node, badge in zip(made, given, strict=True))


def _title(person: Stakeholder, people: Crowd) -> str:
    """Everything that is known of somebody's place."""
    power, interest, attitude = _ratings(person, people.language)
    return people.language.text(
        "{person}; power: {power}; interest: {interest}; attitude: {attitude}",
        person=people.title(person),
        power=power,
        interest=interest,
        attitude=attitude,
    )


def _ratings(person: Stakeholder, language: Language) -> tuple[str, str, str]:
    """Power, interest and attitude as written."""
    missing = language.text("not rated")
    levels = [
        missing if given is None else _level(given.value, language)
        for given in (person.power, person.interest)
    ]
    value = None if person.attitude is None else person.attitude.value
    whole = value is not None and value.is_integer()
    attitude = (
        missing if value is None else language.number(value, digits=0 if whole else 2, signed=True)
    )
    return levels[0], levels[1], attitude


def _level(value: float, language: Language) -> str:
    return language.number(value, digits=0 if value.is_integer() else 2)


def _table(people: Crowd) -> tuple[tuple[str, ...], ...]:
    """Everybody, in file order."""
    language, say = people.language, people.language.text
    head = [say("Stakeholder"), say("Ring"), say("Power"), say("Interest"), say("Attitude")]
    rows = [[*head, say("What to do"), *([say("Total")] if people.changed else [])]]
    for person in people.service_map.stakeholders:
        place = place_of(person)
        todo = say("not rated") if place is None else say(quadrant(place))
        row = [clean(person.name), people.ring(person), *_ratings(person, language), todo]
        if people.changed:
            worth = people.shown.worth(person.id)
            row.append(say("not reached") if worth is None else language.number(worth, signed=True))
        rows.append(row)
    return tuple(map(tuple, rows))


def _texts(subject: ServiceMap | Impact, people: Crowd) -> tuple[str, str, str]:
    language, service_map = people.language, people.service_map
    service = shorten(clean(service_map.service.name), _LONGEST)
    count = len(service_map.stakeholders)
    missing = len(cells(service_map).unrated)
    counts = language.plural("{count} stakeholder", "{count} stakeholders", count)
    if missing:
        without = language.plural(
            "{count} not rated, in the strip below",
            "{count} not rated, in the strip below",
            missing,
        )
        counts = f"{counts}, {without}"
    if isinstance(subject, Impact):
        change = shorten(clean(subject.change.name), _LONGEST)
        title = language.text("{change}: power, interest and impact", change=change)
        return title, f"{service}; {counts}", _description(people)
    title = language.text("{service}: power and interest", service=service)
    return title, counts, _description(people)


def _description(people: Crowd) -> str:
    """Who stands in which quadrant."""
    say, everybody = people.language.text, people.service_map.stakeholders
    where = {s.id: (p := place_of(s)) and quadrant(p) for s in everybody}
    heads: dict[str | None, str] = {name: say(name) for name in QUADRANTS.values()}
    heads[None] = say("Not rated")
    sentences = []
    for name, head in heads.items():
        members = [clean(person.name) for person in everybody if where[person.id] == name]
        told = f"{head} ({len(members)})"
        if members:
            sentences.append(f"{told}: {named(members)}.")
        elif name is not None:
            sentences.append(f"{told}.")
    return " ".join(sentences)
