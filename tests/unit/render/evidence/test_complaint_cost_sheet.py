from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, Option
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.complaint_cost_sheet import HEIGHT, sheet
from sidusryhmad.render.text import width
from sidusryhmad.render.views.axes import TICK_FONT


def asked(*values):
    rows = zip(KEYS, values, strict=True)
    return sr.evidence.complaint_cost([{"input": INPUT_NAMES[k], "value": v} for k, v in rows])


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(0, 9999), st.integers(0, 9999))
def test_every_cost_lies_between_the_axis_ends_with_room_for_its_numbers(complaints, fee, cases):
    result = asked(complaints, 15, 18, cases, 3, 0.4, fee, 2, 0)
    places = sheet(result, language("et"))
    for each in result.costs:
        for value in (each.cost.low, each.cost.high):
            assert places.top - 0.1 <= places.upright.at(value) <= places.bottom + 0.1
    assert places.top - 0.1 <= places.upright.at(0.0) <= places.bottom + 0.1
    assert all(width(text, TICK_FONT) < places.across.start for text in places.texts)


def test_ranges_stand_beside_the_plot_each_by_itself():
    places = sheet(asked(40, 15, 18, 25, 3, 0.4, 1.5, 2, 0), language("en"))
    assert set(places.ranges) == set(Option)
    assert min(places.ranges.values()) > places.across.end
    assert max(places.ranges.values()) < places.right
    assert len(set(places.ranges.values())) == 3
    assert places.top < places.bottom < HEIGHT
