"""The example of a completed template."""

import pytest

from sidusryhmad.formats.template_columns import TEMPLATE
from sidusryhmad.formats.template_example import example_rows, example_service
from sidusryhmad.locale.language import language


@pytest.mark.parametrize("code", ["et", "en"])
def test_rows_fill_columns_of_the_template(code):
    for key, rows in example_rows(language(code)).items():
        columns = {entry.column.key for entry in TEMPLATE[key]}
        needed = {entry.column.key for entry in TEMPLATE[key] if entry.needed}
        assert all(set(row) <= columns for row in rows)
        assert all(needed <= set(row) for row in rows)


@pytest.mark.parametrize("code", ["et", "en"])
def test_influences_and_effects_name_people_of_the_example(code):
    rows = example_rows(language(code))
    people = {row["name",] for row in rows["stakeholders"]}
    assert len(people) == len(rows["stakeholders"]) == 6
    assert {row[key,] for row in rows["influences"] for key in ("from", "to")} == people
    assert {row["stakeholder",] for row in rows["changes"]} <= people


def test_it_is_told_in_either_language():
    english, estonian = (example_rows(language(code)) for code in ("en", "et"))
    assert english["stakeholders"][0]["name",] == "Guest"
    assert estonian["stakeholders"][0]["name",] == "Külaline"
    reasons = [(e["why",], t["why",]) for e, t in zip(
        english["influences"], estonian["influences"], strict=True
    )]  # fmt: skip
    assert all(one != other for one, other in reasons)
    assert example_service(language("et"))["service", "name"] == "Nurgakohvik"
