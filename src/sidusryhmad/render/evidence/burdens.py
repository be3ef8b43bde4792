"""The picture of load: burdening influences that arrive and that leave, back to back."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.parties.burden import Burden
from sidusryhmad.evidence.topics.parties.load import PERHAPS, SURELY, Load
from sidusryhmad.evidence.topics.parties.parties import Parties
from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill, Scene
from sidusryhmad.render.text import Font, clean, shorten, width, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, straight
from sidusryhmad.render.views.chart import Body, chart

MOST = 40
"""Rows at the most."""
_NAME, _STRONG, _NOTE = Font(12.0), Font(12.0, 600), Font(10.5)
_WIDEST, _LINE, _PAD, _GAP = 190.0, 15.0, 8.0, 12.0
_SIDE, _BAR, _HEAD, _NUMBER = 150.0, 12.0, 22.0, 64.0
_ONLY = {SURELY: N_("can only take it"), PERHAPS: N_("perhaps can only take it")}


def scene(result: Parties, language: Language, theme: Theme) -> Scene:
    """Who is burdened by how many, and who burdens how many."""
    say = language.text
    loaded = [load for load in result.loads if _counted(load)]
    shown = loaded[:MOST]
    title = say("{service}: who can only take it?", service=clean(result.service_map.service.name))
    subtitle = say("burdening influences; with a question mark those of which it is not sure")
    if not shown:
        subtitle = say("no influence on this map burdens anybody")
    if missing := len(loaded) - len(shown):
        more = language.plural("{count} more stakeholder", "{count} more stakeholders", missing)
        subtitle = say("{said}; not shown: {more}", said=subtitle, more=more)
    head = (say("Stakeholder"), say("arrive"), say("leave"), say("Can only take it"))
    rows = [_texts(load, language) for load in shown]
    description = "; ".join(": ".join((row[0], ", ".join(filter(None, row[1:])))) for row in rows)
    body = _body(shown, (head, *rows), (language, theme))
    return chart((title, subtitle, description or subtitle), body, language, theme)


def _counted(load: Load) -> bool:
    return any(side.count or side.doubtful for side in (load.taken, load.given))


def _texts(load: Load, language: Language) -> tuple[str, str, str, str]:
    only = language.text(_ONLY[load.only_takes]) if load.only_takes in _ONLY else ""
    return clean(load.name), _number(load.taken), _number(load.given), only


def _number(burden: Burden) -> str:
    """How many burden, and how many more may: ``2 + 1?``."""
    return f"{burden.count} + {burden.doubtful}?" if burden.doubtful else str(burden.count)


def _body(
    shown: list[Load], table: tuple[tuple[str, ...], ...], look: tuple[Language, Theme]
) -> Body:
    _, theme = look
    head, *texts = table
    names = [wrap(shorten(row[0]), _WIDEST, _font(load)) for row, load in _pairs(texts, shown)]
    widths = [width(line, _STRONG) for name in names for line in name]
    middle = max(widths, default=60.0) + _GAP + _NUMBER + _SIDE
    most = max((max(load.taken.count, load.given.count) for load in shown), default=0)
    notes = max((width(row[3], _NOTE) for row in texts), default=0.0)
    marks: list[Mark] = []
    y = _HEAD
    for load, name, row in zip(shown, names, texts, strict=True):
        height = len(name) * _LINE + 2 * _PAD
        marks.append(_row(load, (name, row), (middle, y + height / 2, most), theme))
        y += height
    right = middle + _SIDE + _NUMBER + _GAP + notes
    line = straight((middle, _HEAD), (middle, max(y, _HEAD + 1.0)), theme.soft_ink, 1.0)
    titles = (
        _title(head[1], middle - _GAP, "end", theme),
        _title(head[2], middle + _GAP, "start", theme),
    )
    furniture = Mark(strokes=(line,), labels=titles if shown else ())
    return Body(right, y, (furniture, *marks), table=table)


def _pairs(texts: list[tuple[str, ...]], shown: list[Load]) -> list[tuple[tuple[str, ...], Load]]:
    return list(zip(texts, shown, strict=True))


def _title(text: str, x: float, anchor: str, theme: Theme) -> Label:
    return Label(text, (x, TICK_FONT.size), TICK_FONT.size, theme.soft_ink, anchor=anchor)


def _font(load: Load) -> Font:
    return _STRONG if load.only_takes in _ONLY else _NAME


def _row(
    load: Load,
    said: tuple[tuple[str, ...], tuple[str, ...]],
    place: tuple[float, float, int],
    theme: Theme,
) -> Mark:
    name, row = said
    middle, y, most = place
    weight, left = _font(load).weight, middle - _SIDE - _NUMBER - _GAP
    first = y - (len(name) - 1) * _LINE / 2 + _NAME.size * 0.36
    labels = [
        Label(line, (left, first + at * _LINE), _NAME.size, theme.ink, weight, anchor="end")
        for at, line in enumerate(name)
    ]
    pills = []
    base = y + _NOTE.size * 0.36
    for burden, text, way in ((load.taken, row[1], -1), (load.given, row[2], 1)):
        length = _SIDE * burden.count / most if most else 0.0
        color = theme.loss if way < 0 else theme.unknown
        if length:
            box = Box(round(middle + way * length / 2, 2), round(y, 2), round(length, 2), _BAR)
            pills.append(Pill(box, 0.0, color, color, 0.0, ()))
        anchor = "end" if way < 0 else "start"
        at = middle + way * (length + 5.0)
        labels.append(Label(text, (at, base), _NOTE.size, theme.ink, anchor=anchor))
    if row[3]:
        at = middle + _SIDE + _NUMBER + _GAP
        labels.append(Label(row[3], (at, base), _NOTE.size, theme.ink, 600, anchor="start"))
    words = ", ".join(part for part in row if part)
    return Mark(title=words, pills=tuple(pills), labels=tuple(labels))
