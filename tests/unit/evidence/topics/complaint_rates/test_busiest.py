import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_rates.busiest import People, people

COUNTS = st.lists(st.integers(1, 50), min_size=1, max_size=20)


def test_nobody():
    found = people({})
    assert (found.people, found.complaints, found.each, found.half) == (0, 0, None, 0)
    assert found.share_of(1) is None


def test_one_customer_who_complains_every_day():
    found = people({"teine korrus": 20, "a": 1, "b": 1, "c": 2})
    assert found == People((20, 2, 1, 1))
    assert found.half == 1
    assert found.bringing(0.9) == 2
    assert found.share_of(2) == pytest.approx(22 / 24)
    assert found.each == 6


@given(COUNTS, st.floats(0.01, 1))
def test_so_few_bring_the_share_and_fewer_do_not(counts, share):
    found = people({str(n): count for n, count in enumerate(counts)})
    few = found.bringing(share)
    assert found.share_of(few) >= share - 1e-12
    assert few == 1 or found.share_of(few - 1) < share


@given(COUNTS)
def test_all_of_them_bring_all_of_it(counts):
    found = people({str(n): count for n, count in enumerate(counts)})
    assert found.share_of(len(counts)) == 1
    assert found.each * found.people == pytest.approx(found.complaints)


@given(COUNTS)
def test_names_do_not_matter(counts):
    one = people({f"a{n}": count for n, count in enumerate(counts)})
    other = people({f"b{n}": count for n, count in enumerate(reversed(counts))})
    assert one == other


@given(COUNTS)
def test_one_more_person_with_one_complaint_takes_from_the_share_of_the_busiest(counts):
    named = {str(n): count for n, count in enumerate(counts)}
    assert people({**named, "new": 1}).share_of(1) < people(named).share_of(1)
