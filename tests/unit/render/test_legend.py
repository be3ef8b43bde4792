import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.choices import Choices
from sidusryhmad.render.compose import compose
from sidusryhmad.render.legend import Contents, _counts, legend
from sidusryhmad.render.overlay import overlay
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.strokes import line_width
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


def shown(service_map, impact=None, language="en", **choices):
    scene = compose(
        service_map,
        impact=impact,
        language=Language(language),
        theme=Theme(),
        choices=Choices(**choices),
    )
    return texts(scene), scene


def test_reached_next_to_nothing_and_not_reached_are_told_apart(cafe):
    change = impact(cafe, {"Omanik": 0.04}, draws=None)
    words, scene = shown(cafe, change)
    assert "not reached by the change" in words
    assert "reached, next to" in " ".join(words)
    samples = {pill.fill for pill in scene.legend.pills if not pill.lines and pill.radius}
    assert {Theme().paper, Theme().pale} <= samples
    found = {node.id: node for node in scene.nodes}
    assert all(node.badge is None for node in found.values())
    assert found["roster"].pill.fill == Theme().pale
    assert found["omanik"].pill.fill != Theme().pale


def test_nothing_is_said_of_what_does_not_occur(cafe):
    words, _ = shown(cafe, impact(cafe, {"Barista": 3, "Omanik": 3}, draws=None))
    assert "(≈ 0)" not in " ".join(words)
    assert not any(word in {"SLICES", "GROUPS BY SIDE"} for word in words)


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", ["SLICES", "by side", "GROUPS BY SIDE", "customer", "employee"]),
     ("et", ["SEKTORID", "jaotuse alus: pool", "RÜHMAD: POOL", "klient", "töötaja"])],
)  # fmt: skip
def test_slices_and_groups_have_rows(cafe, language, told):
    words, _ = shown(cafe, language=language, slices="side", groups="side")
    assert words[-5:] == told


def test_numbers_explain_the_width_of_merged_influences(make_map):
    words, scene = shown(make_map(40, 90), aggregate=True)
    assert words[0] == "INFLUENCES AND THEIR NUMBER"
    ranges = [word for word in words if word[0].isdigit()]
    numbers = [int(n) for word in ranges for n in word.split("–")]
    assert numbers == sorted(numbers)
    most = max(int(row[1].split()[0]) for row in scene.table[1:])
    assert (numbers[0], numbers[-1]) == (1, most)
    assert "strength not known" not in words


@given(st.integers(1, 5000))
def test_every_number_of_influences_has_one_width(most):
    ranges = [[int(n) for n in words.split("–")] for _, words in _counts(most)]
    covered = [n for each in ranges for n in range(each[0], each[-1] + 1)]
    assert covered == list(range(1, most + 1))
    thickness = {
        n: wide for wide, words in _counts(most)
        for n in range(int(words.split("–")[0]), int(words.split("–")[-1]) + 1)
    }  # fmt: skip
    assert all(thickness[n] == line_width(n / most) for n in covered[:: max(1, most // 50)])


def test_hollow_heads_are_explained_in_the_background_too(cafe):
    words, scene = shown(cafe, strongest=0.1)
    assert words.count("strength not known") == 2
    hollow = [
        line for line in scene.legend.strokes
        if line.head is not None and line.head.fill == Theme().paper
    ]  # fmt: skip
    assert {line.color for line in hollow} == {Theme().faded}


@pytest.mark.parametrize(("language", "told"), [
    ("en", ["INNER CIRCLE", "also belongs to it"]),
    ("et", ["SISERING", "kuulub samuti siseringi"])])  # fmt: skip
def test_the_border_of_the_inner_circle_is_explained_where_it_occurs(cafe, language, told):
    document = {**cafe.to_document(), "inner_circle": {"stakeholders": ["naabrid"]}}
    words, scene = shown(type(cafe).from_document(document), language=language)
    assert words[-2:] == told
    assert scene.legend.pills[-1].border_width == Theme().border_widths[0]
    assert not set(told) & set(shown(cafe, language=language)[0])
