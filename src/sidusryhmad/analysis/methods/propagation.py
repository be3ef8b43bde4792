"""The interface of every propagation method: from a network and a shock to what arrives where."""

from dataclasses import dataclass
from math import ceil
from typing import Protocol

from sidusryhmad.errors import Message
from sidusryhmad.network.network import Floats, Network


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Propagation:
    """What a method says of one change; what it cannot say is None, never invented.

    Attributes:
        totals: Total effect on everybody in Likert points, length n; None where the method has no
            sign or no answer.
        reach: Chances from 0 to 1 that anything, a gain, and a loss arrives, 3 × n; None where the
            method knows no chances.
        additive: Whether totals are sums over paths, so that path shares exist.
        converged: Whether nothing more is to come.
        certificate: Which bound holds for what was left out.
        timeline: Totals after 0, 1, 2 … steps; empty where the method knows no steps.
        refusal: Why there is no answer; None where there is one.
    """

    totals: Floats | None = None
    reach: Floats | None = None
    additive: bool = False
    converged: bool = True
    certificate: Message | None = None
    timeline: tuple[Floats, ...] = ()
    refusal: Message | None = None

    @property
    def signed(self) -> bool:
        """Whether gains are told from losses by one number for everybody."""
        return self.totals is not None


def at_most(bound: float) -> float:
    """A bound rounded up to the three decimals that a text shows, so that it stays a bound.

    Example:
        >>> at_most(0.0002), at_most(0.25), at_most(0.0)
        (0.001, 0.25, 0.0)
    """
    return ceil(1000 * bound - 1e-9) / 1000


class Method(Protocol):
    """A propagation method: what the entry points of ``sidusryhmad.methods`` stand for.

    Further settings are keyword parameters with defaults; ``carry_over`` and ``steps`` are handed
    over where a method has parameters of these names.
    """

    def __call__(self, network: Network, shock: Floats) -> Propagation:
        """What arrives where.

        Args:
            network: The map in columns; n stakeholders, row influences column.
            shock: Direct effects in Likert points, length n.

        Returns:
            What the method says.
        """
        ...
