import pytest

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.scales import CARRY_OVER, EPSILON, SCALES, TOLERANCE
from sidusryhmad.model.service_map import ServiceMap

PLACES = {
    "strength": lambda n: {"influences": [{"from": "a", "to": "b", "strength": n}]},
    "effect": lambda n: {"changes": [{"id": "c", "effects": {"a": {"effect": n}}}]},
    "effects": lambda n: {"changes": [{"id": "c", "effects": {"a": n}}]},
    "ratings": lambda n: {
        "influences": [{"from": "a", "to": "b", "strength": 1, "ratings": {"R": n}}]
    },
    "attitude": lambda n: {"attitude": n},
    "today": lambda n: {"today": n},
    "power": lambda n: {"power": n},
    "interest": lambda n: {"interest": n},
    "exists": lambda n: {"influences": [{"from": "a", "to": "b", "strength": 1, "exists": n}]},
    "confidence": lambda n: {
        "influences": [{"from": "a", "to": "b", "strength": 1, "confidence": n}]
    },
    "worth": lambda n: {"wants": [{"id": "w", "name": "W", "worth": n}]},
    "share": lambda n: {
        "wants": [{"id": "w", "name": "W"}],
        "changes": [{"id": "c", "wants": [{"want": "w", "share": n}]}],
    },
    "carry_over": lambda n: {"carry_over": n},
    "epsilon": lambda n: {"epsilon": n},
    "tolerance": lambda n: {"tolerance": n},
}
OF_A_STAKEHOLDER = {"attitude", "today", "power", "interest"}


def build(key, number):
    parts = PLACES[key](number)
    first = {"id": "a", "name": "A", "ring": "direct"}
    if key in OF_A_STAKEHOLDER:
        first, parts = {**first, **parts}, {}
    people = [first, {"id": "b", "name": "B", "ring": "direct"}]
    return ServiceMap.from_document({"service": {"name": "X"}, "stakeholders": people, **parts})


def test_every_scale_is_tried_here():
    assert set(PLACES) == set(SCALES)


@pytest.mark.parametrize("key", sorted(SCALES))
def test_the_ends_of_a_scale_are_on_it(key):
    for end in SCALES[key]:
        assert build(key, end).stakeholders


@pytest.mark.parametrize("key", sorted(SCALES))
def test_beyond_its_ends_a_fault_names_the_scale(key):
    low, high = SCALES[key]
    for beyond in (low - 0.01, high + 0.01):
        with pytest.raises(InvalidMapError) as caught:
            build(key, beyond)
        (fault,) = caught.value.faults
        assert (fault.message.code, fault.allowed) == ("off_scale", (f"{low} … {high}",))


def test_a_map_that_says_nothing_has_the_conventions():
    m = ServiceMap.named("X")
    assert (m.carry_over.value, m.epsilon, m.tolerance) == (CARRY_OVER, EPSILON, TOLERANCE)
    assert (CARRY_OVER, EPSILON, TOLERANCE) == (0.5, 0.05, 0.25)
