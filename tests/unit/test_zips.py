"""Archives."""

import io
from contextlib import suppress
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad import _zips
from sidusryhmad._zips import require_harmless, undated
from sidusryhmad.errors import InvalidMapError


def archive(files, date=(2020, 1, 1, 0, 0, 0)):
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
            target.infolist()[-1].date_time = date
    return made.getvalue()


def code(content):
    with pytest.raises(InvalidMapError) as raised:
        require_harmless(content)
    (fault,) = raised.value.faults
    return fault.message.code


names = st.text("abc/", min_size=1, max_size=4).filter(lambda n: not n.startswith("/"))


@given(st.dictionaries(names, st.binary(max_size=50), max_size=4))
def test_the_same_files_always_give_the_same_bytes(files):
    one, other = undated(archive(files)), undated(archive(files, (2026, 11, 22, 9, 9, 8)))
    assert one == other
    with ZipFile(io.BytesIO(one)) as made:
        assert {name: made.read(name) for name in made.namelist()} == files


def test_an_ordinary_archive_is_harmless():
    require_harmless(archive({"a.xml": b"<a/>", "b.png": bytes(range(256)) * 9}))


@given(st.binary(max_size=300), st.integers(0, 10_000))
def test_broken_bytes_are_refused_and_nothing_else(noise, at):
    content = archive({"a.xml": b"<a>" + bytes(200) + b"</a>"})
    cut = at % len(content)
    for broken in (noise, content[:cut] + noise, content[:cut] + noise + content[cut:]):
        with suppress(InvalidMapError):
            require_harmless(broken)


def test_what_unpacks_too_far_is_refused_before_it_is_all_unpacked():
    content = archive({"a.xml": bytes(_zips._LARGEST_FILE + 1)})
    assert len(content) < 100_000
    assert code(content) == "unpacks_too_far"


def test_many_large_parts_are_too_much_together():
    half = _zips._LARGEST_FILE - 1
    assert code(archive({f"{n}.xml": bytes(half) for n in range(5)})) == "unpacks_too_far"


def test_sizes_that_an_archive_states_are_not_believed():
    content = bytearray(archive({"a.xml": bytes(_zips._LARGEST_FILE + 1)}))
    true = (_zips._LARGEST_FILE + 1).to_bytes(4, "little")
    assert content.count(true) >= 1
    lying = bytes(content).replace(true, (10).to_bytes(4, "little"))
    assert code(lying) in {"unpacks_too_far", "broken_archive"}


def test_too_many_parts_are_refused():
    assert code(archive({f"{n}": b"" for n in range(_zips._MOST_FILES + 1)})) == "too_many_parts"


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!doctype a SYSTEM "file:///etc/passwd"><a/>',
        "<a><!ENTITY x ></a>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", [0, 65_530])
def test_entities_are_refused_in_any_encoding_and_across_pieces(text, encoding, before):
    content = (" " * before + text).encode(encoding)
    assert code(archive({"xl/workbook.xml": content})) == "declares_entities"


@given(st.dictionaries(st.sampled_from("abc"), st.binary(min_size=1, max_size=9), min_size=1))
def test_every_file_of_an_archive_may_be_edited_on_the_way(files):
    made = undated(archive(files), lambda part: part[1:] + b"!")
    with ZipFile(io.BytesIO(made)) as found:
        assert {name: found.read(name) for name in found.namelist()} == {
            name: content[1:] + b"!" for name, content in files.items()
        }
