from hypothesis import given

import sidusryhmad as sr
from sidusryhmad.evidence.topics.wants.from_map import meeting, plans_of, wants_of
from sidusryhmad.evidence.topics.wants.judged import Span
from sidusryhmad.testing import service_maps


@given(service_maps())
def test_every_want_and_every_entry_of_a_change_is_taken(m):
    wants, plans = wants_of(m), plans_of(m)
    assert [want.id for want in wants] == [want.id for want in m.wants]
    assert [len(plan.entries) for plan in plans] == [len(c.wants) for c in m.changes]
    names = {person.name for person in m.stakeholders}
    assert {want.stakeholder for want in wants} <= {*names, ""}
    for want, given_ in zip(wants, m.wants, strict=True):
        assert (want.held, want.adds_value, want.n) == (given_.held, given_.adds_value, given_.n)
        assert (want.worth is None) == (given_.worth is None)
        assert want.worth is None or want.worth.low <= want.worth.value <= want.worth.high


@given(service_maps())
def test_who_meets_a_want_is_whoever_names_it(m):
    met = meeting(plans_of(m))
    for change in m.changes:
        for entry in change.wants:
            assert entry.want is None or change.name in met[entry.want]
    assert sum(map(len, met.values())) == sum(
        entry.want is not None for change in m.changes for entry in change.wants
    )


def test_a_range_of_worth_is_kept():
    m = sr.ServiceMap.named("Post").with_want("A", worth={"value": 2, "range": [1, 3]})
    assert wants_of(m)[0].worth == Span(1, 2, 3)
    assert wants_of(m.with_want("B", worth=1))[1].worth == Span(1, 1, 1)


def test_a_want_of_nobody_has_no_name_beside_it_and_reasons_are_kept():
    m = sr.ServiceMap.named("Post").with_want("A", why="öeldi uksel")
    (want,) = wants_of(m)
    assert (want.stakeholder, want.why, want.met_by) == ("", "öeldi uksel", ())
