"""The key of the bar chart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.bars_key import key_rows
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.key import SAMPLE
from sidusryhmad.testing import changes, service_maps

EN = Language("en")


def rows(result, theme=None):
    shown = cast(people([result], EN), [result], 60)
    return {row.text: row for row in key_rows([result], shown, EN, theme or Theme())}


def test_only_what_occurs_is_explained(cafe):
    exact = rows(impact(cafe, draws=None))
    assert "▲ gets better" in exact
    assert "▼ gets worse" in exact
    assert not any("draws" in text for text in exact)
    assert any("nine draws in ten" in text for text in rows(impact(cafe, draws=50)))
    gains = rows(impact(cafe, {"Külaline": 1}, draws=None))
    assert "▼ gets worse" not in gains
    assert not any("accepted" in text for text in rows(impact(cafe, {}, draws=None)))


def test_limits_are_named_with_their_numbers(cafe):
    shown = rows(impact(cafe, draws=None))
    assert "up to 0.05 counts as nothing" in shown
    assert "a loss of 0.25 is accepted outside the inner circle" in shown


@pytest.mark.parametrize("theme", [Theme(), DARK])
def test_samples_have_the_colours_of_the_bars(cafe, theme):
    shown = rows(impact(cafe, draws=None), theme)
    assert shown["▲ gets better"].pills[0].fill == theme.gain
    assert shown["▼ gets worse"].pills[0].fill == theme.loss


@given(st.data())
def test_a_colour_is_explained_where_somebody_has_it(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    shown = rows(result)
    reached = [each for each in result.stakeholders if each.reached]
    assert ("▲ gets better" in shown) == any(each.total > 0 for each in reached)
    assert ("▼ gets worse" in shown) == any(each.total < 0 for each in reached)
    outside = [each for each in reached if each.id not in result.inner_circle]
    assert any("accepted" in text for text in shown) == bool(outside)
    for row in shown.values():
        for pill in row.pills:
            assert 0 <= pill.box.left <= pill.box.right <= SAMPLE
