"""The influence matrix drawn."""

import pytest

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.matrix_marks import dot, marks
from sidusryhmad.render.views.matrix_sheet import sheet

EN = Language("en")


def drawn(service_map, language=EN, theme=None):
    return marks(sheet(service_map, language), service_map, (language, theme or Theme()))


def texts(found):
    return [label.text for mark in found for label in mark.labels]


def test_it_says_itself_in_which_direction_it_is_read(cafe):
    assert {"who influences ↓", "whom →"} <= set(texts(drawn(cafe)))
    assert {"kes mõjutab ↓", "keda →"} <= set(texts(drawn(cafe, Language("et"))))


def test_a_cell_stands_in_the_row_of_who_influences(cafe):
    places = sheet(cafe, EN)
    seats = {seat.id: seat for seat in places.seats}
    found = {m.title: m.pills[0] for m in drawn(cafe) if m.title}
    cell = found["Omanik → Barista: −2"]
    assert (cell.box.x, cell.box.y) == (seats["barista"].x, seats["omanik"].y)
    assert cell.lines[0].text == "−2"


def test_rows_and_columns_have_the_same_numbers_and_meet_at_them(cafe):
    places = sheet(cafe, EN)
    own = [m.pills[0] for m in drawn(cafe) if m.pills and not m.title]
    assert [cell.lines[0].text for cell in own] == ["1", "2", "3", "4", "5"]
    assert [(c.box.x, c.box.y) for c in own] == [(seat.x, seat.y) for seat in places.seats]
    assert texts(drawn(cafe)).count("3") == 2


def test_numbers_stand_below_long_columns_too(make_map):
    assert texts(drawn(make_map(19, 5))).count("7") == 2
    assert texts(drawn(make_map(20, 5))).count("7") == 3


def test_a_pair_nobody_asked_about_has_no_cell(cafe):
    found = [mark for mark in drawn(cafe) if mark.title]
    assert len(found) == len(cafe.influences) == 7
    assert not any("Barista → Omanik" in mark.title for mark in found)


def test_what_is_not_certain_has_a_dot(cafe):
    unsure = cafe.with_influence("Barista", "Röster", 1, range=[0, 2])
    dotted = [mark for mark in drawn(unsure) if mark.title and len(mark.pills) == 2]
    assert [mark.title for mark in dotted] == ["Barista → Röster: +1, believed 0.0 … +2.0"]


@pytest.mark.parametrize("side", [13.0, 30.0])
def test_the_dot_stands_inside_its_cell(side):
    box = dot(Box(50.0, 50.0, side, side), "#000000").box
    assert box.right < 50 + side / 2
    assert box.top > 50 - side / 2
    assert box.left > 50


def test_beyond_sixty_people_signs_stand_alone(make_map):
    found = [mark for mark in drawn(make_map(70, 90)) if mark.title]
    assert {mark.pills[0].lines[0].text for mark in found} == {"+", "−"}


def test_nothing_is_white_by_itself(cafe):
    cells = [mark.pills[0].fill for mark in drawn(cafe, theme=DARK) if mark.title]
    assert "#FFFFFF" not in cells
