"""The picture of wants: four quadrants by the two questions, what was not asked beside them."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.wants.judged import (
    CATEGORIES,
    CONSCIOUS,
    DECEPTION,
    INVISIBLE,
    SUBCONSCIOUS,
    UNKNOWN,
    Judged,
)
from sidusryhmad.evidence.topics.wants.results import Wants
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.wants_boxes import GAP, WIDE, Item, Quadrant, box_height, drawn
from sidusryhmad.render.scene import Mark, Scene
from sidusryhmad.render.text import clean
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.chart import Body, chart

MOST = 24
"""Wants of one kind at the most."""
_TITLES = {
    CONSCIOUS: (N_("Conscious"), N_("held, adds value")),
    SUBCONSCIOUS: (N_("Subconscious"), N_("not voiced, adds value")),
    DECEPTION: (N_("Deception"), N_("held, adds no value")),
    INVISIBLE: (N_("Invisible"), N_("not voiced, adds no value")),
    UNKNOWN: (N_("Not known"), N_("a question was not asked")),
}
_PLACES = {CONSCIOUS: (0, 0), DECEPTION: (1, 0), SUBCONSCIOUS: (0, 1), INVISIBLE: (1, 1)}


def scene(result: Wants, language: Language, theme: Theme) -> Scene:
    """The wants in four quadrants; those of which a question was not asked stand in a strip."""
    say = language.text
    boxes = {kind: _box(kind, result, language) for kind in (*CATEGORIES, UNKNOWN)}
    title = say("{service}: what is wanted", service=clean(result.service_map.service.name))
    subtitle = say("heavy border: a change meets it")
    table = _table(result, language)
    description = "; ".join(
        f"{box.title}: {', '.join(clean(item.name) for item in box.items) or '–'}"
        for box in boxes.values()
    )
    body = _body(boxes, table, theme)
    return chart((title, subtitle, description), body, language, theme)


def _box(kind: str, result: Wants, language: Language) -> Quadrant:
    wants = [want for want in result.wants if want.category == kind]
    title, subtitle = (language.text(text) for text in _TITLES[kind])
    missing = len(wants) - MOST
    more = language.text("{count} more", count=missing) if missing > 0 else ""
    items = tuple(_item(want, language) for want in wants[:MOST])
    return Quadrant(title, subtitle, items, more)


def _item(want: Judged, language: Language) -> Item:
    parts = [want.stakeholder]
    if want.worth is not None:
        whole = want.worth.value.is_integer()
        worth = language.number(want.worth.value, digits=0 if whole else 1)
        parts.append(language.text("worth {worth}", worth=worth))
    if want.met_by:
        parts.append(language.text("met"))
    return Item(want.name, " · ".join(part for part in parts if part), met=bool(want.met_by))


def _body(boxes: dict[str, Quadrant], table: list[tuple[str, ...]], theme: Theme) -> Body:
    heights = [
        max(box_height(boxes[kind]) for kind, (_, row) in _PLACES.items() if row == at)
        for at in (0, 1)
    ]
    strip = box_height(boxes[UNKNOWN]) if boxes[UNKNOWN].items else 0.0
    heights[1] = max(heights[1], strip - heights[0] - GAP)
    tops = (0.0, heights[0] + GAP)
    marks: list[Mark] = []
    for kind, (column, row) in _PLACES.items():
        tone = theme.gain if column == 0 else theme.loss
        at = (column * (WIDE + GAP), tops[row], heights[row])
        marks += drawn(boxes[kind], at, tone, theme)
    width, height = 2 * WIDE + GAP, sum(heights) + GAP
    if boxes[UNKNOWN].items:
        marks += drawn(
            boxes[UNKNOWN], (width + GAP, 0.0, height), theme.unknown, theme, dashed=True
        )
        width += GAP + WIDE
    return Body(width, height, tuple(marks), table=tuple(table))


def _table(result: Wants, language: Language) -> list[tuple[str, ...]]:
    say = language.text
    rows = [
        (
            clean(want.name),
            clean(want.stakeholder or "–"),
            say(_TITLES[want.category][0]),
            clean(", ".join(want.met_by) or "–"),
        )
        for want in result.wants
    ]
    return [(say("Want"), say("Whose"), say("Kind"), say("Met by")), *rows]
