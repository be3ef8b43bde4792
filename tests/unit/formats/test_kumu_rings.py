"""Rings of elements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.kumu_items import Item
from sidusryhmad.formats.kumu_rings import add_fields, rings_of
from sidusryhmad.formats.tables.records import Part
from sidusryhmad.model.ring import STANDARD_RINGS

WORDS = ["direct", "Otsesed", "Interested", "huvitatud", "kaudne"]


def rings(*given_):
    items = [Item({"Ring": ring} if ring else {}, Place(n)) for n, ring in enumerate(given_, 2)]
    part = Part(records=[{"ring": "interested"} for _ in items])
    found = rings_of(items, part)
    return list(found), [r["ring"] for r in part.records], [r.message.code for r in part.remarks]


@given(st.lists(st.none() | st.sampled_from(WORDS)))
def test_standard_rings_need_no_word(words):
    assert rings(*words) == ([], ["interested"] * len(words), [])


def test_numbers_count_from_the_inside():
    assert rings("3", "1", None) == ([], ["indirect", "direct", "interested"], ["ring_numbers"])


def test_more_numbers_are_rings_in_their_order():
    assert rings("10", "2", "7") == (["2", "7", "10"], ["10", "2", "7"], ["ring_order"])


def test_own_rings_stand_in_the_order_in_which_they_come_up():
    assert rings("tuum", "äär", "tuum") == (
        ["tuum", "äär"],
        ["tuum", "äär", "tuum"],
        ["ring_order"],
    )
    assert rings("tuum", None, "direct") == (
        ["tuum", "interested", "direct"],
        ["tuum", "interested", "direct"],
        ["ring_order"],
    )


def test_too_many_rings_are_none():
    names = [f"r{n}" for n in range(13)]
    assert rings(*names) == ([], ["interested"] * 13, ["too_many_rings"])
    assert len(rings(*names[:12])[0]) == 12


@given(st.lists(st.none() | st.sampled_from(["1", "2", "5", "tuum", "Otsesed"]), min_size=1))
def test_everybody_is_in_a_ring_of_the_map(given_):
    found, used, _ = rings(*given_)
    assert set(used) <= set(found or STANDARD_RINGS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"a": 1}),
        ({"fields": {"b": 2}}, {"b": 2, "a": 1}),
        ({"fields": 3}, {"fields": 3, "a": 1}),
    ],
)
def test_fields_grow_whatever_stands_there(before, after):
    record = dict(before)
    add_fields(record, {"a": 1})
    assert record["fields"] == after


@given(st.lists(st.integers(1, 30), min_size=1))
def test_numbered_rings_stand_in_the_order_of_their_numbers(numbers):
    found, used, codes = rings(*map(str, numbers))
    assert len(used) == len(numbers)
    if set(numbers) <= {1, 2, 3}:
        assert (found, codes) == ([], ["ring_numbers"])
        assert [STANDARD_RINGS.index(ring) + 1 for ring in used] == numbers
    elif len(set(numbers)) <= 12:
        assert found == [str(number) for number in sorted(set(numbers))]
        assert used == [str(number) for number in numbers]
    else:
        assert codes == ["too_many_rings"]


@given(st.dictionaries(st.text(), st.integers()), st.none() | st.dictionaries(st.text(), st.text()))
def test_no_field_is_lost_when_others_come(more, given_):
    record = {} if given_ is None else {"fields": given_}
    add_fields(record, more)
    assert record["fields"] == {**(given_ or {}), **more}
