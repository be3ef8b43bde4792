from io import BytesIO
from zipfile import ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import Element, fromstring, tostring

from sidusryhmad.render.office import sound, undated


def archive(files, when=(2020, 2, 2, 2, 2, 2)):
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for name, content in files.items():
            target.writestr(ZipInfo(name, when), content)
    return made.getvalue()


def test_the_time_it_was_made_does_not_matter():
    files = {"b.xml": b"b" * 1000, "a/c.png": bytes(range(256))}
    first, second = archive(files), archive(files, (2021, 3, 3, 3, 3, 3))
    assert first != second
    assert undated(first) == undated(second)


@given(st.dictionaries(st.text("abc/.", min_size=1, max_size=8), st.binary(max_size=50)))
def test_every_file_stays_as_it_was_and_where_it_was(files):
    with ZipFile(BytesIO(undated(archive(files)))) as made:
        assert made.namelist() == list(files)
        assert {name: made.read(name) for name in files} == files
        assert {entry.date_time[0] for entry in made.infolist()} <= {1980}


@given(st.text(st.characters()))
def test_xml_can_hold_any_text_made_sound(text):
    element = Element("a", b=sound(text))
    element.text = sound(text)
    assert fromstring(tostring(element)).text in {sound(text), None}


@given(st.text("abcõäöü šž <>&"))
def test_a_sound_text_stays(text):
    assert sound(text) == text
