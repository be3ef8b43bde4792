from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.recommendation.groups import grouped, slips
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow

names = st.lists(st.sampled_from(["Nõmme", "Pirita", "", None]), max_size=20)


def rows(units):
    return [RatingRow(rating=5, unit=unit) for unit in units]


def unit(row):
    return row.unit


@given(names)
def test_every_named_row_is_in_exactly_one_group(units):
    found = grouped(rows(units), unit)
    assert {name: len(own) for name, own in found.items()} == {
        each: units.count(each) for each in units if each
    }


def test_nearly_the_same_names_stay_apart_and_are_asked_about():
    given_ = rows(["Lasnamäe", "Lasnamäe", "Lasnamae"])
    assert set(grouped(given_, unit)) == {"Lasnamäe", "Lasnamae"}
    (remark,) = slips(Sheet(tuple(given_)), unit)
    assert remark.kind == "doubtful"
    assert remark.message.values == {"name": "Lasnamae", "near": "Lasnamäe"}
    assert slips(Sheet(tuple(rows(["Pirita", None]))), unit) == ()
