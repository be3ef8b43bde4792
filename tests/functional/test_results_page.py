"""The page on the JSON of the results says what the classes say, and JSON holds what it says."""

import importlib.util
import re
from pathlib import Path

import pytest

import sidusryhmad as sr
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.examples.evidence import evidence_example

TOOL = Path(__file__).parents[2] / "tools" / "build_results.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("build_results", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_tool_writes(tool):
    assert tool.PAGE.read_text("utf-8") == tool.page()


def test_every_key_is_described(tool):
    assert re.findall(r"^\| `\w+`(?: \(\*rows\*\))? \|\s*\|$", tool.page(), re.M) == []


MADE = {
    "workshop": lambda m: sr.workshop(m, {"Mari": m}),
    "comparison": lambda m: sr.compare(m, draws=50),
    "diff": lambda m: sr.diff(m, m.with_stakeholder("Uus", ring="direct")),
    "history": lambda m: sr.history([("2025", m), ("2026", m)], change="keeldumine"),
    "merge": lambda m: sr.merge(m, m, m),
    "cross_check": lambda m: sr.cross_check(m, "keeldumine"),
    "leverage": sr.leverage,
    "profile": sr.profile,
    "propagation": lambda m: sr.propagate(m, "keeldumine"),
    "remedy": lambda m: sr.remedy(m, "keeldumine", draws=50),
    "robustness": lambda m: sr.robustness(m, "keeldumine"),
    "sensitivity": lambda m: sr.sensitivity(m, "ukseni-tasuga", samples=16),
    "structure": sr.structure,
    "what_if": lambda m: sr.what_if(
        m, "keeldumine", influence=("Klient", "Kirjakandja"), strength=1
    ),
}


EVIDENCE = {}
"""What a topic's question needs besides its example data."""
MADE |= {
    topic: lambda _, topic=topic: getattr(sr.evidence, topic)(
        evidence_example(topic), **EVIDENCE.get(topic, {})
    )
    for topic in FORMS
}
MADE["parties"] = lambda _: sr.evidence.parties(
    sr.read(evidence_example("parties")), "keeldumine", draws=20
)


@pytest.mark.parametrize("kind", MADE)
def test_the_page_names_exactly_the_keys_that_json_has(tool, kind):
    document = sr.to_json(MADE[kind](sr.example("post").read()))
    section = tool.page().split(f"\n## {kind}\n")[1].split("\n**")[0].split("\n## ")[0]
    told = re.findall(r"^\| `(\w+)`", section, re.M)
    assert document["kind"] == kind
    assert ["schema_version", *told[1:]] == [key for key in document if key != "kind"]


def test_every_kind_is_tried(tool):
    assert {cls.kind for cls in tool.results()} == set(MADE)
