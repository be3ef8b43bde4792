"""How a map came to be."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.versions.diff import diff
from sidusryhmad.analysis.versions.history import history
from sidusryhmad.errors import InvalidParameterError, UnknownChangeError, WrongTypeError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def made(people, links=(), effects=None):
    rows = [{"id": i, "name": i.upper(), "ring": r} for i, r in people.items()]
    found = [{"from": a, "to": b, "strength": s} for a, b, s in links]
    changes = [] if effects is None else [{"id": "c", "name": "C", "effects": effects}]
    document = {"service": {"name": "S"}, "stakeholders": rows, "influences": found}
    return ServiceMap.from_document({**document, "changes": changes})


FIRST = made({"k": "direct", "n": "interested"}, [("n", "k", 1)])
SECOND = made({"k": "direct", "n": "direct", "p": "indirect"}, [("n", "k", 3)])
THIRD = made(
    {"k": "direct", "n": "direct", "p": "indirect"},
    [("n", "k", 3), ("p", "k", -1)],
    {"n": 1, "p": 2},
)
ALL = [("2024", FIRST), ("2025", SECOND), ("2026", THIRD)]


def test_moves_and_strengths_have_their_date():
    found = history(ALL)
    moves = [(s.label, s.difference.id, s.difference.after) for s in found.moves]
    assert moves == [("2025", "n", "direct")]
    assert [(s.label, s.difference.kind, s.difference.name) for s in found.strengths] == [
        ("2025", "strengthened", "N → K")
    ]
    assert [(v.label, v.stakeholders, v.influences, v.differences) for v in found.versions] == [
        ("2024", 2, 1, None),
        ("2025", 3, 1, 3),
        ("2026", 3, 2, 2),
    ]
    assert found.names == {"k": "K", "n": "N", "p": "P"}


def test_a_change_is_asked_of_each_version_by_what_it_does_now():
    found = history(ALL, change="C")
    assert found.change == "c"
    for version, (_, there) in zip(found.versions, ALL, strict=True):
        hit = {
            id_: e
            for id_, e in {"n": 1, "p": 2}.items()
            if id_ in {s.id for s in there.stakeholders}
        }
        result = impact(there, hit, draws=None)
        assert version.status == result.verdict.status
        assert version.totals == {i: result.of(i).total for i in result.inner_circle}
    assert [version.missing for version in found.versions] == [("p",), (), ()]


def test_who_got_another_id_is_followed():
    old = ServiceMap.from_document(
        {
            "service": {"name": "S"},
            "stakeholders": [
                {"id": "x1", "name": "K", "ring": "direct"},
                {"id": "n", "name": "N", "ring": "direct"},
            ],
        }
    )
    new = made({"k": "direct", "n": "direct"}, effects={"k": 1})
    found = history([("a", old), ("b", new)], change="c")
    assert found.versions[0].totals == {"k": 1.0, "n": 0.0}
    assert found.versions[0].missing == ()


def test_where_nobody_was_there_nothing_is_made_up():
    new = made({"p": "direct"}, effects={"p": 1})
    found = history([("a", FIRST), ("b", new)], change="c")
    assert (found.versions[0].status, found.versions[0].totals) == (None, None)
    assert found.versions[0].missing == ("p",)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(service_maps(complete=False), min_size=1, max_size=3))
def test_steps_are_the_differences_from_one_to_the_next(maps):
    found = history([(str(n), m) for n, m in enumerate(maps)])
    expected = [d for a, b in pairwise(maps) for d in diff(a, b).differences]
    assert [step.difference for step in found.steps] == expected
    assert {s.id for m in maps for s in m.stakeholders} == set(found.names)


def test_it_is_plain_data():
    document = to_json(history(ALL, change="c"))
    assert document["kind"] == "history"
    assert document["versions"][2]["status"] == history(ALL, change="c").versions[2].status
    assert document["moves"][0]["label"] == "2025"
    assert repr(history(ALL)) == "<History: 3 versions, 5 differences>"


def test_nothing_has_no_history():
    with pytest.raises(InvalidParameterError):
        history([])
    with pytest.raises(UnknownChangeError):
        history(ALL, change="d")
    with pytest.raises(WrongTypeError):
        history([("a", "b.yaml")])
