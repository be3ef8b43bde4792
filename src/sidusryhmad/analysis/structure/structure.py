"""The verb: what a map's structure says by itself."""

import numpy as np

from sidusryhmad.analysis.assumptions import assumed, assumptions
from sidusryhmad.analysis.case import require_share
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.structure.echoes import Feedback
from sidusryhmad.analysis.structure.loops import LoopSearch
from sidusryhmad.analysis.structure.rankings import (
    dematel_standings,
    mactor_standings,
    micmac_standings,
)
from sidusryhmad.analysis.structure.results import Structure
from sidusryhmad.analysis.structure.streams import Links, Reach
from sidusryhmad.errors import (
    N_,
    EmptyMapError,
    InvalidParameterError,
    Message,
    WrongTypeError,
)
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.network.network import Network, to_network

STEPS = 3
"""How far up and down is looked unless asked otherwise."""
TOP_LOOPS = 10
"""Loops listed unless asked otherwise."""


def structure(
    service_map: ServiceMap,
    *,
    steps: int = STEPS,
    of: str | None = None,
    top: int = TOP_LOOPS,
    carry_over: float | None = None,
    budget: bool = True,
) -> Structure:
    """What a map's structure says: loops, reach, and who drives whom. Structure, not change.

    Loops have polarity (product of signs) and gain (product of what the influences carry over);
    ``gain · det(G on the loop)`` is what comes back to each member by the loop, and over all loops
    through a stakeholder these add up to the echo ``G_vv − 1``. MICMAC, MACTOR (Godet) and DEMATEL
    rank the stakeholders by the sizes of the map's own weights, signs left out.

    Args:
        service_map: The map; at least one stakeholder.
        steps: How far to look up and down, at least 1.
        of: Id or name of the one stakeholder to look up and down from; everybody by default.
        top: Loops listed, strongest first.
        carry_over: α in [0, 1] in place of the map's own.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        The structure; a method without an answer for this map says why, the others are there.

    Raises:
        EmptyMapError: The map has no stakeholders.
        WrongTypeError: What is given is no map, or the stakeholder no id or name.
        UnknownStakeholderError: No stakeholder is called so.
        InvalidParameterError: Steps below 1, a negative number of loops, or a carry-over outside
            0 … 1.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3).with_influence("Külaline", "Barista", -3)
        >>> loop = structure(m).loops[0]
        >>> loop.nodes, loop.polarity, loop.gain, round(loop.echo, 3)
        (('barista', 'kulaline'), 'balancing', -0.25, -0.2)
    """
    if not require_map(service_map).stakeholders:
        template = N_("the map has no stakeholders yet, so it has no structure")
        raise EmptyMapError(Message("empty_map", template, {}))
    _check_whole(steps, 1, "steps")
    _check_whole(top, 0, "top")
    if of is not None and not isinstance(of, str):
        template = N_("one stakeholder is named by its id or name, not {value}")
        raise WrongTypeError(Message("not_a_name", template, {"value": repr(of)}))
    alpha = require_share(carry_over, service_map)
    network = to_network(service_map)
    asked = range(len(network)) if of is None else (network.index[service_map.stakeholder(of).id],)
    names = tuple((s.id, s.name) for s in service_map.stakeholders)
    doubtful = _doubtful(service_map, network)
    model = linear_model(network, carry_over=alpha, budget=budget)
    feedback = Feedback(names, model, doubtful, full=alpha)
    searches = feedback.searches(top)
    loops = tuple(feedback.loop(rows) for search in searches for rows in search.loops)
    sizes = np.abs(network.matrix())
    reach = Reach(names, sizes > 0, doubtful)
    return Structure(
        service_map=service_map,
        carry_over=alpha,
        budget=budget,
        steps=steps,
        loops=loops,
        echoes=feedback.echoes(loops),
        streams=tuple(reach.stream(row, steps) for row in asked),
        micmac=micmac_standings(names, sizes),
        mactor=mactor_standings(names, sizes),
        dematel=dematel_standings(names, sizes),
        notes=(*_map_notes(service_map, alpha), *_search_notes(searches)),
    )


def _doubtful(service_map: ServiceMap, network: Network) -> Links:
    result = np.zeros((len(network), len(network)), dtype=bool)
    unknown = [_direction_unknown(influence) for influence in service_map.influences]
    result[network.sources[unknown], network.targets[unknown]] = True
    return result


def _direction_unknown(influence: Influence) -> bool:
    return "sign_unknown" in assumed(influence)


def _map_notes(service_map: ServiceMap, alpha: float) -> tuple[Message, ...]:
    found = [note for note in assumptions(service_map) if note.code != "asked_none"]
    if alpha == 0:
        template = N_("at carry-over 0 nothing is handed on, so no loop has a strength")
        found.append(Message("nothing_carried", template))
    return tuple(found)


def _search_notes(searches: tuple[LoopSearch, LoopSearch]) -> tuple[Message, ...]:
    found = []
    if not all(search.exact for search in searches):
        template = N_("the map is so dense that stronger loops than those listed may exist")
        found.append(Message("loops_not_exhausted", template))
    if not all(search.complete for search in searches):
        template = N_("there may be weaker loops beside those listed")
        found.append(Message("more_loops", template))
    return tuple(found)


def _check_whole(value: object, least: int, name: str) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        template = N_("{name} must be a whole number of at least {least}, not {value}")
        values = {"name": name, "least": least, "value": repr(value)}
        raise InvalidParameterError(Message(name, template, values))
