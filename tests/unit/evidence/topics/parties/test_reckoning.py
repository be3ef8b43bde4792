import pytest
from hypothesis import given

import sidusryhmad as sr
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.evidence.topics.parties.reckoning import Model, handed_on
from sidusryhmad.testing import service_maps


@given(service_maps(complete=False))
def test_shares_arriving_at_one_never_exceed_the_carry_over(m):
    shares = Model(0.5, True).shares(m)
    assert set(shares) == {(i.from_, i.to) for i in m.influences}
    for person in m.stakeholders:
        assert sum(abs(s) for (_, to), s in shares.items() if to == person.id) <= 0.5 + 1e-12


@given(service_maps(complete=False))
def test_what_is_handed_on_and_the_direct_effect_make_the_total(m):
    found = Model(None, True).impact(m, {m.stakeholders[0].id: 2})
    amounts = handed_on(found)
    for person in found.stakeholders:
        arriving = sum(amount for (_, to), amount in amounts.items() if to == person.id)
        assert person.direct + arriving == pytest.approx(person.total, abs=1e-9)


def test_draws_come_by_stakeholder_and_their_middle_is_near_the_exact_total():
    m = sr.example("post").read()
    totals, notes = Model(None, True).drawn(m, "keeldumine", Draws(500))
    exact = {each.id: each.total for each in sr.impact(m, "keeldumine", draws=None).stakeholders}
    assert notes == ()
    assert set(totals) == set(exact)
    assert totals["klient"].mean() == pytest.approx(exact["klient"], abs=0.2)


def test_what_cannot_be_drawn_is_said():
    m = sr.ServiceMap.named("Post").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    m = m.with_influence("A", "B", 2, range=[1, 3]).with_influence("B", "A", 2, range=[1, 3])
    totals, (note,) = Model(1.0, False).drawn(m, {"A": 1}, Draws(10))
    assert totals == {}
    assert "nothing was drawn" in str(note)
    found = sr.evidence.parties(m, {"A": 1}, carry_over=1.0, budget=False, draws=10)
    assert found.draws is None
    assert note in found.grounds.assumptions
