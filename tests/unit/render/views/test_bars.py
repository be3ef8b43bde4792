"""The bar chart as a view."""

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import InvalidParameterError, WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.bars import Bars


def test_it_is_found_by_its_name(cafe_impact):
    assert sr.draw(cafe_impact, view="bars") == sr.draw(cafe_impact, view=Bars())
    assert Bars.of_change


@pytest.mark.parametrize("most", [0, -1, 2.5, "3"])
def test_impossible_numbers_of_rows_are_refused(most):
    with pytest.raises(InvalidParameterError, match="most is a whole number"):
        Bars(most=most)


def test_a_map_is_refused(cafe):
    with pytest.raises(WrongTypeError, match="bars shows what a change does, not the map alone"):
        sr.draw(cafe, view="bars")


def test_the_words_are_in_the_language_asked_for(cafe_impact):
    scene = sr.draw(cafe_impact, view="bars", language="et").scene
    assert scene.title == "Pikem päev: kes võidab ja kes kaotab"
    said = {label.text for mark in scene.marks for label in mark.labels}
    assert {"SISERING", "VÄLJASPOOL SISERINGI"} <= said
    assert scene.table[0][0] == "Sidusrühm"


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_canvases_accept_it(cafe_impact, suffix):
    drawing = sr.draw(cafe_impact, view="bars", theme=DARK)
    assert len(drawing.to_bytes(suffix)) > 2000
    assert drawing.to_bytes(suffix) == drawing.to_bytes(suffix)


def test_a_comparison_shows_its_alternatives_on_one_scale(cafe):
    found = sr.compare(cafe.with_change("Teine", {"Barista": 1}), draws=None)
    scene = Bars().scene(found, Language("en"), DARK)
    titles = [label.text for mark in scene.marks for label in mark.labels]
    assert {"1. Teine", "3. Pikem päev"} <= set(titles)
    assert scene.title == "Kohvik: who gains and who loses"


def test_rows_are_for_sixty_people_too(make_map):
    large = make_map(60, 140)
    result = sr.impact(large, {"s0": 3, "s7": -3}, draws=None)
    scene = sr.draw(result, view=Bars(most=20), language="en").scene
    assert len([mark for mark in scene.marks if mark.title]) == 20
    assert "not in the picture" in scene.subtitle
    assert len(scene.table) == 61


def test_its_labels_read_from_left_to_right_and_down(cafe):
    result = sr.impact(cafe, {"Omanik": 2, "Barista": -1}, draws=None)
    scene = sr.draw(result, view="bars", language="en").scene
    labels = [label for mark in scene.marks for label in mark.labels]
    ordered = sorted(labels, key=lambda label: (round(label.at[1] / 8), label.at[0]))
    text = " | ".join(label.text for label in ordered)
    numbers = {name: result.of(name).total for name in ("Barista", "Külaline", "Omanik")}
    shown = {name: f"{abs(total):.2f}" for name, total in numbers.items()}
    for part in (
        "INNER CIRCLE | Külaline | ▼ −" + shown["Külaline"],
        "Barista | ▼ −" + shown["Barista"],
        "OUTSIDE THE INNER CIRCLE | accepted: −0.25",
        "Omanik | ▲ +" + shown["Omanik"],
        "← worse · Likert points · better →",
        "Not reached outside the inner circle: Röster, Naabrid.",
    ):
        assert part in text


def test_bars_of_no_change_have_a_row_for_the_inner_circle_and_name_the_rest(cafe):
    scene = sr.draw(sr.impact(cafe, {}, draws=None), view="bars", language="en").scene
    said = [label.text for mark in scene.marks for label in mark.labels]
    assert said.count("not reached") == 2
    assert "Not reached outside the inner circle: Omanik, Röster, Naabrid." in said
    assert {row[2] for row in scene.table[1:]} == {"not reached"}
    assert "Nobody gains or loses noticeably." in scene.description


def test_the_choice_of_rows_is_part_of_the_view():
    assert Bars(most=3) == Bars(most=3) != Bars()
    assert Bars().most == 60
