from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.recommendation.groups import grouped, joined, spellings
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow

names = st.lists(st.sampled_from(["Nõmme", "nõmme", " NÕMME", "Pirita", "", None]), max_size=20)


def rows(units):
    return [RatingRow(rating=5, unit=unit) for unit in units]


def unit(row):
    return row.unit


@given(names)
def test_every_named_row_is_in_exactly_one_group(units):
    found = grouped(rows(units), unit)
    assert sum(map(len, found.values())) == sum(bool(each) for each in units)
    assert len({name.casefold().strip() for name in found}) == len(found)


@given(names, st.randoms(use_true_random=False))
def test_the_name_of_a_group_does_not_hang_on_the_order(units, chance):
    shuffled = list(units)
    chance.shuffle(shuffled)
    assert spellings(rows(units), unit) == spellings(rows(shuffled), unit)


def test_the_most_frequent_spelling_wins_and_the_others_are_said():
    given_ = rows(["nõmme", "Nõmme", "Nõmme", "Pirita"])
    assert set(grouped(given_, unit)) == {"Nõmme", "Pirita"}
    (remark,) = joined(Sheet(tuple(given_)), unit)
    assert str(remark.message) == "'nõmme' was taken for 'Nõmme'"
    assert joined(Sheet(tuple(rows(["Pirita"]))), unit) == ()


def test_nearly_the_same_names_stay_apart_and_are_asked_about():
    given_ = rows(["Lasnamäe", "Lasnamäe", "Lasnamae"])
    assert set(grouped(given_, unit)) == {"Lasnamäe", "Lasnamae"}
    (remark,) = joined(Sheet(tuple(given_)), unit)
    assert remark.kind == "doubtful"
    assert remark.message.values == {"name": "Lasnamae", "near": "Lasnamäe"}
