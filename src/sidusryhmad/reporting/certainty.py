"""How sure an impact is, in words: probabilities, intervals, and the inputs that decide."""

from collections.abc import Iterator

from sidusryhmad.analysis.results import StakeholderImpact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.priors import Prior
from sidusryhmad.analysis.uncertainty.results import Decider, Likelihood, Uncertainty
from sidusryhmad.analysis.uncertainty.sobol import InputShare
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Cell, Paragraph, Section, Table
from sidusryhmad.reporting.words import Wording, Words


def sure_sentence(wording: Wording) -> str:
    """How sure the verdict is, in one or two sentences; empty where nothing was drawn.

    Args:
        wording: The impact and its language.

    Returns:
        The sentences.
    """
    sure = wording.impact.uncertainty
    if sure is None or sure.exact:
        return ""
    say = wording.language.text
    share = percent(wording, sure.good)
    if sure.certainty != "depends":
        sentences = {
            ("almost_surely", True): say("That it is good is almost sure ({share}).", share=share),
            ("likely", True): say("That it is good is likely ({share}).", share=share),
            ("almost_surely", False): say(
                "That it is not good is almost sure (good with a probability of {share}).",
                share=share,
            ),
            ("likely", False): say(
                "That it is not good is likely (good with a probability of {share}).", share=share
            ),
        }
        return sentences[sure.certainty, sure.good >= 0.5]
    sentence = say(
        "Whether it is good depends on how the ratings are meant: the probability is {share}.",
        share=share,
    )
    named = deciders_in_words(wording, sure.deciders)
    return f"{sentence} {_deciding(wording, named)}" if named else sentence


def _deciding(wording: Words, named: str) -> str:
    return wording.language.text("What decides most: {inputs}.", inputs=named)


def certainty_section(wording: Wording) -> Section | None:
    """Probabilities and intervals for everybody, and what they rest on.

    Args:
        wording: The impact and its language.

    Returns:
        The section; None where nothing was drawn.
    """
    sure = wording.impact.uncertainty
    if sure is None:
        return None
    title = wording.language.text("How sure it is")
    if sure.exact:
        text = wording.language.text(
            "Nothing in the input is uncertain, so every number is exact as far as the method goes."
        )
        return Section(title, (Paragraph(text),))
    blocks: list[Block] = [Paragraph(_joint(wording, sure)), likelihood_table(wording)]
    if beyond := _beyond(wording):
        blocks.append(Paragraph(beyond))
    if open_ := _open(wording):
        blocks.append(Bullets(open_, wording.language.text("What decides where it depends")))
    return Section(title, (*blocks, Paragraph(_median(wording))))


def _joint(wording: Wording, sure: Uncertainty) -> str:
    return wording.language.text(
        "All ratings were drawn {count} times within what they may mean. Good for everybody at "
        "once: {good}. Somebody in the inner circle loses: {inner}. Only somebody outside loses: "
        "{outside}. No difference: {nothing}.",
        count=wording.language.number(sure.count, digits=0),
        good=percent(wording, sure.good),
        inner=percent(wording, sure.harms_inner),
        outside=percent(wording, sure.harms_outside),
        nothing=percent(wording, sure.no_effect),
    )


def _median(wording: Wording) -> str:
    return wording.language.text(
        "The middle of the draws can lie a little nearer to zero than the total: where influences "
        "on somebody already make a full one, a stronger one takes room from the others. The "
        "intervals speak of what the ratings may mean, not of a sample of people."
    )


def _beyond(wording: Wording) -> str:
    """Whose total lies outside their own interval, and why; empty where nobody's does."""
    names = ", ".join(
        result.name
        for result in wording.impact.stakeholders
        if (likelihood := result.likelihood) is not None
        and not steady(likelihood.low) <= steady(result.total) <= steady(likelihood.high)
    )
    if not names:
        return ""
    return wording.language.text(
        "The total lies outside the interval of the draws: {names}. Mostly what was given lies at "
        "an end of its own range or beside the raters' mean: the total counts with what was given, "
        "the draws with the whole range and all raters. Look at these inputs again; until then "
        "rather trust the interval.",
        names=names,
    )


def likelihood_table(wording: Wording) -> Table:
    """Interval and probabilities of everybody.

    Args:
        wording: The impact and its language.

    Returns:
        One row a stakeholder, in file order.
    """
    say = wording.language.text
    return table(
        _likely(wording),
        column(say("Stakeholder"), lambda row: row[0].name),
        numbers(say("Total"), lambda row: wording.cell(row[0].total)),
        numbers(say("Middle"), lambda row: wording.points(row[1].median)),
        numbers(say("5 % to 95 %"), lambda row: interval(wording, row[1])),
        numbers(say("Gains"), lambda row: percent(wording, row[1].gains)),
        numbers(say("Loses"), lambda row: percent(wording, row[1].loses)),
        numbers(say("Nothing"), lambda row: percent(wording, row[1].nothing)),
        column(say("How sure"), lambda row: in_words(wording, row[1])),
        caption=_caption(wording),
    )


