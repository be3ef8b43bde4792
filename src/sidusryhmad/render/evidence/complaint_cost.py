"""The picture of arguing, giving in and selling: costs by share of takers."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_costs.breaks import Money
from sidusryhmad.evidence.topics.complaint_costs.options import OPTION_NAMES, Option
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost, Cost
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.complaint_cost_marks import LOOKS, marks, sample
from sidusryhmad.render.evidence.complaint_cost_sheet import HEIGHT, currency_text, sheet
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.chart import Body, chart
from sidusryhmad.render.views.key import Row, key

_LEAST = {
    Option.ARGUING: N_("Arguing costs least."),
    Option.GIVING_IN: N_("Giving in costs least."),
    Option.SELLING: N_("Selling it costs least."),
}


def scene(result: ComplaintCost, language: Language, theme: Theme) -> Scene:
    """What each option costs by the share of those who ask that take the service."""
    places = sheet(result, language)
    body = Body(
        places.right,
        HEIGHT,
        marks(places, result, language, theme),
        legend=key(_key(result, language, theme), theme),
        table=_table(result, language),
    )
    service = shorten(clean(result.service_map.service.name))
    title = language.text("{service}: argue, give in, or sell it?", service=service)
    subtitle = language.text("what each costs in a period; below zero it earns")
    told = language.text(_LEAST[result.cheapest])
    listed = "; ".join(_said(each, result.currency, language) for each in result.costs)
    description = language.text("{told} {listed}.", told=told, listed=listed)
    return chart((title, subtitle, description), body, language, theme)


def _key(result: ComplaintCost, language: Language, theme: Theme) -> list[Row]:
    say = language.text
    rows = [Row(say("In a period"), heading=True)]
    rows += [
        Row(
            _said(result.of(option), result.currency, language),
            strokes=(sample(option, theme),),
        )
        for option in LOOKS
    ]
    rows.append(Row(say("How to read it"), heading=True))
    if any(each.cost.low != each.cost.high for each in result.costs):
        rows.append(Row(say("Band and upright lines: all that the inputs may be.")))
    rows.append(Row(say("Takers: which share of those who ask now pay the fee.")))
    return rows


def _said(each: Cost, currency: str, language: Language) -> str:
    name = language.text(OPTION_NAMES[each.option])
    money = money_text(each.cost, currency, language)
    return language.text("{option}: {money}", option=name, money=money)


def money_text(found: Money, currency: str, language: Language) -> str:
    """A sum with its range and its currency.

    Example:
        >>> money_text(Money(3.0, -1.0, 4.0), "€", Language("et"))
        '3,00 (−1,00…4,00) €'
    """
    digits = 2
    value = language.number(found.value, digits=digits)
    if found.low != found.high:
        ends = (language.number(end, digits=digits) for end in (found.low, found.high))
        value = f"{value} ({'…'.join(ends)})"
    return f"{value} {currency_text(currency)}".rstrip()


def _table(result: ComplaintCost, language: Language) -> tuple[tuple[str, ...], ...]:
    say = language.text
    head = (say("Share of takers"), *(say(OPTION_NAMES[option]) for option in LOOKS))
    rows = []
    for point in result.curve:
        costs = {each.option: each.cost for each in result.costs} | {Option.SELLING: point.cost}
        share = f"{language.number(100 * point.share, digits=0)}%"
        told = (money_text(costs[option], result.currency, language) for option in LOOKS)
        rows.append((share, *told))
    return (head, *rows)
