import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.waiting.results import Compared
from sidusryhmad.evidence.topics.waiting.sensitivity import Moved
from sidusryhmad.evidence.topics.waiting.waiting import waiting

ROWS = [
    {"situation": "a", "length": "3 days", "occupied": "yes", "told": "no", "tolerance": "5 days"},
    {"situation": "a", "change": "x", "length": "5 days", "occupied": "yes", "told": "yes",
     "tolerance": "5 days"},
]  # fmt: skip


FOUND = waiting(ROWS).comparisons[0]


def compared(low, high, *moved):
    found = FOUND
    ends = tuple(sorted((low, high)))
    return Compared(found.wait, found.reference, 0.1, ends, found.limit, (1.0, 2.0), moved)


@pytest.mark.parametrize(
    ("ends", "certain"), [((0.1, 1), True), ((-1, -0.1), True), ((-1, 1), False), ((0, 1), False)]
)
def test_an_effect_is_certain_where_its_whole_range_has_one_sign(ends, certain):
    assert compared(*ends).certain is certain


@given(st.lists(st.none() | st.floats(0, 3), max_size=5))
def test_only_turns_within_the_range_tried_turn_it(turns):
    moved = [Moved("idle", 1.0, 2.0, 0.0, 1.0, turn) for turn in turns]
    found = compared(-1, 1, *moved).turning
    assert [each.turns for each in found] == [t for t in turns if t is not None and 1 <= t <= 2]


def test_a_result_shows_itself_by_its_number_of_waits():
    assert repr(waiting(ROWS)) == "<Waiting: 2 waits>"


def test_its_data_say_everything_but_the_map():
    data = waiting(ROWS).written()
    assert data["kind"] == "waiting"
    assert "service_map" not in data
    assert data["comparisons"][0]["certain"] is False
    assert data["model"]["untold"] == 2.0
    assert data["waits"][1]["length"] == {
        "value": 5.0, "unit": "days", "cited": "", "seconds": 432000.0
    }  # fmt: skip
