"""What the tests of the whole way share."""

from functools import cache

import pytest

from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.reporting.compose import report

CASES = [
    (name, change, code)
    for name, shown in EXAMPLES.items()
    for change in shown.expected
    for code in ("en", "et")
]


@cache
def made(name, change, code):
    """Every report is made once; what takes time in one is its picture."""
    return report(EXAMPLES[name].read(), change, language=code)


@pytest.fixture(params=CASES, ids="-".join)
def case(request):
    """Every example with every change in both languages: map, change, language, report."""
    name, change, code = request.param
    return EXAMPLES[name].read(), change, code, made(name, change, code)


@pytest.fixture
def both():
    """The documents of an example's change in both languages."""
    return lambda name, change: [made(name, change, code).document for code in ("en", "et")]
