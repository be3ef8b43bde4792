from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.render.choices import Choices
from sidusryhmad.render.lettering import IMAGE, LEAD, TAB, lettering, plan
from sidusryhmad.render.pills import pill_size
from sidusryhmad.render.stage import stage
from sidusryhmad.render.theme import Theme
from sidusryhmad.testing import service_maps

ENGLISH, THEME = Language("en"), Theme()
PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgAB"
    "SK+kcQAAAABJRU5ErkJggg=="
)


def staged(service_map, **choices):
    return stage(service_map, None, ENGLISH, THEME, Choices(**choices))


def planned(service_map, **choices):
    set_up = staged(service_map, **choices)
    return plan(set_up, lettering(set_up))


def test_a_plain_map_asks_for_nothing_but_sizes(cafe):
    task = planned(cafe)
    assert task.aspect == 1.0
    assert task.previous == task.sectors == task.sector_names == task.blocks == ()


def test_choices_reach_the_plan(cafe):
    task = planned(cafe, shape="ellipse", slices="side", groups="side")
    assert task.aspect > 1
    assert task.sectors == (0, 1, 2, 2, 2)
    assert task.blocks == (0, 1, None, None, None)
    assert len(task.sector_names) == 3
    assert all(wide > 0 for wide, _ in task.sector_names)


def test_earlier_angles_reach_the_plan(cafe):
    set_up = staged(cafe)
    task = plan(set_up, lettering(set_up), {"barista": 1.5})
    assert task.previous == (None, 1.5, None, None, None)


def test_a_tab_and_a_picture_need_room(cafe):
    plain, grouped = planned(cafe), planned(cafe, groups="side")
    assert grouped.sizes[0][0] == plain.sizes[0][0] + LEAD + TAB
    assert grouped.sizes[2:] == plain.sizes[2:]
    inside = PICTURE
    first = cafe.stakeholders[0].model_copy(update={"image": inside})
    pictured = cafe.model_copy(update={"stakeholders": (first, *cafe.stakeholders[1:])})
    wide, high = planned(pictured).sizes[0]
    assert wide == plain.sizes[0][0] + LEAD + IMAGE
    assert high >= IMAGE + 6


@settings(max_examples=25, deadline=None)
@given(service_maps(max_stakeholders=6), st.booleans())
def test_every_figure_has_room_for_its_lines(service_map, together):
    set_up = staged(service_map, aggregate=together)
    words = lettering(set_up)
    task = plan(set_up, words)
    assert len(words.nodes) == len(words.leads) == len(task.sizes) == len(set_up.figures)
    for block, lead, (wide, high) in zip(words.nodes, words.leads, task.sizes, strict=True):
        assert wide >= pill_size(block)[0] + lead
        assert high >= pill_size(block)[1]


@settings(max_examples=25, deadline=None)
@given(service_maps(max_stakeholders=6), st.booleans())
def test_links_are_the_ties_that_are_drawn(service_map, together):
    set_up = staged(service_map, aggregate=together)
    task = plan(set_up, lettering(set_up))
    ids = [figure.id for figure in set_up.figures]
    drawn = [(ids[link.source], ids[link.target], link.weight) for link in task.links]
    assert drawn == [(tie.source, tie.target, tie.weight) for tie in set_up.ties]


def test_those_counted_together_have_a_line_for_ring_and_group(cafe):
    lines = [block.lines for block in lettering(staged(cafe, aggregate=True)).nodes]
    assert ("Direct ·", "customer (1)") in lines
    assert ("Interested ·", "not stated (2)") in lines
