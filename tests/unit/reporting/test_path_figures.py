"""Pictures of paths and loops in reports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.locale.language import Language
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.path_figures import loops, paths
from sidusryhmad.reporting.words import MapWords, Wording
from sidusryhmad.testing import changes, service_maps

PEOPLE = ("Ann/direct", "Bea/direct", "Cid/interested")
LINKS = (("Ann", "Bea", 2), ("Bea", "Cid", -3), ("Cid", "Ann", 1))


def wording(result, code="en"):
    return Wording(result, Language(code))


def words(service_map, code="en"):
    return MapWords(service_map, Language(code))


@pytest.mark.parametrize(
    ("effects", "who"), [({"Ann": 1, "Bea": -3}, "Bea"), ({"Ann": 2}, "Ann"), ({"Cid": 3}, "Ann")]
)
def test_whoever_loses_most_is_shown_else_the_largest_total(mapped, effects, who):
    result = impact(mapped(PEOPLE, LINKS, effects), draws=None)
    (figure,) = paths(wording(result))
    assert figure.drawing.scene.title.startswith(f"{who}: ")
    assert who in figure.caption


def test_nobody_reached_has_no_picture(mapped):
    result = impact(mapped(PEOPLE, LINKS, {}), draws=None)
    assert paths(wording(result)) == ()


def test_the_loops_of_a_structure_are_drawn_as_many_as_are_listed(mapped):
    service_map = mapped(PEOPLE, LINKS, {})
    (figure,) = loops(structure(service_map), words(service_map))
    assert len(figure.drawing.scene.nodes) == 3
    assert loops(structure(service_map, top=0), words(service_map)) == ()


@pytest.mark.parametrize("how", [{"carry_over": 0.2}, {"budget": False}])
def test_other_settings_than_the_maps_have_no_picture(mapped, how):
    service_map = mapped(PEOPLE, LINKS, {})
    assert loops(structure(service_map, **how), words(service_map)) == ()


@given(st.data(), service_maps(max_stakeholders=5), st.sampled_from(["et", "en"]))
def test_a_picture_is_there_exactly_where_somebody_is_reached(data, service_map, code):
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    made = paths(wording(result, code))
    assert bool(made) == any(person.reached for person in result.stakeholders)
    for figure in made:
        assert figure.drawing.scene.language == code


@pytest.mark.parametrize("code", ["et", "en"])
def test_the_report_shows_the_paths_before_it_tells_them(mapped, code):
    made = report(mapped(PEOPLE, LINKS, {"Ann": 1, "Bea": -3}), language=code)
    titles = [section.title for section in made.document.sections]
    why = made.document.sections[titles.index({"et": "Miks", "en": "Why"}[code])]
    kinds = [type(block).__name__ for block in why.blocks]
    assert kinds[:3] == ["Paragraph", "Figure", "Bullets"]


def test_the_structure_report_shows_the_loops_below_their_table(mapped):
    made = report(structure(mapped(PEOPLE, LINKS, {})), language="en")
    (section,) = [each for each in made.document.sections if each.title == "Loops"]
    assert [type(block).__name__ for block in section.blocks] == ["Table", "Paragraph", "Figure"]
    assert "gain −" in made.to_markdown()


def test_what_the_picture_shows_is_what_the_report_tells(mapped):
    result = impact(mapped(PEOPLE, LINKS, {"Ann": 1, "Bea": -3}), draws=None)
    (figure,) = paths(wording(result))
    told = report(result, language="en").to_text(width=200)
    for row in figure.drawing.scene.table[1:]:
        if "→" in row[0] or row[0] == "Total":
            assert row[-1] in told


@given(service_maps(max_stakeholders=6), st.sampled_from(["et", "en"]))
def test_loops_are_drawn_where_some_are_listed(service_map, code):
    try:
        result = structure(service_map)
    except UnboundedEchoError:
        return
    made = loops(result, words(service_map, code))
    assert bool(made) == bool(result.loops)
    for figure in made:
        assert len(figure.drawing.scene.table) == 1 + min(6, len(result.loops))
