"""What a format has to offer, and where faults stand."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Fault, Message, Place
from sidusryhmad.formats.format import Format, Parsed, Reader, Source, Writer, locate
from sidusryhmad.formats.json_file import JsonFormat
from sidusryhmad.formats.yaml_file import YamlFormat

WRONG = Message("wrong", "wrong")
PLACES = {(): Place(1), ("a",): Place(2), ("a", 0): Place(3), ("a", 0, "b"): Place(4)}


class Stranger:
    """A format of somebody else's, without our classes."""

    def loads(self, text):
        return Parsed({"service": {"name": text}})

    def dumps(self, document):
        return str(document)


def test_ours_and_strangers_are_formats_by_what_they_offer():
    assert all(isinstance(kind(), Format) for kind in (JsonFormat, YamlFormat, Stranger))
    assert not isinstance(object(), Format)


class OneWay:
    """Reads what we cannot write."""

    def recognises(self, source):
        return source.content.startswith(b"X")

    def parse(self, source):
        return Parsed({"service": {"name": source.name}})


def test_readers_and_writers_are_told_by_what_they_offer():
    assert isinstance(OneWay(), Reader)
    assert not isinstance(OneWay(), Writer)
    assert not isinstance(OneWay(), Format)
    assert not isinstance(Stranger(), Reader)


def test_a_source_is_one_file_or_a_folder():
    assert Source("a.csv", {"a.csv": b"x"}).content == b"x"
    assert Source("a", {"a.csv": b"x"}, folder=True).content == b""
    assert Source("a", {}).content == b""


def test_a_fault_stands_at_its_own_place_or_that_of_the_record_around_it():
    for path, line in [
        (("a", 0, "b"), 4), (("a", 0, "b", "c"), 4), (("a", 0, "x"), 3), (("a", 7), 2), (("z",), 1)
    ]:  # fmt: skip
        assert locate(Fault(WRONG, path), PLACES).place.line == line


def test_a_clash_is_named_by_the_line_of_the_other_record_where_that_is_known():
    clash = Message("clash", "there already: {first}", {"first": "a[0]"})
    fault = Fault(clash, ("a", 7), other=("a", 0))
    assert str(locate(fault, PLACES).message) == "there already: line 3"
    assert str(locate(fault, {(): Place(1)}).message) == "there already: a[0]"
    assert str(locate(Fault(clash, ("a", 7)), PLACES).message) == "there already: a[0]"


@given(st.lists(st.sampled_from(["a", "b", 0, 1]), max_size=5))
def test_every_fault_gets_the_place_of_a_prefix_of_its_path(path):
    fault = Fault(WRONG, tuple(path))
    place = locate(fault, PLACES).place
    prefixes = [tuple(path[:n]) for n in range(len(path) + 1)]
    assert place == PLACES[max((p for p in prefixes if p in PLACES), key=len)]


def test_without_places_a_fault_stays_as_it_is():
    fault = Fault(WRONG, ("a",))
    assert locate(fault, {}) is fault


def test_a_parsed_text_has_no_faults_and_no_places_unless_given():
    parsed = Parsed({})
    assert (dict(parsed.places()), parsed.faults) == ({}, ())
