"""The influence matrix drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import CONTRAST, DARK, PRINT
from sidusryhmad.render.views.matrix_marks import dot, marks
from sidusryhmad.render.views.matrix_sheet import sheet
from sidusryhmad.testing import service_maps

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


def cells(service_map):
    """Text of each influence's cell by its place."""
    return {
        (mark.pills[0].box.x, mark.pills[0].box.y): mark.pills[0].lines[0].text
        for mark in drawn(service_map)
        if mark.title
    }


@given(service_maps(max_stakeholders=6))
def test_turning_every_influence_around_swaps_rows_and_columns(service_map):
    turned = tuple(
        influence.model_copy(update={"from_": influence.to, "to": influence.from_})
        for influence in service_map.influences
    )
    places = sheet(service_map, EN)
    swap = {seat.x: seat.y for seat in places.seats}
    back = {seat.y: seat.x for seat in places.seats}
    there = cells(service_map)
    again = cells(service_map.model_copy(update={"influences": turned}))
    assert again == {(back[y], swap[x]): text for (x, y), text in there.items()}


@given(service_maps(max_stakeholders=6), st.data())
def test_one_influence_less_is_one_cell_less(service_map, data):
    if not service_map.influences:
        assert cells(service_map) == {}
        return
    gone = data.draw(st.integers(0, len(service_map.influences) - 1))
    kept = tuple(i for n, i in enumerate(service_map.influences) if n != gone)
    fewer = cells(service_map.model_copy(update={"influences": kept}))
    assert set(fewer.items()) < set(cells(service_map).items())
    assert len(fewer) == len(service_map.influences) - 1


@given(service_maps(max_stakeholders=5), st.sampled_from([Theme(), DARK, PRINT, CONTRAST]))
def test_every_text_can_be_read_on_what_it_stands_on(service_map, theme):
    for mark in drawn(service_map, theme=theme):
        assert all(contrast(label.color, theme.paper) >= 4.5 for label in mark.labels)
        for pill in mark.pills:
            assert all(contrast(line.color, pill.fill) >= 4.5 for line in pill.lines)


@given(service_maps(max_stakeholders=7))
def test_frames_are_drawn_over_cells(service_map):
    found = drawn(service_map)
    rings = len(sheet(service_map, EN).blocks)
    frames = found[len(found) - rings * rings :]
    assert all(len(mark.strokes) == 4 and not mark.title for mark in frames)
