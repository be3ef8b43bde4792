"""YAML 1.2 with line numbers, without surprises."""

import math
import textwrap
import warnings

import pytest
from hypothesis import given

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.yaml_file import FORMAT
from sidusryhmad.locale.language import language
from sidusryhmad.testing import service_maps

BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
)


def refused(text):
    with pytest.raises(InvalidMapError) as caught:
        FORMAT.loads(text)
    (fault,) = caught.value.faults
    assert str(caught.value)
    return fault


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "y", "2026-11-21", "12:30", "1_000"])
def test_words_that_other_readers_take_for_something_else_stay_text(word):
    assert FORMAT.loads(f"a: {word}").document == {"a": word}
    assert FORMAT.loads(f"{word}: a").document == {word: "a"}


@pytest.mark.parametrize(
    "word",
    ["no", "Yes", "ON", "null", "~", "", "1", "1.5", "true", ".inf", "0x1", "0o7", "y",
     "2026-11-21", "=", "<<", "- a", "a: b", "#"],
)  # fmt: skip
def test_text_that_could_be_taken_for_something_else_survives(word):
    document = {"a": word, "b": [word], "c": {word: word}}
    assert FORMAT.loads(FORMAT.dumps(document)).document == document


@pytest.mark.parametrize("word", ["no", "Yes", "ON", "off", "null", "1", "true"])
def test_text_that_yaml_1_1_readers_mistake_is_written_in_quotes(word):
    assert FORMAT.dumps({"a": word}) == f"a: '{word}'\n"


SHAPES = {
    "value": lambda text: text,
    "entry": lambda text: [text],
    "value in a record": lambda text: {"k": text},
    "key in a record": lambda text: {text: 1},
    "entry in a record": lambda text: [{"k": [text]}],
}


@pytest.mark.parametrize(
    "text",
    [":)", ":x", "?x", "?", ":", "a\x85b", "\x85", "\u2028", "\ufeff", "a\n", "\n", " a ", "a\tb",
     "'", '"', "\\", "\x00", "\x7f", "!x", "&x", "*x", "%x", "@x", "`x", "{", "}", "[", ",", "|",
     ">"],
    ids=ascii,
)  # fmt: skip
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_any_text_survives_in_any_place(text, shape):
    document = {"a": shape(text)}
    assert FORMAT.loads(FORMAT.dumps(document)).document == document


@pytest.mark.parametrize("value", [10**30, 10**45, -(10**60), 1e-7, 1e300, -0.0, 5e-324])
def test_numbers_survive(value):
    found = FORMAT.loads(FORMAT.dumps({"a": value})).document["a"]
    assert (found, type(found)) == (value, type(value))
    assert math.copysign(1, found) == math.copysign(1, value)


def test_quoted_scalars_are_text():
    assert FORMAT.loads("a: '1'\nb: \"true\"\nc: |\n  2\n").document == {
        "a": "1", "b": "true", "c": "2\n"
    }  # fmt: skip


def test_places_are_lines_and_columns_of_keys_and_entries():
    text = "service: {name: X}\nstakeholders:\n  - name: A\n    ring: direct\n  - name: B\n"
    places = FORMAT.loads(text).places()
    at = {path: (place.line, place.column) for path, place in places.items()}
    assert at[()] == (1, 1)
    assert at["service", "name"] == (1, 11)
    assert at["stakeholders", 0] == (3, 5)
    assert at["stakeholders", 0, "ring"] == (4, 5)
    assert at["stakeholders", 1, "name"] == (5, 5)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: [1, 2\n", 3, "a closing bracket is missing"),
        ("{a: [1, 2}", 1, "a comma, a quote or a closing bracket is missing"),
        ("a: b: c", 1, "a text with a colon in it needs quotes"),
        ("a: 1\n\tb: 2", 2, "indent with spaces, not tabs"),
        ("a: @x", 1, "a character that cannot stand here"),
        ("a:\n  b: 1\n c: 2\n", 3, "the indentation does not match the lines above"),
        ("a: 1\n- b", 2, "the indentation does not match the lines above"),
        ("a: *b", 1, "undefined alias"),
        ("--- {a: 1}\n--- {b: 2}\n", 2, "another document"),
        ("a: 'x", 1, "a quote or a bracket is not closed"),
        ("ok: 1\na: \x07", 2, "special characters"),
        ("%YAML 9.9\n--- {}", 1, "incompatible"),
        ('a: "\\Uffffffff"', None, ""),
        ("a: &x {b: *x}", 1, "contains itself"),
        ("&x [*x]", 1, "contains itself"),
        (BOMB, None, "beyond reason"),
    ],
)
def test_what_is_no_yaml_is_refused_with_its_line(text, line, words):
    fault = refused(text)
    assert fault.message.code == "not_yaml"
    assert words in str(fault.message)
    assert line in (None, fault.place.line)


