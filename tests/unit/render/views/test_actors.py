"""Names and pills of the people of a flow or a loop."""

import pytest
from hypothesis import given

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.actors import actors
from sidusryhmad.testing import service_maps

EN, THEME = Language("en"), Theme()


def people(*maps, wider=1.0):
    return actors(maps, EN, THEME, wider=wider)


def test_the_border_and_the_weight_tell_the_ring(cafe):
    found = people(cafe)
    inside, outside = found.paint("barista"), found.paint("naabrid")
    assert (inside.border, inside.border_width) == (THEME.borders[0], THEME.border_widths[0])
    assert (outside.border, outside.border_width) == (THEME.borders[2], THEME.border_widths[2])
    assert [found.lines(id_).font.weight for id_ in ("barista", "naabrid")] == [600, 400]


def test_rings_beyond_the_last_border_have_the_last_one():
    rings = {f"r{n}": f"R{n}" for n in range(5)}
    there = [{"name": f"P{n}", "ring": f"r{n}"} for n in range(5)]
    m = ServiceMap.from_document({"service": {"name": "K"}, "rings": rings, "stakeholders": there})
    assert people(m).paint("p4").border == THEME.borders[-1]


def test_whoever_stands_on_two_maps_is_taken_from_the_first(cafe):
    renamed = ServiceMap.from_document(
        {"service": {"name": "K"}, "stakeholders": [{"id": "barista", "name": "Bob",
         "ring": "interested"}]}
    )  # fmt: skip
    found = people(renamed, cafe)
    assert (found.name("barista"), found.by_id["barista"].rank) == ("Bob", 1)
    assert found.name("omanik") == "Omanik"


def test_today_is_none_where_nobody_said():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct", today=-1)
    m = m.with_stakeholder("B", ring="direct")
    assert [people(m).by_id[id_].today for id_ in "ab"] == [-1, None]


def test_a_node_has_a_key_of_its_own_and_says_its_ring(cafe):
    node = people(cafe).node("barista", "2:barista", Box(10, 20, 60, 24))
    assert (node.id, node.name, node.title) == ("2:barista", "Barista", "Barista (Direct)")
    assert node.pill.box == Box(10, 20, 60, 24)


@pytest.mark.parametrize(("wider", "count"), [(1.0, 2), (2.0, 1)])
def test_names_have_as_much_room_as_they_are_given(wider, count):
    m = ServiceMap.named("K").with_stakeholder("Kohalik omavalitsus", ring="direct")
    assert len(people(m, wider=wider).lines("kohalik-omavalitsus").lines) == count


@given(service_maps(max_stakeholders=6))
def test_everybody_is_there_with_a_clean_name(service_map):
    found = people(service_map)
    assert set(found.by_id) == {person.id for person in service_map.stakeholders}
    for id_, actor in found.by_id.items():
        assert "\n" not in actor.name
        assert found.name(id_)
        assert "".join(found.lines(id_).lines)
