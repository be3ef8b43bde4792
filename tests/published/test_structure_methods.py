"""Published numbers of MICMAC, PWP, heat kernel, MACTOR, DEMATEL and loop analysis.

* MICMAC (power 4), PWP and heat kernel of ten nodes: tests of the networkx pull request by
  J. Catumba (never released), after M. Godet and R. Díaz, Indirect influences, arXiv 0906.1610.
* MACTOR: direct influences of the demonstration "Aéroports de Paris" of the Mactor software. MDII,
  I, D, R and Q as two independent implementations of the min rule give them; what the software
  itself prints was not seen.
* DEMATEL: vignette of CRAN package dematel 0.1.0, data of Çelikbilek and Özdemir (2020). The
  package rounds the divided matrix to five decimals, so its last digits follow that.
* Loop analysis: R. Levins and B. Schultz (1996), figure 2, and the matrix DLR, as shipped by CRAN
  package LoopAnalyst 1.2.
"""

import numpy as np
import pytest

from sidusryhmad.analysis.structure.dematel import total_relation
from sidusryhmad.analysis.structure.loops import strongest_loops
from sidusryhmad.analysis.structure.mactor import balance, influence_and_dependence, mdii, mmdii
from sidusryhmad.analysis.structure.micmac import (
    heat_kernel,
    longest_walk,
    micmac,
    pwp,
    settled_power,
    walks,
)
from sidusryhmad.analysis.structure.press import press
from sidusryhmad.errors import UnboundedEchoError


@pytest.fixture
def ten():
    edges = [(0, 5), (1, 0), (3, 0), (1, 2), (1, 9), (3, 1), (2, 9), (2, 3), (3, 5), (4, 3),
             (6, 3), (6, 5), (6, 7), (6, 8), (7, 9)]  # fmt: skip
    matrix = np.zeros((10, 10))
    matrix[tuple(np.transpose(edges))] = 1
    return matrix


def test_micmac_of_ten_nodes_at_power_four(ten):
    influence, dependence = micmac(ten, 4)
    assert influence.tolist() == [0, 0.25, 0.1875, 0.1875, 0.1875, 0, 0.1875, 0, 0, 0]
    assert dependence.tolist() == [0.125, 0.0625, 0.0625, 0.1875, 0, 0.3125, 0, 0, 0, 0.25]


def test_pwp_of_ten_nodes(ten):
    influence, dependence = pwp(ten)
    assert influence == pytest.approx(
        [0.03659166781067894, 0.19015631678285358, 0.15818225978149383, 0.20722606653528863,
         0.1215905919708149, 0, 0.24966142930819119, 0.03659166781067894, 0, 0],
        abs=1e-15,
    )  # fmt: skip
    assert dependence == pytest.approx(
        [0.17525200953392886, 0.10007814371008028, 0.07517386582384858, 0.1391219798265681, 0,
         0.24119065373913912, 0, 0.03659166781067894, 0.03659166781067894, 0.19600001174507722],
        abs=1e-15,
    )  # fmt: skip


def test_heat_kernel_of_ten_nodes(ten):
    influence, dependence = heat_kernel(ten)
    assert influence == pytest.approx(
        [0.05357818, 0.16600425, 0.14259576, 0.17850117, 0.11580666, 0.02678909, 0.20956849,
         0.05357818, 0.02678909, 0.02678909],
        abs=1e-8,
    )  # fmt: skip
    assert dependence == pytest.approx(
        [0.15509267, 0.1000572, 0.08182456, 0.12864155, 0.02678909, 0.20336695, 0.02678909,
         0.05357818, 0.05357818, 0.17028248],
        abs=1e-8,
    )  # fmt: skip


def test_micmac_runs_out_of_walks_on_an_acyclic_map():
    triangle = np.triu(np.ones((4, 4)), 1)
    sums = [walks(triangle, power)[0].sum() for power in range(1, 6)]
    assert sums == [6, 4, 1, 0, 0]
    assert longest_walk(triangle) == 3


