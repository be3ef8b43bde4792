import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import theme_named, theme_names
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.words import MapWords

MAP = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(st.sampled_from(theme_names()), st.sampled_from(["et", "en"]))
def test_a_picture_has_the_report_s_language_and_look(name, code):
    made = figure(MAP, MapWords(MAP, language(code), theme_named(name)), "Kaart")
    assert made.caption == "Kaart"
    assert made.drawing.scene.language == code
    assert made.drawing.scene.paper == theme_named(name).paper


def test_a_view_is_taken_by_its_name():
    made = figure(MAP, MapWords(MAP, language("en")), "", view="matrix")
    assert not made.drawing.scene.rings


@pytest.mark.parametrize("name", theme_names())
def test_every_picture_of_a_report_follows_its_theme(name):
    eight = EXAMPLES["eight"].read()
    told = report(impact(eight, "muugisurve", draws=None), theme=name)
    for each in (told, report(structure(eight), theme=name)):
        papers = {drawn.drawing.scene.paper for drawn in each.document.figures}
        assert papers == {theme_named(name).paper}
        assert each.document.theme == theme_named(name)


def test_a_change_of_structure_follows_its_theme_too_and_colours_of_one_s_own_do():
    told = MAP.with_stakeholder("Guest", ring="direct").with_change(
        "Robot", {"Guest": 1}, edits={"remove": {"stakeholders": ["Barista"]}}
    )
    own = Theme(paper="#FFFDF5")
    papers = {f.drawing.scene.paper for f in report(told, theme=own).document.figures}
    assert papers == {"#FFFDF5"}
