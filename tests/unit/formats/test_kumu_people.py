"""Elements as stakeholders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.kumu_dialect import KUMU, PRSM
from sidusryhmad.formats.kumu_items import Item, Tally
from sidusryhmad.formats.kumu_people import read_elements


def read(*rows, dialect=KUMU):
    tally = Tally()
    items = [Item(row, Place(None, None, f"elements[{n}]")) for n, row in enumerate(rows)]
    found = read_elements(items, dialect, tally)
    codes = [r.message.code for r in (*found.remarks, *tally.remarks())]
    return found, codes


def test_core_fields_and_own_fields_find_their_places():
    found, codes = read(
        {
            "Label": "Klient",
            "ID": "k",
            "Type": "Person",
            "Description": "Ostab",
            "Image": "k.png",
            "Tags": ["a", "b"],
            "Ring": "Otsesed",
            "Side": "klient",
            "Employees": 7,
            "Power": 2,
        }
    )
    assert found.records == [
        {
            "name": "Klient",
            "id": "k",
            "group": "Person",
            "note": "Ostab",
            "image": "k.png",
            "fields": {"Tags": ["a", "b"], "Employees": 7},
            "ring": "direct",
            "side": "customer",
            "power": {"value": 2},
        }
    ]
    assert codes == []


def test_a_ring_that_nobody_gives_is_assumed_and_said():
    found, codes = read({"Label": "Klient"}, {"Label": "Juht", "circle": "kaudne"})
    assert [r["ring"] for r in found.records] == ["interested", "indirect"]
    assert codes == ["ring_unsaid"]


def test_facts_give_the_ring():
    found, codes = read({"Label": "Klient", "Takes part": "yes"})
    assert (found.records[0]["ring"], codes) == ("direct", [])


def test_elements_are_one_by_id_else_by_label_and_type_and_the_last_value_counts():
    found, codes = read(
        {"Label": "Notar", "Type": "Isik", "Ring": "direct", "Motto": "a"},
        {"Label": "Notar", "Type": "Amet", "Ring": "direct"},
        {"label": "Notar", "type": "Isik", "motto": "b"},
        {"ID": "n", "Label": "Notar", "Ring": "direct"},
        {"ID": "n", "Label": "Vana notar"},
    )
    assert [(r["id"], r["name"], r.get("group")) for r in found.records] == [
        ("notar", "Notar", "Isik"),
        ("notar-2", "Notar", "Amet"),
        ("n", "Vana notar", None),
    ]
    assert found.records[0]["fields"] == {"Motto": "b"}
    assert codes == ["element_twice"]
    assert found.ids["Notar"] == "notar"
    assert found.shared == {"Notar"}


def test_elements_without_a_label_are_called_by_their_id_or_left_out():
    found, codes = read({"ID": "x-1", "Ring": "direct"}, {"Type": "Person"})
    assert [(r["id"], r["name"]) for r in found.records] == [("x-1", "x-1")]
    assert codes == ["no_label"]


def test_a_field_that_means_something_else_there_is_kept_as_a_field():
    found, codes = read(
        {"Label": "A", "Ring": "direct", "Interest": "kalapüük"},
        {"Label": "B", "Ring": "direct", "Interest": 2},
    )
    assert [r["fields"] for r in found.records] == [{"Interest": "kalapüük"}, {"Interest": 2}]
    assert not any("interest" in r for r in found.records)
    assert codes == ["kept_as_field"]


def test_levels_on_another_scale_are_mapped_and_the_original_kept():
    found, codes = read(
        {"Label": "A", "Ring": "direct", "Power": 5}, {"Label": "B", "Ring": "direct", "Power": 1}
    )
    assert [r["power"]["value"] for r in found.records] == [3, 0]
    assert found.records[0]["fields"] == {"Power (1…5)": 5}
    assert codes == ["other_scale"]


@pytest.mark.parametrize("heading", ["Stakeholder", "Name", "Notes", "Icon", "Key", "Grupp"])
def test_other_words_for_core_fields_are_fields(heading):
    found, _ = read({"Label": "A", "Ring": "direct", heading: "x"})
    assert found.records[0]["fields"] == {heading: "x"}


def test_the_group_of_prsm_is_ours():
    found, _ = read({"Label": "A", "Ring": "direct", "Group": "x"}, dialect=PRSM)
    assert found.records[0]["group"] == "x"


def test_private_fields_stay_private():
    found, _ = read({"Label": "A", "Ring": "direct", "private: Palk": 900})
    assert found.records[0]["private"] == {"Palk": 900}


def test_places_lead_to_the_element():
    found, _ = read({"Label": "A"}, {"Label": "B", "Side": "tagumine"})
    assert found.places[(1, "side")].sheet == "elements[1]"


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["", "x", "y"])), max_size=9))
def test_as_many_stakeholders_as_labels_with_types_and_all_ids_differ(rows):
    found, codes = read(
        *({"Label": a, "Ring": "direct", **({"Type": b} if b else {})} for a, b in rows)
    )
    assert len(found.records) == len(set(rows))
    assert len({r["id"] for r in found.records}) == len(found.records)
    assert ("element_twice" in codes) == (len(set(rows)) < len(rows))
    assert set(found.ids.values()) == {r["id"] for r in found.records}


@given(
    st.lists(
        st.sampled_from(["Power", "Interest", "Attitude", "Side", "Angle", "Today"]), unique=True
    ),
    st.sampled_from(["kala", 77777, True, [1, 2]]),
)
def test_whatever_a_column_holds_nothing_of_it_is_dropped(headings, value):
    found, _ = read({"Label": "A", "Ring": "direct", **dict.fromkeys(headings, value)})
    kept = {**found.records[0], **found.records[0].get("fields", {})}
    assert all(heading in kept or heading.casefold() in kept for heading in headings)


@given(
    st.lists(st.dictionaries(st.sampled_from(["Motto", "motto", "Type"]), st.sampled_from("ab")))
)
def test_the_last_value_of_a_repeated_element_counts(rows):
    found, _ = read(*({"ID": "x", "Label": "X", "Ring": "direct", **row} for row in rows))
    told = [row[key] for row in rows for key in ("Motto", "motto") if key in row]
    types = [row["Type"] for row in rows if "Type" in row]
    if rows:
        record = found.records[0]
        assert (record.get("fields", {}).get("Motto") or record.get("fields", {}).get("motto")) in (
            {None} if not told else set(told)
        )
        assert record.get("group") == (types[-1] if types else None)
    assert len(found.records) == bool(rows)


@given(st.lists(st.sampled_from(["a", "b", "ä", "A b", "7"]), unique=True))
def test_ids_that_a_file_gives_are_kept(ids):
    found, _ = read(*({"ID": id_, "Label": "Sama", "Ring": "direct"} for id_ in ids))
    assert [record["id"] for record in found.records] == ids
    assert {found.ids[id_] for id_ in ids} == set(ids)


@given(
    st.dictionaries(
        st.sampled_from(["Palk", "Ring", "Power", "Label", "Note"]),
        st.integers(0, 9) | st.sampled_from(["x", "SALA"]),
    )
)
def test_nothing_private_becomes_public(private):
    rows = {f"private: {name}": value for name, value in private.items()}
    found, _ = read({"Label": "A", "Ring": "direct", **rows})
    record = found.records[0]
    assert record.get("private", {}) == private
    assert "SALA" not in str({k: v for k, v in record.items() if k != "private"})


@given(st.lists(st.integers(0, 10), min_size=1))
def test_levels_always_fit_our_scale_or_are_fields(levels):
    found, _ = read(
        *({"Label": f"L{n}", "Ring": "direct", "Power": p} for n, p in enumerate(levels))
    )
    for record, level in zip(found.records, levels, strict=True):
        assert 0 <= record["power"]["value"] <= 3
        if max(levels) > 3:
            assert level in record["fields"].values()


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-1, 5), st.integers(0, 5)), min_size=1))
def test_ranges_that_do_not_fit_their_level_are_fields_as_the_level_is(rows):
    found, codes = read(
        *(
            {"Label": f"L{n}", "Ring": "direct", "Power": p, "Power: low": a, "Power: high": b}
            for n, (p, a, b) in enumerate(rows)
        )
    )
    for record, (_, low, high) in zip(found.records, rows, strict=True):
        if "power" in record:
            assert record["power"]["range"] == [low, high]
            assert 0 <= low <= record["power"]["value"] <= high <= 3
        else:
            assert record["fields"]["Power: range"] == [low, high]
    assert ("kept_as_field" in codes) == any("power" not in record for record in found.records)
