import pytest

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_costs.options import OPTION_NAMES, Option
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.complaint_cost_marks import LOOKS, marks, sample
from sidusryhmad.render.evidence.complaint_cost_sheet import sheet
from sidusryhmad.render.themes import STANDARD

EN = language("en")


@pytest.fixture(scope="module")
def drawn():
    result = sr.evidence.complaint_cost(evidence_example("complaint_cost"))
    places = sheet(result, EN)
    return result, places, marks(places, result, EN, STANDARD)


def test_lines_differ_in_their_dashes_and_not_in_colour_alone():
    assert len({LOOKS[option] for option in Option}) == 3
    assert len({sample(option, STANDARD).dash for option in Option}) == 3


def test_every_option_has_its_line_with_the_range_beside_it(drawn):
    result, places, made = drawn
    named = {mark.title: mark for mark in made if mark.title in OPTION_NAMES.values()}
    assert set(named) == set(OPTION_NAMES.values())
    for option in Option:
        mark, cost = named[OPTION_NAMES[option]], result.of(option).cost
        line, whisker, *ends = mark.strokes
        assert line.curve[0][0] == places.across.start
        assert line.curve[3][0] == places.across.end
        assert {round(p[1], 2) for p in whisker.curve[::3]} == {
            places.upright.at(cost.low), places.upright.at(cost.high)
        }  # fmt: skip
        assert len(ends) == 2
        assert mark.pills[0].box.y == places.upright.at(cost.value)


def test_selling_falls_and_the_others_are_level(drawn):
    _, _, made = drawn
    heights = {m.title: [p[1] for p in m.strokes[0].curve[::3]] for m in made if m.title}
    assert heights["arguing"][0] == heights["arguing"][1]
    assert heights["giving in"][0] == heights["giving in"][1]
    assert heights["selling it"][0] == pytest.approx(heights["arguing"][0])
    assert heights["selling it"][1] > heights["selling it"][0]


def test_the_break_even_lies_on_the_line_of_giving_in(drawn):
    result, places, made = drawn
    point = next(mark for mark in made if "as dear as" in mark.title).pills[0].box
    assert point.y == places.upright.at(result.of(Option.GIVING_IN).cost.value)
    assert point.x == pytest.approx(places.across.at(0.17647), abs=0.1)


def test_the_band_holds_the_line_of_selling(drawn):
    _, _, made = drawn
    band = made[0].shapes[0].points
    ys = [y for _, y in band]
    line = next(mark for mark in made if mark.title == "selling it").strokes[0].curve
    assert min(ys) <= line[0][1] <= max(ys)
    assert min(ys) <= line[3][1] <= max(ys)
