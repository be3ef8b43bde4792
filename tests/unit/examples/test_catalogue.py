"""The shipped examples: sound, explained, and with the verdicts they promise."""

import warnings
from math import prod

import networkx as nx
import pytest
from ruamel.yaml import YAML

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import UnknownExampleError
from sidusryhmad.examples.catalogue import EXAMPLES, example
from sidusryhmad.formats.files import read
from sidusryhmad.model.findings import check
from sidusryhmad.network.exchange import to_networkx

NAMES = pytest.mark.parametrize("name", EXAMPLES)
CASES = [(name, change) for name, shown in EXAMPLES.items() for change in shown.expected]


@NAMES
def test_an_example_reads_without_a_warning(name):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read(EXAMPLES[name].path)
    assert caught == []
    assert check(EXAMPLES[name].read()) == ()


@pytest.mark.parametrize(("name", "change"), CASES)
def test_a_change_has_the_verdict_that_is_promised(name, change):
    shown = EXAMPLES[name]
    assert impact(shown.read(), change).verdict.status == shown.expected[change]


@NAMES
def test_every_change_of_an_example_has_a_promised_verdict(name):
    shown = EXAMPLES[name]
    assert {change.id for change in shown.read().changes} == set(shown.expected)
    assert shown.change in shown.expected


def test_the_examples_show_more_than_one_verdict():
    verdicts = {status for shown in EXAMPLES.values() for status in shown.expected.values()}
    assert verdicts >= {"good", "harms_inner", "harms_outside"}


@NAMES
def test_every_influence_and_every_effect_has_a_reason(name):
    m = EXAMPLES[name].read()
    assert [i for i in m.influences if not (i.why or "").strip()] == []
    assert [e for c in m.changes for e in c.effects.values() if not (e.why or "").strip()] == []


@NAMES
def test_an_example_says_that_its_ratings_are_invented(name):
    shown = EXAMPLES[name]
    m = shown.read()
    words = {"et": "välja mõeldud", "en": "invented"}[m.service.language]
    assert words in m.service.note
    assert "illustrative" in shown.source


@NAMES
def test_every_ring_and_every_side_has_somebody(name):
    m = EXAMPLES[name].read()
    assert {s.ring for s in m.stakeholders} == {ring.id for ring in m.ring_list}
    assert {"customer", "employee", "provider", "other"} == {s.side for s in m.stakeholders}


@NAMES
def test_ring_and_facts_are_given_and_agree(name):
    for s in EXAMPLES[name].read().stakeholders:
        assert s.in_process is (s.ring == "direct")
        assert s.ring == "direct" or s.strong_interest is (s.ring == "interested")


@NAMES
def test_the_file_names_only_what_the_published_keys_are(name):
    document = YAML(typ="safe", pure=True).load(EXAMPLES[name].path.read_text("utf-8"))
    assert document["sidusryhmad"] == 1
    assert set(document) <= set(EXAMPLES[name].read().to_document())


def test_the_post_is_of_the_size_it_is_told_with():
    m = example("post").read()
    assert len(m.stakeholders) == 12
    assert {s.ring for s in m.stakeholders} == {"direct", "interested", "indirect"}
    assert 20 <= len(m.influences) <= 30
    assert len(m.changes) == 3
    assert m.service.language == "et"


def test_the_post_tells_its_three_stories_apart():
    m = example("post").read()
    paid, refused, free = (impact(m, c) for c in ("ukseni-tasuga", "keeldumine", "ukseni-tasuta"))
    assert paid.verdict.good
    assert paid.of("Klient").total > 0 > refused.of("Klient").total
    assert free.verdict.customer_centric
    assert "kirjakandja" in free.verdict.losers


def test_the_first_map_has_the_eight_published_groups():
    m = example("eight").read()
    rings = {"direct": 3, "interested": 3, "indirect": 2}
    assert {r: sum(s.ring == r for s in m.stakeholders) for r in rings} == rings


def loops(service_map):
    graph = to_networkx(service_map)
    for nodes in nx.simple_cycles(graph):
        pairs = zip(nodes, [*nodes[1:], nodes[0]], strict=True)
        yield nodes, prod(graph.edges[a, b]["strength"] for a, b in pairs)


def test_the_spiral_reinforces_itself_along_the_whole_way():
    found = {frozenset(nodes): gain for nodes, gain in loops(example("spiral").read())}
    assert found[frozenset({"specialist", "customer", "account", "owner", "lead"})] > 0


def test_the_spiral_makes_the_effect_on_the_specialist_echo():
    result = impact(example("spiral").read(), {"specialist": 1}).of("specialist")
    assert result.total > 1.01


def test_an_example_is_the_post_unless_named():
    assert example() is example("post")


def test_an_unknown_example_is_met_with_the_known_ones():
    with pytest.raises(UnknownExampleError, match="post, eight, spiral") as caught:
        example("pots")
    assert caught.value.nearest == "post"
    assert isinstance(caught.value, KeyError)
