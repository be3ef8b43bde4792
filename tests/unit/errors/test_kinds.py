"""Every error is ours, of the type one would catch, and keeps its data."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad import errors
from sidusryhmad.errors import (
    Fault,
    FaultyInputError,
    InvalidEvidenceError,
    InvalidMapError,
    MapNotFoundError,
    Message,
    Place,
    SidusryhmadError,
    UnboundedEchoError,
    UnknownFormatError,
    UnknownStakeholderError,
)

RING = Message("unknown_ring", "{value} is not a ring", {"value": "'x'"})
LEAVES = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, Exception)]


@pytest.mark.parametrize(
    ("name", "stdlib"),
    [
        ("InvalidMapError", ValueError),
        ("InvalidEvidenceError", ValueError),
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
    "error",
    [
        SidusryhmadError(RING),
        InvalidMapError([Fault(RING, ("a",))], source="kaart.yaml", language="et"),
        InvalidEvidenceError([Fault(RING, place=Place(4))], source="hinnangud.csv"),
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


@pytest.mark.parametrize(
    ("kind", "code", "text"),
    [
        (InvalidMapError, "invalid_map", "This is not a valid map."),
        (InvalidEvidenceError, "invalid_evidence", "This is not valid evidence."),
    ],
)
def test_faulty_input_says_what_it_should_have_been(kind, code, text):
    error = kind([Fault(RING)])
    assert isinstance(error, FaultyInputError)
    assert (error.message.code, str(error.message)) == (code, text)


@given(
    st.sampled_from([FaultyInputError, InvalidMapError, InvalidEvidenceError]),
    st.lists(st.integers(1, 99), max_size=4),
    st.none() | st.text(alphabet="abc.", min_size=1),
)
def test_faulty_input_lists_each_fault_in_its_line(kind, lines, source):
    error = kind((Fault(RING, place=Place(line)) for line in lines), source=source)
    head, *said = str(error).split("\n")
    assert head.startswith(f"{source}: {len(lines)}" if source else str(len(lines)))
    assert said == [f"  line {line}: 'x' is not a ring" for line in lines]
    assert [fault.place.line for fault in error.faults] == lines


def test_errors_are_called_by_the_name_they_are_imported_by():
    assert {error.__module__ for error in LEAVES} == {"sidusryhmad.errors"}
    assert not {name for name in errors.__all__ if not hasattr(errors, name)}
