"""What stands in the cells of the influence matrix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import CONTRAST, DARK, PRINT
from sidusryhmad.render.views.matrix_cells import Entry, entries, short_names

EN, ET = Language("en"), Language("et")
NAMES = {"a": "Ann", "b": "Bo"}
THEMES = [Theme(), DARK, PRINT, CONTRAST]


def entry(**influence):
    people = [{"id": id_, "name": name, "ring": "direct"} for id_, name in NAMES.items()]
    document = {
        "service": {"name": "x"},
        "stakeholders": people,
        "influences": [{"from": "a", "to": "b", **influence}],
    }
    return entries(ServiceMap.from_document(document))[0]


@pytest.mark.parametrize(
    ("influence", "kind", "text"),
    [
        ({"strength": 2}, "known", "+2"),
        ({"strength": -1.5}, "known", "−1.5"),
        ({"strength": 0}, "none", "0"),
        ({"strength": 0, "range": [-1, 1]}, "known", "0"),
        ({"range": [1, 2]}, "known", "+1.5"),
        ({"sign": "positive"}, "direction", "+"),
        ({"sign": "negative"}, "direction", "−"),
        ({"sign": "unknown"}, "unknown", "?"),
        ({"strength": 2, "exists": 0.5}, "known", "+2"),
    ],
)
def test_each_way_of_knowing_an_influence_has_its_text(influence, kind, text):
    found = entry(**influence)
    assert (found.kind, found.text(EN)) == (kind, text)


def test_asked_and_none_is_not_taken_for_a_range_around_zero():
    assert not entry(strength=0).unsure
    assert entry(strength=0, range=[-1, 1]).unsure
    assert entry(strength=1, exists=0.4).unsure


@pytest.mark.parametrize(
    ("influence", "told"),
    [
        ({"strength": 2}, "Ann → Bo: +2"),
        ({"strength": 0}, "Ann → Bo: asked, and there is none"),
        ({"sign": "negative"}, "Ann → Bo: hinders, strength not known"),
        ({"sign": "positive"}, "Ann → Bo: supports, strength not known"),
        ({"sign": "unknown"}, "Ann → Bo: direction not known"),
        ({"strength": 2, "range": [1, 3]}, "Ann → Bo: +2, believed +1.0 … +3.0"),
        ({"strength": 2, "exists": 0.5}, "Ann → Bo: +2, there with 50%"),
    ],
)
def test_pointing_at_a_cell_says_all_that_is_known(influence, told):
    assert entry(**influence).told(NAMES, EN) == told


def test_it_is_said_in_estonian_too():
    found = entry(strength=-1.5, range=[-2, -1])
    assert found.text(ET) == "−1,5"
    assert found.told(NAMES, ET) == "Ann → Bo: −1,5, usutavalt −2,0 … −1,0"


@given(
    st.floats(-3, 3), st.sampled_from(["known", "direction", "none", "unknown"]),
    st.sampled_from(THEMES),
)  # fmt: skip
def test_the_ink_of_every_cell_can_be_read(strength, kind, theme):
    if kind == "direction":
        strength = 1.0 if strength > 0 else -1.0
    found = Entry("a", "b", kind, strength, None, 1.0)
    fill, ink = found.colors(theme)
    assert contrast(fill, ink) >= 4.5


@given(st.floats(0.5, 3), st.floats(0, 1), st.sampled_from(THEMES))
def test_a_stronger_influence_stands_out_more(strength, share, theme):
    strong = Entry("a", "b", "known", strength, None, 1.0).colors(theme)[0]
    weak = Entry("a", "b", "known", strength * share, None, 1.0).colors(theme)[0]
    assert contrast(strong, theme.paper) >= contrast(weak, theme.paper) - 1e-6
    other = Entry("a", "b", "known", -strength, None, 1.0).colors(theme)[0]
    assert other != strong


def test_names_are_fit_for_a_line():
    m = ServiceMap.named("x").with_stakeholder("A\u202e " + "b" * 80, ring="direct")
    (name,) = short_names(m).values()
    assert name.startswith("A b")
    assert len(name) == 60
    assert name.endswith("…")


@given(st.floats(-3, 3), st.sampled_from(["en", "et"]))
def test_the_number_in_a_cell_is_the_strength_to_a_tenth(strength, code):
    found = entry(strength=strength)
    text = found.text(Language(code)).replace("−", "-").replace(",", ".")
    assert float(text) == pytest.approx(strength, abs=0.0501)
    assert found.sign == ("0" if strength == 0 else "+" if strength > 0 else "−")


@given(st.floats(-3, 3), st.floats(-3, 3))
def test_a_range_alone_counts_with_its_middle(one, other):
    low, high = sorted((one, other))
    found = entry(range=[low, high])
    assert found.strength == pytest.approx((low + high) / 2)
    assert found.spread == (low, high)
    assert found.kind == "known"
