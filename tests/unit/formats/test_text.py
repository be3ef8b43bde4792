"""Bytes become text, or one clear fault."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError, Place
from sidusryhmad.formats import text as module
from sidusryhmad.formats.text import LARGEST, check_size, decode


def workbook():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


def fault(content):
    with pytest.raises(InvalidMapError) as caught:
        decode(content)
    (found,) = caught.value.faults
    return found


@given(st.text(max_size=50))
def test_utf8_is_read_with_and_without_byte_order_mark(text):
    if text.startswith("\ufeff"):
        return
    assert decode(text.encode("utf-8")) == text
    assert decode(text.encode("utf-8-sig")) == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (workbook(), "Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"%PDF-1.7", "PDF"),
        ("service: õ".encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + "õ".encode("utf-16-be"), "UTF-16"),
    ],
)
def test_other_kinds_of_file_are_called_by_their_name(content, words):
    found = fault(content)
    assert found.message.code == "not_text"
    assert words in str(found.message)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1257"])
def test_the_first_byte_of_another_encoding_is_found(encoding):
    found = fault("service:\n  name: Külaline õues\n".encode(encoding))
    assert found.message.code == "not_utf8"
    assert found.place == Place(2, 10)
    assert "0xfc" in str(found.message)


def test_the_first_line_counts_from_one():
    assert fault(b"\xe4").place == Place(1, 1)


@given(st.binary(max_size=30))
def test_bytes_are_text_or_one_fault(content):
    try:
        text = decode(content)
    except InvalidMapError as error:
        codes = {f.message.code for f in error.faults}
        assert codes <= {"not_text", "not_utf8"}
    else:
        assert text.encode() == content.removeprefix(b"\xef\xbb\xbf")


def test_a_long_text_without_the_word_stakeholders_is_refused_before_parsing():
    long = b"a: 1\n" * 50_000
    assert fault(long).message.code == "not_a_map"
    assert decode(long + b"stakeholders: []")
    assert decode(b"a: 1\n" * 100)


def test_sizes_beyond_every_map_are_refused():
    check_size(LARGEST)
    with pytest.raises(InvalidMapError, match="20 MB at most"):
        check_size(LARGEST + 1)


def test_bytes_that_came_without_a_file_are_measured_too(monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 10)
    assert fault(b"01234567890").message.code == "too_large"


def test_far_too_many_values_are_refused_before_anything_is_built():
    with pytest.raises(InvalidMapError, match="far more values"):
        decode(b"stakeholders: [" + b"1," * 600_000 + b"1]")


def test_a_long_text_with_few_values_is_read():
    assert decode(b"stakeholders: " + b"x" * 700_000)
