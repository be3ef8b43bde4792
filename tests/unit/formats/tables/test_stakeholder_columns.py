"""The columns of a stakeholder register."""

import pytest

from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD, COLUMNS, SCALES
from sidusryhmad.model.stakeholder import Stakeholder


def test_every_field_of_a_stakeholder_has_a_column():
    keys = {column.key[0].removesuffix(" json") for column in COLUMNS}
    assert keys == set(Stakeholder.model_fields)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Sidusrühm", "name"), ("Osapool", "name"), ("Stakeholder Name", "name"), ("Label", "name"),
        ("Influence_level", "power"), ("Mõjukus", "power"), ("Support level", "attitude"),
        ("Huvi", "interest"), ("Märkused", "note"), ("Category", "sector"), ("Võim: miks", "power"),
    ],
)  # fmt: skip
def test_headings_that_people_use(heading, key):
    assert BY_WORD[folded(heading)].key[0] == key


def test_scales_are_those_of_the_model():
    spans = {key[0]: (scale.low, scale.high) for key, scale in SCALES.items()}
    assert spans == {"power": (0, 3), "interest": (0, 3), "attitude": (-3, 3), "today": (-3, 3)}
