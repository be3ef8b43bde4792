import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.evidence.topics.complaint_rates.cells import cells, key, several, wrong
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount


def rows(*given):
    return [ComplaintCount(**row) for row in given]


def codes(*given):
    made = rows(*given)
    found = wrong(made, [Place(n + 2) for n in range(len(made))])
    return {at: (field, message.code) for at, (field, message) in found.items()}


def test_topics_of_a_period_share_its_base():
    found = cells(rows(
        {"complaints": 2, "base": 100, "period": "a", "topic": "x"},
        {"complaints": 3, "base": 100, "period": "a", "topic": "y"},
        {"complaints": 4, "base": 90, "period": "b"},
        {"complaints": 9, "period": "c"},
    ))  # fmt: skip
    assert [(cell.count, cell.base) for cell in found.values()] == [(5, 100), (4, 90)]
    assert [cell.topics for cell in found.values()] == [{"x": 2, "y": 3}, {"": 4}]


def test_what_the_base_counts_keeps_bases_apart():
    found = cells(rows(
        {"complaints": 2, "base": 100, "counts": "kanded"},
        {"complaints": 2, "base": 50, "counts": "kliendid"},
    ))  # fmt: skip
    assert len(found) == 2


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"complaints": 1, "base": 0}, ("base", "no_base")),
        ({"complaints": 1, "complainers": 2}, ("complainers", "more_people")),
        (
            {"complaints": 9, "complainers": 8, "customers": 7},
            ("complainers", "more_complainers"),
        ),
        ({"complaints": 11, "base": 10}, ("complaints", "more_than_base")),
    ],
)
def test_a_row_that_cannot_be(row, fault):
    assert codes(row) == {0: fault}


def test_the_same_twice_names_the_first_line():
    made = rows(*[{"complaints": 1, "base": 10, "period": "a"}] * 2)
    _, message = wrong(made, [Place(2), Place(3)])[1]
    assert str(message) == "this period, place and topic was counted already: line 2"
    _, message = wrong(made, [Place(), Place()])[1]
    assert str(message) == "this period, place and topic was counted already"


def test_two_bases_for_one_period():
    a, b = {"complaints": 1, "base": 10, "topic": "x"}, {"complaints": 1, "base": 11, "topic": "y"}
    assert codes(a, b) == {1: ("base", "other_base")}
    assert codes({**a, "counts": "leht"}, {**b, "counts": "kiri"}) == {}


def test_topics_together_may_not_exceed_a_base_that_brings_one_each():
    a, b = {"complaints": 6, "base": 10, "topic": "x"}, {"complaints": 5, "base": 10, "topic": "y"}
    assert codes(a, b) == {1: ("complaints", "more_than_base")}
    assert codes({**a, "several": True}, b) == {}


def test_any_row_may_say_that_a_unit_brings_several():
    made = rows({"complaints": 1, "several": True, "counts": "k"}, {"complaints": 1})
    assert several(made) == {"k"}


@given(
    st.lists(
        st.builds(
            dict,
            complaints=st.integers(0, 20),
            base=st.sampled_from((None, 0, 10, 30)),
            period=st.sampled_from(("a", "b")),
            topic=st.sampled_from(("x", "y", None)),
            complainers=st.sampled_from((None, 1, 25)),
        ),
        max_size=8,
    )
)
def test_what_is_not_wrong_can_be_put_together(given):
    made = [ComplaintCount.model_validate(row) for row in given]
    bad = wrong(made, [Place()] * len(made))
    good = [row for at, row in enumerate(made) if at not in bad]
    assert wrong(good, [Place()] * len(good)) == {}
    found = cells(good)
    assert all(cell.count <= cell.base for cell in found.values())
    based = [row for row in good if row.base]
    assert sum(cell.count for cell in found.values()) == sum(row.complaints for row in based)
    assert {key(row) for row in based} == set(found)
