"""Labels by which connections find their ends."""

from hypothesis import given

from sidusryhmad.formats.kumu_dialect import KUMU, PRSM
from sidusryhmad.formats.kumu_labels import labels_of
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def twins():
    m = ServiceMap.named("A").with_stakeholder("Juht", ring="direct", id="a")
    return m.with_stakeholder("Juht", ring="direct", id="b").with_stakeholder("C", ring="direct")


def test_ids_need_no_other_labels():
    assert labels_of(twins(), KUMU) == ({"a": "Juht", "b": "Juht", "c": "C"}, ())


def test_a_name_that_is_somebody_s_id_is_told_apart_too():
    m = ServiceMap.named("A").with_stakeholder("b", ring="direct", id="a")
    labels, remarks = labels_of(m.with_stakeholder("B", ring="direct", id="b"), PRSM)
    assert labels == {"a": "b (a)", "b": "B"}
    assert [str(r.message) for r in remarks] == ["labels are told apart by the id in brackets: b"]


@given(service_maps())
def test_no_two_labels_are_the_same_where_they_tell_who_is_meant(m):
    labels, remarks = labels_of(m, PRSM)
    assert len(set(labels.values())) == len(m.stakeholders)
    assert bool(remarks) == any(labels[s.id] != s.name for s in m.stakeholders)
