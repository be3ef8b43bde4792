"""MICMAC, MACTOR and DEMATEL on a map's own weights; each answers or says why it cannot."""

import numpy as np

from sidusryhmad.analysis.structure.dematel import total_relation
from sidusryhmad.analysis.structure.mactor import balance, influence_and_dependence, mdii, mmdii
from sidusryhmad.analysis.structure.micmac import longest_walk, micmac, settled_power
from sidusryhmad.analysis.structure.quadrants import above_mean, quadrants
from sidusryhmad.analysis.structure.standings import (
    Dematel,
    DematelStanding,
    Mactor,
    MactorStanding,
    Micmac,
    MicmacStanding,
)
from sidusryhmad.errors import N_, Message, UnboundedEchoError
from sidusryhmad.network.network import SCALE, Floats

Names = tuple[tuple[str, str], ...]

_NOBODY = Message("no_influence", N_("nobody on the map is known to influence anybody"))
_CHANGING = Message(
    "never_settles",
    N_("the ranking never settles as longer ways are counted, so the direct one is shown"),
)
_ACYCLIC = N_(
    "known influences form no loop, so ways end after step {steps}, before a ranking could "
    "settle; the direct one is shown"
)
_NO_POWER = Message(
    "no_power_left",
    N_("everybody's influence comes back to them in full, so the balance of power has no value"),
)


def micmac_standings(names: Names, sizes: Floats) -> Micmac:
    """Indirect influence and dependence at the power where the ranking settles.

    Args:
        names: Id and display name of everybody.
        sizes: Sizes of the weights, row influences column.

    Returns:
        The ranking; the direct one, with the reason, where none settles.

    Example:
        >>> result = micmac_standings((("a", "A"), ("b", "B")), np.array([[0.0, 1.0], [0.0, 0.0]]))
        >>> result.power, result.refusal.code, [s.quadrant for s in result.stakeholders]
        (1, 'acyclic', ['driver', 'dependent'])
    """
    if not sizes.any():
        return Micmac(1, _NOBODY)
    power, refusal = settled_power(sizes), None
    if (steps := longest_walk(sizes)) is not None:
        power, refusal = None, Message("acyclic", _ACYCLIC, {"steps": steps})
    elif power is None:
        refusal = _CHANGING
    influence, dependence = micmac(sizes, power or 1)
    shares = (influence, dependence, *micmac(sizes, 1))
    columns = (*(share.tolist() for share in shares), quadrants(influence, dependence))
    standings = (MicmacStanding(*name, *row) for name, *row in zip(names, *columns, strict=True))
    return Micmac(power or 1, refusal, tuple(standings))


def mactor_standings(names: Names, sizes: Floats) -> Mactor:
    """Power relations of order two, on strengths from 0 to 3.

    Args:
        names: Id and display name of everybody.
        sizes: Sizes of the weights, row influences column.

    Returns:
        Influence, dependence and balances; where R has no value, the reason.

    Example:
        >>> result = mactor_standings((("a", "A"), ("b", "B")), np.array([[0.0, 1.0], [0.0, 0.0]]))
        >>> [(s.influence, s.dependence, s.balance) for s in result.stakeholders]
        [(3.0, 0.0, 2.0), (0.0, 3.0, 0.0)]
    """
    if not sizes.any():
        return Mactor(_NOBODY)
    matrix = mdii(SCALE * sizes)
    influence, dependence = influence_and_dependence(matrix)
    power = balance(matrix)
    columns = (
        influence.tolist(),
        dependence.tolist(),
        _each(power, len(names)),
        _each(balance(mmdii(SCALE * sizes)), len(names)),
        quadrants(influence, dependence),
    )
    rows = zip(names, *columns, strict=True)
    standings = (MactorStanding(*name, *numbers) for name, *numbers in rows)
    return Mactor(_NO_POWER if power is None else None, tuple(standings))


def _each(values: Floats | None, count: int) -> list[float | None]:
    return [None] * count if values is None else list(values.tolist())


def dematel_standings(names: Names, sizes: Floats) -> Dematel:
    """Cause and effect by the total relation.

    Args:
        names: Id and display name of everybody.
        sizes: Sizes of the weights, row influences column.

    Returns:
        What each gives and receives; the reason where the total relation does not exist.

    Example:
        >>> result = dematel_standings((("a", "A"), ("b", "B")), np.array([[0.0, 1.0], [0.0, 0.0]]))
        >>> [(s.prominence, s.relation, s.role) for s in result.stakeholders]
        [(1.0, 1.0, 'cause'), (1.0, -1.0, 'effect')]
    """
    if not sizes.any():
        return Dematel(_NOBODY)
    try:
        total = total_relation(sizes)
    except UnboundedEchoError as error:
        return Dematel(error.message)
    given, received = total.sum(axis=1), total.sum(axis=0)
    stands_out = above_mean(given + received)
    ties = np.array(above_mean(total)).reshape(total.shape) & ~np.eye(len(names), dtype=bool)
    standings = (
        DematelStanding(
            *name,
            given=float(given[row]),
            received=float(received[row]),
            prominent=stands_out[row],
            affects=tuple(names[other][0] for other in np.flatnonzero(ties[row])),
        )
        for row, name in enumerate(names)
    )
    return Dematel(None, float(total.mean()), tuple(standings))
