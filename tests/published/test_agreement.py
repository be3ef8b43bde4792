"""Published values of Krippendorff's alpha.

* K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers,
  twelve units, gaps: nominal .743, ordinal .815, interval .849. Sections A and B: two observers,
  binary data .095 and nominal data .692.
* The example of three coders and fifteen units in the encyclopedia article "Krippendorff's alpha":
  nominal .691, interval .811.
"""

import pytest

from sidusryhmad.analysis.workshop.alpha import alpha

FOUR = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
BINARY = """
0 1 0 0 0 0 0 0 1 0
1 1 1 0 0 1 0 0 0 0
"""
LETTERS = """
1 1 2 2 4 3 3 3 5 4 4 1
2 1 2 2 2 3 3 3 5 4 4 4
"""
THREE = """
. . . . . 3 4 1 2 1 1 3 3 . 3
1 . 2 1 3 3 4 3 . . . . . . .
. . 2 1 3 4 4 . 2 1 1 3 3 . 4
"""


def units(text):
    """What was said of each unit; a dot is a gap."""
    rows = [line.split() for line in text.strip().splitlines()]
    return [[float(v) for v in column if v != "."] for column in zip(*rows, strict=True)]


@pytest.mark.parametrize(
    ("data", "metric", "published"),
    [
        (FOUR, "nominal", 0.743),
        (FOUR, "ordinal", 0.815),
        (FOUR, "interval", 0.849),
        (BINARY, "nominal", 0.095),
        (LETTERS, "nominal", 0.692),
        (THREE, "nominal", 0.691),
        (THREE, "interval", 0.811),
    ],
)
def test_alpha_is_what_was_published(data, metric, published):
    assert alpha(units(data), metric) == pytest.approx(published, abs=0.0005)
