"""Linear influence with echoes, as a method: the default with its budget, and without."""

import numpy as np

from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.methods.propagation import Propagation, at_most
from sidusryhmad.errors import N_, Message, UnboundedEchoError
from sidusryhmad.network.network import Floats, Network

BOUND = N_("no total can exceed {bound} points")


def linear(network: Network, shock: Floats, *, carry_over: float = 0.5) -> Propagation:
    """The default of :mod:`sidusryhmad.analysis.linear`: influences on one share a budget.

    Args:
        network: The network.
        shock: Direct effects.
        carry_over: α in [0, 1].

    Returns:
        Totals; refused only where α = 1 and echoes never die out.
    """
    return _solved(network, shock, carry_over, budget=True)


def linear_no_budget(network: Network, shock: Floats, *, carry_over: float = 0.5) -> Propagation:
    """The plain resolvent of Leontief and Katz: influences on one add up freely.

    Args:
        network: The network.
        shock: Direct effects.
        carry_over: α in [0, 1].

    Returns:
        Totals; refused where the spectral radius of α|A| is 1 or more, since the formal inverse
        then turns gains into losses.
    """
    return _solved(network, shock, carry_over, budget=False)


def _solved(network: Network, shock: Floats, carry_over: float, *, budget: bool) -> Propagation:
    try:
        model = linear_model(network, carry_over=carry_over, budget=budget)
    except UnboundedEchoError as error:
        return Propagation(refusal=error.message)
    bound = np.abs(shock).max(initial=0.0) * model.absolute.sum(axis=0).max(initial=0.0)
    certificate = Message("bounded", BOUND, {"bound": at_most(float(bound))})
    return Propagation(totals=model.totals(shock), additive=True, certificate=certificate)
