from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation import shifts as module
from sidusryhmad.evidence.topics.recommendation.shifts import METHOD, shifts

START = date(2026, 1, 1)
dated = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 10)), max_size=80)


def on(days):
    return [(START + timedelta(day), rating) for day, rating in days]


@given(dated, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(days, chance):
    shuffled = list(days)
    chance.shuffle(shuffled)
    assert shifts(on(shuffled), 10) == shifts(on(days), 10)


@given(dated, st.integers(1, 30))
def test_stretches_follow_one_another_and_hold_every_rating(days, smallest):
    found = shifts(on(days), smallest)
    if not found:
        return
    parts = [found[0].before, *(shift.then for shift in found)]
    assert sum(part.counts.n for part in parts) == len(days)
    assert all(part.counts.n >= smallest for part in parts)
    assert len(found) <= 3
    for shift in found:
        assert shift.before.last == shift.after < shift.since == shift.then.first
        assert 0 < shift.p <= 0.05
        low, high = shift.then.interval.low, shift.then.interval.high
        assert low <= shift.then.counts.index <= high


def test_a_planted_change_is_found_where_it_was_planted():
    found = shifts(on((day, 10 if day < 60 else 3) for day in range(100)), 20)
    (shift,) = found
    assert shift.since == START + timedelta(60)
    assert shift.difference == -200
    assert shift.p == 1 / 2000


def test_three_changes_close_together_are_all_found():
    levels = [(0, 250, 10), (250, 290, 2), (290, 330, 10), (330, 420, 3)]
    days = [(day, rating) for first, last, rating in levels for day in range(first, last)]
    found = shifts(on(days), 25)
    assert [(shift.since - START).days for shift in found] == [250, 290, 330]


def test_ratings_of_one_day_stay_together():
    days = [(0, 10)] * 40 + [(0, 0)] * 40
    assert shifts(on(days), 10) == ()


def test_too_few_ratings_on_either_side_are_no_change():
    days = [(day, 10) for day in range(40)] + [(day, 0) for day in range(40, 49)]
    assert shifts(on(days), 25) == ()
    assert [shift.then.counts.n for shift in shifts(on(days), 9)] == [9]


@pytest.mark.parametrize("rating", [0, 8, 10])
def test_where_all_say_the_same_nothing_changes(rating):
    assert shifts(on((day, rating) for day in range(80)), 5) == ()


def test_without_ratings_there_is_nothing_to_find():
    assert shifts([], 25) == ()
    assert shifts(on([(0, 10)]), 1) == ()


def test_very_many_days_are_joined_and_the_change_is_still_there():
    usual, then = (10, 9, 8, 3, 10, 7), (3, 9, 6, 2, 10, 7)
    days = [(day, (usual if day < 900 else then)[day % 6]) for day in range(2400)]
    (shift,) = shifts(on(days), 25)
    assert abs((shift.since - START).days - 900) <= 6
    assert shift.before.counts.n + shift.then.counts.n == 2400


def test_the_method_names_its_sources():
    assert "Antoch" in str(METHOD)
    assert "1999" in str(METHOD)


def halved(monkeypatch, later):
    """Every stretch seems to change in its middle: surely the first time, then as told."""
    seen = []

    def largest(blocks, smallest):
        seen.append(len(blocks))
        return (len(blocks) // 2, 0.01 if len(seen) == 1 else later) if len(blocks) > 1 else None

    monkeypatch.setattr(module, "_largest", largest)
    return [(day, (10, 3)[day % 2]) for day in range(64)]


@pytest.mark.parametrize(("later", "count"), [(0.04, 1), (0.026, 1), (0.024, 3)])
def test_both_halves_share_the_level_of_the_whole(monkeypatch, later, count):
    assert len(shifts(on(halved(monkeypatch, later)), 1)) == count


def test_no_more_than_three_changes_are_named(monkeypatch):
    assert len(shifts(on(halved(monkeypatch, 1e-6)), 1)) == 3


def test_the_surest_part_is_split_first(monkeypatch):
    chances = {64: (32, 0.01), 32: (16, 0.02)}

    def largest(blocks, smallest):
        if blocks[0].first == START and len(blocks) == 32:
            return (16, 0.001)
        return chances.get(len(blocks))

    monkeypatch.setattr(module, "_largest", largest)
    monkeypatch.setattr(module, "_settled", lambda _, places, __: places)
    found = shifts(on((day, (10, 3)[day % 2]) for day in range(64)), 1)
    assert [shift.before.counts.n for shift in found] == [16, 16, 16]
    assert [shift.p for shift in found] == [0.001, 0.01, 0.02]
