"""The words of a flow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.render.views.test_flow import edited

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.actors import actors
from sidusryhmad.render.views.flow import flow
from sidusryhmad.render.views.flow_words import (
    brief,
    description,
    effect,
    note,
    others,
    points,
    strength,
    subtitle,
    table,
    title,
    way,
)

EN, ET = Language("en"), Language("et")


def told(result, of=None, most=6, language=EN):
    made = flow(result, of, most)
    maps = (result.service_map, result.before or result.service_map)
    return made, actors(maps, language, Theme())


@pytest.fixture
def moved():
    return told(impact(edited(), "x", draws=None), "b")


@pytest.mark.parametrize(
    ("value", "text"), [(2.0, "+2"), (-0.5, "−0,5"), (0.25, "+0,25"), (1 / 3, "+0,33"), (0.0, "0")]
)
def test_a_number_has_no_more_decimals_than_it_needs(value, text):
    assert brief(value, ET) == text


@given(st.floats(-3, 3))
def test_a_number_is_never_off_by_more_than_two_decimals_show(value):
    text = brief(value, EN).replace("−", "-")
    assert abs(float(text) - value) <= 0.005 + 1e-9
    assert ("+" in text) == (float(text) > 0)


def test_strengths_are_told_before_and_after(moved):
    made, _ = moved
    hops = {lane.path.nodes: lane.hops for lane in made.lanes}
    assert strength(hops["a", "b"][0], EN) == "+2 → +1"
    assert strength(hops["a", "c", "b"][0], EN) == "+3"


def test_without_a_number_the_sign_stands_alone(cafe):
    made, _ = told(impact(cafe, {"Röster": 1}, draws=None), "Barista")
    assert [strength(hop, EN) for hop in made.lanes[0].hops] == ["+"]


def test_the_start_of_a_lane_is_the_direct_effect_or_what_presses_today(moved):
    made, people = moved
    said = {lane.path.nodes: effect(made, lane, people, ET) for lane in made.lanes}
    assert said["a", "b"] == "täna −2"
    plain = next(lane for lane in made.lanes if lane.path.kind == "plain")
    assert effect(made, plain, people, EN) == "+1"


def test_notes_say_what_the_change_does_to_a_path(moved):
    made, _ = moved
    notes = {lane.path.nodes: note(made, lane, EN) for lane in made.lanes if lane.hops}
    assert notes["a", "b"] == "carried −0.68, now −0.34"
    assert notes["a", "c", "b"] == "path gone, it carried −0.13"
    plain = next(lane for lane in made.lanes if lane.path.kind == "plain")
    assert note(made, plain, EN) == ""


def test_a_new_path_is_called_new():
    m = edited()
    change = {"name": "N", "edits": {"add": {"influences": [{"from": "c", "to": "a",
              "strength": 1}]}}}  # fmt: skip
    m = m.from_document({**m.to_document(), "changes": [change]})
    made, people = told(impact(m, draws=None), "a", most=9)
    notes = [note(made, lane, EN) for lane in made.lanes if lane.hops]
    assert "new path" in notes
    rows = table(made, people, EN)
    assert any(row[0].endswith("(new path)") for row in rows)


def test_own_lanes_have_words_in_place_of_a_way(moved):
    made, people = moved
    own = [way(lane, people, EN) for lane in made.lanes if not lane.hops]
    assert sorted(own) == [
        "Klient: own direct effect with its echo",
        "Klient: what presses on them today, with its echo",
    ]


@pytest.mark.parametrize(
    ("of", "most", "language", "text"),
    [
        ("Külaline", 1, EN, "Pikem päev; the strongest path and the rest"),
        ("Külaline", 1, ET, "Pikem päev; tugevaim rada ja kõik muud"),
        ("Omanik", 4, EN, "Pikem päev; the only path"),
        ("Röster", 4, EN, "Pikem päev"),
    ],
)
def test_the_subtitle_counts_the_paths(cafe_impact, of, most, language, text):
    made, _ = told(cafe_impact, of, most)
    assert subtitle(made, language) == text


def test_the_subtitle_says_why_it_is_this_stakeholder(cafe_impact, cafe):
    made, _ = told(cafe_impact)
    assert subtitle(made, EN).endswith("the largest total of the inner circle")
    outside, _ = told(impact(cafe.from_document({
        "service": {"name": "K"}, "stakeholders": [{"name": "A", "ring": "indirect"}],
    }), {"A": 1}, draws=None))  # fmt: skip
    assert subtitle(outside, EN).endswith("; the largest total")


def test_who_is_not_reached_is_told_so(cafe_impact):
    made, people = told(cafe_impact, "Röster")
    assert description(made, people, EN) == "Nothing of the change reaches Röster."
    assert others(made, ET) == "muudatus ei jõua kohale"
    assert title(made, ET) == "Röster: millest kogumõju koosneb"


def test_the_description_names_paths_rest_and_total(cafe_impact):
    made, people = told(cafe_impact, "Külaline", 1)
    said = description(made, people, EN)
    assert said.startswith(f"Külaline: total impact {points(made, made.result.total, EN)}.")
    assert "Barista → Külaline: " in said
    assert said.endswith(f"All other paths: {points(made, made.rest, EN)}.")


@pytest.mark.parametrize("most", [1, 9])
def test_the_table_ends_with_rest_and_total(cafe_impact, most):
    made, people = told(cafe_impact, "Külaline", most)
    rows = table(made, people, EN)
    assert rows[-1] == ("Total", "", "", points(made, made.result.total, EN))
    assert (rows[-2][0] == "all other paths") == (most == 1)
    assert len(rows) == 2 + len(made.parts)


def test_every_text_has_an_estonian_form(moved, cafe_impact):
    made, people = moved
    english = {cell for row in table(made, people, EN) for cell in row}
    estonian = {cell for row in table(made, people, ET) for cell in row}
    shared = {text for text in english & estonian if any(c.isalpha() for c in text)}
    assert shared == {
        " → ".join(people.name(id_) for id_ in lane.path.nodes)
        for lane in made.lanes
        if lane.hops and lane.path.kind == "plain"
    }
    assert subtitle(made, EN) != subtitle(made, ET)
    assert description(made, people, EN) != description(made, people, ET)


def test_names_that_could_be_markup_stay_text():
    m = edited()
    document = m.to_document()
    document["stakeholders"][1]["name"] = "{name} % <b>"
    m = m.from_document(document)
    made, people = told(impact(m, "x", draws=None), "b")
    assert title(made, EN) == "{name} % <b>: what their total is made of"
    assert "{name} % <b>" in description(made, people, EN)
    assert all("{name} % <b>" in row[0] for row in table(made, people, EN)[1:2])


def test_a_long_name_is_shortened_in_title_and_table():
    m = edited()
    document = m.to_document()
    document["stakeholders"][1]["name"] = "Klient " * 100
    made, people = told(impact(m.from_document(document), "x", draws=None), "b")
    assert len(title(made, EN)) < 200
    assert all(len(row[0]) < 260 for row in table(made, people, EN))


@pytest.mark.parametrize(
    ("share", "text"), [(-0.116, "−0.12"), (0.0, "0.00"), (2.5, "+2.50"), (0.0049, "0.00")]
)
def test_points_have_as_many_decimals_as_all_of_the_flow(cafe_impact, share, text):
    made, _ = told(cafe_impact, "Külaline", 1)
    assert points(made, share, EN) == text


def test_ranges_are_told_by_their_middle(cafe):
    ranged = cafe.with_influence("Röster", "Omanik", range=(1, 2))
    made, _ = told(impact(ranged, {"Röster": 1}, draws=None), "Omanik")
    (hop,) = made.lanes[0].hops
    assert strength(hop, ET) == "+1,5"


def test_the_strengths_on_the_way_are_told_in_their_order(cafe):
    made, people = told(impact(cafe, {"Naabrid": 1}, draws=None), "Külaline", 9)
    rows = {row[0]: row[2] for row in table(made, people, EN)}
    assert rows["Naabrid → Omanik → Barista → Külaline"] == "−, −2, +3"


@given(st.integers(0, 3), st.booleans())
def test_a_subtitle_never_ends_in_the_air(most, chosen):
    result = impact(edited(), "x", draws=None)
    made, _ = told(result, "b" if chosen else None, most + 1)
    for language in (EN, ET):
        said = subtitle(made, language)
        assert said
        assert not said.endswith((";", " "))
        assert "{" not in said
        assert (("largest" in said) or ("suurim kogumõju" in said)) != chosen