def test_micmac_with_signs_goes_through_four_sign_patterns():
    signed = np.array([[0.0, 1], [-1, 0]])
    rows = [walks(signed, power)[0].tolist() for power in range(1, 6)]
    assert rows == [[1, -1], [-1, -1], [-1, 1], [1, 1], [1, -1]]


def test_micmac_of_a_weighted_four_cycle_changes_its_ranking_for_ever():
    cycle = np.array([[0.0, 0, 2, 0], [0, 0, 0, 1], [0, 3, 0, 0], [1, 0, 0, 0]])
    sums = [walks(cycle, power)[0] for power in range(1, 9)]
    assert [row.tolist() for row in sums] == [
        [2, 1, 3, 1], [6, 1, 3, 2], [6, 2, 3, 6], [6, 6, 6, 6],
        [12, 6, 18, 6], [36, 6, 18, 12], [36, 12, 18, 36], [36, 36, 36, 36],
    ]  # fmt: skip
    orders = [np.argsort(-row, kind="stable").tolist() for row in sums]
    assert orders == 2 * [[2, 0, 1, 3], [0, 2, 3, 1], [0, 3, 2, 1], [0, 1, 2, 3]]
    assert settled_power(cycle) is None


PARIS = np.array(
    [
        [0, 1, 1, 3, 0, 2],
        [2, 0, 3, 2, 1, 1],
        [1, 2, 0, 1, 1, 0],
        [2, 3, 3, 0, 3, 2],
        [0, 2, 3, 1, 0, 2],
        [0, 1, 1, 3, 2, 0],
    ]
)


def test_mactor_of_the_paris_airports_by_the_min_rule():
    indirect = mdii(PARIS)
    assert indirect.tolist() == [
        [4, 6, 6, 7, 7, 5],
        [5, 7, 8, 7, 5, 6],
        [4, 5, 5, 5, 3, 4],
        [5, 9, 11, 8, 7, 7],
        [4, 6, 7, 6, 5, 4],
        [4, 7, 7, 6, 7, 5],
    ]
    influence, dependence = influence_and_dependence(indirect)
    assert influence.tolist() == [31, 31, 21, 39, 27, 31]
    assert dependence.tolist() == [22, 33, 39, 31, 29, 26]
    assert (influence - dependence).tolist() == [9, -2, -18, 8, -2, 5]


def test_mactor_balances_of_the_paris_airports():
    assert balance(mdii(PARIS)) == pytest.approx(
        [1.2627837739956485, 0.9295491669690189, 0.4477828245184091, 1.3810444766396854,
         0.848160069400303, 1.1306796884769352],
        abs=1e-15,
    )  # fmt: skip
    strongest = mmdii(PARIS)
    assert (strongest - np.diag(strongest.diagonal())).tolist() == [
        [0, 3, 3, 3, 3, 2],
        [2, 0, 3, 2, 2, 2],
        [2, 2, 0, 2, 1, 1],
        [2, 3, 3, 0, 3, 2],
        [2, 2, 3, 2, 0, 2],
        [2, 3, 3, 3, 3, 0],
    ]
    assert balance(mmdii(PARIS)) == pytest.approx(
        [1.3752162121762157, 0.8103952678895556, 0.410002348971791, 1.1237481048068505,
         0.845629844754319, 1.4350082214012685],
        abs=1e-15,
    )  # fmt: skip


def test_the_product_rule_passed_off_as_mactor_is_not_ours():
    assert (mdii(PARIS) != PARIS + PARIS @ PARIS).any()


