"""Every kind of result has a teller, and every teller is of a kind."""

from sidusryhmad.analysis.result import Result
from sidusryhmad.reporting.topics import TOPICS


def kinds(cls=Result):
    for sub in cls.__subclasses__():
        if sub.kind and sub.__module__.startswith("sidusryhmad."):
            yield sub.kind
        yield from kinds(sub)


def test_every_kind_of_result_has_a_teller():
    assert set(kinds()) == set(TOPICS)
