"""XML taken apart with care, and written by hand."""

from time import perf_counter
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.xml_text import (
    below,
    escaped,
    holdable,
    inside,
    leaf,
    local,
    nest,
    require_plain_xml,
    root_of,
    text_of,
)

LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


def code(content):
    with pytest.raises(InvalidMapError) as raised:
        root_of(content, "a")
    return raised.value.faults[0].message.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_entities_are_refused_before_any_parser(encoding):
    with pytest.raises(InvalidMapError, match="document type or entities"):
        require_plain_xml(LAUGHS.encode(encoding))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (LAUGHS.encode(), "declares_entities"),
        (b"<!doctype a><a/>", "declares_entities"),
        (b"<a>", "not_xml"),
        (b"", "not_xml"),
        (b"<a>&unknown;</a>", "not_xml"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "not_xml"),
        (b"<b/>", "other_xml"),
        (b"<a>" * 200 + b"</a>" * 200, "too_much_xml"),
    ],
)
def test_what_is_refused(content, expected):
    assert code(content) == expected


def test_a_broken_file_says_where():
    with pytest.raises(InvalidMapError) as raised:
        root_of(b"<a>\n <b></a>", "a")
    assert raised.value.faults[0].place.line == 2


def test_endless_files_are_refused_soon():
    began = perf_counter()
    assert code(b"<a>" + b"<b/>" * 4_000_000) == "too_much_xml"
    assert perf_counter() - began < 10


def test_a_doctype_in_an_encoding_of_its_own_is_seen_by_the_parser():
    hidden = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16")
    assert code(hidden) == "declares_entities"


def test_elements_by_their_plain_names():
    root = root_of(b'<a xmlns="urn:x"><b><c>1</c></b><c> 2<d>3</d> </c><!-- x --></a>', "a")
    assert local(root) == "a"
    assert [text_of(c) for c in below(root, "c")] == ["1", " 23 "]
    assert [text_of(c) for c in inside(root, "c", "nothing")] == [" 23 "]
    assert text_of(None) == ""


def test_elements_are_nested_line_by_line():
    assert nest("a", {"x": "1"}, [leaf("b", {}), nest("c", {}, [leaf("d", {}, "t")])]) == (
        '<a x="1">\n  <b/>\n  <c>\n    <d>t</d>\n  </c>\n</a>'
    )
    assert nest("a", {}, []) == "<a/>"


@given(st.text())
def test_any_text_comes_back_from_attributes_and_elements(text):
    root = fromstring(leaf("a", {"x": text}, text))
    expected = text if holdable(text) else None
    if expected is not None:
        assert (root.get("x"), root.text or "") == (text, text)
    assert holdable(escaped(text))


@given(st.binary(max_size=100) | st.text(max_size=50).map(lambda t: f"<a>{t}</a>".encode("utf-8", "replace")))  # fmt: skip # noqa: E501
def test_any_bytes_give_an_element_or_a_named_error(content):
    try:
        root = root_of(content, "a")
    except InvalidMapError as error:
        code = error.faults[0].message.code
    else:
        code = local(root)
    assert code in {"a", "not_xml", "other_xml", "declares_entities", "too_much_xml"}
