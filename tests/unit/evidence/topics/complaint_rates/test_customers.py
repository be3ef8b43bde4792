from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_rates.busiest import People
from sidusryhmad.evidence.topics.complaint_rates.customers import complaining, everybody
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount

ROW = {"complaints": 9, "complainers": 3, "customers": 600}


def made(*rows):
    return [ComplaintCount(**row) for row in rows]


def test_people_complaints_and_share():
    (found,) = complaining(made({**ROW, "period": "40", "topic": "late"}), confidence=0.95)
    assert found.name == ("40", "late")
    assert (found.people, found.complaints, found.each) == (3, 9, 3.0)
    assert found.share.value == 0.005
    assert found.growth is None


def test_a_row_that_counts_no_people_is_not_among_them():
    assert complaining(made({"complaints": 9, "customers": 3}), confidence=0.95) == ()


def test_people_without_customers_have_no_share():
    (found,) = complaining(made({"complaints": 9, "complainers": 3}), confidence=0.95)
    assert found.share is None


def test_nobody_complained():
    row = made({"complaints": 0, "complainers": 0, "customers": 50})
    (found,) = complaining(row, confidence=0.95, threshold=0.5)
    assert found.each is None
    assert found.growth is Growth.BUSH


def test_the_only_row_is_everybody_and_two_rows_are_not():
    one = everybody(made({**ROW, "period": "40"}), None, confidence=0.95)
    assert (one.name, one.people) == ((), 3)
    two = made({**ROW, "period": "40"}, {**ROW, "period": "41"})
    assert everybody(two, None, confidence=0.95) is None


def test_a_list_tells_in_any_case():
    two = made({**ROW, "period": "40"}, {**ROW, "period": "41"})
    found = everybody(two, People((8, 2, 1)), confidence=0.95, threshold=0.5)
    assert (found.people, found.complaints) == (3, 11)
    assert (found.share.count, found.share.base) == (3, 600)
    assert found.growth is Growth.BUSH


def test_a_changing_number_of_customers_is_no_base_for_a_list():
    two = made({**ROW, "period": "40"}, {**ROW, "period": "41", "customers": 700})
    assert everybody(two, People((8,)), confidence=0.95).share is None


def test_more_people_than_customers_are_no_share():
    assert everybody(made(ROW), People((1,) * 601), confidence=0.95).share is None


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(50, 500)), min_size=1, max_size=6))
def test_people_of_several_rows_are_never_added_up(listed):
    rows = [
        {"period": str(n), "complaints": p, "complainers": p, "customers": c}
        for n, (p, c) in enumerate(listed)
    ]
    found = complaining(made(*rows), confidence=0.95)
    assert [(each.people, each.share.base) for each in found] == listed
    whole = everybody(made(*rows), None, confidence=0.95)
    assert (whole is None) == (len(listed) > 1)
