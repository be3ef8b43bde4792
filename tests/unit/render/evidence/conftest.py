"""What every picture of evidence keeps, checked by numbers."""

from itertools import combinations

import pytest

from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import Font, width


def box_of_label(label):
    """Left, top, right and bottom of a text."""
    wide = width(label.text, Font(label.size, label.weight))
    left = label.at[0] - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.at[1] - label.size * 0.8, left + wide, label.at[1] + label.size * 0.2


def labels_of(picture):
    """Every text of a scene, or of a body that is not laid out with its legend yet."""
    marked = [label for mark in picture.marks for label in mark.labels]
    if isinstance(picture, Scene):
        return [*picture.headings, *picture.legend.labels, *marked]
    return marked


def apart(one, other):
    a, b, c, d = one
    e, f, g, h = other
    return c <= e + 0.1 or g <= a + 0.1 or d <= f + 0.1 or h <= b + 0.1


@pytest.fixture(scope="session")
def box_of():
    return box_of_label


@pytest.fixture(scope="session")
def legible():
    """No text is cut and no two overlap: ``legible(scene)``; a body may reach into its margin."""

    def check(picture, beside=0, above=0):
        boxes = [box_of_label(label) for label in labels_of(picture)]
        assert boxes
        for left, top, right, bottom in boxes:
            assert left >= -beside
            assert top >= -above
            assert right <= picture.width + beside
            assert bottom <= picture.height + above
        for one, other in combinations(boxes, 2):
            assert apart(one, other)

    return check


@pytest.fixture(params=["svg", "png", "pdf", "pptx", "html", "txt"])
def on_canvas(request):
    """Every canvas takes a drawing, and no markup of its names comes through."""

    def check(drawing, markup="<script>x()"):
        content = drawing.to_bytes(request.param)
        assert request.param not in {"svg", "html"} or markup.encode() not in content
        assert len(content) > 100

    return check
