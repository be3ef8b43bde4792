"""What a change's impact adds to the picture: fills, badges, direct effects and strongest paths."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sidusryhmad.analysis.results import Impact, ImpactPath, StakeholderImpact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.locale.language import Language
from sidusryhmad.render.contrast import mixed
from sidusryhmad.render.theme import Theme

_PATHS_PER_MEMBER = 3
_SMALLEST_SCALE = 1.0
_CURVATURE = 0.8


@dataclass(frozen=True, slots=True)
class Overlay:
    """The impact as it is shown.

    Attributes:
        by_id: Result of each stakeholder.
        scale: Likert points at the ends of the colour scale.
        epsilon: Likert points that count as nothing.
        paths: Source and target of each influence on a strongest path.
    """

    by_id: Mapping[str, StakeholderImpact] = field(default_factory=dict)
    scale: float = _SMALLEST_SCALE
    epsilon: float = 0.0
    paths: frozenset[tuple[str, str]] = frozenset()

    def fill(self, worth: float | None, theme: Theme) -> str:
        """The pill colour: blue for a gain, orange for a loss, the paper's for neither."""
        if worth is None or abs(worth) < self.epsilon:
            return theme.paper
        return tint(worth / self.scale, theme)

    def badge(self, id_: str, language: Language) -> str | None:
        """The size of the impact in a few characters; None where next to nothing arrives."""
        result = self.by_id.get(id_)
        if result is None or not result.reached:
            return None
        if abs(result.total) < self.epsilon or round(result.total, 1) == 0:
            return None
        arrow = "▲" if result.total > 0 else "▼"
        return f"{arrow} {language.number(result.total, digits=1, signed=True)}"

    def worth(self, id_: str) -> float | None:
        """The total impact; None where nothing of the change arrives."""
        result = self.by_id.get(id_)
        return None if result is None or not result.reached else result.total

    def sign(self, id_: str) -> int:
        """1 for a gain, −1 for a loss, 0 for what counts as nothing."""
        total = self.worth(id_)
        if total is None or abs(total) < self.epsilon:
            return 0
        return 1 if total > 0 else -1

    def direct(self, id_: str) -> bool:
        """Whether the change itself names an effect on the stakeholder."""
        result = self.by_id.get(id_)
        return result is not None and result.direct != 0


def overlay(impact: Impact) -> Overlay:
    """The overlay of an impact."""
    largest = max((abs(s.total) for s in impact.stakeholders), default=0.0)
    return Overlay(
        {s.id: s for s in impact.stakeholders},
        max(_SMALLEST_SCALE, largest),
        impact.service_map.epsilon,
        frozenset(hop for path in strongest_paths(impact) for hop in _hops(path)),
    )


def strongest_paths(impact: Impact) -> tuple[ImpactPath, ...]:
    """The paths worth showing: up to three to everybody whom the verdict speaks of.

    Args:
        impact: The impact.

    Returns:
        Paths of at least two stakeholders whose share is more than nothing; where all shares are
        tiny, the largest one.
    """
    inner = {*impact.inner_circle, *impact.verdict.losers_outside}
    chosen: list[ImpactPath] = []
    everything: list[ImpactPath] = []
    for result in impact.stakeholders:
        ways = [path for path in result.paths if len(path.nodes) > 1]
        if result.id in inner:
            ranked = sorted(ways, key=lambda path: -steady(abs(path.share)))[:_PATHS_PER_MEMBER]
            chosen += [p for p in ranked if abs(p.share) >= max(impact.service_map.epsilon, 1e-9)]
            everything += ranked
    if not chosen and everything:
        chosen = [max(everything, key=lambda path: steady(abs(path.share)))]
    return tuple(chosen)


def _hops(path: ImpactPath) -> tuple[tuple[str, str], ...]:
    return tuple(pairwise(path.nodes))


def tint(share: float, theme: Theme) -> str:
    """A colour between the paper's and full gain (+1) or full loss (−1).

    Example:
        >>> tint(0.0, Theme()), tint(1.0, Theme()) == Theme().gain
        ('#FFFFFF', True)
    """
    end = theme.gain if share > 0 else theme.loss
    return mixed(theme.paper, end, min(1.0, abs(share)) ** _CURVATURE)
