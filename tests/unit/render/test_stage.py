from sidusryhmad.locale.language import Language
from sidusryhmad.render.lettering import lettering, plan
from sidusryhmad.render.stage import stage
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
