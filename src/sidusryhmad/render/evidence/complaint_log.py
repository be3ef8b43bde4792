"""The picture of a complaint log: weekdays by hours, how many complained and how many should."""

from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.complaint_log_grid import NOTE, grid_of, marks
from sidusryhmad.render.evidence.complaint_log_key import key_rows
from sidusryhmad.render.evidence.complaint_log_words import (
    hours,
    number,
    pattern_short,
    weekday,
)
from sidusryhmad.render.scene import Label, Mark, Scene
from sidusryhmad.render.text import clean, shorten, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.key import key

_LONGEST = 120


def scene(result: ComplaintLog, language: Language, theme: Theme) -> Scene:
    """Weekdays by hours: complaints, how many were to be expected, patterns, stretches of time."""
    grid = grid_of(result, language)
    if not grid.cells:
        body = _nothing(language, theme)
    else:
        body = Body(
            grid.right,
            grid.bottom,
            marks(grid, result, (language, theme)),
            legend=key(key_rows(grid, result, language, theme), theme),
            table=_table(result, language),
        )
    return chart(_texts(result, language), body, language, theme)


def _nothing(language: Language, theme: Theme) -> Body:
    text = language.text("No complaint has both a day and a time.")
    label = Label(text, (0.0, NOTE.size * 2), NOTE.size, theme.ink, anchor="start")
    return Body(width(text, NOTE), NOTE.size * 3, (Mark(labels=(label,)),), table=((text,),))


def _texts(result: ComplaintLog, language: Language) -> tuple[str, str, str]:
    service = shorten(clean(result.service_map.service.name), _LONGEST)
    title = language.text("{service}: when do people complain?", service=service)
    subtitle = language.plural(
        "{count} complaint with a day and a time; large: complaints, small: expected",
        "{count} complaints with a day and a time; large: complaints, small: expected",
        result.grid.total,
    )
    told = [f"{pattern_short(each, language)}." for each in result.patterns]
    if not told and result.searched:
        told = [language.text("Nothing gathers more than chance would bring.")]
    return title, subtitle, " ".join([f"{subtitle}.", *told])


def _table(result: ComplaintLog, language: Language) -> tuple[tuple[str, ...], ...]:
    """Every hour of a weekday in which anybody complained."""
    say = language.text
    head = (say("Weekday"), say("Hour"), say("Complaints"), say("Expected"))
    there = [cell for cell in result.grid.cells if cell.count]
    there.sort(key=lambda cell: (int(cell.where["weekday"]), int(cell.where["hour"])))
    rows = (
        (
            weekday(int(cell.where["weekday"]), language),
            hours(int(cell.where["hour"])),
            language.number(cell.count, digits=0),
            "–" if cell.expected is None else number(cell.expected, language),
        )
        for cell in there
    )
    return (head, *rows)
