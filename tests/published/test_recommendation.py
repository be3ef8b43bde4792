"""Published values behind the recommendation index.

* D. G. Bonett, R. M. Price, "Adjusted Wald confidence interval for a difference of binomial
  proportions based on paired data", Journal of Educational and Behavioral Statistics 37 (2012):
  estimates and standard errors as the reference pages of Bonett's own R package statpsych print
  them for ``ci.pairs.prop1`` (counts 125, 82, 92 of one variable) and ``ci.prop.ps``
  (12, 4, 26, 6).
* S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
  Statistics 6 (1979): his procedure followed by hand.
* R. A. Fisher's tea tasting (The Design of Experiments, 1935): three of four cups right, .486 by
  the two-sided exact test; all four right, 2/70.
"""

import pytest
from scipy.stats import fisher_exact, t

from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.recommendation.comparing import exchanged
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval


@pytest.mark.parametrize(
    ("counts", "estimate", "error"),
    [
        (Counts(125, 92, 82), 0.14285714, 0.04731825),
        (Counts(125, 82, 92), 0.10963455, 0.04875715),
        (Counts(82, 125, 92), -0.03322259, 0.04403313),
        (Counts(26, 18, 4), 0.44, 0.09448809),
    ],
)
def test_middle_and_width_are_those_of_bonett_and_price(counts, estimate, error):
    found = index_interval(counts)
    quantile = t.ppf(0.975, counts.n - 1)
    assert (found.low + found.high) / 200 == pytest.approx(estimate, abs=1e-8)
    assert (found.high - found.low) / 200 / quantile == pytest.approx(error, abs=1e-8)


def test_chances_are_corrected_as_holm_does():
    assert holm([0.01, 0.02, 0.03, 0.005]) == pytest.approx([0.03, 0.04, 0.04, 0.02])
    assert holm([0.5, 0.9]) == (1.0, 1.0)


@pytest.mark.parametrize(("right", "chance"), [(4, 2 / 70), (3, 34 / 70), (2, 1.0)])
def test_tea_is_tasted_as_fisher_had_it(right, chance):
    milk_first = Counts(right, 0, 4 - right)
    tea_first = Counts(4 - right, 0, right)
    assert exchanged(milk_first, tea_first) == pytest.approx(chance)
    theirs = fisher_exact([[right, 4 - right], [4 - right, right]]).pvalue
    assert exchanged(milk_first, tea_first) == pytest.approx(theirs)
