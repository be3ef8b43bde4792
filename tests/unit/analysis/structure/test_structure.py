"""The verb: what it takes, what it refuses, what it says beside the numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.structure import loops
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnboundedEchoError,
    UnknownStakeholderError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def small_map(*links, people=("Ann", "Bea", "Cid", "Dan"), **head):
    """Links as ``(from, to, strength or record)``."""
    rows = [
        {"from": a, "to": b, **(how if isinstance(how, dict) else {"strength": how})}
        for a, b, how in links
    ]
    stakeholders = [{"name": name, "ring": "direct"} for name in people]
    document = {"service": {"name": "K"}, "stakeholders": stakeholders, "influences": rows}
    return ServiceMap.from_document({**document, **head})


def codes(result):
    return [note.code for note in result.notes]


PAIR = (("Ann", "Bea", 3), ("Bea", "Ann", -3))
MAYBE = ("Cid", "Ann", {"sign": "unknown"})


def test_a_loop_by_hand():
    # B = ½ there and −½ back: gain −¼, alone on the map: det(G) = 1 / (1 + ¼) = ⅘.
    result = structure(small_map(*PAIR))
    (loop,) = result.loops
    assert (loop.nodes, loop.polarity, loop.gain, loop.most) == (
        ("ann", "bea"),
        "balancing",
        -0.25,
        0.25,
    )
    assert loop.feedback == pytest.approx(0.8)
    assert loop.echo == pytest.approx(-0.2)
    assert [echo.echo for echo in result.echoes] == pytest.approx([-0.2, -0.2, 0, 0])


def test_the_budget_is_divided_in_gains_unless_it_is_switched_off():
    links = (*PAIR, ("Cid", "Bea", 3))
    assert structure(small_map(*links)).loops[0].gain == -0.125
    assert structure(small_map(*links), budget=False).loops[0].gain == -0.25
    assert structure(small_map(*links), carry_over=0.2).loops[0].gain == pytest.approx(-0.02)


def test_the_maps_own_carry_over_is_the_default_and_is_said():
    result = structure(small_map(*PAIR, carry_over=0.4))
    assert (result.carry_over, result.budget, result.steps) == (0.4, True, 3)
    assert result.loops[0].gain == pytest.approx(-0.16)


def test_one_stakeholder_by_name_or_everybody():
    service_map = small_map(("Ann", "Bea", 1), ("Bea", "Cid", 1), ("Cid", "Dan", 1))
    (stream,) = structure(service_map, of="Bea", steps=1).streams
    assert (stream.id, stream.downstream, stream.upstream) == ("bea", (("cid",),), (("ann",),))
    everybody = structure(service_map, steps=1).streams
    assert [s.id for s in everybody] == ["ann", "bea", "cid", "dan"]
    assert everybody[1] == stream


def test_the_first_row_can_be_asked_about_too():
    assert [s.id for s in structure(small_map(*PAIR), of="ann").streams] == ["ann"]


def test_a_loop_through_an_unknown_direction_is_named_and_counts_nothing():
    result = structure(small_map(*PAIR, MAYBE, ("Ann", "Cid", 3)))
    known, doubtful = result.loops
    assert known.nodes == ("ann", "bea")
    assert (doubtful.nodes, doubtful.polarity) == (("ann", "cid"), "unknown")
    assert (doubtful.gain, doubtful.echo, doubtful.most) == (0.0, 0.0, 0.25)
    assert codes(result) == ["sign_unknown"]
    assert "Cid → Ann" in str(result.notes[0])
    assert result.streams[2].perhaps_downstream == ("ann", "bea")
    assert result.streams[2].downstream == ()


@pytest.mark.parametrize(
    ("how", "doubtful"),
    [
        ({"sign": "unknown"}, True),
        ({"range": [-1, 1]}, True),
        ({"range": [0, 0]}, False),
        ({"strength": 0}, False),
        ({"strength": 0, "range": [-1, 1]}, False),
        ({"range": [-1, 2]}, False),
        ({"sign": "unknown", "exists": 0}, False),
    ],
)
def test_in_doubt_is_what_could_go_either_way(how, doubtful):
    result = structure(small_map(("Ann", "Bea", how), ("Bea", "Ann", 3)))
    assert ("sign_unknown" in codes(result)) is doubtful
    assert (result.streams[0].perhaps_downstream == ("bea",)) is doubtful


@pytest.mark.parametrize(
    ("how", "found"),
    [
        ({"sign": "negative"}, ["sign_only"]),
        ({"range": [1, 2]}, ["range_only"]),
        ({"range": [0, 0]}, ["range_only"]),
        ({"range": [-1, 1]}, ["sign_unknown"]),
        ({"sign": "unknown"}, ["sign_unknown"]),
        ({"strength": 2}, []),
        ({"strength": 2, "exists": 1}, []),
        ({"strength": 2, "exists": 0.5}, ["exists"]),
        ({"sign": "positive", "exists": 0.5}, ["sign_only", "exists"]),
        ({"sign": "unknown", "exists": 0}, []),
        ({"strength": 0}, []),
    ],
)
def test_what_was_assumed_of_an_influence_is_said(how, found):
    assert codes(structure(small_map(("Ann", "Bea", how)))) == found


def test_the_methods_take_sizes_so_a_sign_changes_no_ranking():
    harm, help_ = structure(small_map(("Ann", "Bea", -2))), structure(small_map(("Ann", "Bea", 2)))
    assert (harm.micmac, harm.mactor, harm.dematel) == (help_.micmac, help_.mactor, help_.dematel)


def test_a_refused_method_leaves_the_others_standing():
    result = structure(small_map(("Ann", "Bea", 3), ("Bea", "Ann", 3)))
    assert result.dematel.refusal.code == "dematel_endless"
    assert result.mactor.stakeholders
    assert result.micmac.stakeholders
    assert result.loops


def test_fewer_loops_than_there_are_is_said():
    dense = small_map(*((a, b, 2) for a in ("Ann", "Bea", "Cid") for b in ("Ann", "Bea", "Cid")
                        if a != b))  # fmt: skip
    assert codes(structure(dense, top=2)) == ["more_loops"]
    assert len(structure(dense, top=2).loops) == 2
    assert codes(structure(dense, top=5)) == []
    assert structure(dense, top=0).loops == ()


def test_a_search_that_was_stopped_is_said(monkeypatch):
    monkeypatch.setattr(loops, "SEARCH_LIMIT", 1)
    assert codes(structure(small_map(*PAIR))) == ["loops_not_exhausted", "more_loops"]


def test_nothing_handed_on_is_said():
    result = structure(small_map(*PAIR), carry_over=0)
    assert result.loops == ()
    assert codes(result) == ["nothing_carried"]


@pytest.mark.parametrize(
    ("options", "error", "text"),
    [
        ({"steps": 0}, InvalidParameterError, "steps must be a whole number of at least 1, not 0"),
        ({"steps": 1.5}, InvalidParameterError, "not 1.5"),
        ({"steps": True}, InvalidParameterError, "not True"),
        ({"top": -1}, InvalidParameterError, "top must be a whole number of at least 0"),
        ({"carry_over": 1.5}, InvalidParameterError, "share from 0 to 1"),
        ({"carry_over": float("nan")}, InvalidParameterError, "share from 0 to 1"),
        ({"of": "Anne"}, UnknownStakeholderError, "did you mean Ann"),
        ({"of": ["Ann"]}, WrongTypeError, "by its id or name"),
        ({"of": 5}, WrongTypeError, "not 5"),
        ({"carry_over": 1}, UnboundedEchoError, "echo without end"),
    ],
)
def test_bad_input_is_refused_with_what_is_wrong(options, error, text):
    with pytest.raises(error, match=text):
        structure(small_map(*PAIR), **options)


def test_a_map_is_needed_and_somebody_on_it():
    with pytest.raises(EmptyMapError, match="no structure"):
        structure(ServiceMap.named("K"))
    with pytest.raises(WrongTypeError):
        structure("map.yaml")


@given(service_maps(max_stakeholders=6), st.integers(1, 4))
def test_every_valid_map_has_a_structure(service_map, steps):
    result = structure(service_map, steps=steps)
    n = len(service_map.stakeholders)
    assert len(result.echoes) == len(result.streams) == n
    assert all(np.isfinite([echo.echo, echo.other_loops]).all() for echo in result.echoes)
    assert all(len(s.downstream) <= steps and len(s.upstream) <= steps for s in result.streams)
