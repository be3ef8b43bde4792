"""Kumu's comma-separated values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, MapWarning
from sidusryhmad.formats.files import built, take, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.formats.kumu_csv import FORMAT

PEOPLE = "Label,Type,Ring,Founded,Zip\nKlient,Inimene,direct,1909,01234\nNotar,,direct,,\n"
TIES = "From,To,Direction,Strength,Sign\nKlient,Notar,directed,2,-\n"


def folder(**files):
    return Source("kaart", {f"{k}.csv": v.encode() for k, v in files.items()}, folder=True)


def test_it_reads_and_writes():
    assert isinstance(FORMAT, Reader)
    assert isinstance(FORMAT, Writer)


@pytest.mark.parametrize(
    ("content", "known"),
    [
        (PEOPLE, True),
        ("\ufefflabel;type\n", True),
        ('ID,"Label"\n', True),
        (TIES, False),
        ("nimi,ring\n", False),
        ("id,nimi\n", False),
        ("", False),
        ("Labels,x", False),
    ],
)
def test_its_files_are_known_by_their_first_word(content, known):
    assert FORMAT.recognises(Source("a.csv", {"a.csv": content.encode()})) is known
    assert FORMAT.recognises(folder(a="x", b=content)) is known
    assert not FORMAT.recognises(Source("a.txt", {"a.txt": content.encode()}))


def test_a_folder_with_both_files():
    parsed = FORMAT.parse(folder(elements=PEOPLE, connections=TIES))
    m = built(parsed)
    assert m.stakeholders[0].fields == {"Founded": 1909, "Zip": "01234"}
    assert [(i.from_, i.to, i.strength, i.sign) for i in m.influences] == [
        ("klient", "notar", -2, "negative")
    ]
    assert [r.message.code for r in parsed.remarks] == [
        "name_of_file",
        "strength_scale",
        "strength_by_sign",
    ]


def test_a_file_alone_and_an_encoding_that_is_said():
    content = "Label,Ring\nMüük,direct\n".encode("cp1257")
    parsed = FORMAT.parse(Source("a.kumu.csv", {"a.kumu.csv": content}))
    assert built(parsed).stakeholders[0].name == "Müük"
    assert [r.message.code for r in parsed.remarks] == ["name_of_file", "windows_1257"]


def test_a_map_fills_a_folder_that_reads_back(tmp_path):
    with pytest.warns(MapWarning):
        path = write(sr.example("post").read(), tmp_path / "post.kumu.csv")
    assert sorted(file.name for file in path.iterdir()) == ["connections.csv", "elements.csv"]
    first = (path / "connections.csv").read_text("utf-8").splitlines()[0]
    assert first == "From,To,Direction,Type,Tugevus,Miks"
    back = take(path, None).service_map
    m = sr.example("post").read()
    assert (back.stakeholders, back.influences) == (m.stakeholders, m.influences)


def test_nothing_of_the_kind_is_a_named_fault():
    with pytest.raises(InvalidMapError, match="no sheet begins with Label"):
        FORMAT.parse(folder(a="x,y\n1,2\n"))


@given(
    st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text("0123456789.,eE+- x", min_size=1)
)
def test_numbers_and_texts_of_fields_keep_their_kind(value):
    m = sr.ServiceMap.named("A").with_stakeholder("B", ring="direct", fields={"x": value})
    made = FORMAT.render(m).files
    back = built(FORMAT.parse(Source("kaart", made, folder=True))).stakeholders[0].fields
    assert back == {"x": value}
    assert type(back["x"]) is type(value) or float(back["x"]) == value


@given(st.binary(max_size=60))
def test_asking_whose_file_it_is_never_fails(content):
    found = FORMAT.recognises(Source("a.csv", {"a.csv": content}))
    assert found is False or b"label" in content.lower()


@given(st.sampled_from(["Label", "label", "LABEL", " Label "]), st.sampled_from(",;\t"))
def test_case_blanks_and_separator_of_the_heading_do_not_matter(label, mark):
    content = mark.join([label, "Ring"]) + "\n" + mark.join(["Klient", "direct"]) + "\n"
    parsed = FORMAT.parse(Source("a.csv", {"a.csv": content.encode()}))
    assert [(s.name, s.ring) for s in built(parsed).stakeholders] == [("Klient", "direct")]


@given(st.permutations(["elements", "connections"]))
def test_the_order_of_the_files_does_not_matter(order):
    files = {"elements": PEOPLE, "connections": TIES}
    parsed = FORMAT.parse(folder(**{name: files[name] for name in order}))
    assert len(built(parsed).influences) == 1
