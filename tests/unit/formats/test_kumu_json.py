"""Kumu's JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, MapWarning
from sidusryhmad.formats.files import built, take, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.formats.kumu_json import FORMAT

BLUEPRINT = {
    "elements": [
        {"label": "Lugeja", "type": "Inimene", "ring": "direct", "tags": ["linn", "maa"]},
        {"label": "Raamatukogu", "ring": "direct", "Asutatud": 1909, "description": "Avatud"},
    ],
    "connections": [
        {
            "from": "Raamatukogu",
            "to": "Lugeja",
            "type": "teenus",
            "direction": "directed",
            "Strength": 2,
        },
        {"from": "Lugeja", "to": "Vald", "direction": "mutual"},
    ],
}
PROJECT = {
    "name": "Raamatukogu",
    "description": "Näidis",
    "attributes": [
        {"_id": "attr-1", "name": "Label", "private": False},
        {"_id": "attr-2", "name": "Element Type", "private": False},
        {"_id": "attr-3", "name": "Home Town", "private": False},
        {"_id": "attr-4", "name": "Phone", "private": True},
    ],
    "elements": [
        {
            "_id": "elem-1",
            "attributes": {
                "label": "Lugeja",
                "element type": "Inimene",
                "home town": "Võru",
                "phone": "555",
                "ring": 1,
            },
        },
        {"_id": "elem-2", "attributes": {"label": "Lugeja", "element type": "Rühm", "ring": 2}},
    ],
    "connections": [
        {
            "_id": "conn-1",
            "direction": "directed",
            "delayed": True,
            "reversed": False,
            "from": "elem-1",
            "to": "elem-2",
            "attributes": {"connection type": "-", "phone": "556"},
        },
        {
            "_id": "conn-2",
            "direction": "undirected",
            "from": "elem-1",
            "to": "elem-9",
            "attributes": {},
        },
    ],
    "loops": [{"_id": "loop-1"}],
    "maps": [{"elements": []}],
    "perspectives": [{}, {}],
}


def parse(document, name="kaart.json"):
    content = document if isinstance(document, bytes) else json.dumps(document).encode()
    return FORMAT.parse(Source(name, {name: content}))


def codes(parsed):
    return [remark.message.code for remark in parsed.remarks]


def test_it_reads_and_writes():
    assert isinstance(FORMAT, Reader)
    assert isinstance(FORMAT, Writer)


@pytest.mark.parametrize(
    ("content", "known"),
    [
        (json.dumps(BLUEPRINT), True),
        (json.dumps(PROJECT), True),
        ('{"name": "x", "proxyImages": true}', True),
        ('\ufeff {"connections": []}', True),
        ('{"elements": [{"tags": ["stakeholders"]}]}', True),
        ('["elements"]', False),
        ('{"name": "elements"}', False),
        ("", False),
        ('{"stakeholders": [], "elements": 1}', False),
        ('{"sidusryhmad": 1, "elements": 1}', False),
    ],
)
def test_its_files_are_known_by_their_beginning(content, known):
    assert FORMAT.recognises(Source("a.json", {"a.json": content.encode()})) is known


def test_a_blueprint_becomes_a_map():
    parsed = parse(BLUEPRINT, "raamat.kumu.json")
    m = built(parsed)
    assert m.service.name == "raamat"
    reader, library, parish = m.stakeholders
    assert (reader.id, reader.group, reader.fields["Tags"]) == (
        "lugeja",
        "Inimene",
        ["linn", "maa"],
    )
    assert (library.note, library.fields["Asutatud"]) == ("Avatud", 1909)
    assert (parish.name, parish.ring) == ("Vald", "interested")
    assert [(i.from_, i.to, i.strength, i.sign, i.kind) for i in m.influences] == [
        ("raamatukogu", "lugeja", 2, None, "teenus"),
        ("lugeja", "Vald", None, "unknown", None),
        ("Vald", "lugeja", None, "unknown", None),
    ]
    assert codes(parsed) == [
        "name_of_file",
        "strength_scale",
        "no_row",
        "two_way",
        "no_strength",
    ]


def test_a_whole_project_becomes_a_map_and_says_what_it_leaves_out():
    parsed = parse(PROJECT)
    m = built(parsed)
    assert (m.service.name, m.service.note) == ("Raamatukogu", "Näidis")
    first, second = m.stakeholders
    assert (first.id, first.name, first.group, first.ring) == (
        "elem-1",
        "Lugeja",
        "Inimene",
        "direct",
    )
    assert (first.fields, first.private) == ({"Home Town": "Võru"}, {"Phone": "555"})
    assert (second.id, second.ring) == ("elem-2", "interested")
    assert [(i.from_, i.sign, i.note) for i in m.influences] == [
        ("elem-1", "negative", "delayed: True")
    ]
    assert codes(parsed) == [
        "loops_left_out",
        "maps_left_out",
        "perspectives_left_out",
        "private_ties",
        "ring_numbers",
        "connection_id",
        "loose_end",
        "sign -",
    ]
    assert "556" not in str(m.to_document())


def test_a_written_blueprint_has_ids_and_nothing_of_ours_around_it():
    made = json.loads(FORMAT.render(sr.example("post").read()).files[""])
    assert list(made) == ["elements", "connections"]
    assert made["elements"][0]["label"] == "Klient"
    assert made["elements"][0]["id"] == "klient"
    assert made["connections"][0] == {
        "from": "kirjakandja",
        "to": "klient",
        "direction": "directed",
        "type": "tuju",
        "Tugevus": 2,
        "Miks": "Kandja hool või tülpimus on esimene, mida klient hommikul näeb",
    }


def test_texts_stand_as_they_are_and_lists_as_lists():
    m = sr.ServiceMap.named("A").with_stakeholder("=1+1", ring="direct", fields={"Tags": ["a"]})
    element = json.loads(FORMAT.render(m).files[""])["elements"][0]
    assert element == {"label": "=1+1", "id": "1-1", "Ring": "direct", "tags": ["a"]}


def test_the_name_picks_the_dialect_and_the_content_finds_it_again(tmp_path):
    with pytest.warns(MapWarning, match="Kumu keeps"):
        path = write(sr.example("eight").read(), tmp_path / "kaart.kumu.json")
    path = path.rename(tmp_path / "muu.json")
    assert take(path, None).service_map.influences == sr.example("eight").read().influences


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "not_json"),
        (b"[]", "no_elements"),
        (b'{"elements": {}}', "no_elements"),
        (b"[" * 100_000, "not_json"),
        (b"\0\0\0\0", "not_text"),
        (b'{"elements": [NaN]}', "not_json"),
    ],
)
def test_what_is_no_map_is_a_named_fault(content, code):
    with pytest.raises(InvalidMapError) as raised:
        parse(content)
    assert raised.value.faults[0].message.code == code


def test_rows_and_values_that_are_none_are_said():
    deep = "[" * 50 + "]" * 50
    content = f'{{"elements": [1, {{"label": "A", "ring": "direct", "x": {deep}, "y": 1e999}}]}}'
    parsed = parse(content.encode())
    assert built(parsed).stakeholders[0].fields == {}
    assert codes(parsed) == ["name_of_file", "strange_rows", "unfit_values"]


def test_an_empty_map_has_no_stakeholders():
    with pytest.raises(InvalidMapError, match="no stakeholders"):
        built(parse({"elements": []}))


labels = st.sampled_from(["A", "B", "C"])


@given(
    st.lists(
        st.tuples(labels, labels, st.sampled_from(["directed", "mutual", "undirected"])), max_size=5
    )
)
def test_ids_and_labels_mean_the_same(ties):
    made = []
    for key in ("label", "id"):
        elements = [{"label": x, "id": x.lower(), "ring": "direct"} for x in "ABC"]
        rows = [
            {
                "from": a if key == "label" else a.lower(),
                "to": b if key == "label" else b.lower(),
                "direction": d,
            }
            for a, b, d in ties
        ]
        made.append(built(parse({"elements": elements, "connections": rows})))
    assert made[0] == made[1]


@given(st.binary(max_size=80) | st.text(max_size=40).map(lambda t: ('{"' + t).encode()))
def test_asking_whose_file_it_is_never_fails(content):
    found = FORMAT.recognises(Source("a.json", {"a.json": content}))
    assert found is False or content.lstrip(b"\xef\xbb\xbf \t\r\n\x0b\x0c").startswith(b"{")


@given(
    st.dictionaries(st.sampled_from(["Hobby", "Town", "Age"]), st.booleans()),
    st.dictionaries(st.sampled_from(["hobby", "town", "age"]), st.sampled_from(["SALA", "x"])),
)
def test_what_a_project_calls_private_is_private_and_nothing_else(declared, own):
    document = {
        "attributes": [{"name": n, "private": p} for n, p in declared.items()],
        "elements": [{"_id": "e", "attributes": {"label": "A", "ring": "direct", **own}}],
        "connections": [],
    }
    person = built(parse(document)).stakeholders[0]
    private = {n for n, hidden in declared.items() if hidden}
    assert {n.title() for n in person.private} == private & {n.title() for n in own}
    assert {n.title() for n in person.fields} == {n.title() for n in own} - private


@given(st.sampled_from(["Home Town", "HOME", "über Feld"]), st.booleans())
def test_fields_are_called_as_the_project_writes_them(title, known):
    declared = [{"name": title, "private": False}] if known else []
    element = {"_id": "e", "attributes": {"label": "A", "ring": "direct", title.lower(): "x"}}
    m = built(parse({"attributes": declared, "elements": [element]}))
    assert m.stakeholders[0].fields == {title if known else title.lower(): "x"}


@pytest.mark.parametrize("key", ["tags", "Tags", "TAGS"])
def test_one_tag_is_a_list_too(key):
    m = built(parse({"elements": [{"label": "A", "ring": "direct", key: "linn"}]}))
    assert m.stakeholders[0].fields == {"Tags": ["linn"]}
