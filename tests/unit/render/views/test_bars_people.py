"""Who has a bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.testing import changes, service_maps

EN = Language("en")


@st.composite
def impacts(draw):
    service_map = draw(service_maps(max_stakeholders=7, complete=draw(st.booleans())))
    return impact(service_map, draw(changes(service_map)), draws=None)


@given(impacts(), st.integers(1, 8))
def test_everybody_appears_once(result, most):
    shown = cast(people([result], EN), [result], most)
    everybody = [*shown.rows, *shown.left_out, *shown.unreached]
    assert sorted(p.id for p in everybody) == sorted(r.id for r in result.stakeholders)
    assert len(shown.rows) <= most
    assert all(person.inner for person in shown.inner)
    assert not any(person.inner for person in (*shown.outside, *shown.unreached))


@given(impacts())
def test_rows_run_from_the_largest_gain_to_the_largest_loss_and_who_is_not_reached_is_last(result):
    shown = cast(people([result], EN), [result], 60)
    for group in (shown.inner, shown.outside):
        reached = [person.reached for person in group]
        assert reached == sorted(reached, reverse=True)
        totals = [round(person.totals[0], 9) for person in group if person.reached]
        assert totals == sorted(totals, reverse=True)


@given(impacts(), st.integers(1, 4))
def test_where_there_is_no_room_the_inner_circle_comes_first(result, most):
    shown = cast(people([result], EN), [result], most)
    if any(person.inner for person in shown.left_out):
        assert shown.outside == ()
    harmed = set(result.verdict.losers_outside)
    if any(person.id in harmed for person in shown.left_out):
        assert all(person.id in harmed for person in shown.outside)


def test_ties_stand_in_file_order(cafe):
    result = impact(cafe, {}, draws=None)
    shown = cast(people([result], EN), [result], 60)
    assert [person.name for person in shown.inner] == ["Külaline", "Barista"]
    assert [person.name for person in shown.unreached] == ["Omanik", "Röster", "Naabrid"]


def test_a_person_of_several_changes_has_a_result_for_each(cafe):
    gone = cafe.with_change("Ilma", {"Barista": 1}, edits={"remove": {"stakeholders": ["Naabrid"]}})
    both = [impact(gone, "Pikem päev", draws=None), impact(gone, "Ilma", draws=None)]
    everybody = {person.name: person for person in people(both, EN)}
    first, second = everybody["Naabrid"].results
    assert (first.reached, second) == (False, None)
    assert everybody["Naabrid"].ring == "Indirect"
    assert everybody["Barista"].totals == pytest.approx(
        tuple(each.of("Barista").total for each in both)
    )


@given(impacts())
def test_somebody_more_whom_nothing_reaches_changes_no_row(result):
    grown = result.service_map.with_stakeholder("Keegi kaugelt", ring=_outer(result.service_map))
    again = impact(grown, result.change, draws=None)
    before, after = (cast(people([each], EN), [each], 60) for each in (result, again))
    added = {person.id for person in after.unreached} - {person.id for person in before.unreached}
    if "Keegi kaugelt" not in {person.name for person in after.inner}:
        assert [person.id for person in after.rows] == [person.id for person in before.rows]
        assert len(added) == 1


def _outer(service_map):
    return service_map.ring_list[-1].id


@given(impacts())
def test_more_room_takes_nobody_away(result):
    everybody = people([result], EN)
    few, many = cast(everybody, [result], 2), cast(everybody, [result], 5)
    assert {person.id for person in few.rows} <= {person.id for person in many.rows}
    assert {person.id for person in many.left_out} <= {person.id for person in few.left_out}
