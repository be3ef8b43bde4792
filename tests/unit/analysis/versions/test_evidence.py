"""What differs between the evidence on two versions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.versions.diff import diff
from sidusryhmad.analysis.versions.evidence import told_apart
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def made(*evidence, id_="klient"):
    return ServiceMap.from_document({
        "service": {"name": "Post"},
        "stakeholders": [{"id": id_, "name": "Klient", "ring": "direct"},
                         {"name": "Notar", "ring": "direct"}],
        "changes": [{"name": "Ukseni", "effects": {"Klient": 1}}],
        "evidence": list(evidence),
    })  # fmt: skip


def known(**details):
    return {"of": "attitude", "stakeholder": "Klient", "value": 1, **details}


def told(before, after):
    return [tuple(each) for each in told_apart(before, after)]


def test_what_is_new_and_what_is_gone_are_named_with_their_values():
    effect = known(of="effect", change="Ukseni", value=2)
    link = {"of": "strength", "from": "Notar", "to": "Klient", "value": -1}
    assert told(made(), made(known(), effect)) == [
        ("added", "klient", "Klient", "attitude", None, 1),
        ("added", "klient→ukseni", "Ukseni → Klient", "effect", None, 2),
    ]
    assert told(made(link), made()) == [
        ("removed", "notar→klient", "Notar → Klient", "strength", -1, None)
    ]


def test_a_corrected_record_is_told_by_what_differs():
    before, after = known(source="a", n=200), known(source="a", n=212, value=-1)
    assert told(made(before), made(after)) == [
        ("altered", "klient", "Klient", "attitude", {"value": 1, "n": 200},
         {"value": -1, "n": 212})
    ]  # fmt: skip


def test_another_source_is_another_record():
    kinds = [each[0] for each in told(made(known(source="a")), made(known(source="b")))]
    assert kinds == ["added", "removed"]


def test_whoever_got_another_id_is_still_the_same():
    assert told(made(known()), made(known(), id_="k1")) == []
    (gone,) = told(made(known(), id_="k1"), made())
    assert gone[1:3] == ("k1", "Klient")


@pytest.mark.parametrize("times", [1, 2])
def test_doubles_are_counted(times):
    assert len(told(made(*[known()] * times), made(known()))) == times - 1


@given(st.data())
def test_the_order_of_records_says_nothing(data):
    m = data.draw(service_maps(max_stakeholders=4))
    order = data.draw(st.permutations(m.evidence))
    other = m.model_copy(update={"evidence": tuple(order)})
    assert list(told_apart(m, other)) == []


@given(st.data())
def test_differences_are_exactly_the_records_that_differ(data):
    m = data.draw(service_maps(max_stakeholders=4))
    kept = tuple(e for e in m.evidence if data.draw(st.booleans()))
    found = diff(m, m.model_copy(update={"evidence": kept})).differences
    assert {(d.section, d.kind) for d in found} <= {("evidence", "removed")}
    assert len(found) == len(m.evidence) - len(kept)
