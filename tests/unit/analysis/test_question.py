"""A change of structure is told as a change: what the edits hand on acts like a direct effect."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.question import ask
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(min_stakeholders=2, max_stakeholders=5)
ALPHAS = st.floats(0, 0.9)


@st.composite
def cases(draw):
    service_map = draw(MAPS)
    return case_of(service_map, draw(changes(service_map, edits=True)))


@given(cases(), ALPHAS)
def test_the_total_is_how_it_will_be_less_how_it_is(case, alpha):
    question = ask(case, carry_over=alpha)
    before = linear_model(case.old, carry_over=alpha).totals(case.old_today)
    later = linear_model(case.network, carry_over=alpha).totals(case.today + case.effects)
    assert np.allclose(question.totals, later - before, atol=1e-9)
    assert np.allclose(question.standing, before, atol=1e-12)


@given(cases(), ALPHAS)
def test_without_edits_nothing_is_rewired(case, alpha):
    plain = case_of(case.before, {})
    assert not ask(plain, carry_over=alpha).rewired.any()


@given(st.data(), ALPHAS)
def test_how_people_stand_today_does_not_matter_without_edits(data, alpha):
    service_map = data.draw(service_maps(max_stakeholders=5, complete=False))
    change = data.draw(changes(service_map))
    rows = [{**row, "today": data.draw(st.integers(-3, 3))}
            for row in service_map.to_document()["stakeholders"]]  # fmt: skip
    moody = ServiceMap.from_document({**service_map.to_document(), "stakeholders": rows})
    plain, other = (ask(case_of(m, change), carry_over=alpha) for m in (service_map, moody))
    assert (plain.totals == other.totals).all()


def test_edits_alone_change_nothing_where_nothing_presses_on_anybody():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", 3)
    m = m.with_change("X", {}, edits={"remove": {"influences": [{"from": "A", "to": "B"}]}})
    assert ask(case_of(m), carry_over=0.5).totals.tolist() == [0, 0]


def test_a_lost_influence_takes_away_what_it_carried():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct", today=-2)
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", 3)
    m = m.with_change("X", {}, edits={"remove": {"influences": [{"from": "A", "to": "B"}]}})
    question = ask(case_of(m), carry_over=0.5)
    assert question.totals.tolist() == [0, 1]
    assert question.rewired.tolist() == [0, 1]


@pytest.mark.parametrize("alpha", [0.3, 0.5])
def test_the_rows_of_the_map_are_those_of_its_network(alpha):
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    question = ask(case_of(m, {"A": 1}), carry_over=alpha)
    assert question.case.network.ids == to_network(m).ids
    assert question.model is question.old
