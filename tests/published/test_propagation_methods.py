"""Published numbers of other propagation methods, to the printed digits.

* Change Prediction Method (P. J. Clarkson, C. Simons and C. Eckert, Journal of Mechanical Design
  126, 2004, doi 10.1115/1.1765117): eight components in ``dsm-bm-8`` and in ``dsm-cpx``, their
  combined likelihood and risk as shipped with cpm-lib 1.1.1 (github.com/johnmartins/cpm-lib,
  tests/test-assets); there a column instigates a row. Risks of ``dsm-cpx`` have three decimals.
* Fuzzy cognitive maps: eight concepts, three equilibria and three interventions as printed in the
  documentation of FCMpy (github.com/SamvelMK/FCMpy, simulator.md and intervention.md; Mkhitaryan,
  Giabbanelli, de Vries and Crutzen 2020), which replicate the R package fcm of Dikopoulou and
  Papageorgiou. Logistic transfer, slope 1, threshold 0.001, 50 rounds at the most.
* Bridge network: two-terminal reliability 2p² + 2p³ − 5p⁴ + 2p⁵, .97848 at p = .9, as in C. J.
  Colbourn, The Combinatorics of Network Reliability (1987); the chance of being reached by an
  independent cascade is this reliability.
"""

import numpy as np
import pytest

from sidusryhmad.analysis.methods.cascade import cascade, reached
from sidusryhmad.analysis.methods.cpm import cpm, likelihood
from sidusryhmad.analysis.methods.fcm import FuzzyMap
from sidusryhmad.network.network import Network

# Column instigates row; entries that are not listed are 0.
LIKELIHOOD = {
    "A": {"C": 0.3, "E": 0.2},
    "B": {"F": 0.3, "H": 0.4},
    "C": {"A": 0.5, "B": 0.5, "D": 0.3, "F": 0.2, "G": 0.3},
    "D": {"H": 0.3},
    "E": {"B": 0.5, "F": 0.4},
    "F": {"C": 0.6},
    "G": {"A": 0.5, "D": 0.5},
    "H": {"E": 0.5, "G": 0.5},
}
IMPACT = {
    "A": {"C": 0.9, "E": 0.7},
    "B": {"F": 0.6, "H": 0.5},
    "C": {"A": 0.5, "B": 0.5, "D": 0.9, "F": 0.7, "G": 0.6},
    "D": {"H": 0.9},
    "E": {"B": 0.5, "F": 0.5},
    "F": {"C": 0.9},
    "G": {"A": 0.5, "D": 0.5},
    "H": {"E": 0.5, "G": 0.5},
}
COMBINED_RISK = [
    [0, .20695552, .303210912, .12527988480000007, .173104754, .15936525296000015,
     .13422274885368335, .110911711213],
    [.11509268, 0, .1407648, .094887608, .118234, .2128, .12916, .207776],
    [.344083375, .28803559375, 0, .350665, .15276671175, .25502527631262495, .250889, .197383675],
    [.0675, .0675, .0519939, 0, .1466775, .0731565, .135, .27],
    [.1168162, .295, .156, .08692972, 0, .26, .09446, .1275256],
    [.32913, .28971, .54, .229878, .1365201779544, 0, .2254161528, .1695153528],
    [.25, .07870703125, .0861, .266875, .085625, .0663049023828125, 0, .1027159609375],
    [.15125, .175600390625, .114740625, .150003125, .26875, .147411484375, .2635, 0],
]  # fmt: skip
COMBINED_LIKELIHOOD_OF_A = [0, 0.25012, 0.345192, 0.1405764, 0.234152, 0.1961684, 0.15338316152,
                            0.12959221]  # fmt: skip
SPARSE = {
    "A": {"C": (0.1, 0.3), "G": (0.1, 0.7)},
    "B": {"D": (0.2, 0.4), "E": (0.2, 0.5)},
    "C": {"A": (0.3, 0.1), "F": (0.3, 0.6)},
    "D": {"H": (0.4, 0.8)},
    "E": {"G": (0.5, 0.7)},
    "F": {"A": (0.6, 0.1), "B": (0.6, 0.2), "G": (0.6, 0.7)},
    "G": {"F": (0.7, 0.6)},
    "H": {"C": (0.8, 0.3), "D": (0.8, 0.4)},
}
SPARSE_LIKELIHOOD = [
    [None, .05874, .1, .011748, .011748, .0979, .1162, None],
    [.0603936, None, .064, .2, .2, .087856, .1, .08],
    [.426, .18882, None, .036, .036, .3147, .229063224, .0144],
    [.1480704, .0576, .32, None, None, .096, .06664704, .4],
    [.21, .21, .021, .042, None, .35, .5, None],
    [.6, .6, .096096, .12, .12, None, .64656, .048],
    [.42, .42, .042, .084, .084, .7, None, .0336],
    [.34944, .144, .8, .80576, .0288, .252768, .173912064, None],
]  # fmt: skip
SPARSE_RISK = [
    [None, .035, .03, .007, .007, .058, .075, None],
    [.029, None, .026, .08, .1, .042, .05, .032],
    [.135, .109, None, .022, .022, .182, .13, .009],
    [.119, .046, .256, None, None, .077, .053, .32],
    [.147, .147, .015, .029, None, .245, .35, None],
    [.06, .12, .014, .024, .024, None, .43, .01],
    [.252, .252, .025, .05, .05, .42, None, .02],
    [.112, .043, .24, .326, .009, .077, .054, None],
]  # fmt: skip
NAMES = "ABCDEFGH"


