import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.choices import Choices
from sidusryhmad.render.lettering import lettering, plan
from sidusryhmad.render.stage import MERGED, stage
from sidusryhmad.render.theme import Theme

ENGLISH = Language("en")


def test_small_maps_are_shown_whole(cafe):
    set_up = stage(cafe, None, ENGLISH, Theme())
    assert not set_up.selective
    assert set_up.rank == {"direct": 0, "interested": 1, "indirect": 2}


def test_large_maps_show_their_strongest(make_map):
    set_up = stage(make_map(60, 100), None, ENGLISH, Theme())
    assert set_up.selective
    assert all(t in set_up.bright for t in set_up.ties if t.weight == 1)


def test_impacts_show_their_paths(cafe_impact):
    set_up = stage(cafe_impact.service_map, cafe_impact, ENGLISH, Theme())
    pairs = {(tie.source, tie.target) for tie in set_up.bright}
    assert ("omanik", "barista") in pairs
    assert ("naabrid", "omanik") not in pairs


def test_a_map_and_its_impact_make_one_plan(cafe, cafe_impact):
    plans = []
    for shown in (None, cafe_impact):
        set_up = stage(cafe, shown, ENGLISH, Theme())
        plans.append(plan(set_up, lettering(set_up)))
    assert plans[0] == plans[1]


def test_ring_names_are_upper_case_and_the_plan_has_room_for_them(cafe):
    set_up = stage(cafe, None, ENGLISH, Theme())
    words = lettering(set_up)
    assert words.rings[0].lines == ("DIRECT",)
    assert plan(set_up, words).names[0][0] > words.rings[0].size[0]


def test_angles_become_radians(cafe):
    hand = cafe.with_stakeholder("Uus", ring="direct", angle=180)
    set_up = stage(hand, None, ENGLISH, Theme())
    assert 3.14 < plan(set_up, lettering(set_up)).wishes[-1] < 3.15


def chosen(service_map, impact=None, **choices):
    return stage(service_map, impact, ENGLISH, Theme(), Choices(**choices))


def test_large_maps_are_counted_unless_everybody_is_wanted(make_map):
    large = make_map(150, 60)
    assert chosen(large).counted
    assert not chosen(make_map(149, 60)).counted
    whole = chosen(large, aggregate=False)
    assert len(whole.figures) == 150
    assert not whole.merged
    assert stage(large, None, ENGLISH, Theme(aggregate_from=151)).counted is False
    assert not chosen(ServiceMap.named("X"), aggregate=True).counted


def test_of_many_merged_influences_the_largest_are_drawn(make_map):
    people = make_map(200, 400)
    sided = people.model_copy(
        update={
            "stakeholders": tuple(
                s.model_copy(update={"sector": f"S{n % 5}"})
                for n, s in enumerate(people.stakeholders)
            )
        }
    )
    some = chosen(sided, groups="sector")
    assert len(some.merged) > 60
    assert MERGED <= len(some.ties) <= 1.5 * MERGED or len({t.weight for t in some.ties}) == 1
    least = min(tie.count for tie in some.ties)
    assert all(tie in some.ties for tie in some.merged if tie.count > least)
    assert chosen(sided, groups="sector", strongest=1).ties == some.merged


@given(st.floats(0, 1, exclude_min=True))
def test_a_share_is_coloured(make_map, share):
    set_up = chosen(make_map(30, 50), strongest=share)
    assert set_up.bright
    weakest = min(tie.weight for tie in set_up.bright)
    assert all(tie in set_up.bright for tie in set_up.ties if tie.weight > weakest)
    assert len(set_up.ties) == len(chosen(make_map(30, 50)).ties)


def test_all_is_a_share_too(make_map):
    assert not chosen(make_map(60, 100), strongest=1).selective


def test_with_a_change_its_paths_are_in_colour_and_nothing_else(cafe, cafe_impact):
    with pytest.raises(InvalidParameterError, match="strongest is for a map alone"):
        chosen(cafe, cafe_impact, strongest=0.5)


def test_too_many_slices_or_groups_are_refused(make_map):
    people = make_map(14, 3)
    with pytest.raises(InvalidParameterError, match="at most 8"):
        chosen(with_party(people), slices="party")
    with pytest.raises(InvalidParameterError, match="at most 13"):
        chosen(with_party(people), groups="party")


def with_party(people):
    rows = [s.model_copy(update={"party": s.name}) for s in people.stakeholders]
    return people.model_copy(update={"stakeholders": tuple(rows)})
