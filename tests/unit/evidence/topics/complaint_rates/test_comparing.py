import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, fisher_exact

from sidusryhmad.evidence.topics.complaint_rates.comparing import compared, together

GROUPS = st.lists(
    st.integers(1, 400).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))),
    min_size=2,
    max_size=5,
)


def test_one_group_has_nothing_to_be_compared_with():
    assert compared([(3, 10)]) == (None,)
    assert compared([]) == ()


def test_no_complaints_at_all_differ_nowhere():
    assert [each.adjusted for each in compared([(0, 10), (0, 90)])] == [1.0, 1.0]


@given(GROUPS, st.booleans())
def test_expected_counts_add_up_to_all_counts(groups, several):
    found = compared(groups, several=several)
    assert sum(each.expected for each in found) == pytest.approx(sum(n for n, _ in groups))
    assert all(0 <= each.p <= each.adjusted <= 1 for each in found)


@given(GROUPS)
def test_of_two_groups_both_are_as_likely(groups):
    one, two = compared(groups[:2])
    assert one.p == pytest.approx(two.p)
    assert (one.adjusted, two.adjusted) == (one.p, two.p)


def test_shares_by_fisher_and_rates_by_the_conditional_test():
    groups = [(9, 100), (1, 100), (2, 100)]
    (first, *_), (other, *_) = compared(groups), compared(groups, several=True)
    assert first.p == pytest.approx(fisher_exact([(9, 91), (3, 197)]).pvalue)
    assert other.p == pytest.approx(binomtest(9, 12, 1 / 3).pvalue)


def test_the_correction_counts_all_groups():
    few = compared([(9, 100), (1, 100), (1, 100)])[0]
    many = compared([(9, 100), *[(1, 100)] * 8])[0]
    assert few.adjusted == pytest.approx(3 * few.p)
    assert many.adjusted == pytest.approx(9 * many.p)


@given(GROUPS, st.booleans(), st.randoms(use_true_random=False))
def test_the_order_of_groups_does_not_matter(groups, several, random):
    places = list(range(len(groups)))
    random.shuffle(places)
    found = compared(groups, several=several)
    moved = compared([groups[at] for at in places], several=several)
    for at, each in zip(places, moved, strict=True):
        assert each.p == pytest.approx(found[at].p)
        assert each.adjusted == pytest.approx(found[at].adjusted)


@given(GROUPS)
def test_the_correction_keeps_the_order(groups):
    found = sorted(compared(groups), key=lambda each: each.p)
    corrected = [each.adjusted for each in found]
    assert corrected == sorted(corrected)


@given(st.integers(0, 50), st.integers(50, 500), st.integers(2, 5))
def test_equal_groups_never_differ(count, base, times):
    assert all(each.adjusted == 1 for each in compared([(count, base)] * times))


@given(st.lists(GROUPS, min_size=1, max_size=3))
def test_several_kinds_are_corrected_together(kinds):
    families = [compared(groups) for groups in kinds]
    found = together(families)
    count = sum(1 if len(family) == 2 else len(family) for family in families)
    for family, mine in zip(families, found, strict=True):
        for one, other in zip(family, mine, strict=True):
            assert other.p == one.p
            assert one.adjusted <= other.adjusted <= min(1, count * one.p) + 1e-12


def test_a_kind_alone_stays_as_it_is():
    for groups in ([(9, 100), (1, 100)], [(9, 100), (1, 100), (5, 100)], [(1, 2)]):
        assert together([compared(groups)]) == (compared(groups),)
    assert together([]) == ()
