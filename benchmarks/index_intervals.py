"""How often seven intervals of a recommendation index hold the true one, by exact sums.

Every possible outcome of n ratings is listed with its chance; nothing is simulated. Nominal is
95 %. First all seven over a grid of profiles (shares of promoters and detractors down to a
thousandth, everybody a promoter among them), with their mean half widths over nine typical and
skewed profiles; then, for ours, the lowest coverage found on both sides of the places where it
jumps: the ends of its own intervals.

Usage: python benchmarks/index_intervals.py [--full]
"""

import numpy as np
from printed import full, heading, line
from scipy.special import gammaln
from scipy.stats import norm

from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval

Z = norm.ppf(0.975)
HAIR = 1e-9
EDGE = (0, 0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07)
SHARES = (*EDGE, *(k / 20 for k in range(2, 19)), *(1 - share for share in reversed(EDGE)))
PROFILES = [
    *((p, q) for p in SHARES for q in SHARES if p + q <= 1 + HAIR),
    *((k / 100, 1 - k / 100) for k in range(1, 100)),
    *((k / 200, 0.0) for k in range(100, 201)),
]
TYPICAL = [
    *((1 / 3, 1 / 3), (0.4, 0.25), (0.7, 0.08), (0.85, 0.03), (0.98, 0.005)),
    *((1.0, 0.0), (0.05, 0.8), (0.5, 0.5), (0.03, 0.03)),
]


def outcomes(n):
    """Promoters and detractors of every possible outcome."""
    liked, disliked = np.meshgrid(np.arange(n + 1), np.arange(n + 1), indexing="ij")
    there = liked + disliked <= n
    return liked[there].astype(float), disliked[there].astype(float)


def chances(n, promoters, detractors):
    """How likely each outcome is, a column a profile."""
    liked, disliked = outcomes(n)
    counts = np.stack([liked, disliked, n - liked - disliked])
    ways = gammaln(n + 1) - gammaln(counts + 1).sum(axis=0)
    logs = np.repeat(ways[:, None], len(promoters), axis=1)
    passives = np.clip(1 - promoters - detractors, 0, 1)
    passives[passives < HAIR] = 0.0
    for count, share in zip(counts, (promoters, detractors, passives), strict=True):
        some = np.where(share > 0, np.log(np.maximum(share, 1e-300)), -1e9)
        logs += np.outer(count, some)
    return np.exp(logs)


def adjusted(added, total):
    """Wald's interval with so many promoters and detractors added, of so many in all."""

    def interval(liked, disliked, n):
        p, q = (liked + added) / (n + total), (disliked + added) / (n + total)
        half = Z * np.sqrt(np.maximum(p + q - (p - q) ** 2, 0) / (n + total))
        return np.clip(p - q - half, -1, 1), np.clip(p - q + half, -1, 1)

    return interval


def wilson(count, n):
    """Wilson's interval of one share."""
    share, widened = count / n, 1 + Z**2 / n
    middle = (share + Z**2 / (2 * n)) / widened
    half = Z * np.sqrt(share * (1 - share) / n + (Z / (2 * n)) ** 2) / widened
    return middle - half, middle + half


def newcombe(liked, disliked, n):
    """Ends of both shares' intervals combined, with the shares' correlation (Newcombe 1998)."""
    p, q = liked / n, disliked / n
    (p_low, p_high), (q_low, q_high) = wilson(liked, n), wilson(disliked, n)
    spread = np.sqrt(p * (1 - p) * q * (1 - q))
    together = np.where(spread > 0, -p * q / np.where(spread > 0, spread, 1), 0)

    def reach(one, other):
        return np.sqrt(np.maximum(one**2 - 2 * together * one * other + other**2, 0))

    low, high = p - q - reach(p - p_low, q_high - q), p - q + reach(p_high - p, q - q_low)
    return np.clip(low, -1, 1), np.clip(high, -1, 1)


