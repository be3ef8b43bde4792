"""Paths gained, lost and altered by a change of structure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.altered import altered_paths
from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.question import ask
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

M = ServiceMap.from_document({
    "service": {"name": "K"},
    "stakeholders": [{"name": "A", "ring": "direct", "today": -2}, {"name": "B", "ring": "direct"},
                     {"name": "C", "ring": "direct"}],
    "influences": [{"from": "A", "to": "B", "strength": 3},
                   {"from": "B", "to": "C", "strength": 3}],
})  # fmt: skip


def made(effects=None, **edits):
    m = M.with_change("X", effects or {}, edits=edits)
    return impact(m, draws=None)


def link(source, target, **how):
    return {"influences": [{"from": source, "to": target, **how}]}


def kinds(result, name):
    return {"→".join(path.nodes): (path.kind, path.before, path.share)
            for path in result.of(name).paths}  # fmt: skip


def test_a_removed_influence_loses_every_path_through_it():
    result = made(remove=link("A", "B"))
    assert kinds(result, "B") == {"a→b": ("lost", -1.0, 1.0)}
    assert kinds(result, "C") == {"a→b→c": ("lost", -0.5, 0.5)}
    assert result.of("A").paths == ()


def test_a_new_influence_gains_paths_and_alters_those_that_share_the_budget():
    result = made(add=link("A", "C", strength=3))
    assert kinds(result, "C") == {"a→c": ("gained", 0.0, -0.5), "a→b→c": ("altered", -0.5, 0.25)}
    assert result.of("C").total == -0.25


def test_a_weaker_influence_alters_its_paths():
    result = made(rerate=link("A", "B", strength=1.5))
    assert kinds(result, "B") == {"a→b": ("altered", -1.0, 0.5)}


def test_effects_and_edits_are_told_together():
    result = made({"A": 1}, rerate=link("A", "B", strength=1.5))
    assert result.of("A").total == 1
    assert kinds(result, "A") == {"a": ("plain", 0.0, 1.0)}
    assert [(p.nodes, p.kind, p.share) for p in result.of("B").paths] == [
        (("a", "b"), "altered", 0.5), (("a", "b"), "plain", 0.25)
    ]  # fmt: skip
    assert result.of("B").total == pytest.approx(-0.25 - -1)


def test_paths_of_a_removed_stakeholder_are_lost():
    result = made(remove={"stakeholders": ["A"]})
    assert [s.id for s in result.stakeholders] == ["b", "c"]
    assert [person.name for person in result.removed] == ["A"]
    assert kinds(result, "C") == {"a→b→c": ("lost", -0.5, 0.5)}


@given(st.data())
def test_shares_and_rest_are_the_total(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=5))
    change = data.draw(changes(service_map, edits=True))
    result = impact(service_map, change, top=data.draw(st.integers(0, 6)), draws=None)
    for one in result.stakeholders:
        assert sum(p.share for p in one.paths) + one.other_paths == pytest.approx(
            one.total, abs=1e-12
        )
        hops = sum(hop.amount for hop in one.last_hops)
        assert one.direct + one.rewired + hops == pytest.approx(one.total, abs=1e-9)
        assert one.gain - one.loss == pytest.approx(one.total, abs=1e-9)
        sizes = [abs(p.share) for p in one.paths]
        assert sizes == sorted(sizes, reverse=True) or sizes == pytest.approx(
            sorted(sizes, reverse=True)
        )


@given(st.data())
def test_enough_paths_explain_everything_on_a_small_map(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4, complete=False))
    rows = [{**row, "today": data.draw(st.integers(-3, 3))}
            for row in service_map.to_document()["stakeholders"]]  # fmt: skip
    moody = ServiceMap.from_document({**service_map.to_document(), "stakeholders": rows})
    case = case_of(moody, data.draw(changes(moody, edits=True)))
    if not case.structural:
        return
    question = ask(case, carry_over=0.5)
    for row, (paths, exact) in altered_paths(question, 200).items():
        assert exact
        assert sum(p.share for p in paths) == pytest.approx(question.totals[row], abs=1e-9)
        for path in paths:
            assert path.kind in {"plain", "gained", "lost", "altered"}
            if path.kind in {"plain", "gained"}:
                assert path.before == 0


def test_a_path_is_no_news_because_an_effect_starts_it():
    m = M.with_change("X", {"C": 1}, edits=link_only("C", "B"))
    assert [p.kind for p in impact(m, draws=None).of("C").paths if p.nodes == ("c",)] == ["plain"]


def test_an_effect_that_undoes_how_somebody_stands_makes_no_path_go():
    result = made({"A": 2}, rerate=link("B", "C", strength=1))
    found = {(p.nodes, p.kind) for p in result.of("C").paths}
    assert found == {(("a", "b", "c"), "altered"), (("a", "b", "c"), "plain")}


def link_only(source, target):
    return {"add": link(source, target, strength=1)}