def instigated(records):
    """Row influences column, from records that say by whom a row is instigated."""
    matrix = np.zeros((8, 8))
    for row, name in enumerate(NAMES):
        for by, value in records[name].items():
            matrix[NAMES.index(by), row] = value
    return matrix


def network(matrix):
    sources, targets = np.nonzero(matrix)
    ids = tuple(f"s{row}" for row in range(len(matrix)))
    index = {id_: row for row, id_ in enumerate(ids)}
    return Network(ids, index, sources, targets, np.asarray(matrix)[sources, targets])


def at(size, row):
    shock = np.zeros(size)
    shock[row] = 1
    return shock


@pytest.mark.parametrize("row", range(8), ids=list(NAMES))
def test_cpm_combined_risk_of_the_eight_component_example(row):
    links, impacts = instigated(LIKELIHOOD), instigated(IMPACT)
    found = [
        0 if source == row else likelihood(links, source, row, depth=4, impacts=impacts)
        for source in range(8)
    ]
    assert found == pytest.approx(COMBINED_RISK[row], abs=1e-12)


def test_cpm_combined_likelihood_of_its_first_component():
    links = instigated(LIKELIHOOD)
    found = [likelihood(links, source, 0, depth=4) for source in range(1, 8)]
    assert found == pytest.approx(COMBINED_LIKELIHOOD_OF_A[1:], abs=1e-12)


def test_cpm_as_a_method_gives_the_same_likelihoods():
    example = network(instigated(LIKELIHOOD))
    for source in range(1, 8):
        reach = cpm(example, at(8, source), carry_over=1, steps=4).reach
        assert reach[0, 0] == pytest.approx(COMBINED_LIKELIHOOD_OF_A[source], abs=1e-12)


def sparse(part):
    """The second example: its likelihoods (0) or its impacts (1)."""
    return instigated({n: {by: v[part] for by, v in row.items()} for n, row in SPARSE.items()})


@pytest.mark.parametrize("row", range(8), ids=list(NAMES))
def test_cpm_combined_likelihood_and_risk_of_the_sparse_example(row):
    links, impacts = sparse(0), sparse(1)
    for source in range(8):
        if SPARSE_LIKELIHOOD[row][source] is None:  # nothing is printed: no path, or itself
            continue
        chance = likelihood(links, source, row, depth=4)
        risk = likelihood(links, source, row, depth=4, impacts=impacts)
        assert chance == pytest.approx(SPARSE_LIKELIHOOD[row][source], abs=1e-12)
        assert risk == pytest.approx(SPARSE_RISK[row][source], abs=5e-4)


def test_cpm_at_full_depth_lies_above_the_exact_reliability_and_at_depth_four_may_lie_below():
    """Branches that share links count as independent. Our own numbers, for the sparse example."""
    example = network(sparse(0))
    above, below = 0.0, 0.0
    for source in range(8):
        exact, _ = reached(example, at(8, source), example.weights)
        whole = cpm(example, at(8, source), carry_over=1, steps=7).reach
        cut = cpm(example, at(8, source), carry_over=1, steps=4).reach
        above = max(above, (whole[0] - exact[0]).max())
        below = max(below, (exact[0] - cut[0]).max())
    assert (above, below) == pytest.approx((0.0127, 0.0253), abs=5.1e-5)


def test_cascade_from_the_first_component_of_the_sparse_example_reaches_3_21_of_eight():
    """Simulations by others agree: cynetdiff 3.2102, ndlib 3.25 over 4000 runs."""
    example = network(sparse(0))
    reach, cases = reached(example, at(8, 0), example.weights)
    assert cases.exact
    assert reach[0].sum() == pytest.approx(3.2105, abs=5e-5)


def test_cascade_drawn_instead_of_worked_out_comes_as_close_as_it_says():
    example = network(sparse(0))
    exact, _ = reached(example, at(8, 0), example.weights)
    drawn, cases = reached(example, at(8, 0), example.weights, exact_up_to=0)
    assert not cases.exact
    assert np.abs(drawn - exact).max() < 4 * 0.005


