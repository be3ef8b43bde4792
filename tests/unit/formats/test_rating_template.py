"""Workbooks for raters to fill in."""

import io

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.formats.rating_sheets import rating_sheets
from sidusryhmad.formats.rating_template import rating_workbooks
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

EN = language("en")


@pytest.fixture
def base():
    m = ServiceMap.named("Kohvik", purpose="saladus")
    m = m.with_stakeholder("Guest", ring="direct", note="saladus", private={"x": "saladus"})
    m = m.with_stakeholder("=Owner", ring="indirect", power=3)
    m = m.with_influence("Guest", "=Owner", 2, why="saladus", ratings={"Keegi": 2})
    return m.with_change("Uus", {"Guest": {"effect": 1, "why": "saladus"}, "=Owner": -1})


def cells(content):
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_what_is_to_be_rated_is_listed_and_the_cells_are_blank(base):
    (content,) = rating_workbooks(base, ["Mari"], EN).values()
    found = cells(content)
    assert found["influences"] == [
        ("from", "to", "rating: Mari", "why"),
        ("Guest", "'=Owner", None, None),
    ]
    assert [row[2:] for row in found["changes"]] == [
        ("stakeholder", "rating: Mari", "why"),
        ("Guest", None, None),
        ("'=Owner", None, None),
    ]


def test_nothing_that_the_map_says_already_leads_the_raters(base):
    for content in rating_workbooks(base, ["Mari", "Jaan"], EN).values():
        told = str(cells(content))
        assert "saladus" not in told
        assert "Keegi" not in told


def test_rings_are_called_as_the_template_calls_them(base):
    (content,) = rating_workbooks(base, ["Mari"], language("et")).values()
    said = {value for row in cells(content)["sidusrühmad"] for value in row}
    assert "otsene" in said
    assert not said & {"direct", "interested", "indirect"}


def test_estonian_words(base):
    (content,) = rating_workbooks(base, ["Õie Mägi"], language("et")).values()
    found = cells(content)
    assert list(found) == ["juhend", "teenus", "sidusrühmad", "mõjud", "muudatused"]
    assert found["mõjud"][0] == ("kes", "keda", "hinnang: Õie Mägi", "miks")
    assert found["juhend"][0] == ("Hindaja: Õie Mägi",)


def test_cells_take_numbers_on_the_scale_only(base):
    (content,) = rating_workbooks(base, ["Mari"], EN).values()
    book = load_workbook(io.BytesIO(content))
    for title, span in (("influences", "C2"), ("changes", "D2:D3")):
        (rule,) = book[title].data_validations.dataValidation
        assert str(rule.sqref) == span
        assert (rule.type, rule.formula1, rule.formula2, rule.allow_blank) == (
            "decimal", "-3", "3", True,
        )  # fmt: skip


def test_file_names_are_harmless_and_each_is_another(base):
    made = rating_workbooks(base, ["../../Mari", "mari", "MÄRI", "!!"], EN)
    assert [str(file) for file in made] == [
        "mari.xlsx",
        "mari-2.xlsx",
        "mari-3.xlsx",
        "unnamed.xlsx",
    ]


def test_the_same_map_gives_the_same_bytes(base):
    assert rating_workbooks(base, ["Mari"], EN) == rating_workbooks(base, ["Mari"], EN)


@pytest.mark.parametrize(
    ("raters", "said"),
    [([], "who is to rate"), ([" "], "who is to rate"), (["a\0b"], "who is to rate"),
     (["Mari", "Jaan", "Mari "], "Mari is named twice")],
)  # fmt: skip
def test_who_rates_is_checked(base, raters, said):
    with pytest.raises(InvalidParameterError, match=said):
        rating_workbooks(base, raters, EN)


def test_there_has_to_be_something_to_rate():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct").with_change("C", {})
    with pytest.raises(InvalidParameterError, match="nothing to rate"):
        rating_workbooks(m, ["Mari"], EN)


@settings(max_examples=25, deadline=None)
@given(service_maps(min_stakeholders=2))
def test_a_blank_sheet_of_any_map_can_be_read(tmp_path_factory, m):
    if not m.influences and not any(change.effects for change in m.changes):
        return
    ((_, content),) = rating_workbooks(m, ["Mari"], EN).items()
    file = tmp_path_factory.mktemp("sheets") / "mari.xlsx"
    file.write_bytes(content)
    (found,) = rating_sheets(file, m)
    assert [s.id for s in found.service_map.stakeholders] == [s.id for s in m.stakeholders]
    asked = {(i.from_, i.to): i for i in found.service_map.influences}
    assert set(asked) == {(i.from_, i.to) for i in m.influences}
    assert all(i.sign == "unknown" and i.strength is None for i in asked.values())
    assert not any(change.effects for change in found.service_map.changes)
