"""The picture of parties: what a change does to each and to its roles; without one, the load."""

from collections.abc import Iterator
from dataclasses import replace

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.results import Likelihood
from sidusryhmad.evidence.topics.parties.parties import Parties
from sidusryhmad.evidence.topics.parties.roles import Role
from sidusryhmad.evidence.topics.parties.sums import Party
from sidusryhmad.locale.language import Language
from sidusryhmad.model.ring import RING_NAMES
from sidusryhmad.render.evidence import burdens
from sidusryhmad.render.evidence.dots import Dot, Ruler, dots
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import clean
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import round_ticks
from sidusryhmad.render.views.chart import chart

MOST = 40
"""Rows at the most; parties in several roles come first."""


def scene(result: Parties, language: Language, theme: Theme) -> Scene:
    """What a change does to each party and to its roles; without a change, who is burdened."""
    if result.change is None:
        return burdens.scene(result, language, theme)
    say = language.text
    shown = list(_shown(result))
    rows = _grouped([_rows(party, result, (language, theme)) for party in shown], language)
    ends = [0.0, *(end for row in rows for end in (row.low, row.high, row.value or 0.0))]
    ticks = round_ticks(min(ends), max(ends), most=7)
    ruler = Ruler(ticks, ticks.texts(language, signed=True), say("Likert points"), line=0.0)
    title = say(
        "{service}: {change}, party by party",
        service=clean(result.service_map.service.name),
        change=clean(result.change_name or ""),
    )
    subtitle = say("bold: a party in several roles, and the sum of its roles below it")
    if missing := len(result.parties) - len(shown):
        more = language.plural("{count} more party", "{count} more parties", missing)
        subtitle = say("{said}; not shown: {more}", said=subtitle, more=more)
    body = dots(rows, ruler, (language, theme), _table(rows, language))
    return chart((title, subtitle, _description(rows)), body, language, theme)


def _shown(result: Parties) -> Iterator[Party]:
    """Parties in several roles, then those whom something reaches, as many as have room."""
    room = MOST
    for party in result.parties:
        several = len(party.roles) > 1
        if several or steady(abs(party.total or 0.0)) > 0:
            room -= len(party.roles) + several
            if room < 0:
                return
            yield party


def _grouped(found: list[list[Dot]], language: Language) -> list[Dot]:
    """A gap before each party in several roles, and one with a heading before all others."""
    several = any(len(rows) > 1 for rows in found)
    alone = language.text("in one role each")
    made: list[Dot] = []
    for first, *others in found:
        heading = alone if several and not others and not any(r.heading for r in made) else ""
        made += [replace(first, apart=bool(others or heading), heading=heading), *others]
    return made


def _rows(party: Party, result: Parties, look: tuple[Language, Theme]) -> list[Dot]:
    language, _ = look
    if len(party.roles) == 1:
        role = party.roles[0]
        name = role.name if role.name == party.name else f"{party.name}: {role.name}"
        return [_dot(name, (role.total or 0.0, party.likelihood), result, look)]
    name = party.name
    if party.torn:
        name = language.text("{party}: pulled apart", party=party.name)
    rows = [_dot(name, (party.total or 0.0, party.likelihood), result, look, strong=True)]
    for role in party.roles:
        name = f"{role.name} ({_ring(role, result, language)})"
        rows.append(_dot(name, (role.total or 0.0, role.likelihood), result, look))
    return rows


def _dot(
    name: str,
    value: tuple[float, Likelihood | None],
    result: Parties,
    look: tuple[Language, Theme],
    *,
    strong: bool = False,
) -> Dot:
    language, theme = look
    total, likelihood = value
    low, high = (total, total) if likelihood is None else (likelihood.low, likelihood.high)
    word, tone = language.text("about nothing"), ""
    if steady(low) < 0 < steady(high):
        word = language.text("may gain or lose")
    elif steady(total) > result.epsilon:
        word, tone = language.text("gains"), theme.gain
    elif steady(total) < -result.epsilon:
        word, tone = language.text("loses"), theme.loss
    note = f"{language.number(total, digits=2, signed=True)} {word}"
    return Dot(clean(name), total, low, high, note, tone=tone, strong=strong)


def _ring(role: Role, result: Parties, language: Language) -> str:
    named = {ring.id: ring.name for ring in result.service_map.ring_list}
    return named.get(role.ring) or language.text(RING_NAMES.get(role.ring, role.ring))


def _table(rows: list[Dot], language: Language) -> list[list[str]]:
    head = [language.text("Party or role"), language.text("Total")]
    return [head, *([row.name, row.note] for row in rows)]


def _description(rows: list[Dot]) -> str:
    return "; ".join(f"{row.name}: {row.note}" for row in rows)