@pytest.mark.parametrize("text", ["a: b: c", "{a: [1, 2}", "a: 'x", "\ta: 1", "a: 1\n- b"])
def test_the_usual_slips_are_explained_in_the_readers_language_too(text):
    message = refused(text).message
    said = language("et").say(message)
    assert said.startswith("see ei ole loetav YAML: ")
    assert str(message.values["reason"]) not in said


@pytest.mark.parametrize("depth", [1000, 3000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_beyond_reason_is_refused(opening, depth):
    assert refused(opening * depth).message.code == "not_yaml"


def test_sensible_nesting_is_read():
    text = "[" * 30 + "]" * 30
    assert FORMAT.loads(text).document


def test_aliases_are_expanded():
    text = "a: &x {k: 1}\nb: *x\nc: [*x, *x]\n"
    assert FORMAT.loads(text).document == {"a": {"k": 1}, "b": {"k": 1}, "c": [{"k": 1}, {"k": 1}]}


def test_an_anchor_used_anew_is_legal_and_says_nothing():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert FORMAT.loads("a: &x 1\nb: *x\nc: &x 2\nd: *x\n").document == {
            "a": 1, "b": 1, "c": 2, "d": 2
        }  # fmt: skip
    assert caught == []


@pytest.mark.parametrize(
    "text", ["a: !!python/object:os.system x", "a: !x 1", "a: !!binary aGk=", "!!set {a, b}",
             "a: !<tag:example.org,2026:x> {b: 1}"]
)  # fmt: skip
def test_tags_are_refused(text):
    (fault,) = FORMAT.loads(text).faults
    assert fault.message.code == "tag"
    assert fault.place.line == 1


@pytest.mark.parametrize("text", ["a: !!str 1", "a: !!int 1", "!!map {a: 1}"])
def test_the_tags_of_the_core_schema_are_allowed(text):
    assert FORMAT.loads(text).faults == ()


def test_every_key_given_twice_is_told_with_the_line_of_the_second():
    text = textwrap.dedent("""\
        service: {name: X, name: Y}
        stakeholders:
          - ring: direct
            ring: indirect
        service: {}
        """)
    faults = FORMAT.loads(text).faults
    assert [(f.message.code, f.field, f.place.line) for f in faults] == [
        ("duplicate_key", "service.name", 1),
        ("duplicate_key", "stakeholders[0].ring", 4),
        ("duplicate_key", "service", 5),
    ]


@pytest.mark.parametrize("text", ["? [a, b]\n: 1", "? {a: 1}\n: 2"])
def test_a_key_is_a_word(text):
    (fault,) = FORMAT.loads(text).faults
    assert fault.message.code == "bad_key"


@pytest.mark.parametrize("text", ["", "\n\n", "# ainult märkus\n", "---\n", "~"])
def test_an_empty_text_is_an_empty_document(text):
    assert FORMAT.loads(text).document is None


def test_a_record_takes_one_line_where_it_fits():
    document = {"stakeholders": [{"name": "Õde", "ring": "direct"}, {"name": "Vend"}]}
    assert FORMAT.dumps(document) == (
        "stakeholders:\n- {name: Õde, ring: direct}\n- {name: Vend}\n"
    )


@given(service_maps(max_stakeholders=3))
def test_keys_are_written_in_the_order_of_the_document(service_map):
    document = service_map.to_document()
    assert list(FORMAT.loads(FORMAT.dumps(document)).document) == list(document)
