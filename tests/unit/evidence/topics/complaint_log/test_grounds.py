import datetime

import pytest

from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.choices import Choices
from sidusryhmad.evidence.topics.complaint_log.factors import FACTORS, Exposure, factors_of
from sidusryhmad.evidence.topics.complaint_log.grounds import assumptions, methods
from sidusryhmad.evidence.topics.complaint_log.opening import opening_of

SEEN = opening_of([datetime.date(2026, 9, 7)], [8, 16])


def codes(messages):
    return [message.code for message in messages]


def base(exposure=None):
    lengths = {
        name: long
        for name, long in SEEN.lengths.items()
        if exposure is None or name not in exposure.factors
    }
    return base_of(factors_of([], exposure, lengths), exposure, lengths)


def test_without_an_exposure_the_opening_hours_and_independence_are_assumed():
    found = assumptions(base(), SEEN, Choices())
    assert codes(found) == [
        "opening_hours_seen",
        "independence",
        "no_base",
        "as_of_last",
        "search",
    ]
    assert "from 8:00 to 17:00" in str(found[0])


def test_with_an_exposure_of_everything_only_that_is_assumed():
    whole = Exposure(FACTORS, ((0, 8, "a", "b", "c"),), (1.0,))
    found = assumptions(base(whole), SEEN, Choices(as_of=datetime.date(2026, 9, 9)))
    assert codes(found) == ["in_proportion", "search"]


def test_the_choices_of_the_search_are_named():
    found = str(assumptions(base(), None, Choices(at_least=7, fewest=40, level=0.1))[-1])
    assert "7 complaints" in found
    assert "from 40 complaints" in found
    assert "10 of 100" in found


@pytest.mark.parametrize(
    ("overlays", "searched", "expected"),
    [
        ((), False, []),
        ((), True, ["max_ratio", "exact_count_ratio"]),
        ((None,), False, ["exact_rate_ratio", "binomial"]),
    ],
)
def test_only_methods_that_were_used_are_named(overlays, searched, expected):
    assert codes(methods(overlays, searched=searched)) == expected
