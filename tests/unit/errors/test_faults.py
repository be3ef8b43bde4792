"""A fault says what, where, what is allowed and what was probably meant."""

import pytest

from sidusryhmad.errors import Fault, Message, Place, fault_line, field_name

RING = Message("unknown_ring", "{value} is not a ring", {"value": "'x'"})


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), ""),
        (("service",), "service"),
        (("influences", 2, "from"), "influences[2].from"),
        (("changes", 0, "effects", "klient", "range", 1), "changes[0].effects.klient.range[1]"),
    ],
)
def test_a_path_is_written_as_people_write_it(path, expected):
    assert field_name(path) == expected
    assert Fault(RING, path).field == expected


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(RING), "'x' is not a ring"),
        (Fault(RING, ("a", 0)), "a[0]: 'x' is not a ring"),
        (Fault(RING, ("a",), "x", ("b", "c")), "a: 'x' is not a ring; allowed: b, c"),
        (Fault(RING, ("a",), "x", (), "b"), "a: 'x' is not a ring; did you mean b?"),
        (Fault(RING, place=Place(3, 1)), "line 3: 'x' is not a ring"),
        (
            Fault(RING, ("a",), "x", ("b",), "b", Place(3)),
            "line 3: a: 'x' is not a ring; allowed: b; did you mean b?",
        ),
    ],
)
def test_a_fault_in_one_line(fault, expected):
    assert fault_line(fault) == expected


def test_a_fault_is_said_in_the_readers_words():
    said = fault_line(Fault(RING, ("a",), "x", ("b",), "b", Place(3)), lambda m: m.code.upper())
    assert said == "LINE: a: UNKNOWN_RING; ALLOWED; NEAREST"


def test_at_gives_the_same_fault_with_a_place():
    fault = Fault(RING, ("a",), "x", ("b",), "b")
    moved = fault.at(Place(7, 2))
    assert (moved.place, fault.place) == (Place(7, 2), Place())
    assert moved.at(Place()) == fault


def test_a_clash_is_named_by_line_once_that_is_known():
    message = Message("twice", "{name} is there: {first}", {"name": "A", "first": "a[0]"})
    fault = Fault(message, ("a", 1), other=("a", 0))
    assert str(fault.at(Place(3)).message) == "A is there: a[0]"
    assert str(fault.at(Place(3), Place(sheet="x")).message) == "A is there: x"
    assert str(fault.at(Place(3), Place(2, 3, "x")).message) == "A is there: x, cell C2"
    assert str(fault.at(Place(3), Place()).message) == "A is there: a[0]"
    moved = fault.at(Place(3), Place(2))
    assert str(moved.message) == "A is there: line 2"
    assert (moved.message.code, moved.path, moved.other) == ("twice", ("a", 1), ("a", 0))
    assert str(fault.message) == "A is there: a[0]"
