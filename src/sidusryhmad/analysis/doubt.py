"""Whom a change may reach by ways that the numbers leave out."""

import numpy as np

from sidusryhmad.analysis.assumptions import assumed
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Floats, Network


def doubtfully_reached(service_map: ServiceMap, network: Network, shock: Floats) -> frozenset[int]:
    """Rows to which a path leads that holds an influence of unknown direction.

    Such influences carry 0 in the numbers; without this, somebody behind one would pass for out of
    reach.

    Args:
        service_map: The map.
        network: Its network.
        shock: Direct effects, length n.

    Returns:
        The rows.

    Example:
        >>> from sidusryhmad.network.network import to_network
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Naaber", ring="interested")
        >>> m = m.with_influence("Barista", "Naaber", sign="unknown")
        >>> sorted(doubtfully_reached(m, to_network(m), np.array([1.0, 0.0])))
        [1]
    """
    influences = service_map.influences
    unknown = ["sign_unknown" in assumed(i) for i in influences]
    if not any(unknown):
        return frozenset()
    links = [
        (int(source), int(target), doubt)
        for source, target, weight, doubt in zip(
            network.sources, network.targets, network.weights, unknown, strict=True
        )
        if doubt or weight != 0
    ]
    waiting = [(int(row), False) for row in np.flatnonzero(shock)]
    seen = set(waiting)
    while waiting:
        row, doubtful = waiting.pop()
        for source, target, doubt in links:
            step = (target, doubtful or doubt)
            if source == row and step not in seen:
                seen.add(step)
                waiting.append(step)
    return frozenset(row for row, doubtful in seen if doubtful)
