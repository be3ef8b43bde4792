"""The interval that was chosen holds its word better than its rivals, by exact sums."""

from functools import cache

import numpy as np
import pytest
from scipy.special import gammaln
from scipy.stats import norm

from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval

SHARES = (
    0,
    0.005,
    0.01,
    0.02,
    0.05,
    0.1,
    0.2,
    0.3,
    0.4,
    0.5,
    0.6,
    0.7,
    0.8,
    0.9,
    0.95,
    0.98,
    0.995,
    1,
)
PROFILES = [(one, other) for one in SHARES for other in SHARES if one + other <= 1 + 1e-12]
Z = norm.ppf(0.975)


@cache
def outcomes(n):
    """Every possible outcome of n ratings: promoters, detractors."""
    liked, disliked = np.meshgrid(np.arange(n + 1), np.arange(n + 1), indexing="ij")
    there = liked + disliked <= n
    return liked[there], disliked[there]


def adjusted(n, added, total):
    """Wald's interval with so many promoters and detractors added, of so many in all."""
    liked, disliked = (each + added for each in outcomes(n))
    middle = (liked - disliked) / (n + total)
    half = Z * np.sqrt(((liked + disliked) / (n + total) - middle**2) / (n + total))
    return np.clip(middle - half, -1, 1), np.clip(middle + half, -1, 1)


def ours(n):
    ends = [
        index_interval(Counts(int(a), int(n - a - c), int(c)))
        for a, c in zip(*outcomes(n), strict=True)
    ]
    low, high = np.array([(end.low, end.high) for end in ends]).T / 100
    return low, high


def worst(n, interval):
    """The lowest coverage over all profiles."""
    liked, disliked = outcomes(n)
    parts = (liked, disliked, n - liked - disliked)
    ways = gammaln(n + 1) - sum(gammaln(part + 1) for part in parts)
    low, high = interval
    found = []
    for one, other in PROFILES:
        shares = (one, other, max(0.0, 1 - one - other))
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = sum(
                np.where(part > 0, part * np.log(share), 0.0)
                for part, share in zip(parts, shares, strict=True)
            )
        holds = (low <= one - other + 1e-9) & (one - other - 1e-9 <= high)
        found.append(float(np.exp(ways + logs)[holds].sum()))
    return min(found)


@pytest.mark.parametrize(("n", "least"), [(10, 0.945), (20, 0.93), (50, 0.93), (100, 0.935)])
def test_it_never_falls_far_below_its_word(n, least):
    assert worst(n, ours(n)) >= least


@pytest.mark.parametrize("n", [10, 20, 50, 100])
@pytest.mark.parametrize(
    ("added", "total"),
    [(0, 0), (0.5, 2), (0.75, 3), (1, 4)],
    ids=["wald", "agresti-min", "rocks", "two-each"],
)
def test_its_rivals_fall_lower(n, added, total):
    assert worst(n, adjusted(n, added, total)) < worst(n, ours(n))


@pytest.mark.parametrize("n", [50, 100])
def test_and_it_is_hardly_wider(n):
    low, high = ours(n)
    rocks_low, rocks_high = adjusted(n, 0.75, 3)
    assert np.mean(high - low) / np.mean(rocks_high - rocks_low) < 1.06
