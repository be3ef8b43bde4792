import pytest

from sidusryhmad.locale.language import Language
from sidusryhmad.render.legend import Contents, legend
from sidusryhmad.render.overlay import overlay
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme


def texts(scene):
    return [label.text for label in scene.legend.labels]


def test_explains_what_occurs(cafe_drawing):
    shown = texts(cafe_drawing.scene)
    assert "supports (+)" in shown
    assert "hinders (−)" in shown
    assert "direction not known (?)" in shown
    assert shown.count("strength not known") == 2
    assert not any(text.startswith("others") for text in shown)
    assert "IMPACT OF THE CHANGE" not in shown


def test_explains_nothing_else(middle_drawing):
    shown = texts(middle_drawing.scene)
    assert "strength not known" not in shown
    assert "direction not known (?)" not in shown
    assert [t for t in shown if t.endswith(("1", "2", "3"))] == [
        "weak, below 1", "about 1", "about 2", "strong, about 3",
    ]  # fmt: skip


def test_impact_has_a_scale(impact_drawing):
    shown = texts(impact_drawing.scene)
    assert "IMPACT OF THE CHANGE" in shown
    assert "direct effect of the change" in shown
    assert len(impact_drawing.scene.legend.pills) >= 7


def test_grey_is_explained_with_its_marks(large_drawing):
    scene = large_drawing.scene
    assert {"others that support", "others that hinder"} <= set(texts(scene))
    assert "others, direction not known" not in texts(scene)
    grey = [line for line in scene.legend.strokes if line.color == Theme().faded]
    assert [bool(line.dash) for line in grey] == [False, True]


def test_no_legend_for_an_empty_map():
    empty = legend(Contents((), None, Theme(), Language("en")))
    assert not empty.labels
    assert empty.box.width == 0


@pytest.mark.parametrize("name", ["cafe_drawing", "impact_drawing", "large_drawing"])
def test_everything_lies_in_the_box(name, request):
    shown = request.getfixturevalue(name).scene.legend
    for label in shown.labels:
        assert shown.box.top <= label.at[1] <= shown.box.bottom + 1
        end = label.at[0] + width(label.text, Font(label.size, label.weight))
        assert shown.box.left - 0.1 <= label.at[0] <= end <= shown.box.right + 0.1


def test_moving_keeps_the_distances(cafe_drawing, cafe_impact):
    contents = Contents(cafe_drawing.scene.edges, overlay(cafe_impact), Theme(), Language("en"))
    here = legend(contents)
    there = shifted(here, 10, 20)
    assert there.box == here.box.moved(10, 20)
    assert there.strokes[0].head.points[0][0] == here.strokes[0].head.points[0][0] + 10
    assert there.pills[0].box.y == here.pills[0].box.y + 20
