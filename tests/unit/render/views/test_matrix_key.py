"""The key of the influence matrix."""

from hypothesis import given

from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.matrix_cells import entries
from sidusryhmad.render.views.matrix_key import key_rows
from sidusryhmad.render.views.matrix_sheet import sheet
from sidusryhmad.testing import service_maps

EN = Language("en")


def rows(service_map, language=EN):
    return {row.text: row for row in key_rows(sheet(service_map, language), service_map, language,
                                              Theme())}  # fmt: skip


def test_only_what_occurs_is_explained(cafe):
    shown = rows(cafe)
    assert "asked, and there is none" in shown
    assert "direction not known" in shown
    assert "neither supports nor hinders" not in shown
    assert not any("not certain" in text for text in shown)
    bare = rows(cafe.model_copy(update={"influences": ()}))
    assert set(bare) == {
        "The row influences the column",
        "not asked",
        "number of the row and of its column",
    }


def test_weakest_and_strongest_stand_side_by_side(cafe):
    pills = rows(cafe)["supports, up to +3"].pills
    assert [pill.lines[0].text for pill in pills] == ["+1", "+3"]
    assert [pill.lines[0].text for pill in rows(cafe)["hinders, down to −3"].pills] == ["−2"]


def test_it_says_when_numbers_are_left_out(make_map):
    text = "more than 60 stakeholders: signs without numbers"
    assert text in rows(make_map(61, 5))
    assert text not in rows(make_map(60, 5))


@given(service_maps(max_stakeholders=6))
def test_samples_hold_their_texts(service_map):
    for row in rows(service_map).values():
        for pill in row.pills:
            for line in pill.lines:
                assert width(line.text, Font(line.size, line.weight)) <= pill.box.width


@given(service_maps(max_stakeholders=6))
def test_there_is_one_row_for_each_kind_of_cell_and_direction(service_map):
    shown = rows(service_map)
    kinds = {(entry.kind, entry.sign) for entry in entries(service_map)}
    dots = any("not certain" in text for text in shown)
    assert dots == any(entry.unsure for entry in entries(service_map))
    assert len(shown) == 3 + len(kinds) + dots
