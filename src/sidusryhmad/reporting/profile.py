"""Whom the changes of a map serve, told in words and tables."""

from sidusryhmad.analysis.compare.profile import ChangeProfile, Fare, Price, Profile
from sidusryhmad.analysis.results import SideImpact
from sidusryhmad.errors import N_
from sidusryhmad.model.stakeholder import Side
from sidusryhmad.reporting.document import Bullets, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.methods_words import status_cell
from sidusryhmad.reporting.uncounted import not_counted
from sidusryhmad.reporting.words import Words

_GROUPS = {"inner_circle": N_("the inner circle"), "not_said": N_("not said")}


def title(_: Profile, words: Words) -> str:
    """The report's title."""
    return words.language.text("Whom do the changes serve?")


def sections(result: Profile, words: Words) -> tuple[Section, ...]:
    """Answer, sides change by change, the price of the customers' choice, grounds."""
    say = words.language.text
    price: tuple[Section, ...] = ()
    if result.price:
        price = (Section(say("The price of the difference"), (price_table(result, words),)),)
    return (
        Section(say("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        Section(say("Sides, change by change"), (sides_table(result, words),)),
        *price,
        Section(say("What it rests on"), (Bullets(_grounds(result, words)),)),
    )


def brief(result: Profile, words: Words) -> Section:
    """The short form: one paragraph and one table."""
    heading = words.language.text("Whom do the changes serve?")
    return Section(heading, (Paragraph(_answer(result, words)), sides_table(result, words)))


def _answer(result: Profile, words: Words) -> str:
    uncounted = not_counted(result.maps, words)
    return " ".join(filter(None, (_served(result, words), uncounted)))


def _served(result: Profile, words: Words) -> str:
    if not result.customers:
        return words.language.text(
            "The inner circle holds nobody whose side is the customer, so there is no customer "
            "side to hold against the others. Say in the map whose side everybody is on."
        )
    sentences = (_centric(result, words), _choice(result, words), _cost(result, words))
    return " ".join(sentence for sentence in sentences if sentence)


def _name(result: Profile, id_: str) -> str:
    return next(change.name for change in result.changes if change.id == id_)


def _names(result: Profile, ids: tuple[str, ...]) -> str:
    return ", ".join(_name(result, id_) for id_ in ids)


def _centric(result: Profile, words: Words) -> str:
    found = result.customer_centric
    if not found:
        return words.language.text(
            "No change is customer-centric: where the customer gains, no other side of the inner "
            "circle pays for it."
        )
    return words.language.plural(
        "{count} of {total} changes is customer-centric: {names}. With it a customer gains while "
        "another side loses.",
        "{count} of {total} changes are customer-centric: {names}. With them a customer gains "
        "while another side loses.",
        len(found),
        total=len(result.changes),
        names=_names(result, found),
    )


def _choice(result: Profile, words: Words) -> str:
    say = words.language.text
    if len(result.changes) == 1:
        return say("The map has one change, so there is nothing to choose between.")
    circle = _names(result, result.best_for_circle)
    customers = _names(result, result.best_for_customers)
    if result.same_choice:
        both = tuple(i for i in result.best_for_customers if i in result.best_for_circle)
        return say(
            "Best for the customer alone and for the whole inner circle is the same one: {name}.",
            name=_names(result, both),
        )
    return say(
        "Best for the customer alone is {customers}, for the whole inner circle {circle}.",
        customers=customers,
        circle=circle,
    )


def _cost(result: Profile, words: Words) -> str:
    """What the first of either choice means for the customers and for the worst-off."""
    found = {price.group: price for price in result.price}
    if not found:
        return ""
    circle, customer = found["inner_circle"], found[Side.CUSTOMER.value]
    return words.language.text(
        "Chosen for the customer alone, the customer side's worst total is better by {gain} "
        "points; but whoever is worst off in the inner circle ({person}) is left at {worst}, "
        "where the other choice leaves nobody below {other}.",
        gain=words.language.number(customer.difference),
        worst=words.total(circle.customers_choice.lowest),
        person=words.name(circle.customers_choice.worst),
        other=words.total(circle.circles_choice.lowest),
    )


def sides_table(result: Profile, words: Words) -> Table:
    """Every change with its customers and the other sides, each by its worst member.

    Args:
        result: The profile.
        words: The language.

    Returns:
        One row a change, in file order.
    """
    say = words.language.text
    sides = list(dict.fromkeys(side.side for change in result.changes for side in change.others))
    columns = (
        Column(say("Change")),
        *((Column(words.side(Side.CUSTOMER)),) if result.customers else ()),
        *(Column(words.side(side)) for side in sides),
        Column(say("Verdict")),
        Column(say("Customer-centric")),
    )
    rows = tuple(
        (
            Cell(change.name),
            *((_fares(change.customers, result, words),) if result.customers else ()),
            *(_fares(_side(change, side), result, words) for side in sides),
            status_cell(change.status, words),
            Cell(say("yes"), "loss") if change.customer_centric else Cell(say("no"), "quiet"),
        )
        for change in result.changes
    )
    caption = say(
        "Worst member of each side of the inner circle, then the best where it is another; Likert "
        "points."
    )
    return Table(columns, rows, caption)


def _side(change: ChangeProfile, side: Side | None) -> SideImpact | None:
    return next((found for found in change.others if found.side == side), None)


def _fares(group: SideImpact | None, result: Profile, words: Words) -> Cell:
    if group is None:
        return Cell("–", "quiet")
    text = f"{result.names[group.worst]} {words.total(group.lowest)}"
    if group.best != group.worst:
        text += f" … {result.names[group.best]} {words.total(group.highest)}"
    return Cell(text, words.tone(group.lowest))


def price_table(result: Profile, words: Words) -> Table:
    """What the inner circle and each of its sides have of either choice.

    Args:
        result: The profile, with a price.
        words: The language.

    Returns:
        One row a group.
    """
    say = words.language.text
    columns = (
        Column(say("Worst-off of")),
        Column(_name(result, result.best_for_customers[0])),
        Column(_name(result, result.best_for_circle[0])),
        Column(say("Difference"), number=True),
        Column(say("Sum differs by"), number=True),
    )
    rows = tuple(_price_row(price, words) for price in result.price)
    caption = say(
        "The choice best for the customer alone, then the one best for the inner circle; the "
        "difference is what choosing for the customer brings (+) or costs (−)."
    )
    return Table(columns, rows, caption)


def _price_row(price: Price, words: Words) -> tuple[Cell, ...]:
    say = words.language.text
    group = _GROUPS.get(price.group)
    name = words.side(Side(price.group)) if group is None else say(group)

    def cell(fare: Fare) -> Cell:
        return Cell(f"{words.name(fare.worst)} {words.total(fare.lowest)}", words.tone(fare.lowest))

    return (
        Cell(name),
        cell(price.customers_choice),
        cell(price.circles_choice),
        Cell(words.points(price.difference), words.tone(price.difference)),
        Cell(words.points(price.customers_choice.sum - price.circles_choice.sum)),
    )


def _grounds(result: Profile, words: Words) -> tuple[str, ...]:
    say = words.language.text
    return (
        say(
            "Customer-centric: some customer of the inner circle gains more than {epsilon} while "
            "the worst member of another side there loses more than that.",
            epsilon=words.epsilon,
        ),
        say(
            "Best for the customer: the larger total of the customer who is worst off, among "
            "equals of the next. Best for the inner circle: the same over everybody in it, those "
            "that harm nobody more than the map allows first."
        ),
        say("Exact numbers at carry-over {carry_over}.", carry_over=float(result.carry_over)),
        *map(words.message, result.assumptions),
    )
