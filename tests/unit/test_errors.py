"""Errors say what, where, what is allowed and what was probably meant."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad import errors
from sidusryhmad.errors import (
    Fault,
    InvalidMapError,
    MapNotFoundError,
    Message,
    Place,
    SidusryhmadError,
    UnboundedEchoError,
    UnknownFormatError,
    UnknownStakeholderError,
    fault_line,
    field_name,
    hints,
    nearest,
    place_text,
)

RING = Message("unknown_ring", "{value} is not a ring", {"value": "'x'"})
LEAVES = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, Exception)]


@pytest.mark.parametrize(
    ("name", "stdlib"),
    [
        ("InvalidMapError", ValueError),
        ("UnknownStakeholderError", KeyError),
        ("UnknownChangeError", KeyError),
        ("UnknownExampleError", KeyError),
        ("UnknownFormatError", ValueError),
        ("WrongTypeError", TypeError),
        ("EmptyMapError", ValueError),
        ("InvalidParameterError", ValueError),
        ("UnboundedEchoError", ValueError),
        ("MapNotFoundError", FileNotFoundError),
        ("UnreadableFileError", OSError),
        ("OutputExistsError", FileExistsError),
    ],
)
def test_every_error_is_ours_and_of_the_standard_type_one_would_catch(name, stdlib):
    error = getattr(errors, name)
    assert issubclass(error, SidusryhmadError)
    assert issubclass(error, stdlib)


def test_every_error_has_the_common_base_and_a_docstring():
    for error in LEAVES:
        assert issubclass(error, SidusryhmadError | UserWarning), error
        assert error.__doc__


@pytest.mark.parametrize(
    ("word", "allowed", "expected"),
    [
        ("inersted", ["direct", "interested"], "interested"),
        ("DIRECT", ["direct"], "direct"),
        ("klient", ["Klient", "Naaber"], "Klient"),
        ("zzz", ["direct"], None),
        (7, ["direct"], None),
        (None, [], None),
    ],
)
def test_the_nearest_word_is_found_or_there_is_none(word, allowed, expected):
    assert nearest(word, allowed) == expected


@given(st.text(), st.lists(st.text(min_size=1)))
def test_the_nearest_word_is_always_an_allowed_one(word, allowed):
    assert nearest(word, allowed) in {None, *allowed}


@given(st.lists(st.text(min_size=1), min_size=1))
def test_an_allowed_word_is_nearest_to_itself_up_to_case(allowed):
    found = nearest(allowed[0], allowed)
    assert found is not None
    assert found.casefold() == allowed[0].casefold()


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


@given(st.lists(st.text(min_size=1), max_size=3), st.none() | st.text(min_size=1))
def test_hints_name_the_allowed_and_the_nearest_where_there_are_any(allowed, likely):
    codes = [message.code for message in hints(allowed, likely)]
    assert codes == ["allowed"] * bool(allowed) + ["nearest"] * bool(likely)


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


@pytest.mark.parametrize(
    ("column", "cell"),
    [(1, "A5"), (26, "Z5"), (27, "AA5"), (52, "AZ5"), (53, "BA5"), (703, "AAA5")],
)
def test_cells_are_named_as_spreadsheets_name_them(column, cell):
    fault = Fault(RING, ("stakeholders", 0, "ring"), "x", place=Place(5, column, "Otsesed"))
    assert fault_line(fault) == f"Otsesed, cell {cell}: 'x' is not a ring"
    assert [str(text) for text in place_text(Place(5, None, "Otsesed"))] == ["Otsesed, row 5"]


def test_the_error_text_counts_and_lists_every_fault():
    error = InvalidMapError([Fault(RING, ("a",)), Fault(RING, ("b",))], source="kaart.yaml")
    assert str(error) == ("kaart.yaml: 2 faults\n  a: 'x' is not a ring\n  b: 'x' is not a ring")
    assert str(InvalidMapError([Fault(RING)])).startswith("1 fault\n")


def test_an_error_keeps_its_data():
    error = UnknownStakeholderError(RING, "klent", ["Klient", "Naaber"])
    assert (error.name, error.known, error.nearest) == ("klent", ("Klient", "Naaber"), "Klient")
    assert str(error) == "'x' is not a ring; allowed: Klient, Naaber; did you mean Klient?"
    assert UnboundedEchoError(RING, 1.5).spectral_radius == 1.5


@pytest.mark.parametrize(
    ("template", "known", "text"),
    [
        ("no {name}", ["Klient", "Naaber"], "no x; allowed: Klient, Naaber"),
        ("no {name}", [], "no x"),
        ("no {name}; there are {known}", ["X", "Y"], "no x; there are X, Y; did you mean X?"),
    ],
)
def test_an_unknown_name_is_told_with_the_known_ones_once(template, known, text):
    message = Message("unknown", template, {"name": "x", "known": ", ".join(known)})
    assert str(UnknownStakeholderError(message, "x", known)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.1310768, "1.131"),
        (2.0, "2"),
        (0.25, "0.25"),
        (-2.5, "-2.5"),
        (100.0, "100"),
        (3, "3"),
        (True, "True"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
    ],
)
def test_a_number_in_a_text_has_three_decimals_at_the_most(value, text):
    assert str(Message("x", "{value}", {"value": value})) == text


@pytest.mark.parametrize("reason", ["expected ',' or '}'", "{", "{0}", "{value}", "100 %", "%s"])
def test_a_text_from_elsewhere_is_said_as_it_stands(reason):
    outer = Message("not_yaml", "not readable: {reason}", {"reason": Message("reason", reason)})
    assert str(outer) == f"not readable: {reason}"


@pytest.mark.parametrize("value", ["{", "}", "{value}", "{0!r}"])
def test_braces_in_a_value_do_no_harm(value):
    assert str(Message("x", "{value} is wrong", {"value": value})) == f"{value} is wrong"


@pytest.mark.parametrize(
    "error",
    [
        SidusryhmadError(RING),
        InvalidMapError([Fault(RING, ("a",))], source="kaart.yaml", language="et"),
        UnknownFormatError(RING, "yml", ["yaml"]),
        UnboundedEchoError(RING, 1.5),
        MapNotFoundError(RING),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_survives_the_way_from_another_process(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_message_without_values_can_be_pickled():
    message = Message("empty", "the inner circle is empty")
    assert pickle.loads(pickle.dumps(message)) == message
