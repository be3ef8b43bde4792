"""Small maps whose remedies can be found by hand.

    Barista → Guest  +3     b = ½·1 = ½      one direct effect of b reaches the guest by half
    Guest → Street   −3     b = −½           what pleases the guest annoys the street

Barista and Guest are the inner circle; Street is outside, where the map tolerates a loss of ¼.
"""

import pytest

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.remedy.problem import problem_of
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.model.service_map import ServiceMap


@pytest.fixture
def cafe():
    """The map: ``cafe()``, with other keys of the document where wanted."""

    def make(**parts):
        rings = {"Barista": "direct", "Guest": "direct", "Street": "indirect"}
        document = {
            "service": {"name": "Kohvik", "language": "en"},
            "stakeholders": [{"name": n, "ring": r} for n, r in rings.items()],
            "influences": [
                {"from": "Barista", "to": "Guest", "strength": 3},
                {"from": "Guest", "to": "Street", "strength": -3},
            ],
            **parts,
        }
        return ServiceMap.from_document(document)

    return make


@pytest.fixture
def posed(cafe):
    """The problem in numbers: ``posed({"Barista": -2}, level=0.5)``."""

    def make(change, **terms):
        question = ask(case_of(cafe(), change), carry_over=0.5)
        return problem_of(question, Terms(**terms))

    return make
