"""The strategies we ship draw valid, varied and repeatable maps."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.testing import changes, names, service_maps


@pytest.fixture(scope="module")
def drawn():
    """Many maps, drawn once."""
    found = []

    @settings(max_examples=1000, database=None, derandomize=True, deadline=None,
              phases=[Phase.generate], suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(service_maps(max_stakeholders=4))
    def collect(service_map):
        found.append(service_map)

    collect()
    return found


def keys(service_map):
    """Every key in use on a map, by kind of record."""
    document = service_map.to_document()
    used = set(document)
    for kind in ("stakeholders", "influences", "changes", "evidence"):
        used |= {f"{kind}.{key}" for row in document.get(kind, ()) for key in row}
    return used | {f"service.{key}" for key in document["service"]}


def loops(service_map):
    ends = {(i.from_, i.to) for i in service_map.influences}
    ids = [s.id for s in service_map.stakeholders]
    while ids and (first := next((n for n in ids if not any((a, n) in ends for a in ids)), None)):
        ids.remove(first)
    return ids


@given(names())
def test_names_are_never_blank(name):
    assert name.strip()
    assert ServiceMap.named(name).service.name == name


@given(service_maps(min_stakeholders=2, max_stakeholders=3))
def test_maps_keep_to_the_sizes_asked_for(service_map):
    assert 2 <= len(service_map.stakeholders) <= 3
    assert ServiceMap.from_document(service_map.to_document()) == service_map


@given(service_maps(acyclic=True))
def test_acyclic_maps_have_no_loops(service_map):
    assert loops(service_map) == []


@given(service_maps(positive=True))
def test_positive_maps_hold_no_harmful_or_unclear_influence(service_map):
    for influence in service_map.influences:
        assert influence.sign in (None, "positive")
        assert (influence.strength or 0) >= 0
        assert min(influence.range or (0,)) >= 0


@given(service_maps(complete=False))
def test_bare_maps_have_only_what_the_numbers_need(service_map):
    assert keys(service_map) <= {
        "sidusryhmad", "service", "service.name", "stakeholders", "influences",
        "stakeholders.id", "stakeholders.name", "stakeholders.ring", "stakeholders.side",
        "influences.from", "influences.to", "influences.strength",
    }  # fmt: skip


@given(st.data())
def test_changes_fit_their_map(data):
    service_map = data.draw(service_maps(min_stakeholders=0, max_stakeholders=4))
    change = data.draw(changes(service_map, max_effects=2))
    assert isinstance(change, Change)
    assert len(change.effects) <= 2
    assert set(change.effects) <= {s.id for s in service_map.stakeholders}


@pytest.mark.parametrize("key", sorted(set(Stakeholder.model_fields) - {"id", "name", "ring"}))
def test_every_optional_key_of_a_stakeholder_is_drawn_now_and_then(drawn, key):
    assert any(f"stakeholders.{key}" in keys(service_map) for service_map in drawn)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda m: any(i.strength == 0 for i in m.influences),
        lambda m: any(i.sign == "unknown" for i in m.influences),
        lambda m: any(i.sign == "negative" and i.strength is None for i in m.influences),
        lambda m: any(i.range and i.strength is None for i in m.influences),
        lambda m: any(i.exists is not None for i in m.influences),
        lambda m: any(None in i.ratings.values() for i in m.influences),
        lambda m: any(i.confidence is not None and i.why for i in m.influences),
        lambda m: m.carry_over.range,
        lambda m: len(m.ring_list) != 3,
        lambda m: m.rings and m.ring_list[0].id == "direct",
        lambda m: m.inner_circle.stakeholders,
        lambda m: m.inner_circle.rings == (),
        lambda m: any(e.range for c in m.changes for e in c.effects.values()),
        lambda m: any(c.wants for c in m.changes),
        lambda m: any(e.of == "strength" for e in m.evidence),
        lambda m: any(e.range and e.n is not None for e in m.evidence),
        lambda m: m.service.date,
        loops,
        lambda m: set("õäöü") & set("".join(s.name for s in m.stakeholders)),
    ],
)
def test_every_kind_of_content_is_drawn_now_and_then_and_not_always(drawn, wanted):
    assert 0 < sum(bool(wanted(service_map)) for service_map in drawn) < len(drawn)


def test_the_same_maps_are_drawn_again():
    def draw():
        seen = []

        @settings(max_examples=15, derandomize=True, database=None, deadline=None)
        @given(service_maps(max_stakeholders=3))
        def collect(service_map):
            seen.append(service_map)

        collect()
        return seen

    assert draw() == draw()
