"""Kumu and PRSM there and back: what is not said to be lost comes back equal."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.formats import kumu_csv, kumu_json, kumu_xlsx, prsm_json, prsm_xlsx
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.testing import service_maps

pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")

WRITERS = [kumu_json.FORMAT, kumu_csv.FORMAT, kumu_xlsx.FORMAT, prsm_xlsx.FORMAT]
READERS = [*WRITERS, prsm_json.FORMAT]
RINGS = ("direct", "interested", "indirect")
OFTEN = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def source(files):
    return (
        Source("kaart", files, folder=True) if any(files) else Source("kaart", {"kaart": files[""]})
    )


def said(value):
    """A record without what says nothing: None, blank texts, empty mappings."""
    if not isinstance(value, dict):
        return value
    kept = {k: v if k in {"fields", "ratings"} else said(v) for k, v in value.items()}
    return {
        k: v for k, v in kept.items() if not (v is None or v == {} or str(v).isspace() or v == "")
    }


def people(m):
    rows = m.to_document()["stakeholders"]
    return [said({k: v for k, v in row.items() if k != "private"}) for row in rows]


def ties(m):
    return [said(row) for row in m.to_document().get("influences", ())]


@pytest.mark.parametrize("form", WRITERS, ids=["json", "csv", "xlsx", "prsm"])
@OFTEN
@given(m=service_maps())
def test_there_and_back(form, m):
    made = form.render(m)
    lost = {r.message.code for r in made.remarks if r.kind == "lost"}
    back = built(form.parse(source(made.files)))
    assert [s.id for s in back.stakeholders] == [s.id for s in m.stakeholders]
    if "labels_told_apart" not in lost:
        assert people(back) == people(m)
    if "kind_as_sign" not in lost:
        assert ties(back) == ties(m)
    if "rings_left_out" not in lost:
        assert {r.id for r in back.ring_list} == set(RINGS)


@pytest.mark.parametrize("form", WRITERS, ids=["json", "csv", "xlsx", "prsm"])
@OFTEN
@given(m=service_maps(max_stakeholders=4))
def test_writing_again_what_was_read_changes_nothing(form, m):
    first = form.render(built(form.parse(source(form.render(m).files))))
    again = form.render(built(form.parse(source(first.files))))
    assert first.files == again.files


KEYS = [
    "id",
    "_id",
    "label",
    "Label",
    "type",
    "element type",
    "tags",
    "ring",
    "power",
    "Power (1-5)",
    "Võim",
    "strength",
    "Sign",
    "from",
    "to",
    "direction",
    "description",
    "attributes",
    "fields (json)",
    "private: x",
    "field: x",
    "note",
    "rating: A",
    "low",
    "high",
    "why",
    "ratings (json)",
    "power: low",
    "image",
    "in process",
    "angle",
    "arrows",
]
leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["a", "b", "mutual", "direct", "1", "+", "\ud800", "strong", "x|y"])
)
junk = st.recursive(
    leaves,
    lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=3), x, max_size=3),
    max_leaves=6,
)
row = st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), junk, max_size=6)
labelled = st.builds(dict.__or__, row, st.fixed_dictionaries({"label": st.sampled_from("abc")}))
tied = st.builds(
    dict.__or__,
    row,
    st.fixed_dictionaries({"from": st.sampled_from("abcd"), "to": st.sampled_from("abcd")}),
)
rows = st.lists(labelled | tied | junk, max_size=5) | junk


def map_or_named_fault(form, content):
    try:
        assert built(form.parse(Source("kaart", {"kaart": content}))).stakeholders
    except SidusryhmadError as error:
        _ = str(error)


@OFTEN
@given(
    st.fixed_dictionaries(
        {"elements": st.lists(labelled, max_size=4) | rows},
        optional={
            "connections": st.lists(tied, max_size=4) | rows,
            "loops": junk,
            "maps": junk,
            "name": junk,
            "attributes": st.lists(
                st.fixed_dictionaries({"name": st.sampled_from(KEYS), "private": st.booleans()})
            )
            | rows,
        },
    )
)
def test_any_blueprint_is_a_map_or_a_named_fault(document):
    map_or_named_fault(kumu_json.FORMAT, json.dumps(document).encode())


cells = st.lists(leaves.filter(lambda v: v != "\ud800"), max_size=6)
headed = st.lists(st.sampled_from(KEYS), max_size=5)
lines = (
    cells
    | headed.map(lambda k: ["Label", *k])
    | headed.map(lambda k: ["From", "To", *k])
    | st.just([])
)


@OFTEN
@given(st.lists(lines, max_size=9))
def test_any_table_is_a_map_or_a_named_fault(table):
    stream = io.StringIO()
    csv.writer(stream).writerows(table)
    map_or_named_fault(kumu_csv.FORMAT, stream.getvalue().encode("utf-8", "replace"))


@pytest.mark.parametrize("form", READERS, ids=["json", "csv", "xlsx", "prsm-xlsx", "prsm"])
@OFTEN
@given(
    m=service_maps(complete=False, max_stakeholders=3), cut=st.data(), other=st.binary(max_size=9)
)
def test_a_damaged_file_is_a_map_or_a_named_fault(form, m, cut, other):
    writer = form if form in WRITERS else kumu_json.FORMAT
    for content in writer.render(m).files.values():
        at = cut.draw(st.integers(0, len(content)))
        damaged = content[:at] + other + content[at + len(other) :]
        assert isinstance(form.recognises(Source("kaart", {"kaart": damaged})), bool)
        map_or_named_fault(form, damaged)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_map_or_a_named_fault(content):
    for form in READERS:
        assert isinstance(form.recognises(Source("kaart", {"kaart": content})), bool)
        map_or_named_fault(form, content)
