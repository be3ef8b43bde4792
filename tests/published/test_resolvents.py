"""Published input-output and Katz numbers, and one published mistake, on the same resolvent.

* Two sectors: R. Dorfman, P. Samuelson and R. Solow, Linear Programming and Economic Analysis
  (1958), ch. 9, as the exercise of QuantEcon's lecture "Input-Output Models".
* Katz centrality of eight nodes: L. Katz, A new status index derived from sociometric analysis,
  Psychometrika 18 (1953); numbers as tested in networkx (``TestKatzCentralityDirected``).
* A three-sector inverse printed wrongly at mathix.co, kept so that we never agree with it.
"""

import numpy as np
import pytest

from sidusryhmad.analysis.linear import LinearModel, linear_model
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.network.network import Network


def network(matrix):
    """A network with any matrix, diagonal included; row influences column."""
    weights = np.array(matrix, dtype=float)
    sources, targets = np.nonzero(weights)
    ids = tuple(f"s{row}" for row in range(len(weights)))
    index = {id_: row for row, id_ in enumerate(ids)}
    return Network(ids, index, sources, targets, weights[sources, targets])


def solved(matrix, carry_over=1.0) -> LinearModel:
    return linear_model(network(matrix), carry_over=carry_over, budget=False)


def test_dorfman_samuelson_solow_gross_output():
    flows = np.array([[25.0, 175.0], [40.0, 20.0]])
    output = np.array([250.0, 120.0])
    coefficients = flows / output
    # Output x = a x + d, so a in the roles "row influences column" is transposed.
    totals = solved(coefficients.T).totals(np.array([50.0, 60.0]))
    assert totals == pytest.approx(output, rel=1e-12)


def test_katz_centrality_of_the_networkx_test_graph():
    edges = [(1, 2), (1, 3), (2, 4), (3, 2), (3, 5), (4, 2), (4, 5), (4, 6), (5, 6), (5, 7),
             (5, 8), (6, 8), (7, 1), (7, 5), (7, 8), (8, 6), (8, 7)]  # fmt: skip
    matrix = np.zeros((8, 8))
    for source, target in edges:
        matrix[target - 1, source - 1] = 2  # published: every edge turned around, weight 2
    katz = solved(matrix, carry_over=0.1).totals(np.ones(8))
    published = [0.3289589783189635, 0.2832077296243516, 0.3425906003685471, 0.3970420865198392,
                 0.41074871061646284, 0.272257430756461, 0.4201989685435462,
                 0.34229059218038554]  # fmt: skip
    assert katz / np.linalg.norm(katz) == pytest.approx(published, abs=1e-10)


def test_a_published_inverse_is_wrong_and_ours_is_right():
    matrix = [[0.2, 0.2, 0.2], [0.4, 0.1, 0.1], [0.3, 0.1, 0.1]]
    right = [[1.6, 0.4, 0.4], [0.78, 1.32, 0.32], [0.62, 0.28, 1.28]]
    printed = [[1.818, 0.545, 0.455], [0.909, 1.364, 0.136], [0.682, 0.227, 1.136]]
    response = solved(matrix).response
    assert response == pytest.approx(np.array(right), abs=1e-12)
    assert np.abs(response - np.array(printed)).max() > 0.1
    demand = np.array([10.0, 15.0, 20.0])
    assert response @ demand == pytest.approx([30, 34, 36], abs=1e-9)


@pytest.mark.parametrize(
    ("loop", "totals"),
    [(0.5, (1.3333, 0.6667)), (0.9, (5.2632, 4.7368)), (0.99, (50.2513, 49.7487))],
)
def test_two_nodes_in_a_loop_up_to_the_edge(loop, totals):
    model = solved([[0, loop], [loop, 0]])
    assert model.totals(np.array([1.0, 0.0])) == pytest.approx(totals, abs=1e-4)


@pytest.mark.parametrize("loop", [1.0, 1.1, 1.5])
def test_beyond_the_edge_the_formal_inverse_lies_and_is_refused(loop):
    with pytest.raises(UnboundedEchoError) as caught:
        solved([[0, loop], [loop, 0]])
    assert caught.value.spectral_radius == pytest.approx(loop)


def test_signs_that_cancel_do_not_hide_an_unbounded_echo():
    strengths = np.array([[0, 2, -1, 0], [1, 0, -2, 1], [1, 2, 0, 1], [-1, -1, 3, 0]])
    assert np.abs(np.linalg.eigvals(strengths / 3)).max() == pytest.approx(0.57965, abs=1e-5)
    with pytest.raises(UnboundedEchoError) as caught:
        solved(strengths / 3)
    assert caught.value.spectral_radius == pytest.approx(1.31978, abs=1e-5)
