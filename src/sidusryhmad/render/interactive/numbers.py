"""What the page's script computes with: the solved map as plain lists.

Totals are linear in what acts: ``totals = Gᵀ(effects + rewired)`` with the response matrix ``G`` of
the map afterwards (:mod:`sidusryhmad.analysis.question`), so the script only has to multiply.
"""

from typing import Any

import numpy as np

from sidusryhmad.analysis.linear import LinearModel, linear_model
from sidusryhmad.analysis.paths import RowPath, path_finder
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.rule import limits
from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Floats, to_network

WIDEST = 3.0
"""How far a slider reaches unless the change itself goes beyond."""
_PATHS = 5
_PATHS_UP_TO = 80
"""On maps with more stakeholders only what acts is followed, not what might."""


def solved(service_map: ServiceMap, impact: Impact | None) -> LinearModel | None:
    """The model behind a picture.

    Args:
        service_map: The map that is drawn; at least one stakeholder.
        impact: What a change does on it; None for the map alone.

    Returns:
        The model; None where a map alone has echoes without end.
    """
    if impact is not None:
        share, budget = impact.carry_over, impact.budget
        return linear_model(to_network(service_map), carry_over=share, budget=budget)
    try:
        return linear_model(to_network(service_map), carry_over=service_map.carry_over.value)
    except UnboundedEchoError:
        return None


def acting(impact: Impact) -> Floats:
    """What acts on everybody: direct effects, and what edits of the map hand on."""
    return np.array([s.direct + s.rewired for s in impact.stakeholders])


def paths(model: LinearModel, shock: Floats | None) -> list[list[list[Any]]]:
    """For everybody the strongest paths that lead to them, with what arrives per point.

    Args:
        model: The model.
        shock: What acts; None for a map alone.

    Returns:
        For each stakeholder ``[rows, coefficient]`` by size of the coefficient; a path's share is
        what acts on its first row times the coefficient.
    """
    count = len(model.carried)
    asked = [] if shock is None else [shock]
    if shock is None or count <= _PATHS_UP_TO:
        asked.append(np.ones(count))
    finders = [path_finder(model, each) for each in asked]
    found = []
    for row in range(count):
        several = [path for finder in finders for path in finder.to(row, _PATHS + 1).paths]
        known = {path.rows: path for path in several}
        found.append([_plain(p) for p in known.values() if shock is not None or len(p.rows) > 1])
    return found


def _plain(path: RowPath) -> list[Any]:
    return [list(path.rows), steady(path.product * path.feedback)]


def carried(model: LinearModel) -> list[list[float]]:
    """What each influence carries over: source, target, share."""
    pairs = np.argwhere(model.carried)
    return [[int(i), int(j), float(model.carried[i, j])] for i, j in pairs]


def what_if(model: LinearModel, impact: Impact, scale: float) -> dict[str, Any]:
    """Everything that totals, colours and verdict follow from.

    Args:
        model: The model of the map afterwards.
        impact: The impact as written.
        scale: Likert points at the ends of the colour scale.

    Returns:
        Plain data; numbers unrounded. ``silent`` are pairs whose paths cancel exactly, ``perhaps``
        are those reached only by effects that are 0 at a guess.
    """
    effects = [s.direct for s in impact.stakeholders]
    epsilon, tolerance = limits(impact.service_map)
    arriving = model.reached(acting(impact)) > 0
    perhaps = [row for row, s in enumerate(impact.stakeholders) if s.reached and not arriving[row]]
    linked_and_silent = np.argwhere((model.absolute > 0) & (model.response == 0))
    return {
        "effects": _short(effects),
        "rewired": _short([s.rewired for s in impact.stakeholders]),
        "response": [_short(row) for row in model.response.tolist()],
        "perhaps": perhaps,
        "silent": linked_and_silent.tolist(),
        "bound": max(WIDEST, float(np.ceil(max(map(abs, effects), default=0.0)))),
        "scale": scale,
        "fine": impact.service_map.epsilon,
        "epsilon": epsilon,
        "tolerance": tolerance,
    }


def _short(values: list[float]) -> list[float]:
    return [0 if value == 0 else value for value in values]