def _likely(wording: Wording) -> Iterator[tuple[StakeholderImpact, Likelihood]]:
    for result in wording.impact.stakeholders:
        if result.likelihood is not None and not _untouched(result):
            yield result, result.likelihood


def _untouched(result: StakeholderImpact) -> bool:
    """Whether no draw reaches somebody: there is nothing to be sure or unsure of."""
    likelihood = result.likelihood
    return not result.reached and likelihood is not None and likelihood.nothing == 1


def _caption(wording: Wording) -> str:
    sentence = wording.language.text(
        "Nine draws in ten lie between the two ends. Gains and losses of up to {epsilon} count as "
        "nothing.",
        epsilon=wording.epsilon,
    )
    names = ", ".join(r.name for r in wording.impact.stakeholders if _untouched(r))
    if not names:
        return sentence
    unreached = wording.language.text("Nothing of it reaches {names}.", names=names)
    return f"{sentence} {unreached}"


def interval(wording: Words, likelihood: Likelihood) -> str:
    """The 5 % and the 95 % end: ``−0,87 … −0,41``."""
    return f"{wording.points(likelihood.low)} … {wording.points(likelihood.high)}"


def in_words(wording: Words, likelihood: Likelihood) -> Cell:
    """The most probable outcome and how sure it is."""
    say = wording.language.text
    sure = {
        ("almost_surely", "gains"): Cell(say("almost surely gains"), "gain"),
        ("almost_surely", "loses"): Cell(say("almost surely loses"), "loss"),
        ("almost_surely", "nothing"): Cell(say("almost surely nothing"), "quiet"),
        ("likely", "gains"): Cell(say("likely gains"), "gain"),
        ("likely", "loses"): Cell(say("likely loses"), "loss"),
        ("likely", "nothing"): Cell(say("likely nothing"), "quiet"),
    }
    return sure.get((likelihood.certainty, likelihood.outcome), Cell(say("depends"), "quiet"))


def _open(wording: Wording) -> tuple[str, ...]:
    return tuple(
        f"{result.name}: {named}"
        for result in wording.impact.stakeholders
        if (named := _named(wording, result))
    )


def _named(wording: Wording, result: StakeholderImpact) -> str:
    deciders = result.likelihood.deciders if result.likelihood else ()
    return deciders_in_words(wording, deciders)


def deciders_in_words(wording: Words, deciders: tuple[Decider, ...]) -> str:
    """Inputs with their rank correlation: ``Barista → Klient (+0,81)``."""
    return ", ".join(
        f"{input_in_words(wording, decider)} ({wording.points(decider.correlation)})"
        for decider in deciders
    )


def input_in_words(wording: Words, given: Decider | InputShare) -> str:
    """An input by its name."""
    say = wording.language.text
    if given.kind == "carry_over":
        return say("the carry-over")
    if given.kind == "effect":
        return say("direct effect on {name}", name=wording.name(given.ids[0]))
    if given.kind == "today":
        return say("how things stand for {name} today", name=wording.name(given.ids[0]))
    pair = " → ".join(map(wording.name, given.ids))
    return say("{influence} (after the change)", influence=pair) if given.edited else pair


def prior_in_words(wording: Words, prior: Prior) -> str:
    """What is believed of an influence: ``+1,5 … +2,5, 70 %``."""
    if prior.exact:
        return wording.language.text("exact")
    span = f"{wording.number(prior.low)} … {wording.number(prior.high)}"
    if prior.low == prior.high:
        span = wording.number(prior.low)
    if prior.kind == "ratings":
        span = wording.language.text("{span}, raters drawn anew", span=span)
    if prior.exists < 1:
        return wording.language.text(
            "{span}, there with {share}", span=span, share=percent(wording, prior.exists)
        )
    return span


def percent(wording: Words, probability: float) -> str:
    """A probability with no more digits than the draws can bear: whole per cent.

    Args:
        wording: The language.
        probability: 0 to 1.

    Returns:
        Such as ``87%``; ``< 1%`` and ``> 99%`` at the ends where it is not quite all or nothing.
    """
    number = wording.language.number(100 * probability, digits=0)
    if 0 < probability < 0.005:
        return "< 1%"
    return "> 99%" if 0.995 <= probability < 1 else f"{number}%"
