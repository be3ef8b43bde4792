"""Maps to draw: a small one with every kind of influence, and generated ones of any size."""

import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw

RINGS = ("direct", "interested", "indirect")
WORDS = ("Müügijuht", "Klient", "Žürii liige", "Kohalik omavalitsus", "Õppejõud", "Šokiuudised")


def generated(count, influences):
    """A map made by arithmetic alone: the same everywhere, without any random numbers."""
    people = [
        {"id": f"s{i}", "name": f"{WORDS[i * 5 % 6]} {i}", "ring": RINGS[i * 7 % 3]}
        for i in range(count)
    ]
    rows, seen = [], set()
    for i in range(influences):
        pair = (f"s{i * 7 % count}", f"s{(i * i * 3 + i * 11 + 5) % count}")
        if pair[0] != pair[1] and pair not in seen:
            seen.add(pair)
            strength = (1 + i % 3) * (-1 if i % 4 == 0 else 1)
            rows.append({"from": pair[0], "to": pair[1], "strength": strength})
    service = {"name": "Raamatukoguteenus"}
    return ServiceMap.from_document(
        {"service": service, "stakeholders": people, "influences": rows}
    )


@pytest.fixture(scope="session")
def make_map():
    return generated


@pytest.fixture(scope="session")
def cafe():
    return ServiceMap.from_document(
        {
            "service": {"name": "Kohvik"},
            "stakeholders": [
                {"name": "Külaline", "ring": "direct", "side": "customer"},
                {"name": "Barista", "ring": "direct", "side": "employee"},
                {"name": "Omanik", "ring": "interested", "private": {"secret": "võlad"}},
                {"name": "Röster", "ring": "interested"},
                {"name": "Naabrid", "ring": "indirect"},
            ],
            "influences": [
                {"from": "Barista", "to": "Külaline", "strength": 3},
                {"from": "Külaline", "to": "Barista", "strength": 1},
                {"from": "Omanik", "to": "Barista", "strength": -2},
                {"from": "Röster", "to": "Barista", "sign": "positive"},
                {"from": "Naabrid", "to": "Omanik", "sign": "negative"},
                {"from": "Naabrid", "to": "Külaline", "sign": "unknown"},
                {"from": "Röster", "to": "Naabrid", "strength": 0},
            ],
            "changes": [{"name": "Pikem päev", "effects": {"Omanik": 2, "Barista": -1}}],
        }
    )


@pytest.fixture(scope="session")
def cafe_impact(cafe):
    return impact(cafe)


@pytest.fixture(scope="session")
def cafe_drawing(cafe):
    return draw(cafe, language="en")


@pytest.fixture(scope="session")
def impact_drawing(cafe_impact):
    return draw(cafe_impact, language="en")


@pytest.fixture(scope="session")
def large_drawing(make_map):
    return draw(make_map(60, 100), language="en")


@pytest.fixture(scope="session")
def middle_drawing(make_map):
    return draw(make_map(18, 30), language="en")
