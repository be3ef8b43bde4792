"""JSON, with the same care as YAML."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import loads
from sidusryhmad.formats.json_file import FORMAT
from sidusryhmad.locale.language import language
from sidusryhmad.testing import service_maps

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


def refused(text):
    with pytest.raises(InvalidMapError) as caught:
        FORMAT.loads(text)
    (fault,) = caught.value.faults
    assert str(caught.value)
    return fault


def faults(text):
    with pytest.raises(InvalidMapError) as caught:
        loads(text, FORMAT)
    return caught.value.faults


@given(st.dictionaries(st.text(max_size=4), VALUES, max_size=4))
def test_any_document_survives(document):
    assert FORMAT.loads(FORMAT.dumps(document)).document == document
    assert FORMAT.loads(json.dumps(document)).document == document


@given(service_maps(max_stakeholders=3))
def test_a_map_is_written_as_standard_json(service_map):
    text = FORMAT.dumps(service_map.to_document())
    assert json.loads(text) == service_map.to_document()


def test_estonian_letters_are_written_as_they_are():
    assert FORMAT.dumps({"name": "Õde"}) == '{\n  "name": "Õde"\n}\n'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{", 1),
        ("{}\n{}", 2),
        ('{"a": 1,\n "b": }', 2),
        ('{\n"a": 1,\n}', None),
        ("{'a': 1}", 1),
        ('{"a": "x\ny"}', 1),
        ("NaN", None),
        ('{"a": Infinity}', None),
        ('{"a": -Infinity}', None),
        ("[" * 100_000, None),
        ('{"a":' * 100_000, None),
        ('{"a": ' + "9" * 5000 + "}", None),
    ],
    ids=range(13),
)
def test_what_is_no_json_is_refused_with_its_line(text, line):
    fault = refused(text)
    assert fault.message.code == "not_json"
    assert line in (None, fault.place.line)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"a": }', "a value is missing here, or there is a comma too many before it"),
        ("{a: 1}", "a key in double quotes is missing here"),
        ('{"a": 1,}', "a comma too many"),
        ('{"a": [1,]}', "a comma too many"),
        ('{"a": [1 2]}', "a comma or a closing bracket is missing"),
        ('{"a": 1 "b": 2}', "a comma or a closing bracket is missing"),
    ],
)
def test_the_usual_slips_are_explained_in_words_for_people(text, words):
    message = refused(text).message
    assert words in str(message)
    assert "Expecting" not in str(message)
    said = language("et").say(message)
    assert said.startswith("see ei ole loetav JSON: ")
    assert str(message.values["reason"]) not in said


def test_a_key_given_twice_is_told_with_its_line():
    (fault,) = FORMAT.loads('{"a": 1,\n "b": {"c": 1,\n "c": 2}}').faults
    assert (fault.message.code, fault.field, fault.place.line) == ("duplicate_key", "b.c", 3)


SPECIAL = [
    "\x7f", "\\u007f", "😀", "\\ud83d\\ude00", "\\/", "\\u0000", "\u2028", "\x85", "k" * 2000,
]  # fmt: skip


@pytest.mark.parametrize("text", SPECIAL, ids=ascii)
def test_a_key_given_twice_is_told_whatever_else_the_file_holds(text):
    found = faults(
        '{"service": {"name": "X", "name": "Y"}, "stakeholders": '
        f'[{{"name": "A", "ring": "direct", "fields": {{"{text}": 1}}}}]}}'
    )
    assert [f.message.code for f in found] == ["duplicate_key"]


@pytest.mark.parametrize("text", SPECIAL, ids=ascii)
def test_a_fault_has_its_line_whatever_else_the_file_holds(text):
    (fault,) = faults(
        f'{{"service": {{"name": "X", "purpose": "{text}"}},\n'
        '"stakeholders": [\n{"name": "A", "ring": "outside"}]}'
    )
    assert (fault.field, fault.place.line) == ("stakeholders[0].ring", 3)


def test_tabs_between_tokens_do_no_harm():
    (fault,) = faults('{\n\t"service":\t{"name": "X"},\n\t"stakeholders": []\n}')
    assert (fault.message.code, fault.place.line) == ("no_stakeholders", 3)


def test_half_a_surrogate_pair_never_reaches_a_map():
    for key in ("note", "fields"):
        value = '"\\ud800"' if key == "note" else '{"a": "\\ud800"}'
        text = (
            '{"service": {"name": "X"}, "stakeholders": '
            f'[{{"name": "A", "ring": "direct", "{key}": {value}}}]}}'
        )
        assert [f.place.line for f in faults(text)] == [1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"a" 1}', "a colon is missing after a key"),
        ('{"a": "b', "a quote or a bracket is not closed"),
    ],
)
def test_more_slips_are_told_in_plain_words(text, words):
    with pytest.raises(InvalidMapError, match=words):
        FORMAT.loads(text)