def score(liked, disliked, n):
    """The differences that a score test does not reject (Tango 1998), found by halving."""

    def distance(true):
        linear = -liked - disliked + (2 * n - liked + disliked) * true
        root = np.sqrt(np.maximum(linear**2 + 8 * n * disliked * true * (1 - true), 0))
        variance = n * (2 * (root - linear) / (4 * n) + true * (1 - true))
        far = liked - disliked - n * true
        sure = np.where(np.abs(far) < HAIR, 0, np.sign(far) * 1e9)
        return np.where(variance <= 1e-12, sure, far / np.sqrt(np.maximum(variance, 1e-12)))

    def solved(target, low, high):
        for _ in range(45):
            middle = (low + high) / 2
            beyond = distance(middle) > target
            low, high = np.where(beyond, middle, low), np.where(beyond, high, middle)
        return (low + high) / 2

    seen, one = (liked - disliked) / n, np.ones_like(liked)
    return solved(Z, -one, seen), solved(-Z, seen, one)


def ours(liked, disliked, n):
    """What the package says."""
    pairs = zip(liked.astype(int).tolist(), disliked.astype(int).tolist(), strict=True)
    found = [index_interval(Counts(p, n - p - q, q)) for p, q in pairs]
    low, high = np.array([(each.low, each.high) for each in found]).T / 100
    return low, high


INTERVALS = {
    "Wald": adjusted(0, 0),
    "by 1/2 and 1/2 (Agresti and Min 2005)": adjusted(0.5, 2),
    "by 3/4 and 3/4 of 3 (Rocks 2016)": adjusted(0.75, 3),
    "Wilson ends combined (Newcombe 1998)": newcombe,
    "score (Tango 1998)": score,
    "Bonett and Price 2012, normal": adjusted(1, 2),
    "ours: the same with t": ours,
}


def held(ends, n, profiles):
    """Coverage of each interval for each profile, and its mean half width."""
    found = {name: ([], []) for name in ends}
    for start in range(0, len(profiles), 40):
        p, q = np.array(profiles[start : start + 40]).T
        chance = chances(n, p, q)
        for name, (low, high) in ends.items():
            inside = (low[:, None] <= p - q + HAIR) & (p - q - HAIR <= high[:, None])
            found[name][0].extend((chance * inside).sum(axis=0).tolist())
            found[name][1].extend((100 * (high - low) / 2 @ chance).tolist())
    return found


def lowest(n, most):
    """The lowest coverage of ours, on both sides of its jumps, and the profile where it is."""
    low, high = ours(*outcomes(n), n)
    jumps = np.unique(np.round(np.concatenate([low, high]), 12))
    jumps = jumps[(jumps >= 0) & (jumps < 1)]
    if len(jumps) > most:
        jumps = jumps[np.unique(np.linspace(0, len(jumps) - 1, most).astype(int))]
    best = (1.0, 0.0, 0.0)
    even = np.sin(np.linspace(0, np.pi / 2, 25)) ** 2
    for index in np.unique(np.clip([*(jumps - 1e-7), *(jumps + 1e-7)], 0, 1 - 1e-12)):
        active = index + (1 - index) * even
        p, q = (active + index) / 2, (active - index) / 2
        sums = (chances(n, p, q) * ((low <= index) & (index <= high))[:, None]).sum(axis=0)
        at = int(np.argmin(sums))
        best = min(best, (float(sums[at]), float(p[at]), float(q[at])))
    return best


def main(whole):
    sizes = (10, 20, 50, 100, 200, 500) if whole else (10, 20, 50)
    ends = {n: {name: f(*outcomes(n), n) for name, f in INTERVALS.items()} for n in sizes}
    grid = {n: held(ends[n], n, PROFILES) for n in sizes}
    usual = {n: held(ends[n], n, TYPICAL) for n in sizes}
    heading("Lowest coverage over the grid", "", *(f"n = {n}" for n in sizes))
    for name in INTERVALS:
        line(name, *(min(grid[n][name][0]) for n in sizes))
    heading("Lowest coverage over the nine profiles", "", *(f"n = {n}" for n in sizes))
    for name in INTERVALS:
        line(name, *(min(usual[n][name][0]) for n in sizes))
    heading("Mean half width over them, in points", "", *(f"n = {n}" for n in sizes))
    for name in INTERVALS:
        line(name, *(f"{np.mean(usual[n][name][1]):.1f}" for n in sizes))
    heading("Ours, at its jumps", "ratings", "coverage", "promoters", "detractors")
    for n in (*range(2, 101), 150, 200, 500) if whole else (*range(5, 31, 5), 50):
        line(f"{n}", *lowest(n, 10_000 if n <= 40 else 500 if n <= 200 else 60))


if __name__ == "__main__":
    main(full(__doc__))
