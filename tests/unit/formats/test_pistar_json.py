"""piStar's goal models."""

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError, SidusryhmadError
from sidusryhmad.formats.files import built, take
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.formats.pistar_json import FORMAT

SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
MODEL = {
    "actors": [
        {"id": "a1", "text": "Õpilane", "type": "istar.Role", "x": 1, "y": 2, "nodes": [
            {"id": "n1", "text": "Tunniplaan", "type": "istar.Goal"}],
         "customProperties": {"Description": "=1", "tühi": ""}},
        {"id": "a2", "text": "Kool", "type": "istar.Actor", "nodes": []},
        {"id": "a3", "text": "", "type": "istar.Agent"},
    ],
    "dependencies": [
        {"id": "d1", "text": "Tunnid", "type": "istar.Goal", "source": "n1", "target": "a2"},
        {"id": "d2", "text": "Hinded", "type": "istar.Task", "source": "a1", "target": "a2"},
        {"id": "d3", "text": "Õpe", "type": "istar.Task", "source": "a2", "target": "n1"},
        {"id": "d4", "text": "?", "type": "istar.Task", "source": "a2", "target": "kadunud"},
    ],
    "links": [{"id": "l", "type": "istar.IsALink", "source": "a1", "target": "a2"},
              {"id": "k", "type": "istar.OrLink", "source": "n1", "target": "n1"}],
    "diagram": {"name": "Kooliõpe", "customProperties": {"Description": "Õppida"}},
    "istar": "2.0",
}  # fmt: skip
KEYS = ["id", "text", "type", "nodes", "source", "target", "customProperties", "name"]
TEXT = json.dumps(MODEL, ensure_ascii=False)


def source(content, name="a.json"):
    return Source(name, {name: content if isinstance(content, bytes) else content.encode()})


def test_it_reads_and_does_not_write():
    assert isinstance(FORMAT, Reader)
    assert not isinstance(FORMAT, Writer)
    assert FORMAT.recognises(source(TEXT))
    assert not FORMAT.recognises(source('{"service": {}}'))


def test_a_model_with_everything_said(tmp_path):
    path = tmp_path / "kool.json"
    path.write_text(TEXT, "utf-8")
    taken = take(path, None)
    m = taken.service_map
    assert (m.service.name, m.service.purpose) == ("Kooliõpe", "Õppida")
    assert [(p.id, p.name, dict(p.fields)) for p in m.stakeholders] == [
        ("opilane", "Õpilane", {"Description": "=1", "istar": "Role"}), ("kool", "Kool", {}),
        ("a3", "a3", {"istar": "Agent"}),
    ]  # fmt: skip
    assert [(i.from_, i.to, i.sign, i.strength, i.kind) for i in m.influences] == [
        ("kool", "opilane", "positive", None, "Tunnid; Hinded"),
        ("opilane", "kool", "positive", None, "Õpe"),
    ]
    assert [(r.kind, r.message.code) for r in taken.remarks] == [
        ("assumed", "dependence"), ("lost", "loose_dependencies"), ("lost", "inner_nodes"),
        ("lost", "actor_links"), ("assumed", "ring_unsaid"),
    ]  # fmt: skip


def test_without_a_diagram_the_file_names_the_service():
    parsed = FORMAT.parse(source(json.dumps({"actors": MODEL["actors"]}), "kool.pistar.json"))
    assert built(parsed).service.name == "kool.pistar"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[]", "no_goal_model"),
        ('{"actors": 1}', "no_goal_model"),
        ("{", "not_json"),
        (b"\xff", "not_utf8"),
        ("[" * 100_000, "not_json"),
        ('{"actors": []}', "no_stakeholders"),
    ],
)
def test_what_is_refused(content, code):
    with pytest.raises(InvalidMapError) as raised:
        built(FORMAT.parse(source(content)))
    assert raised.value.faults[0].message.code == code


@SLOW
@given(st.lists(st.tuples(st.sampled_from(["a1", "a2", "a3", "n1", "x"]),
                          st.sampled_from(["a1", "a2", "a3", "n1", "x"])), max_size=8))  # fmt: skip
def test_every_dependency_is_an_influence_the_other_way_round_or_counted(pairs):
    links = [{"id": str(n), "text": f"t{n}", "source": a, "target": b}
             for n, (a, b) in enumerate(pairs)]  # fmt: skip
    parsed = FORMAT.parse(source(json.dumps({**MODEL, "dependencies": links})))
    m = built(parsed)
    owner = {"a1": "opilane", "n1": "opilane", "a2": "kool", "a3": "a3"}
    good = [(owner[a], owner[b]) for a, b in pairs
            if a in owner and b in owner and owner[a] != owner[b]]  # fmt: skip
    assert {(i.to, i.from_) for i in m.influences} == set(good)
    assert sum(len(i.kind.split("; ")) for i in m.influences) == len(good)
    lost = [r.message.values["count"] for r in parsed.remarks
            if r.message.code == "loose_dependencies"]  # fmt: skip
    assert sum(lost) == len(pairs) - len(good)


@SLOW
@given(at=st.integers(0, len(TEXT)), cut=st.integers(0, 30),
       put=st.text(max_size=6) | st.sampled_from(["{", "}", "null", "[]", '"', "1"]))  # fmt: skip
def test_any_damage_gives_a_map_or_a_named_error(at, cut, put):
    text = TEXT[:at] + put + TEXT[at + cut :]
    with suppress(SidusryhmadError):
        assert built(FORMAT.parse(source(text.encode("utf-8", "surrogatepass")))).stakeholders


@SLOW
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                        st.sampled_from(KEYS), inner, max_size=4)))  # fmt: skip
def test_any_plain_data_in_its_place_gives_a_map_or_a_named_error(data):
    for key in ("actors", "dependencies", "links", "diagram"):
        with suppress(SidusryhmadError):
            built(FORMAT.parse(source(json.dumps({**MODEL, key: data}))))
