"""What loops bring back.

Expanding ``det(I − B)`` along a stakeholder's row gives, with ``G = (I − B)⁻¹``,
``G_vv − 1 = Σ gain_L · det(G_LL)`` over the simple loops L through v: every loop has an exact share
in the echo of its members, the same for each of them. Taking a loop's product out of the map, all
other loops left as they are, divides the members' ``G_vv`` by ``1 + gain_L · det(G_LL)``.
"""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.linear import LinearModel
from sidusryhmad.analysis.structure.loops import LoopSearch, Rows, strongest_loops
from sidusryhmad.analysis.structure.results import Loop, Polarity, StakeholderEcho
from sidusryhmad.analysis.structure.streams import Links
from sidusryhmad.network.network import Floats


@dataclass(frozen=True, slots=True)
class Feedback:
    """The loops of a solved map.

    Attributes:
        names: Id and display name of everybody.
        model: The solved map.
        doubtful: Whether the influence of row on column is of unknown direction, n × n.
        full: What a full influence carries over: the most that one in doubt could.
    """

    names: tuple[tuple[str, str], ...]
    model: LinearModel
    doubtful: Links
    full: float

    def searches(self, top: int) -> tuple[LoopSearch, LoopSearch]:
        """Loops of known polarity, and those through an influence of unknown direction."""
        known = strongest_loops(np.abs(self.model.carried), top)
        if not self.doubtful.any():
            return known, LoopSearch((), exact=True, complete=True)
        return known, strongest_loops(self._most(), top, accept=self._in_doubt)

    def loop(self, rows: Rows) -> Loop:
        """A loop with its numbers."""
        steps = rows, (*rows[1:], rows[0])
        gain = float(np.prod(self.model.carried[steps]))
        known: Polarity = "reinforcing" if gain > 0 else "balancing"
        return Loop(
            nodes=tuple(self.names[row][0] for row in rows),
            polarity="unknown" if self._in_doubt(rows) else known,
            gain=gain,
            most=float(np.prod(self._most()[steps])),
            feedback=float(np.linalg.det(self.model.response[np.ix_(rows, rows)])),
        )

    def echoes(self, loops: tuple[Loop, ...]) -> tuple[StakeholderEcho, ...]:
        """What comes back to everybody."""
        back = (np.diag(self.model.response) - 1).tolist()
        rows = []
        for (id_, name), echo in zip(self.names, back, strict=True):
            listed = sum(loop.echo for loop in loops if id_ in loop.nodes)
            rows.append(StakeholderEcho(id_, name, echo, echo - listed))
        return tuple(rows)

    def _most(self) -> Floats:
        return np.where(self.doubtful, self.full, np.abs(self.model.carried))

    def _in_doubt(self, rows: Rows) -> bool:
        return bool(self.doubtful[rows, (*rows[1:], rows[0])].any())
