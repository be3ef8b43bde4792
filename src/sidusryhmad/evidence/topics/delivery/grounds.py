"""What a delivery chain rests on: its assumptions, its methods and their sources."""

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.topics.delivery.chain import Step


def assumptions(*, given: bool, timed: bool) -> tuple[Message, ...]:
    """What a delivery chain takes for granted.

    Args:
        given: Whether the phases were given.
        timed: Whether the impact is told over time.

    Returns:
        The assumptions.
    """
    found = [
        Message("steps_in_turn", N_(
            "each probability holds once the steps before it have succeeded"
        )),
        Message("nothing_otherwise", N_(
            "where a step fails, nothing of the change arrives, neither good nor bad"
        )),
    ]  # fmt: skip
    if timed:
        found.append(Message("even_growth", N_(
            "within a phase the share that works grows evenly from that before it to its own; "
            "everybody takes it up alike, and after the last phase its share stays"
        )))  # fmt: skip
    if not given:
        found.append(Message("usual_phases", N_(
            "adoption passes four equally long phases in half a year; nothing works during "
            "estrangement and denial, it grows evenly through acceptance and is whole as a habit; "
            "a sheet of phases sets this otherwise"
        )))  # fmt: skip
    return tuple(found)


def methods(steps: tuple[Step, ...]) -> tuple[Message, ...]:
    """How a delivery chain is worked out.

    Args:
        steps: The steps.

    Returns:
        The methods with their sources.
    """
    found = [
        Message("chain_rule", N_("product of the steps' probabilities (chain rule)")),
        Message("chain_range", N_(
            "range of the whole: all steps at their lowest, and all at their highest; wider than "
            "any one step's interval would make it, and no confidence interval of its own"
        )),
    ]  # fmt: skip
    if any(step.n for step in steps):
        found.append(Message("clopper_pearson", N_(
            "exact interval of a counted share (Clopper and Pearson 1934)"
        )))  # fmt: skip
    return tuple(found)
