"""Columns and matrices of a map. Row influences column."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sidusryhmad._display import Brief
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

SCALE = 3.0
"""Likert points of a full influence; strength / SCALE is the weight in [−1, 1]."""
SIGN_ONLY = 0.5
"""Weight of an influence whose sign alone is known: the mean of U(0, 1)."""


@dataclass(frozen=True, slots=True, repr=False)
class Network(Brief):
    """A map in columns, one row a stakeholder and one row an influence, in file order.

    Attributes:
        ids: Stakeholder ids, length n.
        index: Row of each id.
        sources: Row of the influencing stakeholder of each influence, length m.
        targets: Row of the influenced stakeholder, length m.
        weights: Strength / 3 in [−1, 1], length m; 0 for an unknown sign.
    """

    ids: tuple[str, ...]
    index: dict[str, int]
    sources: Indices
    targets: Indices
    weights: Floats

    def __len__(self) -> int:
        return len(self.ids)

    def matrix(self) -> Floats:
        """The weights as a dense n × n matrix; row influences column.

        Returns:
            A new array of weights in [−1, 1].

        Example:
            >>> import sidusryhmad as sr
            >>> sr.to_network(sr.example("eight").read()).matrix().shape
            (8, 8)
        """
        result = np.zeros((len(self), len(self)))
        result[self.sources, self.targets] = self.weights
        return result

    def sparse(self) -> "csr_array":
        """The weights as a compressed sparse n × n matrix; row influences column.

        Returns:
            The matrix with every asked influence stored, zeros included.

        Example:
            >>> import sidusryhmad as sr
            >>> sr.to_network(sr.example("eight").read()).sparse().nnz
            11
        """
        from scipy.sparse import coo_array

        shape = (len(self), len(self))
        return coo_array((self.weights, (self.sources, self.targets)), shape=shape).tocsr()

    def incoming(self) -> Floats:
        """Sum of the sizes of the weights arriving at each stakeholder.

        Returns:
            An array of length n; above 1 the budget scales the influences down.

        Example:
            >>> import sidusryhmad as sr
            >>> sr.to_network(sr.example("eight").read()).incoming().round(2).tolist()
            [1.33, 1.33, 1.33, 1.0, 0.0, 0.67, 0.0, 0.33]
        """
        result = np.zeros(len(self))
        np.add.at(result, self.targets, np.abs(self.weights))
        return result


def to_network(service_map: ServiceMap) -> Network:
    """A map in columns and matrices.

    Args:
        service_map: The map.

    Returns:
        Its network; row influences column.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> to_network(m.with_influence("Barista", "Külaline", 3)).matrix()
        array([[0., 1.],
               [0., 0.]])
    """
    return network_of(service_map.influences, [s.id for s in service_map.stakeholders])


def network_of(influences: Sequence[Influence], ids: Sequence[str]) -> Network:
    """Influences in columns and matrices, with the rows in a given order.

    Args:
        influences: The influences, each between two of the ids.
        ids: Stakeholder ids, one a row; some may be without any influence.

    Returns:
        The network; row influences column.

    Example:
        >>> len(network_of([], ["a", "b"]))
        2
    """
    index = {id_: row for row, id_ in enumerate(ids)}
    return Network(
        ids=tuple(ids),
        index=index,
        sources=np.array([index[i.from_] for i in influences], dtype=np.intp),
        targets=np.array([index[i.to] for i in influences], dtype=np.intp),
        weights=np.array([weight(i) for i in influences], dtype=np.float64),
    )


def weight(influence: Influence) -> float:
    """The weight of an influence that enters the point value, in [−1, 1].

    The strength where it is known; else the middle of its range; else half of a full influence in
    the direction of its sign. An unknown sign counts as 0 here, and only here. What may not be
    there at all counts with its probability.

    Args:
        influence: The influence.

    Returns:
        The weight.

    Example:
        >>> weight(Influence.model_validate({"from": "a", "to": "b", "sign": "negative"}))
        -0.5
    """
    exists = 1.0 if influence.exists is None else influence.exists
    return exists * _if_there(influence)


def _if_there(influence: Influence) -> float:
    if influence.strength is not None:
        return influence.strength / SCALE
    if influence.range is not None:
        return sum(influence.range) / 2 / SCALE
    return {"positive": SIGN_ONLY, "negative": -SIGN_ONLY}.get(influence.sign or "", 0.0)
