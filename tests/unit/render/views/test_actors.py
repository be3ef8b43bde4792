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


@pytest.mark.parametrize("name", ["Ann\u202e\n Lee", "<script>alert(1)</script>", "õ" * 200])
def test_names_are_made_fit_for_a_picture(name):
    m = ServiceMap.from_document(
        {"service": {"name": "K"}, "stakeholders": [{"id": "a", "name": name, "ring": "direct"}]}
    )
    found = people(m)
    assert not set("\u202e\n") & set(found.by_id["a"].name)
    assert len(found.name("a")) <= 60
    assert all(line for line in found.lines("a").lines)


def test_rings_are_named_in_the_language_asked_for():
    m = ServiceMap.named("K").with_stakeholder("A", ring="interested")
    said = [actors((m,), Language(code), THEME).by_id["a"].ring_name for code in ("et", "en")]
    assert said == ["Huvitatud", "Interested"]


def test_own_names_of_rings_stay_as_they_are():
    m = ServiceMap.from_document(
        {
            "service": {"name": "K"},
            "rings": {"direct": "Meie omad"},
            "stakeholders": [{"name": "A", "ring": "direct"}],
        }
    )
    assert actors((m,), EN, THEME).by_id["a"].ring_name == "Meie omad"


def test_another_theme_has_its_own_colours_and_room(cafe):
    theme = Theme(paper="#101820", label_limit=50.0, borders=("#FFFFFF",))
    found = actors((cafe,), EN, theme, wider=2.0)
    assert found.limit == 100.0
    assert found.paint("naabrid").fill == "#101820"
    assert found.paint("naabrid").border == "#FFFFFF"
