"""Results as plain data: the stable JSON of an impact, and rows for a table."""

from typing import Any

from sidusryhmad.analysis.result import SCHEMA_VERSION, Result, plain
from sidusryhmad.analysis.results import Impact, ImpactPath, Spread, StakeholderImpact, Verdict


def to_json(result: Impact | Result) -> dict[str, Any]:
    """A result as JSON-ready data with unrounded numbers; stable and documented.

    Args:
        result: An impact, a comparison, a remedy, or any other result.

    Returns:
        For an impact ``schema_version, method, carry_over, budget, inner_circle, change, epsilon,
        tolerance, stakeholders`` (in file order), ``verdict, assumptions, warnings``; for other
        results ``schema_version, kind`` and their fields by name. Effects are in Likert points.
        Texts are English beside a stable ``code``.

    Example:
        >>> from sidusryhmad.analysis.impact import impact
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> to_json(impact(m, {"Külaline": 1}))["stakeholders"][0]["total"]
        1.0
    """
    return result.written() if isinstance(result, Result) else _impact(result)


def _impact(impact: Impact) -> dict[str, Any]:
    service_map = impact.service_map
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "impact",
        "method": impact.method,
        "carry_over": impact.carry_over,
        "budget": impact.budget,
        "inner_circle": list(impact.inner_circle),
        "change": plain(impact.change),
        "epsilon": service_map.epsilon,
        "tolerance": service_map.tolerance,
        "stakeholders": [_stakeholder(result) for result in impact.stakeholders],
        "verdict": _verdict(impact.verdict),
        "assumptions": [plain(message) for message in impact.assumptions],
        "warnings": [plain(message) for message in impact.warnings],
        "removed": [person.id for person in impact.removed],
        "added": list(impact.added),
        "uncertainty": plain(impact.uncertainty),
    }


def to_rows(result: Impact | Result) -> list[dict[str, Any]]:
    """A result as rows of a table; an impact has one flat row a stakeholder, in file order.

    Args:
        result: An impact, a comparison, a remedy, or any other result.

    Returns:
        Rows with the same keys in the same order; ``pandas.DataFrame(rows)`` and
        ``polars.DataFrame(rows)`` take them as they are.

    Example:
        >>> from sidusryhmad.analysis.impact import impact
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> to_rows(impact(m, {"Külaline": 1}))[0]["name"]
        'Külaline'
    """
    if isinstance(result, Result):
        return result.rows()
    return _impact_rows(result)


def _impact_rows(impact: Impact) -> list[dict[str, Any]]:
    inner = set(impact.inner_circle)
    return [{**_numbers(r), "inner_circle": r.id in inner} for r in impact.stakeholders]


def _numbers(result: StakeholderImpact) -> dict[str, Any]:
    return {
        "id": result.id,
        "name": result.name,
        "ring": result.ring,
        "side": None if result.side is None else result.side.value,
        "direct": result.direct,
        "indirect": result.indirect,
        "total": result.total,
        "gain": result.gain,
        "loss": result.loss,
        "agreement": result.agreement,
        "break_even": result.break_even,
        "reached": result.reached,
    }


def _stakeholder(result: StakeholderImpact) -> dict[str, Any]:
    return {
        **_numbers(result),
        "paths": [_path(path) for path in result.paths],
        "other_paths": result.other_paths,
        "last_hops": [{"id": hop.id, "amount": hop.amount} for hop in result.last_hops],
        "notes": [plain(note) for note in result.notes],
        "rewired": result.rewired,
        "likelihood": plain(result.likelihood),
    }


def _path(path: ImpactPath) -> dict[str, Any]:
    return {
        "nodes": list(path.nodes),
        "product": path.product,
        "feedback": path.feedback,
        "share": path.share,
        "before": path.before,
        "kind": path.kind,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "status": verdict.status,
        "good": verdict.good,
        "winners": list(verdict.winners),
        "losers": list(verdict.losers),
        "losers_outside": list(verdict.losers_outside),
        "unreached": list(verdict.unreached),
        "customer_centric": verdict.customer_centric,
        "sides": [
            {"side": side.side and side.side.value, **_spread(side)} for side in verdict.sides
        ],
        "rings": [{"ring": ring.ring, **_spread(ring)} for ring in verdict.rings],
        "probability": verdict.probability,
    }


def _spread(group: Spread) -> dict[str, Any]:
    return {
        "status": group.status,
        "worst": group.worst,
        "lowest": group.lowest,
        "best": group.best,
        "highest": group.highest,
        "sum": group.sum,
        "count": group.count,
    }
