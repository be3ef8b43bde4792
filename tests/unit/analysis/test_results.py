"""Frozen results that carry their evidence."""

import copy
import dataclasses
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.results import StakeholderImpact, Verdict
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

SIZES = st.floats(0, 1e6)


def result(**numbers):
    row = {"direct": 0.0, "total": 0.0, "gain": 0.0, "loss": 0.0, "break_even": 0.0, **numbers}
    return StakeholderImpact(id="a", name="A", ring="direct", side=None, reached=True, **row)


@given(SIZES, SIZES)
def test_agreement_is_one_when_all_pulls_one_way_and_none_when_nothing_pulls(gain, loss):
    agreement = result(gain=gain, loss=loss).agreement
    if gain + loss == 0:
        assert agreement is None
    elif min(gain, loss) == 0:
        assert agreement == 1
    else:
        assert 0 <= agreement <= 1


@pytest.mark.parametrize(("gain", "loss", "agreement"), [(3, 1, 0.5), (1, 1, 0), (0, 2, 1)])
def test_agreement_by_example(gain, loss, agreement):
    assert result(gain=gain, loss=loss).agreement == agreement


@given(st.floats(-10, 10), st.floats(-10, 10))
def test_indirect_is_what_is_not_direct(direct, total):
    assert result(direct=direct, total=total).indirect == total - direct


@pytest.mark.parametrize("status", ["good", "harms_inner", "harms_outside", "no_effect"])
def test_only_good_is_good(status):
    nothing = {field.name: () for field in dataclasses.fields(Verdict)}
    verdict = Verdict(**{**nothing, "status": status, "probability": None})
    assert verdict.good == bool(verdict) == (status == "good")
    assert verdict.probability is None


def test_results_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        result().total = 1


@given(st.data())
def test_an_impact_survives_copying_and_the_way_from_another_process(data):
    service_map = data.draw(service_maps(max_stakeholders=3))
    found = impact(service_map, data.draw(changes(service_map)))
    assert copy.deepcopy(found) == found
    assert pickle.loads(pickle.dumps(found)) == found


def test_an_impact_is_written_in_one_short_line():
    m = ServiceMap.named("X").with_stakeholder("A", ring="direct")
    found = impact(m.with_change("Uus", {"A": 1}), "Uus")
    assert repr(found) == "<Impact of 'uus' on 1 stakeholders: good>"


def test_an_impact_shows_at_least_its_text():
    m = ServiceMap.named("X").with_stakeholder("A", ring="direct")
    assert "text/plain" in impact(m, {"A": 1})._repr_mimebundle_()
