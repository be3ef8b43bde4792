"""Small impacts, made in one line each."""

import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.document import Cell, Column, Document, Section, Table
from sidusryhmad.reporting.words import Wording


def small_map(people, links=(), effects=None, code="en", **head):
    """People as ``Name/ring/side``, links as ``(from, to, strength or record)``."""
    rows = []
    for person in people:
        name, ring, *side = person.split("/")
        rows.append({"name": name, "ring": ring, **({"side": side[0]} if side else {})})
    measured = [
        {"from": a, "to": b, **(how if isinstance(how, dict) else {"strength": how})}
        for a, b, how in links
    ]
    return ServiceMap.from_document(
        {
            "service": {"name": "Kohvik", "language": code, **head.pop("service", {})},
            "stakeholders": rows,
            "influences": measured,
            "changes": [{"id": "muutus", "name": "Muutus", "effects": effects or {}}],
            **head,
        }
    )


@pytest.fixture
def mapped():
    return small_map


@pytest.fixture
def worded():
    """An impact in words: ``worded("et", people, links, effects)``."""

    def make(code, people, links=(), effects=None, *, budget=True, **head):
        result = impact(small_map(people, links, effects, code, **head), budget=budget)
        return Wording(result, language(code))

    return make


@pytest.fixture(scope="session")
def document():
    """Blocks in a document of one section: ``document(Paragraph("x"), title="Aruanne")``."""

    def of(*blocks, title="Aruanne", section="Peatükk", code="et"):
        return Document(title, "alapealkiri", code, (Section(section, blocks),))

    return of


@pytest.fixture(scope="session")
def table():
    """A table of so many rows: ``table(3)``."""
    columns = (Column("Sidusrühm"), Column("Muutus", number=True), Column("Miks"))

    def of(count, why="põhjus"):
        rows = [
            (Cell(f"Rühm {n}"), Cell(f"+{n}", "gain"), Cell(f"{why} {n}")) for n in range(count)
        ]
        return Table(columns, tuple(rows), "Mida tabel näitab")

    return of


PEOPLE = (
    "Klient/direct/customer",
    "Barista/direct/employee",
    "Omanik/direct/provider",
    "Naaber/indirect",
    "Tarnija/interested/other",
)
LINKS = (
    ("Barista", "Klient", {"strength": 2, "why": "tuju", "kind": "tuju"}),
    ("Klient", "Omanik", {"sign": "positive", "source": "töötuba"}),
    ("Klient", "Naaber", {"range": [-2, -1]}),
    ("Naaber", "Klient", {"sign": "unknown"}),
    ("Tarnija", "Barista", 0),
)
EFFECTS = {"Barista": {"effect": -1.5, "range": [-2, -1], "why": "kiire"}, "Klient": 0}


@pytest.fixture
def cafe(worded):
    """A café in a language: every kind of influence, somebody in every ring."""
    return lambda code="en": worded(code, PEOPLE, LINKS, EFFECTS)
