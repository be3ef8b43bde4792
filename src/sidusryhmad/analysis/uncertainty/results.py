"""What draws say: intervals, probabilities, and the inputs that decide."""

from dataclasses import dataclass

from sidusryhmad.analysis.uncertainty.priors import Prior

ALMOST_SURELY, LIKELY = 0.95, 0.8
"""Probabilities from which something is said to be almost sure, or likely."""


def certainty(probability: float) -> str:
    """How sure a probability is in words.

    Args:
        probability: Of the most probable outcome.

    Returns:
        ``almost_surely`` from .95, ``likely`` from .8, else ``depends``.

    Example:
        >>> certainty(0.97), certainty(0.8), certainty(0.79)
        ('almost_surely', 'likely', 'depends')
    """
    if probability >= ALMOST_SURELY:
        return "almost_surely"
    return "likely" if probability >= LIKELY else "depends"


@dataclass(frozen=True, slots=True)
class Decider:
    """An uncertain input on which an outcome depends.

    Attributes:
        kind: Kind of the input, as in :class:`Prior`.
        ids: Whose it is: both ends of an influence, one stakeholder, nobody for the carry-over.
        correlation: Rank correlation with the outcome over the draws, −1 to +1.
        edited: Whether it is an influence as the change makes it.
    """

    kind: str
    ids: tuple[str, ...]
    correlation: float
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How surely one stakeholder gains or loses, over the draws.

    Attributes:
        low: Total that 5 % of the draws stay below.
        median: Total in the middle of the draws.
        high: Total that 5 % of the draws exceed.
        gains: Share of the draws in which they gain more than epsilon.
        loses: Share of the draws in which they lose more than epsilon.
        nothing: Share of the draws in which about nothing happens to them.
        deciders: Inputs on which it depends, strongest first; empty unless it does.
    """

    low: float
    median: float
    high: float
    gains: float
    loses: float
    nothing: float
    deciders: tuple[Decider, ...] = ()

    @property
    def outcome(self) -> str:
        """The most probable of ``gains``, ``loses`` and ``nothing``."""
        shares = {"gains": self.gains, "loses": self.loses, "nothing": self.nothing}
        return max(shares, key=lambda name: shares[name])

    @property
    def certainty(self) -> str:
        """``almost_surely``, ``likely`` or ``depends``: how sure the outcome is."""
        return certainty(max(self.gains, self.loses, self.nothing))


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How sure a verdict is, and what it rests on.

    Attributes:
        count: Number of draws.
        seed: Seed of the generator.
        priors: What is believed of every influence and of every other uncertain input.
        good: Share of the draws in which the verdict is good: everything at once in one draw.
        harms_inner: Share in which somebody in the inner circle loses.
        harms_outside: Share in which nobody there does, but somebody outside loses.
        no_effect: Share in which it makes no difference.
        deciders: Inputs on which the verdict depends, strongest first; empty unless it does.
    """

    count: int
    seed: int
    priors: tuple[Prior, ...]
    good: float
    harms_inner: float
    harms_outside: float
    no_effect: float
    deciders: tuple[Decider, ...] = ()

    @property
    def certainty(self) -> str:
        """How sure it is that the verdict is good, or that it is not."""
        return certainty(max(self.good, 1 - self.good))

    @property
    def exact(self) -> bool:
        """Whether nothing varies, so that every draw gives the same."""
        return all(prior.exact for prior in self.priors)
