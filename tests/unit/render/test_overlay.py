from dataclasses import replace

import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.overlay import Overlay, overlay, strongest_paths, tint
from sidusryhmad.render.theme import Theme

ENGLISH, ESTONIAN, THEME = Language("en"), Language("et"), Theme()


@pytest.fixture
def shown(cafe_impact):
    return overlay(cafe_impact)


def changed(shown, id_, **values):
    return replace(shown, by_id={**shown.by_id, id_: replace(shown.by_id[id_], **values)})


@pytest.mark.parametrize(
    ("total", "badge"), [(0.42, "▲ +0,4"), (-0.31, "▼ −0,3"), (0.04, None), (-0.01, None)]
)
def test_badges(shown, total, badge):
    result = changed(shown, "barista", total=total, reached=True)
    assert result.badge("barista", ESTONIAN) == badge


def test_unreached_stay_white_without_a_badge(shown):
    result = changed(shown, "naabrid", total=0.0, reached=False)
    assert result.badge("naabrid", ENGLISH) is None
    assert result.worth("naabrid") is None
    assert result.sign("naabrid") == 0
    assert result.fill(None, THEME) == THEME.paper


def test_colours_follow_the_sign(shown):
    gain, loss = shown.fill(2.0, THEME), shown.fill(-2.0, THEME)
    assert gain == THEME.gain
    assert loss == THEME.loss


def test_tint_grows_away_from_white():
    blues = [int(tint(step / 4, THEME)[1:3], 16) for step in range(5)]
    assert blues == sorted(blues, reverse=True)
    assert tint(2.0, THEME) == THEME.gain


def test_direct_effects_are_known(shown, cafe_impact):
    direct = {s.id for s in cafe_impact.service_map.stakeholders if shown.direct(s.id)}
    assert direct == {"omanik", "barista"}


def test_paths_end_in_the_inner_circle(cafe_impact):
    paths = strongest_paths(cafe_impact)
    assert paths
    assert all(path.nodes[-1] in cafe_impact.inner_circle for path in paths)
    assert all(len(path.nodes) > 1 for path in paths)


def test_paths_lead_to_losers_outside_too_but_not_to_others_there():
    m = ServiceMap.named("Kohvik")
    for name, ring in (("A", "direct"), ("B", "indirect"), ("C", "indirect"), ("D", "indirect")):
        m = m.with_stakeholder(name, ring=ring)
    for target, strength in (("B", -3), ("C", 3), ("D", -0.3)):
        m = m.with_influence("A", target, strength)
    found = impact(m, {"A": 2})
    assert found.verdict.losers_outside == ("b",)
    assert [path.nodes for path in strongest_paths(found)] == [("a", "b")]


def test_where_all_shares_are_tiny_the_largest_is_shown(cafe_impact):
    wide = cafe_impact.service_map.model_copy(update={"epsilon": 3.0})
    assert len(strongest_paths(replace(cafe_impact, service_map=wide))) == 1


def test_nothing_shown_without_an_impact():
    assert Overlay().badge("x", ENGLISH) is None
    assert not Overlay().direct("x")
