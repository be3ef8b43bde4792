"""How far an input may move, and what break-even may be: worked out again from straight lines."""

from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_costs.breaks import breaks
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, SHARES, Option, costs
from sidusryhmad.evidence.topics.complaint_costs.turning import cheapest, even, reach

SIZE = st.integers(0, 12).map(Fraction)
SHARE = st.integers(0, 4).map(lambda n: Fraction(n, 4))
VALUES = st.fixed_dictionaries(
    {key: SHARE if key in SHARES else SIZE for key in KEYS} | {"minutes": st.just(Fraction(60))}
)


def cheapest_while(values, name):
    """Ends between which the cheapest option stays the cheapest; None where there is no end."""
    best = cheapest(values)
    at_zero, at_one = (costs({**values, name: Fraction(n)}) for n in (0, 1))
    low, high = Fraction(0), Fraction(1) if name in SHARES else None
    for other in Option:
        start = at_zero[best] - at_zero[other]
        slope = at_one[best] - at_one[other] - start
        if slope > 0:
            end = -start / slope
            high = end if high is None else min(high, end)
        if slope < 0:
            low = max(low, -start / slope)
    return low or None, None if name in SHARES and high == 1 else high


SIZED = dict.fromkeys(KEYS, Fraction(1)) | {"minutes": Fraction(60)}


@settings(max_examples=80)
@given(VALUES, st.sampled_from(KEYS))
@example({**SIZED, "providing": Fraction(2), "takers": Fraction(1, 2)}, "remaining")
def test_a_reach_ends_just_where_another_option_gets_cheaper(values, name):
    found = reach(values, name)
    low, high = cheapest_while(values, name)
    assert found.low == (None if low is None else float(low))
    assert found.high == (None if high is None else float(high))
    for end, other in ((low, found.below), (high, found.above)):
        assert (end is None) == (other is None)
        if end is not None:
            there = costs({**values, name: end})
            assert there[other] == there[cheapest(values)]
    assert found.given == float(values[name])


SPANS = st.fixed_dictionaries(
    {key: st.tuples(*[SHARE if key in SHARES else SIZE] * 3).map(sorted) for key in KEYS}
)


@settings(max_examples=10)
@given(SPANS, st.lists(SHARE, min_size=len(KEYS), max_size=len(KEYS)))
def test_break_even_lies_within_its_ends_wherever_the_inputs_lie_within_theirs(spans, at):
    values = {key: span[1] for key, span in spans.items()}
    ends = {key: (span[0], span[2]) for key, span in spans.items()}
    inside = {
        key: span[0] + (span[2] - span[0]) * place
        for (key, span), place in zip(spans.items(), at, strict=True)
    }
    for each in breaks(values, ends):
        here = even(values, each.of, (each.first, each.second))
        most = Fraction(1) if each.of == "takers" else None
        possible = here is not None and here >= 0 and (most is None or here <= most)
        assert (each.at is not None) == possible
        if each.at is None:
            assert not each.bounded
            continue
        assert each.at.value == float(here)
        found = even(inside, each.of, (each.first, each.second))
        if not each.bounded:
            assert each.at.low == each.at.value == each.at.high
        elif found is not None and found >= 0 and (most is None or found <= most):
            assert float(found) == pytest.approx(
                min(max(float(found), each.at.low), each.at.high), abs=1e-9
            )
