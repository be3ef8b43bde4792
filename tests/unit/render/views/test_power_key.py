"""The key of the power–interest grid."""

from hypothesis import given

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.people import crowd
from sidusryhmad.render.views.power_key import key_rows
from sidusryhmad.testing import service_maps

NOTE = "Power does not weigh here: harm counts the same in every cell."


def said(subject, code="en"):
    return [row.text for row in key_rows(crowd(subject, Language(code), Theme()))]


def test_rings_that_occur_are_explained_and_no_others(cafe):
    assert said(cafe) == ["Ring", "Direct", "Interested", "Indirect"]
    few = ServiceMap.named("K").with_stakeholder("A", ring="interested")
    assert said(few) == ["Ring", "Interested"]
    assert said(ServiceMap.named("K")) == []


def test_attitudes_that_occur_are_explained():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct", attitude=2)
    assert said(m)[2:] == ["Attitude to the service", "for it"]
    m = m.with_stakeholder("B", ring="direct", attitude=-0.5)
    m = m.with_stakeholder("C", ring="direct", attitude=0)
    assert said(m)[3:] == ["for it", "neither for nor against", "against it"]


def test_a_change_is_explained_and_power_does_not_weigh(cafe, cafe_impact):
    rows = said(cafe_impact)
    assert rows[-1] == NOTE
    assert "direct effect of the change" in rows
    assert "not reached by the change" in rows
    assert NOTE not in said(cafe)
    nothing = said(impact(cafe, {}, draws=None))
    assert "direct effect of the change" not in nothing


def test_it_speaks_estonian(cafe_impact):
    assert said(cafe_impact, "et")[-1].startswith("Võim siin ei loe")


@given(service_maps(max_stakeholders=5))
def test_every_row_but_headings_and_the_note_has_a_sample(service_map):
    rows = key_rows(crowd(impact(service_map, {}, draws=None), Language("en"), Theme()))
    for row in rows:
        assert row.sample != (row.heading or row.text == NOTE)
