"""The default method: damped linear influence with a budget at each receiver.

``b_ij = α · a_ij / u_j`` with weights ``a = strength / 3`` and the receiver's budget
``u_j = max(1, Σ_k |a_kj|)``; total effects solve ``x = p + Bᵀx``. It is the resolvent known from
Leontief, Katz and DEMATEL, and as an unnormalised Friedkin–Johnsen model, with a local budget. With
the budget every column of ``|B|`` sums to α at most, so the solution exists for every map when
α < 1 and no total exceeds ``max|p| / (1 − α)``.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.errors import N_, Message, UnboundedEchoError
from sidusryhmad.network.network import Floats, Network

_NEARLY_ONE = 1 - 1e-9


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A map made ready for any number of changes. Row influences column in every matrix.

    Attributes:
        carried: ``B``, what each influence carries over, n × n.
        response: ``G = (I − B)⁻¹``, total effect on the column per point of direct effect on the
            row, n × n.
        absolute: ``(I − |B|)⁻¹``, the same with every influence taken as positive, n × n.
    """

    carried: Floats
    response: Floats
    absolute: Floats

    def totals(self, shock: Floats) -> Floats:
        """Total effect on everybody, in Likert points.

        Args:
            shock: Direct effects, length n (or n × k for k changes at once).

        Returns:
            Totals of the same shape.
        """
        return np.asarray(self.response.T @ shock)

    def gross(self, shock: Floats) -> tuple[Floats, Floats]:
        """What arrives with a plus and with a minus sign, over all walks.

        Doubling the signs separates them; the doubled system has the sum ``(I − |B|)⁻ᵀ|p|`` and
        the difference ``x``, so two solves give both.

        Args:
            shock: Direct effects, length n.

        Returns:
            Gain and loss, each ≥ 0; gain − loss is the total.
        """
        size = self.absolute.T @ np.abs(shock)
        net = self.totals(shock)
        return np.maximum((size + net) / 2, 0.0), np.maximum((size - net) / 2, 0.0)

    def reached(self, shock: Floats) -> Floats:
        """Size of everything that arrives, signs ignored; exactly 0 where no path leads."""
        return np.asarray(self.absolute.T @ np.abs(shock))


def linear_model(network: Network, *, carry_over: float, budget: bool = True) -> LinearModel:
    """Solve a network once, for any change.

    Args:
        network: The network; n stakeholders.
        carry_over: α in [0, 1].
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        The model.

    Raises:
        UnboundedEchoError: The feedback is not damped (spectral radius of ``|B|`` is 1 or more).

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.network.network import to_network
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> model = linear_model(to_network(m), carry_over=0.5)
        >>> model.totals(np.array([-2.0, 0.0])).tolist()
        [-2.0, -1.0]
    """
    incoming = network.incoming()
    divisor = np.maximum(1.0, incoming) if budget else np.ones(len(network))
    carried = carry_over * network.matrix() / divisor
    identity = np.eye(len(network))
    if not budget or carry_over >= _NEARLY_ONE:
        refuse_unbounded(np.abs(carried), budget=budget)
    linked = _reachable(carried)
    response = np.where(linked, np.linalg.solve(identity - carried, identity), 0.0)
    absolute = np.where(linked, np.linalg.solve(identity - np.abs(carried), identity), 0.0)
    return LinearModel(carried, response, absolute)


def _reachable(carried: Floats) -> NDArray[np.bool_]:
    """Whether any path leads from row to column, the empty one included; squaring until stable."""
    linked: NDArray[np.bool_] = np.eye(len(carried), dtype=bool) | (carried != 0)
    while True:
        step = linked.astype(np.float32)
        further: NDArray[np.bool_] = step @ step > 0
        if np.array_equal(further, linked):
            return linked
        linked = further


_SMALLER = N_(
    "influence would echo without end (spectral radius {radius}): use a smaller carry-over"
)
_SMALLER_OR_BUDGET = N_(
    "influence would echo without end (spectral radius {radius}): "
    "use a smaller carry-over, or the budget"
)


def refuse_unbounded(absolute: Floats, *, budget: bool = False) -> None:
    """Refuse a map whose echoes would not die out.

    Args:
        absolute: ``|B|``, n × n.
        budget: Whether the budget is in use already.

    Raises:
        UnboundedEchoError: The spectral radius is 1 or more.
    """
    radius = float(np.abs(np.linalg.eigvals(absolute)).max(initial=0.0))
    if radius >= _NEARLY_ONE:
        template = _SMALLER if budget else _SMALLER_OR_BUDGET
        raise UnboundedEchoError(Message("unbounded_echo", template, {"radius": radius}), radius)