CONCEPTS = np.array([
    [0.0, 0.0, 0.6, 0.9, 0.0, 0.0, 0.0, 0.8],
    [0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.5],
    [0.0, 0.7, 0.0, 0.0, 0.9, 0.0, 0.4, 0.1],
    [0.4, 0.0, 0.0, 0.0, 0.0, 0.9, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, -0.9, 0.0, 0.3],
    [-0.3, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.8, 0.4, 0.9],
    [0.1, 0.0, 0.0, 0.0, 0.0, 0.1, 0.6, 0.0],
])  # fmt: skip
START = np.array([1.0, 1, 0, 0, 0, 0, 0, 0])
EQUILIBRIA = {
    "kosko": [.5481291, .6004012, .5814756, .620872, .6279569, .6653852, .7617789, .8416584],
    "modified_kosko": [.7258851, .7907061, .7694508, .8124733, .8192938, .8399006, .9099403,
                       .9557739],
    "rescaled": [.4998427, .4985174, .4989474, .4984212, .4980938, .4885541, .4855651, .4853266],
}  # fmt: skip
ROUNDS = {"kosko": 6, "modified_kosko": 6, "rescaled": 48}
INTERVENTIONS = {
    "first": ({0: -0.3, 1: 0.5},
              [.644651, .870060, .758786, .798947, .817735, .838350, .911004, .954652]),
    "second": ({3: -0.5}, [.715704, .790580, .768132, .699316, .819160, .823430, .909917, .955427]),
    "third": ({4: -1.0}, [.723417, .790708, .769141, .812073, .563879, .871834, .909778, .952199]),
}  # fmt: skip


@pytest.mark.parametrize("inference", EQUILIBRIA)
def test_fcm_equilibrium_of_the_eight_concepts(inference):
    run = FuzzyMap(CONCEPTS, inference, "sigmoid").run(START, threshold=0.001, rounds=50)
    assert run.state == pytest.approx(EQUILIBRIA[inference], abs=6e-8)
    assert (run.rounds, run.settled) == (ROUNDS[inference], True)


@pytest.mark.parametrize("name", INTERVENTIONS)
def test_fcm_intervention_from_the_baseline(name):
    """An intervention is a concept of its own, held at 1, run from the baseline equilibrium."""
    targets, published = INTERVENTIONS[name]
    baseline = FuzzyMap(CONCEPTS, "modified_kosko", "sigmoid").run(START, threshold=0.001)
    weights = np.zeros((9, 9))
    weights[:8, :8] = CONCEPTS
    for target, value in targets.items():
        weights[8, target] = value
    held = np.arange(9) == 8
    start = np.append(baseline.state, 1.0)
    run = FuzzyMap(weights, "modified_kosko", "sigmoid").run(start, held, threshold=0.001)
    assert run.state[:8] == pytest.approx(published, abs=6e-7)
    assert (run.state[8], run.rounds) == (1.0, 5)


def test_fcm_first_round_of_the_baseline():
    run = FuzzyMap(CONCEPTS, "modified_kosko", "sigmoid").run(START, rounds=1)
    printed = [.750260, .731059, .645656, .710950, .500000, .500000, .549834, .785835]  # fmt: skip
    assert run.state == pytest.approx(printed, abs=6e-7)
    assert not run.settled


@pytest.mark.parametrize(
    ("slope", "press", "moved"),
    [(0.5, 0.5, 0.0677), (0.5, -0.5, -0.0709), (1, 0.5, 0.1239), (1, -0.5, -0.1590),
     (2, 0.5, 0.1037), (2, -0.5, -0.3439), (5, 0.5, 0.0064), (5, -0.5, -0.4931)],
)  # fmt: skip
def test_fcm_logistic_makes_losses_larger_than_gains(slope, press, moved):
    """A failure on record: a concept alone, pressed up and down alike, does not answer alike."""
    middle = np.array([0.5])
    alone = FuzzyMap(np.zeros((1, 1)), "modified_kosko", "sigmoid", slope).run(middle)
    weights = np.array([[0, 0], [press, 0]])
    pressed = FuzzyMap(weights, "modified_kosko", "sigmoid", slope)
    held = np.array([False, True])
    after = pressed.run(np.array([0.5, 1.0]), held)
    assert after.state[0] - alone.state[0] == pytest.approx(moved, abs=5e-5)


def test_fcm_logistic_never_rests_at_zero():
    """A failure on record: nothing happens, and yet the concept stands at .6590."""
    alone = FuzzyMap(np.zeros((1, 1)), "modified_kosko", "sigmoid").run(np.zeros(1))
    assert alone.state[0] == pytest.approx(0.6590460684, abs=1e-8)


def bridge(p):
    """Five links between four nodes, each of them open both ways."""
    matrix = np.zeros((4, 4))
    for a, b in [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)]:
        matrix[a, b] = matrix[b, a] = p
    return network(matrix)


def test_cascade_reaches_over_the_bridge_with_its_reliability():
    reach = cascade(bridge(0.9), at(4, 0), carry_over=1).reach
    assert reach[0, 3] == pytest.approx(0.97848, abs=1e-12)


@pytest.mark.parametrize("p", [0.0, 0.1, 0.25, 0.5, 0.75, 0.99, 1.0])
def test_cascade_follows_the_reliability_polynomial_of_the_bridge(p):
    reach = cascade(bridge(p), at(4, 0), carry_over=1).reach
    assert reach[0, 3] == pytest.approx(2 * p**2 + 2 * p**3 - 5 * p**4 + 2 * p**5, abs=1e-12)
