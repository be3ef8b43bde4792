from sidusryhmad.errors import Message
from sidusryhmad.evidence.interval import CONFIDENCE, Interval


def test_an_interval_says_how_it_was_worked_out():
    interval = Interval(0.1, 0.2, CONFIDENCE, Message("exact", "exact"))
    assert interval.confidence == 0.95
    assert str(interval.method) == "exact"