MEDICAL = np.array(
    [[0.0, 2, 4, 3, 4], [3, 0, 2, 0, 0], [3, 3, 0, 0, 0], [3, 0, 4, 0, 2], [4, 0, 2, 0, 0]]
)
PRINTED = np.array(
    [
        [0.4889668, 0.3912337, 0.7026745, 0.34360886, 0.5110044],
        [0.4110676, 0.144821, 0.3535048, 0.09486207, 0.1410759],
        [0.4384709, 0.3544754, 0.2437345, 0.10118594, 0.1504806],
        [0.5593854, 0.2262642, 0.6075431, 0.12908936, 0.3458277],
        [0.5255989, 0.1749147, 0.4075545, 0.12129247, 0.1803824],
    ]
)


# The package rounds the divided matrix to five decimals; its largest sum is still 1.
ROUNDED = np.round(MEDICAL / 13, 5)


def test_dematel_of_the_medical_device_as_printed():
    assert total_relation(ROUNDED) == pytest.approx(PRINTED, abs=5e-8)


def test_dematel_sums_and_threshold_of_the_medical_device():
    total = total_relation(ROUNDED)
    given, received = total.sum(axis=1), total.sum(axis=0)
    assert given == pytest.approx([2.437488, 1.145331, 1.288347, 1.86811, 1.409743], abs=5e-7)
    assert received == pytest.approx(
        [2.4234897, 1.2917091, 2.3150114, 0.7900387, 1.328771], abs=5e-8
    )
    assert given + received == pytest.approx(
        [4.860978, 2.43704, 3.603359, 2.658148, 2.738514], abs=5e-7
    )
    assert given - received == pytest.approx(
        [0.01399868, -0.14637765, -1.02666409, 1.07807102, 0.08097203], abs=5e-9
    )
    assert total.mean() == pytest.approx(0.3259608, abs=5e-8)


def test_dematel_of_the_medical_device_without_the_rounding():
    exact = total_relation(MEDICAL)
    assert exact == pytest.approx(PRINTED, abs=7e-6)
    assert exact[0, 0] == pytest.approx(0.48896511579560115, abs=1e-14)
    assert exact[4, 4] == pytest.approx(0.1803833520435741, abs=1e-14)
    assert exact.mean() == pytest.approx(0.3259586711571245, abs=1e-14)


def test_dematel_has_no_answer_where_equal_strength_goes_round():
    with pytest.raises(UnboundedEchoError) as caught:
        total_relation(np.array([[0.0, 2, 0], [0, 0, 2], [2, 0, 0]]))
    assert caught.value.spectral_radius == pytest.approx(1)


# Published with "column influences row"; here row influences column, as everywhere.
LEVINS = np.array([[-1, -1, 0, 0], [1, 0, -1, -1], [0, 1, 0, 0], [0, 1, 0, -1]]).T
DLR = np.array([[-1, 0, 1, 0], [0, 0, 0, 1], [-1, 0, -1, 1], [0, -1, 1, -1]]).T


def test_levins_community_effects():
    net, _ = press(LEVINS)
    assert np.sign(net).tolist() == [[1, 0, 1, 0], [0, 0, 1, 0], [1, -1, 1, -1], [0, 0, -1, 1]]
    assert net.T.tolist() == [[1, 0, 1, 0], [0, 0, -1, 0], [1, 1, 2, -1], [0, 0, -1, 1]]


def test_levins_loops():
    search = strongest_loops(np.abs(LEVINS).astype(float), 10)
    assert search.complete
    # R; R-H; H-x; H-y; y
    assert set(search.loops) == {(0,), (0, 1), (1, 2), (1, 3), (3,)}


def test_dlr_adjoint_and_the_effect_that_signs_leave_open():
    net, total = press(DLR)
    assert net.T.tolist() == [[1, -1, 1, 0], [-1, 1, 1, 2], [-1, -1, 1, 0], [0, -2, 0, 0]]
    effects = np.where(np.abs(net) == total, np.sign(net), 9)
    assert effects.tolist() == [[1, -1, -1, 0], [-1, 9, -1, -1], [1, 1, 1, 0], [0, 1, 0, 0]]
