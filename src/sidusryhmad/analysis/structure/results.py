"""Frozen results of a map's structure. None of them is about a change."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.structure.standings import Dematel, Mactor, Micmac
from sidusryhmad.errors import Message
from sidusryhmad.model.service_map import ServiceMap

Polarity = Literal["reinforcing", "balancing", "unknown"]


@dataclass(frozen=True, slots=True)
class Loop:
    """Influence that comes back to where it started.

    Attributes:
        nodes: Stakeholder ids along the way; the last one influences the first.
        polarity: Reinforcing (product of signs +), balancing (−), or unknown where the direction
            of an influence on the way is.
        gain: Product of what the influences carry over; 0 where the polarity is unknown.
        most: Largest size the gain can have; the gain's own size where the polarity is known.
        feedback: How much the other loops around this one amplify (> 1) or damp (< 1) it.
    """

    nodes: tuple[str, ...]
    polarity: Polarity
    gain: float
    most: float
    feedback: float

    @property
    def echo(self) -> float:
        """Of one point of direct effect on any member, what comes back to that member by this."""
        return self.gain * self.feedback


@dataclass(frozen=True, slots=True)
class StakeholderEcho:
    """How much of one point of direct effect comes back to a stakeholder.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        echo: ``G_vv − 1``, over all loops.
        other_loops: Exact remainder: ``echo = Σ echo of the loops listed through them + this``.
    """

    id: str
    name: str
    echo: float
    other_loops: float


@dataclass(frozen=True, slots=True)
class Stream:
    """Whom a stakeholder can reach, and who can reach them.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        downstream: Ids first reached after 1, 2, … steps.
        upstream: Ids from whom it takes 1, 2, … steps to here.
        perhaps_downstream: Ids reached in time only by influences of unknown direction.
        perhaps_upstream: Ids that reach this one in time only by such influences.
    """

    id: str
    name: str
    downstream: tuple[tuple[str, ...], ...]
    upstream: tuple[tuple[str, ...], ...]
    perhaps_downstream: tuple[str, ...]
    perhaps_upstream: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Structure(Result):
    """What a map's structure says. Structure, not change: nothing here has happened to anybody.

    Attributes:
        service_map: The map.
        carry_over: The α that gains and echoes were worked out with.
        budget: Whether influences arriving at one stakeholder shared a budget.
        steps: How far up and down was looked.
        loops: Strongest first; behind them those of unknown polarity, by what they could be.
        echoes: What comes back to each stakeholder, in file order.
        streams: Who reaches whom, of one stakeholder or of all in file order.
        micmac: Indirect influence and dependence.
        mactor: Power relations of order two.
        dematel: Cause and effect.
        notes: What to keep in mind.
    """

    kind: ClassVar[str] = "structure"
    table: ClassVar[str] = "echoes"

    service_map: ServiceMap
    carry_over: float
    budget: bool
    steps: int
    loops: tuple[Loop, ...]
    echoes: tuple[StakeholderEcho, ...]
    streams: tuple[Stream, ...]
    micmac: Micmac
    mactor: Mactor
    dematel: Dematel
    notes: tuple[Message, ...]

    def __repr__(self) -> str:
        return f"<Structure: {len(self.echoes)} stakeholders, {len(self.loops)} loops>"

    def rows(self) -> list[dict[str, Any]]:
        """One flat row a stakeholder, with the three methods side by side; None where refused."""
        methods = {
            "micmac": (self.micmac.stakeholders, ("influence", "dependence", "quadrant")),
            "mactor": (self.mactor.stakeholders, ("influence", "dependence", "balance")),
            "dematel": (self.dematel.stakeholders, ("prominence", "relation", "role")),
        }
        return [
            {
                **{"id": echo.id, "name": echo.name, "echo": echo.echo},
                **{
                    f"{method}_{key}": getattr(standings[row], key) if standings else None
                    for method, (standings, keys) in methods.items()
                    for key in keys
                },
            }
            for row, echo in enumerate(self.echoes)
        ]
