"""Why a total is what it is: paths and last steps in words."""

from sidusryhmad.analysis.results import ImpactPath, StakeholderImpact
from sidusryhmad.reporting.restructured import altered_path
from sidusryhmad.reporting.words import Wording

VISIBLE = 0.005
"""Points that two decimals can show."""


def path_in_words(wording: Wording, path: ImpactPath) -> str:
    """One path in words: ``Kirjakandja −2,00 → Klient −0,40 (via …)``."""
    if path.kind != "plain":
        return altered_path(wording, path)
    first, last = wording.impact.of(path.nodes[0]), wording.impact.of(path.nodes[-1])
    if len(path.nodes) == 1:
        return _own(wording, first, path.share)
    start = f"{first.name} {wording.points(first.direct)}"
    end = f"{last.name} {wording.points(path.share)}"
    middle = ", ".join(wording.name(id_) for id_ in path.nodes[1:-1])
    via = wording.language.text(" (via {names})", names=middle) if middle else ""
    return f"{start} → {end}{via}"


def _own(wording: Wording, result: StakeholderImpact, share: float) -> str:
    direct = wording.points(result.direct)
    if wording.points(share) == direct:
        return wording.language.text("{name}: own effect {direct}", name=result.name, direct=direct)
    return wording.language.text(
        "{name}: own effect {direct}, with its echo {share}",
        name=result.name,
        direct=direct,
        share=wording.points(share),
    )


def last_step(wording: Wording, result: StakeholderImpact) -> str:
    """Who hands a total on: the own effect and what each neighbour passes; rounded sums."""
    shown = [hop for hop in result.last_hops if abs(hop.amount) >= VISIBLE]
    if not shown:
        return ""
    parts = [f"{wording.name(hop.id)} {wording.points(hop.amount)}" for hop in shown]
    if abs(result.rewired) >= VISIBLE:
        handed = wording.points(result.rewired)
        parts.insert(0, wording.language.text("new weights {points}", points=handed))
    if result.direct:
        own = wording.language.text("own effect {direct}", direct=wording.points(result.direct))
        parts.insert(0, own)
    return wording.language.text(
        "The same total divided otherwise, by the last link: {parts}.", parts=", ".join(parts)
    )
