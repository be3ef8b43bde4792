"""The influence matrix: who influences whom, by number and colour; row influences column."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.describe import map_description
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import clean, shorten, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.key import key
from sidusryhmad.render.views.matrix_cells import entries, short_names
from sidusryhmad.render.views.matrix_key import key_rows
from sidusryhmad.render.views.matrix_marks import marks
from sidusryhmad.render.views.matrix_sheet import WORDS, sheet
from sidusryhmad.render.wording import map_subtitle

_LONGEST = 120
_BELOW = 20.0


@dataclass(frozen=True, slots=True)
class Matrix:
    """A cell for every pair: the influence of the row's stakeholder on the column's.

    A number that was given stands in it, ``+`` or ``−`` where only the direction is known, ``?``
    where not even that; 0 was asked about and is none; an empty cell was not asked about.

    Example:
        >>> import sidusryhmad as sr
        >>> sr.draw(sr.example("eight").read(), view="matrix", language="en").scene.table[1]
        ('Teenindaja', 'Klient', '+3')
    """

    of_change: ClassVar[bool] = False

    def scene(self, subject: ServiceMap, language: Language, theme: Theme) -> Scene:
        """The matrix of a map.

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
        places, look = sheet(subject, language), (language, theme)
        heading = width(language.text("whom →"), WORDS)
        body = Body(
            max(places.right, places.left + heading * 1.1),
            places.bottom + _BELOW,
            marks(places, subject, look),
            legend=key(key_rows(places, subject, language, theme), theme),
            table=_table(subject, language),
        )
        return chart(_texts(subject, language), body, language, theme)


def _texts(service_map: ServiceMap, language: Language) -> tuple[str, str, str]:
    service = shorten(clean(service_map.service.name), _LONGEST)
    title = language.text("{service}: who influences whom", service=service)
    counts = map_subtitle(service_map, language, emphasis=False)
    subtitle = language.text("the row influences the column; {counts}", counts=counts)
    return title, subtitle, map_description(service_map, language)


def _table(service_map: ServiceMap, language: Language) -> tuple[tuple[str, ...], ...]:
    """Every influence that was asked about, in file order."""
    say, names = language.text, short_names(service_map)
    head = (say("Who influences"), say("Whom"), say("Strength"))
    rows = (
        (names[entry.source], names[entry.target], entry.measure(language))
        for entry in entries(service_map)
    )
    return (head, *rows)
