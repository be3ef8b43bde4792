"""Maps survive files, and no document or text, however broken, escapes as anything but faults."""

import copy
import json
import pickle
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from sidusryhmad.errors import Fault, InvalidMapError, Message
from sidusryhmad.formats.files import loads, read_quietly, write
from sidusryhmad.formats.json_file import FORMAT as JSON
from sidusryhmad.formats.text import decode
from sidusryhmad.formats.yaml_file import FORMAT as YAML
from sidusryhmad.model.findings import check
from sidusryhmad.model.naming import distinct_ids, find, make_id
from sidusryhmad.model.private import without_private
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.exchange import from_networkx, to_networkx
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import service_maps

MAPS = service_maps(max_stakeholders=5)
FORMATS = {"yaml": YAML, "json": JSON}
NUMBERS = st.integers() | st.floats() | st.sampled_from([10**40, 10**400, -(10**400), 1e308])
JUNK = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(max_size=5) | st.sampled_from([" ", "direct"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)
WORDS = st.sampled_from(
    ["service:", "stakeholders:", "name", "ring: direct", "- ", "{", "}", "[", "]", ", ", ": ",
     "\n", "  ", "&a ", "*a", "!!str ", "!x ", "? ", "|", ">", "'", '"', "#", "%YAML 1.2\n",
     "---\n", "...", "<<", "=", "~", "\t", "\\", "0x1", ".inf", "\x00", "\ufeff", "õ", "\\u"]
)  # fmt: skip


def containers(value):
    """Every mapping and list inside a document, itself included."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    here = [value] if isinstance(value, dict | list) else []
    return here + [found for part in inside for found in containers(part)]


def faults_or_map(load):
    """What loading gives; anything but a map or well-formed faults lets the test fail."""
    try:
        return load()
    except InvalidMapError as error:
        return well_formed(error)


def well_formed(error):
    assert error.faults
    for fault in error.faults:
        assert isinstance(fault, Fault)
        assert str(fault.message)
        assert all(isinstance(word, str) for word in fault.allowed)
        assert fault.nearest is None or isinstance(fault.nearest, str)
    assert str(error).count("\n") >= len(error.faults)


@st.composite
def broken_documents(draw):
    """A valid document with up to three parts replaced, dropped, doubled or added."""
    document = copy.deepcopy(draw(MAPS).to_document())
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(containers(document)))
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        kinds = ["add"] if not keys else ["replace", "drop", "add"]
        kind = draw(st.sampled_from(kinds))
        if kind == "add" and isinstance(place, dict):
            place[draw(st.text(max_size=6))] = draw(JUNK)
        elif kind == "add":
            place.append(draw(JUNK | st.sampled_from(copy.deepcopy(place) or [None])))
        elif kind == "drop":
            del place[draw(st.sampled_from(keys))]
        else:
            place[draw(st.sampled_from(keys))] = draw(JUNK)
    return document


@pytest.mark.parametrize("suffix", FORMATS)
@given(service_map=MAPS)
def test_a_map_read_from_its_file_is_the_same_map(suffix, service_map):
    with tempfile.TemporaryDirectory() as folder:
        path = write(service_map, Path(folder) / f"kaart.{suffix}")
        assert read_quietly(path) == service_map


@pytest.mark.parametrize("name", FORMATS)
@given(service_map=MAPS)
def test_a_map_read_from_its_text_is_the_same_map(name, service_map):
    text = FORMATS[name].dumps(service_map.to_document())
    assert text.endswith("\n")
    again = loads(text, FORMATS[name])
    assert again == service_map
    assert FORMATS[name].dumps(again.to_document()) == text


@given(MAPS)
def test_json_without_control_characters_is_yaml_too(service_map):
    text = JSON.dumps(service_map.to_document())
    assume(all(character.isprintable() or character == "\n" for character in text))
    assert loads(text, YAML) == service_map


@pytest.mark.parametrize("name", FORMATS)
@given(text=st.text(max_size=8))
@example(text=":)")
@example(text="?jah")
@example(text="üks\x85kaks")
@example(text="\x7f")
@example(text="no")
@example(text="- a: b #c")
def test_any_text_survives_as_value_and_as_key(name, text):
    document = {"note": text, "fields": {text: [text, {"x": text}]}}
    assert FORMATS[name].loads(FORMATS[name].dumps(document)).document == document


@given(MAPS)
def test_the_document_makes_the_same_map_and_the_same_document(service_map):
    document = service_map.to_document()
    again = ServiceMap.from_document(document)
    assert again == service_map
    assert again.to_document() == document
    json.dumps(document, allow_nan=False)


@given(MAPS)
def test_building_from_a_document_leaves_the_document_alone(service_map):
    document = service_map.to_document()
    before = copy.deepcopy(document)
    ServiceMap.from_document(document).with_stakeholder("Uus", ring=service_map.ring_list[0].id)
    assert document == before


@given(MAPS)
def test_a_map_survives_copying_and_pickling(service_map):
    assert copy.deepcopy(service_map) == service_map
    assert pickle.loads(pickle.dumps(service_map)) == service_map


@given(MAPS)
def test_a_map_made_of_a_graph_of_a_map_is_the_same_map(service_map):
    assert from_networkx(to_networkx(service_map)) == without_private(service_map)


@given(MAPS)
def test_a_graph_keeps_everything_but_the_order_of_influences(service_map):
    again = from_networkx(to_networkx(service_map))
    service_map = without_private(service_map)
    ends = sorted(service_map.influences, key=lambda i: (i.from_, i.to))
    assert sorted(again.influences, key=lambda i: (i.from_, i.to)) == ends
    assert again.stakeholders == service_map.stakeholders
    assert again.changes == service_map.changes
    assert again.inner_ids == service_map.inner_ids


@given(MAPS)
def test_a_graph_has_the_weights_of_the_network(service_map):
    graph, network = to_networkx(service_map), to_network(service_map)
    assert tuple(graph) == network.ids
    for row, column, weight in zip(network.sources, network.targets, network.weights, strict=True):
        edge = graph.edges[network.ids[row], network.ids[column]]
        assert edge["weight"] == weight == network.matrix()[row, column]


@given(MAPS)
def test_dense_and_sparse_matrices_are_the_same(service_map):
    network = to_network(service_map)
    assert (network.sparse().toarray() == network.matrix()).all()
    assert network.sparse().nnz == len(service_map.influences)
    assert abs(network.incoming() - abs(network.matrix()).sum(axis=0)).max(initial=0) < 1e-12


@given(service_maps(min_stakeholders=0, max_stakeholders=5))
def test_checking_a_map_never_fails_and_repeats_itself(service_map):
    findings = check(service_map)
    assert findings == check(service_map)
    assert all(str(finding) and finding.message.code for finding in findings)


@given(st.text(max_size=12))
@example("㎒")
@example("ǿ")
@example("Ǆ")
def test_an_id_made_of_an_id_is_that_id(name):
    assert make_id(make_id(name)) == make_id(name)


@given(st.text(max_size=12))
def test_an_id_has_no_capitals_blanks_or_accents(name):
    id_ = make_id(name)
    assert id_ == id_.lower()
    assert not set(id_) & set(" \t\n_õäöüšž")
    assert not id_.startswith("-")
    assert not id_.endswith("-")


@given(st.text(max_size=12))
def test_case_and_outer_blanks_do_not_change_an_id(name):
    assert make_id(f"  {name} ") == make_id(name)
    assert make_id(name.casefold()) == make_id(name)


@given(st.lists(st.sampled_from(["Õde", "Ode", "ode", "!", "?", "Vend", "ode-2"])))
def test_ids_given_out_are_distinct_stable_and_never_taken(names):
    ids = distinct_ids(names, taken=["vend", "ode-3"])
    assert len(set(ids)) == len(names)
    assert not {"vend", "ode-3"} & set(ids)
    assert distinct_ids(names[:2], taken=["vend", "ode-3"]) == ids[:2]


@given(MAPS)
def test_everybody_is_found_by_id_and_by_a_name_that_nobody_else_has(service_map):
    names = {s.id: s.name for s in service_map.stakeholders}
    for id_, name in names.items():
        assert find(id_, names) == id_
        assert find(name, names) == id_


@given(broken_documents())
def test_a_broken_document_gives_faults_and_nothing_else(document):
    result = faults_or_map(lambda: ServiceMap.from_document(document))
    if result is not None:
        assert ServiceMap.from_document(result.to_document()) == result
        to_network(result)
        check(result)


@pytest.mark.parametrize("name", FORMATS)
@given(document=broken_documents())
def test_a_broken_file_gives_faults_and_nothing_else(name, document):
    text = json.dumps(document)
    result = faults_or_map(lambda: loads(text, FORMATS[name]))
    if result is not None:
        YAML.dumps(result.to_document()).encode("utf-8")
        assert loads(JSON.dumps(result.to_document()), JSON) == result


@given(JUNK)
def test_a_document_of_junk_gives_faults(junk):
    assert faults_or_map(lambda: ServiceMap.from_document(junk)) is None


@pytest.mark.parametrize("name", FORMATS)
@given(text=st.text(max_size=40) | st.lists(WORDS, max_size=12).map("".join))
@example(text="{a: [1, 2}")
@example(text='"\\Uffffffff"')
@example(text="&a {a: &a 1}")
@example(text="[" * 3000)
@example(text="\ud800")
def test_any_text_gives_faults_or_a_map(name, text):
    faults_or_map(lambda: loads(text, FORMATS[name]))


@pytest.mark.parametrize("name", FORMATS)
@given(content=st.binary(max_size=60))
@example(content=b"\xff\xfea\x00")
@example(content="õun: [".encode())
def test_any_bytes_give_faults_or_a_map(name, content):
    faults_or_map(lambda: loads(decode(content), FORMATS[name]))


@given(st.text(max_size=20))
def test_a_message_without_values_is_said_as_it_stands(text):
    assert str(Message("reason", text)) == text
