"""The tables of a structure report."""

from sidusryhmad.analysis.structure.quadrants import Quadrant
from sidusryhmad.analysis.structure.results import Loop, Structure
from sidusryhmad.analysis.structure.standings import DematelStanding
from sidusryhmad.errors import N_
from sidusryhmad.reporting.document import Block, Bullets, Cell, Column, Table
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
    say = words.language.text
    columns = (
        Column(say("Loop")),
        Column(say("Polarity")),
        Column(say("Gain"), number=True),
        Column(say("Comes back"), number=True),
    )
    rows = tuple(_loop_row(loop, words) for loop in result.loops)
    caption = say(
        "Gain: the product of what the influences on the loop carry over. Comes back: of one point "
        "that happens to a member, what returns to them by this loop. A loop of unknown polarity "
        "counts 0 in the numbers; ± shows the most its gain could be."
    )
    return Table(columns, rows, caption)


def _loop_row(loop: Loop, words: Words) -> tuple[Cell, ...]:
    most = words.language.number(loop.most, digits=3)
    known = loop.polarity != "unknown"
    gain = words.language.number(loop.gain, digits=3, signed=True) if known else f"± {most}"
    echo = words.language.number(loop.echo, digits=3, signed=True) if known else "?"
    polarity = words.language.text(_POLARITIES[loop.polarity])
    return Cell(loop_in_words(loop, words)), Cell(polarity), Cell(gain), Cell(echo)


def micmac_table(result: Structure, words: Words) -> Table:
    """Influence and dependence, indirect beside direct."""
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Influence, %"), number=True),
        Column(say("Dependence, %"), number=True),
        Column(say("Role")),
        Column(say("Direct influence, %"), number=True),
        Column(say("Direct dependence, %"), number=True),
    )
    rows = tuple(
        (
            Cell(standing.name),
            _percent(standing.influence, words),
            _percent(standing.dependence, words),
            Cell(say(_QUADRANTS[standing.quadrant])),
            _percent(standing.direct_influence, words),
            _percent(standing.direct_dependence, words),
        )
        for standing in result.micmac.stakeholders
    )
    caption = words.language.plural(
        "Share of all ways of {count} step that start from and end at each.",
        "Share of all ways of {count} steps that start from and end at each; from that length on "
        "the ranking stays.",
        result.micmac.power,
    )
    shown = len(columns) if result.micmac.power > 1 else 4
    return Table(columns[:shown], tuple(row[:shown] for row in rows), caption)


def _percent(share: float, words: Words) -> Cell:
    return Cell(words.language.number(100 * share, digits=1))


def mactor_table(result: Structure, words: Words) -> Table:
    """Influence, dependence and balances of power."""
    say, number = words.language.text, words.language.number
    columns = (
        Column(say("Stakeholder")),
        Column(say("Influence"), number=True),
        Column(say("Dependence"), number=True),
        Column(say("Net"), number=True),
        Column("R", number=True),
        Column("Q", number=True),
        Column(say("Role")),
    )
    rows = tuple(
        (
            Cell(standing.name),
            Cell(number(standing.influence, digits=1)),
            Cell(number(standing.dependence, digits=1)),
            Cell(number(standing.net, digits=1, signed=True)),
            _balance(standing.balance, words),
            _balance(standing.maximum_balance, words),
            Cell(say(_QUADRANTS[standing.quadrant])),
        )
        for standing in result.mactor.stakeholders
    )
    caption = say(
        "Points of strength over one and two steps; through a third, the weaker step counts. R: "
        "balance of power, 1 is the average. Q: the same by the single strongest way."
    )
    return Table(columns, rows, caption)


def _balance(value: float | None, words: Words) -> Cell:
    return Cell("–", "quiet") if value is None else Cell(words.language.number(value))


def dematel_table(result: Structure, words: Words) -> Table:
    """What everybody gives and receives, and whom they affect strongly."""
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Prominence"), number=True),
        Column(say("Relation"), number=True),
        Column(say("Role")),
        Column(say("Affects most")),
    )
    rows = tuple(_dematel_row(standing, words) for standing in result.dematel.stakeholders)
    caption = say(
        "Prominence: given plus received. Relation: given less received; above 0 a cause, below an "
        "effect. Affects most: a total relation above the mean of {threshold}.",
        threshold=result.dematel.threshold,
    )
    return Table(columns, rows, caption)


def _dematel_row(standing: DematelStanding, words: Words) -> tuple[Cell, ...]:
    return (
        Cell(standing.name),
        Cell(words.language.number(standing.prominence)),
        Cell(words.points(standing.relation)),
        Cell(words.language.text(_ROLES[standing.role, standing.prominent])),
        Cell(words.names(standing.affects)),
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
    columns = (
        Column(say("Stakeholder")),
        Column(say("Reaches"), number=True),
        Column(say("Is reached by"), number=True),
    )
    rows = tuple(
        (
            Cell(stream.name),
            Cell(_counted(stream.downstream, stream.perhaps_downstream)),
            Cell(_counted(stream.upstream, stream.perhaps_upstream)),
        )
        for stream in result.streams
    )
    caption = words.language.plural(
        "How many are {count} step away; + ? are those reached only by influences of unknown "
        "direction. Asked about one stakeholder, the report names them.",
        "How many are up to {count} steps away, in brackets step by step; + ? are those reached "
        "only by influences of unknown direction. Asked about one stakeholder, the report names "
        "them.",
        result.steps,
    )
    return (Table(columns, rows, caption),)


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
