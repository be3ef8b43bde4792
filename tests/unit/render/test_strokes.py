import pytest

from sidusryhmad.render.geometry import distance
from sidusryhmad.render.strokes import WIDTHS, Look, line_width, stroke
from sidusryhmad.render.theme import Theme

CURVE = ((0.0, 0.0), (40.0, 0.0), (80.0, 0.0), (120.0, 0.0))
THEME = Theme()


def drawn(sign, weight=0.5, **details):
    return stroke(CURVE, Look(sign, weight, **details), THEME)


@pytest.mark.parametrize(
    ("weight", "number"), [(0.0, 0), (0.25, 0), (0.26, 1), (0.5, 1), (0.75, 2), (0.76, 3), (1.0, 3)]
)
def test_four_classes_of_width(weight, number):
    assert line_width(weight) == WIDTHS[number]


def test_signs_differ_in_colour_line_and_head():
    strokes = [drawn(sign) for sign in ("positive", "negative", "unknown")]
    assert len({s.color for s in strokes}) == 3
    assert len({s.dash for s in strokes}) == 3
    assert [len(s.head.points) for s in strokes] == [3, 4, 4]
    assert [s.mark is not None for s in strokes] == [False, False, True]


@pytest.mark.parametrize("sign", ["positive", "negative", "unknown"])
def test_the_head_reaches_the_end_and_the_line_its_head(sign):
    shape = drawn(sign).head
    assert max(x for x, _ in shape.points) == pytest.approx(120, abs=0.01)
    assert min(x for x, _ in shape.points) == pytest.approx(drawn(sign).curve[3][0], abs=0.01)


@pytest.mark.parametrize("sign", ["positive", "negative"])
def test_unknown_strength_has_a_hollow_head(sign):
    assert drawn(sign, known=False).head.fill == "#FFFFFF"
    assert drawn(sign).head.fill == drawn(sign).color


def test_faded_lines_are_thin_grey_and_keep_their_sign():
    faded = drawn("negative", 1.0, faded=True)
    assert (faded.color, faded.width, faded.casing) == (THEME.faded, 1.0, 0.0)
    assert faded.dash


def test_a_short_edge_gets_a_short_head():
    short = ((0.0, 0.0), (5.0, 0.0), (10.0, 0.0), (15.0, 0.0))
    piece = stroke(short, Look("positive", 1.0), THEME)
    assert distance(piece.curve[0], piece.curve[3]) >= 5
