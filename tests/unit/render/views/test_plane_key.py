"""The key of the influence–dependence plane."""

from hypothesis import given

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.plane_key import key_rows
from sidusryhmad.render.views.plane_sheet import sheet
from sidusryhmad.render.views.plane_values import standings
from sidusryhmad.testing import service_maps

TIES = "the same place, or nearly so: side by side"


def rows(service_map, code="en"):
    language, found = Language(code), standings(service_map, direct=True)
    return key_rows(sheet(found, language), found, service_map, (language, Theme()))


def said(service_map, code="en"):
    return [row.text for row in rows(service_map, code)]


def test_rings_mean_and_quadrants_are_explained(cafe):
    found = said(cafe)
    assert found[:4] == ["Ring", "Direct", "Interested", "Indirect"]
    assert "mean of all: 20.0%" in found
    assert found[-1].startswith("Signs are left out")
    assert "kõigi keskmine: 20,0%" in said(cafe, "et")


def test_ties_are_explained_where_there_are_any(cafe):
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    assert TIES not in said(m)
    m = m.with_stakeholder("B", ring="direct")
    assert TIES in said(m)
    assert TIES not in said(m.with_influence("A", "B", 2))


def test_without_influences_there_is_no_mean():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    assert said(m) == ["Ring", "Direct"]
    assert said(ServiceMap.named("K")) == []


@given(service_maps(max_stakeholders=5))
def test_rings_that_occur_have_a_dot_each(service_map):
    found = rows(service_map)
    with_dots = [row for row in found if len(row.pills) == 1]
    assert len(with_dots) == len({person.ring for person in service_map.stakeholders})
