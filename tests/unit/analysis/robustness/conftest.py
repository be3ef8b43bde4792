"""Small maps, made in one line each."""

import pytest

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.worlds import worlds_of
from sidusryhmad.model.service_map import ServiceMap


def small(people, links=(), **head):
    """People as ``a/direct`` or ``a/direct/2`` with what stands today; links as ``(a, b, 3)``."""
    rows = []
    for person in people.split():
        id_, ring, *today = person.split("/")
        now = {"today": float(today[0])} if today else {}
        rows.append({"id": id_, "name": id_.upper(), "ring": ring, **now})
    measured = [
        {"from": a, "to": b, **(how if isinstance(how, dict) else {"strength": how})}
        for a, b, how in links
    ]
    return ServiceMap.from_document(
        {
            "service": {"name": "Ring"},
            "stakeholders": rows,
            "influences": measured,
            **head,
        }
    )


@pytest.fixture
def mapped():
    return small


@pytest.fixture
def worlds():
    """A case ready for re-rating: ``worlds(service_map, change, carry_over=0.5)``."""

    def make(service_map, change=None, *, carry_over=0.5, budget=True):
        question = ask(case_of(service_map, change), carry_over=carry_over, budget=budget)
        return worlds_of(question, carry_over=carry_over, budget=budget)

    return make
