"""PRSM's own files."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError, UnknownFormatError
from sidusryhmad.formats.choose import reader_for, writer_for
from sidusryhmad.formats.files import built, take
from sidusryhmad.formats.format import Reader, Source
from sidusryhmad.formats.prsm_json import FORMAT

MAP = {
    "saved": "2026",
    "version": "2.1",
    "mapTitle": "Kohvik",
    "mapDescription": {"ops": [{"insert": "Koos\n"}]},
    "attributeTitles": {"att1": "Ring", "att2": "Vanus", "att3": ""},
    "styles": {
        "nodes": {"group0": {"groupLabel": "Sample"}, "group1": {"groupLabel": "Inimene"}},
        "edges": {"edge1": {"groupLabel": "pärsib"}},
    },
    "nodes": [
        {
            "id": "n1",
            "label": "Külaline",
            "grp": "group1",
            "x": 1,
            "att1": "direct",
            "att2": 30,
            "note": {
                "ops": [{"insert": "Tuleb "}, {"insert": {"image": "x"}}, {"insert": "iga päev\n"}]
            },
        },
        {"id": "n2", "label": "Barista", "grp": "group0", "att1": "direct", "note": "lihtne"},
    ],
    "edges": [
        {
            "id": "e1",
            "from": "n2",
            "to": "n1",
            "label": "teenus",
            "note": {"ops": [{"insert": "kohv"}]},
        },
        {"id": "e2", "from": "n1", "to": "n2", "grp": "edge1", "arrows": {"to": {"enabled": True}}},
        {"id": "e3", "from": "n1", "to": "n7"},
    ],
    "history": [1, 2],
    "underlay": [],
}


KOHVIK = (
    "\u1be1\u083d\u420c\u0280\u5326\u38a0\u2e23\u3560\u25b4\u4921\u0640\u06a4V\u6c22\u18e8\u2b21"
    "\u52a5\u51acN\u1025\u7a0e\u5364\u20bf\u48f3\u6580\u0a60\u15e0\u02f1\u49a0\u2ea1\u0c48\u0106"
    "\u7869\u2860\u01b8\u0158\u2025\u5982\u704f\u212b\u1721\u3152\u0a3c\u01c9\u4d44\u43ce\u6020"
    "\u7022\u536f\u2866\u0aa4\u30a0\u3754\xf6\u6660 "
)
"""Packed by another implementation: two stakeholders and a link."""


def parse(document, name="kohv.prsm"):
    content = document if isinstance(document, bytes) else json.dumps(document).encode()
    return FORMAT.parse(Source(name, {name: content}))


def codes(parsed):
    return [r.message.code for r in parsed.remarks]


def test_it_only_reads():
    assert isinstance(FORMAT, Reader)
    assert FORMAT.recognises(Source("A.PRSM", {}))
    assert not FORMAT.recognises(Source("a.json", {}))
    assert reader_for(Source("a.prsm", {"a.prsm": b""}), None)[0] is FORMAT
    with pytest.raises(UnknownFormatError, match="can be read, but not written"):
        writer_for(Path("a.prsm"), None)


def test_factors_and_links_become_a_map():
    parsed = parse(MAP)
    m = built(parsed)
    assert (m.service.name, m.service.note) == ("Kohvik", "Koos")
    guest, barista = m.stakeholders
    assert (guest.id, guest.group, guest.ring, guest.fields) == (
        "n1",
        "Inimene",
        "direct",
        {"Vanus": 30},
    )
    assert (guest.note, barista.note, barista.group) == ("Tuleb iga päev", "lihtne", None)
    assert [(i.from_, i.to, i.kind, i.sign, i.note) for i in m.influences] == [
        ("n2", "n1", "teenus", "unknown", "kohv"),
        ("n1", "n2", "pärsib", "negative", None),
    ]
    assert codes(parsed) == [
        "looks_left_out",
        "history_left_out",
        "loose_end",
        "no_strength",
        "sign pärsib",
    ]


def test_a_packed_file_reads_as_well(tmp_path):
    path = tmp_path / "kohvik.prsm"
    path.write_text(KOHVIK, "utf-8")
    taken = take(path, None)
    assert [s.name for s in taken.service_map.stakeholders] == ["Klient", "Juht"]
    assert [(i.from_, i.to, i.sign) for i in taken.service_map.influences] == [
        ("b", "a", "positive")
    ]


@pytest.mark.parametrize(
    ("arrows", "pairs"),
    [
        ("to", ["ab"]),
        ("to, from", ["ab", "ba"]),
        ("from", ["ba"]),
        ("", ["ab", "ba"]),
        (None, ["ab"]),
        ({"to": {"enabled": True}}, ["ab"]),
        ({"to": True, "from": True}, ["ab", "ba"]),
        ({"from": {"enabled": True}}, ["ba"]),
        ({"to": {"enabled": False}}, ["ab", "ba"]),
    ],
)
def test_arrows_say_the_direction(arrows, pairs):
    nodes = [{"id": x, "label": x, "att1": "direct"} for x in "ab"]
    m = built(parse({"nodes": nodes, "edges": [{"from": "a", "to": "b", "arrows": arrows}]}))
    assert [i.from_ + i.to for i in m.influences] == pairs


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_prsm"),
        (b"tere", "not_prsm"),
        (b"{", "not_json"),
        (b'{"nodes": {}}', "no_nodes"),
        (b'{"a": 1}', "no_nodes"),
        ("õhtu".encode("cp1257"), "not_prsm"),
    ],
)
def test_what_is_no_map_is_a_named_fault(content, code):
    with pytest.raises(InvalidMapError) as raised:
        parse(content)
    assert raised.value.faults[0].message.code == code


leaves = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.sampled_from(["a", "b"])
)
junk = st.recursive(
    leaves, lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=3), x, max_size=3)
)
rows = st.lists(
    st.dictionaries(
        st.sampled_from(["id", "label", "from", "to", "note", "grp", "arrows", "att1"]), junk
    )
    | junk,
    max_size=4,
)
people = st.just([{"id": "a", "label": "A"}, {"id": "b", "label": "B"}])


@given(
    st.fixed_dictionaries(
        {"nodes": people | rows, "edges": rows | junk},
        optional={
            "mapTitle": junk,
            "mapDescription": junk,
            "styles": junk,
            "attributeTitles": junk,
            "history": junk,
        },
    )
)
def test_anything_in_it_gives_a_map_or_a_named_fault(document):
    try:
        parsed = parse(document)
        m = built(parsed)
    except InvalidMapError:
        return
    assert m.stakeholders
    assert "looks_left_out" in codes(parsed)


@given(st.lists(st.text("ab \n", max_size=4) | st.just({"image": "x"}), max_size=4))
def test_a_note_is_its_texts_in_order(parts):
    note = {"ops": [{"insert": part} for part in parts]}
    m = built(parse({"nodes": [{"id": "a", "label": "A", "note": note}]}))
    plain = "".join(part for part in parts if isinstance(part, str)).strip()
    assert (m.stakeholders[0].note or "") == plain


@given(st.booleans(), st.booleans())
def test_heads_of_an_arrow_say_who_influences(to, from_):
    arrows = {"to": {"enabled": to}, "from": {"enabled": from_}}
    nodes = [{"id": x, "label": x} for x in "ab"]
    parsed = parse({"nodes": nodes, "edges": [{"from": "a", "to": "b", "arrows": arrows}]})
    ways = {i.from_ + i.to for i in built(parsed).influences}
    assert ways == ({"ab", "ba"} if to == from_ else {"ab"} if to else {"ba"})
    assert ("two_way" in codes(parsed)) == (to == from_)


@given(st.text(max_size=8))
def test_the_name_of_a_style_is_the_group_unless_it_is_a_sample(label):
    styles = {"nodes": {"g": {"groupLabel": label}}}
    m = built(parse({"nodes": [{"id": "a", "label": "A", "grp": "g"}], "styles": styles}))
    named = label.strip()
    assert m.stakeholders[0].group == (None if named.casefold() in {"", "sample"} else named)


@given(st.binary(max_size=120))
def test_any_bytes_are_a_map_or_a_named_fault(content):
    with pytest.raises(InvalidMapError):
        built(parse(content))
