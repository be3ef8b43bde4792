"""Maps laid out for other tools."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.formats.kumu_dialect import KUMU, PRSM, RESERVED
from sidusryhmad.formats.kumu_write import Several, laid
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def person(**details):
    return ServiceMap.named("A").with_stakeholder("Klient", ring="direct", id="k", **details)


def column(m, heading, dialect=KUMU):
    (people, _), _ = laid(m, dialect, typed)
    return people.rows[1][people.rows[0].index(heading)]


def test_headings_are_the_tool_s_own_then_ours_in_the_map_s_language():
    (people, ties), _ = laid(sr.example("post").read(), KUMU, typed)
    assert people.rows[0][:3] == ("Label", "ID", "Description")
    assert {"Ring", "Pool", "Võim", "Huvi"} <= set(people.rows[0])
    assert ties.rows[0][:4] == ("From", "To", "Direction", "Type")
    assert {row[2] for row in ties.rows[1:]} == {"directed"}
    (people, ties), _ = laid(sr.example("post").read(), PRSM, typed)
    assert people.rows[0][0] == "Label"
    assert ties.rows[0][:3] == ("From", "To", "Label")
    assert ties.rows[1][:2] == ("Kirjakandja", "Klient")


def test_what_has_no_place_there_is_said():
    _, remarks = laid(sr.example("post").read(), KUMU, typed)
    assert [r.message.code for r in remarks] == [
        "service_left_out",
        "rings_left_out",
        "changes_left_out",
    ]
    document = {**person().to_document(), "epsilon": 0.5, "inner_circle": {"stakeholders": ["k"]}}
    _, remarks = laid(ServiceMap.from_document(document), KUMU, typed)
    assert [str(r.message) for r in remarks[1:]] == [
        "Kumu keeps no inner circle: left out",
        "Kumu keeps no settings such as the carry-over: left out",
    ]


def test_evidence_has_no_place_there():
    known = {"of": "attitude", "stakeholder": "k", "value": 1}
    m = ServiceMap.from_document({**person().to_document(), "evidence": [known]})
    for dialect in (KUMU, PRSM):
        _, remarks = laid(m, dialect, typed)
        assert [str(r.message) for r in remarks[1:]] == [
            f"{dialect.tool} keeps no evidence: left out"
        ]


def test_wants_have_no_place_there_either():
    document = {**person().to_document(), "wants": [{"name": "Kiirus"}], "effort_unit": "h"}
    for dialect in (KUMU, PRSM):
        _, remarks = laid(ServiceMap.from_document(document), dialect, typed)
        assert [str(r.message) for r in remarks[1:]] == [
            f"{dialect.tool} keeps no wants: left out",
            f"{dialect.tool} keeps no unit of effort: left out",
        ]


def test_private_fields_never_leave():
    m = person(private={"Palk": "SALAJANE"}, fields={"Avalik": "jah"})
    for dialect in (KUMU, PRSM):
        sheets, _ = laid(m, dialect, typed)
        assert "SALAJANE" not in repr(sheets)
        assert "Palk" not in repr(sheets)


def test_words_that_kumu_reserves_and_our_own_never_head_a_field():
    fields = {
        "ON": "a",
        "Power": "b",
        "Label": "c",
        "Motto": "d",
        "Tags": "e",
        "=x": "f",
        "Palk (1-5)": 2,
    }
    (people, _), _ = laid(person(fields=fields), KUMU, typed)
    assert set(people.rows[0]) == {
        "Label",
        "ID",
        "Ring",
        "field: ON",
        "field: Power",
        "field: Label",
        "Motto",
        "field: Tags",
        "field: =x",
        "Palk (1-5)",
    }


def test_lists_are_several_values():
    m = person(fields={"Tags": ["a"], "Oskused": ["b", "c"], "Muu": ["d"], "Kriips": ["e|f", "g"]})
    assert column(m, "Tags") == "a"
    assert column(m, "Oskused").parts == ["b", "c"]
    assert column(m, "Fields (json)") == '{"Muu": ["d"], "Kriips": ["e|f", "g"]}'
    assert Several("a|b").parts == ["a", "b"]


def test_facts_are_words_and_blank_texts_nothing():
    m = person(in_process=True, strong_interest=False, note=" ")
    (people, _), _ = laid(m, KUMU, typed)
    assert people.rows[1] == ("Klient", "k", None, "direct", "yes", "no")


def test_a_kind_that_will_be_read_as_a_sign_is_said():
    m = person().with_stakeholder("B", ring="direct").with_influence("k", "B", 2, kind="+")
    _, remarks = laid(m, KUMU, typed)
    assert [r.message.code for r in remarks] == ["service_left_out", "kind_as_sign"]


def test_an_empty_map_still_has_the_headings_that_must_be():
    (people, ties), _ = laid(ServiceMap.named("A"), KUMU, typed)
    assert (people.rows, ties.rows) == ((("Label",),), (("From", "To"),))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(m=service_maps())
def test_sheets_are_as_the_tools_want_them(m):
    for dialect in (KUMU, PRSM):
        (people, ties), _ = laid(m, dialect, typed)
        headings = [folded(str(h)) for h in people.rows[0]]
        assert len(set(headings)) == len(headings)
        assert not RESERVED & set(headings)
        assert people.rows[0][0] == "Label"
        assert ties.rows[0][:2] == ("From", "To")
        assert {len(row) for row in (*people.rows, *())} == {len(headings)}
        named = [row[1 if dialect.by_id else 0] for row in people.rows[1:]]
        assert {end for row in ties.rows[1:] for end in row[:2]} <= set(named)
        cells = [cell for grid in (people, ties) for row in grid.rows for cell in row]
        assert not any(isinstance(cell, bool) for cell in cells)
        assert not any(isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r") for cell in cells)


SECRET = st.text("QWXZ", min_size=6, max_size=8)


@given(st.dictionaries(SECRET, SECRET | st.lists(SECRET), min_size=1))
def test_no_private_name_or_value_is_anywhere(private):
    for dialect in (KUMU, PRSM):
        made = repr(laid(person(private=private, fields={"a": "b"}), dialect, typed))
        assert not any(name in made for name in private)
        assert not any(str(value) in made for value in private.values() if value)


@given(
    st.dictionaries(
        st.text(max_size=6), st.text(max_size=4) | st.lists(st.text(max_size=2), max_size=3)
    )
)
def test_every_field_has_a_column_or_stands_in_the_json(fields):
    (people, _), _ = laid(person(fields=fields), KUMU, typed)
    heading = [str(h) for h in people.rows[0]]
    assert len({h.casefold() for h in heading}) == len(heading)
    rest = dict(zip(heading, people.rows[1], strict=True)).get("Fields (json)")
    inside = json.loads(str(rest).removeprefix("'")) if rest else {}
    for name, value in fields.items():
        assert name in heading or f"field: {name}" in heading or inside[name] == value


@given(st.sampled_from(sorted(RESERVED)), st.booleans())
def test_a_reserved_name_is_never_a_heading(word, upper):
    name = word.upper() if upper else word.title()
    (people, _), _ = laid(person(fields={name: "x"}), KUMU, typed)
    assert name not in people.rows[0]
    assert f"field: {name}" in people.rows[0]
