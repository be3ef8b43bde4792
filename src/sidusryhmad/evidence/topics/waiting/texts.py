"""How waiting is worked out, and what is taken for granted, in words."""

from collections.abc import Mapping, Sequence

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.topics.waiting.model import PARAMETERS, Parameter, WaitingModel
from sidusryhmad.evidence.topics.waiting.results import Felt

METHODS = (
    Message(
        "perceived_wait",
        N_(
            "perceived wait = weight × tolerance × (length / tolerance) to the power of the "
            "exponent: a power function of real time (Eisler 1976; on the phone: Antonides, "
            "Verhoef and van Aalst 2002)"
        ),
    ),
    Message(
        "wait_weight",
        N_(
            "the weight is larger for idle than for occupied time, for untold than for told time, "
            "and for time beyond a promise (Maister 1985; Osuna 1985; Hui and Tse 1996)"
        ),
    ),
    Message(
        "wait_feeling",
        N_(
            "feeling = −3 · s / (s + h), s the perceived wait in tolerances (what counts is "
            "perceived against acceptable time: Antonides, Verhoef and van Aalst 2002); it sinks "
            "ever more slowly and never below −3: the form is a choice"
        ),
    ),
    Message(
        "wait_range",
        N_(
            "the range is the lowest and highest answer of all combinations of at least five "
            "values of each parameter within its range; it is no confidence interval, because "
            "nothing was measured"
        ),
    ),
)
"""How it is worked out, with sources."""
_PARAMETER = N_("{name} = {value} ({low} to {high}): {meaning}; {why}")


def assumptions(
    model: WaitingModel, waits: Sequence[Felt], reasons: Mapping[str, str] | None = None
) -> tuple[Message, ...]:
    """What the answer rests on: every parameter, then what was taken for granted.

    Args:
        model: The parameters.
        waits: The waits worked out.
        reasons: Where a parameter comes from, by name, where whoever set it said so.

    Returns:
        One message each.
    """
    given = reasons or {}
    told = [_parameter(each, model, given.get(each.name)) for each in PARAMETERS]
    told.append(
        Message(
            "waiting_taken_for_granted",
            N_(
                "a day has 24 hours; the weights multiply; a wait shorter than promised counts as "
                "it is, without a bonus"
            ),
        )
    )
    if vague := [w for w in waits if w.told and w.told_length is None]:
        template = N_("where it is not known what was told ({count}), the true length is taken")
        told.append(Message("told_the_truth", template, {"count": len(vague)}))
    for name in sorted({w.tolerance.cited for w in waits if w.tolerance.cited}):
        template = N_("a tolerance cited from the source text, chosen by name: {name}")
        told.append(Message("cited_tolerance", template, {"name": Message("cited", name)}))
    return tuple(told)


def _parameter(each: Parameter, model: WaitingModel, reason: str | None) -> Message:
    """A parameter with where it comes from: the default's source holds for the default alone."""
    low, high = model.range_of(each.name)
    why: Message | str = Message("why", each.why)
    if reason:
        why = reason
    elif getattr(model, each.name) != each.value:
        why = Message("parameter_set", N_("set by whoever asked, without a reason"))
    values = {
        "name": Message("parameter", each.label),
        "value": float(getattr(model, each.name)),
        "low": float(low),
        "high": float(high),
        "meaning": Message("meaning", each.meaning),
        "why": why,
    }
    return Message("waiting_parameter", _PARAMETER, values)
