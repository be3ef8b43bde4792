"""The tables of a structure report."""

from collections.abc import Callable

from sidusryhmad.analysis.structure.quadrants import Quadrant
from sidusryhmad.analysis.structure.results import Loop, Structure
from sidusryhmad.analysis.structure.standings import MicmacStanding
from sidusryhmad.errors import N_
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Cell, Table
from sidusryhmad.reporting.words import Words

_POLARITIES = {
    "reinforcing": N_("reinforcing"),
    "balancing": N_("balancing"),
    "unknown": N_("unknown"),
}
_QUADRANTS: dict[Quadrant, str] = {
    "driver": N_("driver"),
    "relay": N_("relay"),
    "dependent": N_("dependent"),
    "autonomous": N_("on their own"),
}
_ROLES = {
    ("cause", True): N_("prominent cause"),
    ("cause", False): N_("minor cause"),
    ("effect", True): N_("prominent effect"),
    ("effect", False): N_("minor effect"),
    ("even", True): N_("prominent, both alike"),
    ("even", False): N_("minor, both alike"),
}


def loop_in_words(loop: Loop, words: Words) -> str:
    """A loop as a way back to its start: ``Klient → Pere → Klient``."""
    return " → ".join(words.name(id_) for id_ in (*loop.nodes, loop.nodes[0]))


def loop_table(result: Structure, words: Words) -> Table:
    """The loops with polarity, gain and what they bring back."""
    say, number = words.language.text, words.language.number
    return table(
        result.loops,
        column(say("Loop"), lambda loop: loop_in_words(loop, words)),
        column(say("Polarity"), lambda loop: say(_POLARITIES[loop.polarity])),
        numbers(say("Gain"), lambda loop: _gain(loop, words)),
        numbers(
            say("Comes back"),
            lambda loop: number(loop.echo, digits=3, signed=True) if _known(loop) else "?",
        ),
        caption=say(
            "Gain: the product of what the influences on the loop carry over. Comes back: of one "
            "point that happens to a member, what returns to them by this loop. A loop of unknown "
            "polarity counts 0 in the numbers; ± shows the most its gain could be."
        ),
    )


def _known(loop: Loop) -> bool:
    return loop.polarity != "unknown"


def _gain(loop: Loop, words: Words) -> str:
    number = words.language.number
    if _known(loop):
        return number(loop.gain, digits=3, signed=True)
    return f"± {number(loop.most, digits=3)}"


def micmac_table(result: Structure, words: Words) -> Table:
    """Influence and dependence, indirect beside direct."""
    say = words.language.text
    caption = words.language.plural(
        "Share of all ways of {count} step that start from and end at each.",
        "Share of all ways of {count} steps that start from and end at each; from that length on "
        "the ranking stays.",
        result.micmac.power,
    )

    def share(title: str, of: Callable[[MicmacStanding], float]) -> Told[MicmacStanding]:
        return numbers(title, lambda each: words.language.number(100 * of(each), digits=1))

    beside = (
        share(say("Direct influence, %"), lambda each: each.direct_influence),
        share(say("Direct dependence, %"), lambda each: each.direct_dependence),
    )
    return table(
        result.micmac.stakeholders,
        column(say("Stakeholder"), lambda each: each.name),
        share(say("Influence, %"), lambda each: each.influence),
        share(say("Dependence, %"), lambda each: each.dependence),
        column(say("Role"), lambda each: say(_QUADRANTS[each.quadrant])),
        *(beside if result.micmac.power > 1 else ()),
        caption=caption,
    )


def mactor_table(result: Structure, words: Words) -> Table:
    """Influence, dependence and balances of power."""
    say, number = words.language.text, words.language.number
    return table(
        result.mactor.stakeholders,
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Influence"), lambda each: number(each.influence, digits=1)),
        numbers(say("Dependence"), lambda each: number(each.dependence, digits=1)),
        numbers(say("Net"), lambda each: number(each.net, digits=1, signed=True)),
        numbers("R", lambda each: _balance(each.balance, words)),
        numbers("Q", lambda each: _balance(each.maximum_balance, words)),
        column(say("Role"), lambda each: say(_QUADRANTS[each.quadrant])),
        caption=say(
            "Points of strength over one and two steps; through a third, the weaker step counts. "
            "R: balance of power, 1 is the average. Q: the same by the single strongest way."
        ),
    )


def _balance(value: float | None, words: Words) -> Cell:
    return Cell("–", "quiet") if value is None else Cell(words.language.number(value))


def dematel_table(result: Structure, words: Words) -> Table:
    """What everybody gives and receives, and whom they affect strongly."""
    say = words.language.text
    return table(
        result.dematel.stakeholders,
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Prominence"), lambda each: words.language.number(each.prominence)),
        numbers(say("Relation"), lambda each: words.points(each.relation)),
        column(say("Role"), lambda each: say(_ROLES[each.role, each.prominent])),
        column(say("Affects most"), lambda each: words.names(each.affects)),
        caption=say(
            "Prominence: given plus received. Relation: given less received; above 0 a cause, "
            "below an effect. Affects most: a total relation above the mean of {threshold}.",
            threshold=result.dematel.threshold,
        ),
    )


def streams(result: Structure, words: Words) -> tuple[Block, ...]:
    """Who reaches whom: of one stakeholder by name, of everybody in numbers."""
    say = words.language.text
    if len(result.streams) == 1:
        (stream,) = result.streams
        down = say("{name} reaches", name=stream.name)
        up = say("{name} is reached by", name=stream.name)
        return (
            Bullets(_named(stream.downstream, stream.perhaps_downstream, words), down),
            Bullets(_named(stream.upstream, stream.perhaps_upstream, words), up),
        )
    caption = words.language.plural(
        "How many are {count} step away; + ? are those reached only by influences of unknown "
        "direction. Asked about one stakeholder, the report names them.",
        "How many are up to {count} steps away, in brackets step by step; + ? are those reached "
        "only by influences of unknown direction. Asked about one stakeholder, the report names "
        "them.",
        result.steps,
    )
    told = table(
        result.streams,
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Reaches"), lambda each: _counted(each.downstream, each.perhaps_downstream)),
        numbers(say("Is reached by"), lambda each: _counted(each.upstream, each.perhaps_upstream)),
        caption=caption,
    )
    return (told,)


def _named(
    layers: tuple[tuple[str, ...], ...], perhaps: tuple[str, ...], words: Words
) -> tuple[str, ...]:
    plural = words.language.plural
    items = [
        plural(
            "in {count} step: {names}", "in {count} steps: {names}", step, names=words.names(ids)
        )
        for step, ids in enumerate(layers, start=1)
    ]
    if perhaps:
        names = words.names(perhaps)
        items.append(
            words.language.text("only by influences of unknown direction: {names}", names=names)
        )
    return tuple(items) or (words.language.text("nobody"),)


def _counted(layers: tuple[tuple[str, ...], ...], perhaps: tuple[str, ...]) -> str:
    """People by distance: ``11 (8 + 3)``, with those in doubt ``11 (8 + 3) + 1?``."""
    counts = [len(ids) for ids in layers]
    parts = f" ({' + '.join(map(str, counts))})" if len(counts) > 1 else ""
    return f"{sum(counts)}{parts}" + (f" + {len(perhaps)}?" if perhaps else "")
