"""Where everything of the influence matrix stands."""

from hypothesis import given

from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import width
from sidusryhmad.render.views.matrix_sheet import sheet
from sidusryhmad.testing import service_maps

EN = Language("en")


@given(service_maps(max_stakeholders=10))
def test_rows_and_columns_follow_the_rings_and_within_them_the_file(service_map):
    made = sheet(service_map, EN)
    rank = {ring.id: ring.order for ring in service_map.ring_list}
    people = sorted(service_map.stakeholders, key=lambda person: rank[person.ring])
    assert [seat.id for seat in made.seats] == [person.id for person in people]
    assert [seat.number for seat in made.seats] == [str(n + 1) for n in range(len(people))]


@given(service_maps(max_stakeholders=10))
def test_cells_neither_overlap_nor_touch_the_names(service_map):
    made = sheet(service_map, EN)
    for one, other in zip(made.seats, made.seats[1:], strict=False):
        assert other.x - one.x >= made.cell - 1e-6
        assert other.y - one.y >= made.cell - 1e-6
    for seat in made.seats:
        assert seat.x - made.cell / 2 >= made.left - 0.01
        assert made.numbers + 9 + width(seat.name, made.name) < made.left
        assert made.box(seat, seat).right <= made.right + 0.01
        assert made.box(seat, seat).bottom <= made.bottom + 0.01


def test_a_ring_of_its_own_has_a_block_of_its_own(cafe):
    made = sheet(cafe, Language("et"))
    assert [block.name for block in made.blocks] == ["Otsesed", "Huvitatud", "Kaudsed"]
    assert [len(block.seats) for block in made.blocks] == [2, 2, 1]
    gap = made.blocks[1].seats[0].x - made.blocks[0].seats[-1].x
    assert gap > made.cell


def test_cells_shrink_with_the_map_and_lose_their_numbers_beyond_sixty(make_map):
    sheets = {count: sheet(make_map(count, 10), EN) for count in (10, 25, 60, 61, 120)}
    cells = [sheets[count].cell for count in (10, 25, 60, 61)]
    assert cells == sorted(cells, reverse=True)
    assert [made.numbered for made in sheets.values()] == [True, True, True, False, False]
    for made in sheets.values():
        assert width(made.seats[-1].number, made.cells) < made.cell
        assert not made.numbered or width("−1,5", made.cells) < made.cell


def test_a_map_of_nobody_has_an_empty_sheet(cafe):
    made = sheet(cafe.model_copy(update={"stakeholders": (), "influences": ()}), EN)
    assert made.seats == ()
    assert made.right == made.left
