"""A case worked out with the linear method: what acts, and what comes of it.

A change of structure is told as a change: with standing effects ``t`` and what is there before,
``x = t + Bᵀx``, and afterwards ``x' = t' + e + B'ᵀx'``, the difference solves
``x' − x = q + B'ᵀ(x' − x)`` with ``q = e + (t' − t) + (B' − B)ᵀx``. So an edit acts like a direct
effect on those whose influences it touches, in the map as it is afterwards; everything that holds
for direct effects (gain and loss, last hops, break-even) holds for it too.
"""

from dataclasses import dataclass

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.linear import LinearModel, linear_model
from sidusryhmad.network.network import Floats


@dataclass(frozen=True, slots=True)
class Question:
    """A case worked out.

    Attributes:
        case: The case.
        old: The model of the map before.
        model: The model of the map afterwards; the same one where nothing is edited.
        standing: How everybody stands today, echoes included; length n.
        shock: What acts: direct effects, and what the edits hand on; length n.
        totals: What comes of it, length n.
    """

    case: Case
    old: LinearModel
    model: LinearModel
    standing: Floats
    shock: Floats
    totals: Floats

    @property
    def rewired(self) -> Floats:
        """What the edits hand on to each row, beside the direct effects."""
        return self.shock - self.case.effects


def ask(case: Case, *, carry_over: float, budget: bool = True) -> Question:
    """Work a case out.

    Args:
        case: The case.
        carry_over: α in [0, 1].
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        The question with its answer in numbers.

    Raises:
        UnboundedEchoError: The feedback is not damped.

    Example:
        >>> from sidusryhmad.analysis.case import case_of
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct", today=-2)
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> m = m.with_change("Automaat", {}, edits={"remove": {"stakeholders": ["Barista"]}})
        >>> ask(case_of(m), carry_over=0.5).totals.tolist()
        [2.0, 1.0]
    """
    model = linear_model(case.network, carry_over=carry_over, budget=budget)
    old = model
    if case.structural:
        old = linear_model(case.old, carry_over=carry_over, budget=budget)
    standing = old.totals(case.old_today)
    shock = case.effects
    if case.structural:
        handed_on = (model.carried - old.carried).T @ standing
        shock = case.effects + (case.today - case.old_today) + handed_on
    return Question(case, old, model, standing, shock, model.totals(shock))
