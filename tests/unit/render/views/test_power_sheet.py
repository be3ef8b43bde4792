"""Where everything of the power–interest grid stands."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.people import crowd
from sidusryhmad.render.views.power_cells import LEVELS, cells
from sidusryhmad.render.views.power_sheet import HEADING, levels_width, sheet

EN, ET = Language("en"), Language("et")
RINGS = ("direct", "interested", "indirect")


def made(places):
    people = [
        {"id": f"s{n}", "name": "Õppejõud " * (1 + n % 3), "ring": RINGS[n % 3]}
        | ({} if place is None else {"power": place[0], "interest": place[1]})
        for n, place in enumerate(places)
    ]
    m = ServiceMap.from_document({"service": {"name": "K"}, "stakeholders": people})
    found, people = cells(m), crowd(m, EN, Theme())
    return found, people, sheet(found, people)


where = st.lists(st.none() | st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=30)


def test_an_empty_grid_has_sixteen_equal_cells_and_no_strip():
    _, _, places = made([])
    assert len({(box.width, box.height) for box in places.cells.values()}) == 1
    assert len(places.cells) == 16
    assert places.strip is None


@given(where)
def test_cells_lie_in_rows_and_columns_without_touching_others(places):
    _, _, found = made(places)
    for one, other in combinations(found.cells.values(), 2):
        assert not one.grown(-0.01).overlaps(other)
    for row in LEVELS:
        assert len({found.cells[row, c].y for c in LEVELS}) == 1
        for left, right in pairwise(found.cells[row, c] for c in LEVELS):
            assert left.right <= right.left + 0.01
    for column in LEVELS:
        for low, high in pairwise(found.cells[r, column] for r in LEVELS):
            assert high.bottom <= low.top + 0.01
    assert found.cells[2, 0].bottom + HEADING <= found.cells[1, 0].top + 0.01


@given(where)
def test_everybody_sits_inside_their_cell_or_the_strip(places):
    found, people, laid = made(places)
    at = {person.id: Box(*middle, *people.size(person)) for person, middle in laid.seats}
    assert len(at) == len(places)
    for place, members in found.rated.items():
        for person in members:
            box = at[person.id]
            assert laid.cells[place].contains((box.left, box.top))
            assert laid.cells[place].contains((box.right, box.bottom))
    for person in found.unrated:
        box = at[person.id]
        assert box.top >= laid.strip.top + HEADING - 0.01
        assert laid.strip.contains((box.right, box.bottom))
    for one, other in combinations(at.values(), 2):
        assert not one.overlaps(other)


@given(st.integers(2, 40))
def test_ties_make_their_cell_grow_and_no_other_row_or_column(count):
    _, _, few = made([(2, 2)])
    _, _, many = made([(2, 2)] * count)
    before, after = few.cells, many.cells
    assert after[2, 2].width * after[2, 2].height >= before[2, 2].width * before[2, 2].height
    for place in after:
        if place[0] != 2 and place[1] != 2:
            assert after[place].width == before[place].width
            assert after[place].height == before[place].height


def test_names_of_levels_fit_left_of_the_grid():
    for language in (EN, ET):
        assert levels_width(language) > 40
    assert made([])[2].cells[0, 0].left > levels_width(EN)
