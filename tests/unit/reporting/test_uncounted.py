"""Influences of unknown direction, counted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.profile import profile
from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.errors import EmptyMapError
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting import compare as told_compare
from sidusryhmad.reporting import methods as told_methods
from sidusryhmad.reporting import methods_one as told_method
from sidusryhmad.reporting import profile as told_profile
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.uncounted import not_counted
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

UNKNOWN = {"sign": "unknown"}
NAMES = ("Ann", "Bo", "Cy", "Di")


def circle(*arrows):
    """Everybody in the inner circle; the arrows are all there is between them."""
    m = ServiceMap.named("Ring", language="en")
    for name in NAMES:
        m = m.with_stakeholder(name, ring="direct", side="customer" if name == "Ann" else None)
    document = m.to_document()
    document["influences"] = [{"from": a.lower(), "to": b.lower(), **how} for a, b, how in arrows]
    return ServiceMap.from_document(document).with_change("Go", {"Ann": 1})


def worded(m, code="en"):
    return MapWords(m, language(code))


def test_one_is_told_from_several():
    one = circle(("Ann", "Bo", UNKNOWN))
    two = circle(("Ann", "Bo", UNKNOWN), ("Bo", "Cy", {"range": [-1, 1]}))
    assert not_counted([one], worded(one)) == (
        "1 influence of unknown direction is not counted in this."
    )
    assert not_counted([two], worded(two)).startswith("2 influences of unknown direction are")
    assert not_counted([two], worded(two, "et")).startswith("2 teadmata suunaga")


def test_nothing_is_said_where_all_directions_are_known():
    m = circle(("Ann", "Bo", {"strength": 0}), ("Bo", "Cy", {"sign": "negative"}))
    assert not_counted([m], worded(m)) == ""
    assert not_counted([], worded(m)) == ""


pairs = st.lists(st.permutations(NAMES).map(lambda p: tuple(p[:2])), unique=True, max_size=8)


@settings(max_examples=30)
@given(pairs, st.integers(0, 8))
def test_an_influence_counts_once_however_many_maps_it_is_on(found, split):
    arrows = [(a, b, UNKNOWN) for a, b in found]
    maps = [circle(*arrows[:split]), circle(*arrows), circle(*arrows[split:])]
    text = not_counted(maps, worded(maps[0]))
    assert text.split(" ")[0] == (str(len(found)) if found else "")


ASKED = [
    (cross_check, told_methods.brief),
    (lambda m: compare(m, draws=None), told_compare.brief),
    (profile, told_profile.brief),
    (propagate, lambda result, words: told_method.sections(result, words)[0]),
]


@pytest.mark.parametrize(("ask", "brief"), ASKED)
def test_every_short_answer_says_how_many_and_the_report_names_them(ask, brief):
    m = circle(("Ann", "Bo", UNKNOWN), ("Bo", "Cy", UNKNOWN), ("Cy", "Di", {"sign": "negative"}))
    for code, part in (("en", "2 influences of unknown"), ("et", "2 teadmata suunaga")):
        result = ask(m)
        assert part in brief(result, worded(m, code)).blocks[0].text
        text = " ".join(report(result, language=code).to_text(width=100).split())
        assert "Ann → Bo, Bo → Cy" in text
        assert "Cy → Di" in text


@pytest.mark.parametrize(("ask", "brief"), ASKED)
@settings(max_examples=10)
@given(m=service_maps(max_stakeholders=4))
def test_the_answer_speaks_of_them_exactly_where_there_are_some(ask, brief, m):
    m = m.with_change("Asi", {m.stakeholders[0].id: 1}, id="asi")
    result = ask(m := only(m, "asi"))
    unknown = [a for a in result.assumptions if a.code == "sign_unknown"]
    said = "unknown direction" in brief(result, worded(m)).blocks[0].text
    assert said == bool(unknown)


def only(m, id_):
    document = m.to_document()
    document["changes"] = [c for c in document["changes"] if c["id"] == id_]
    return ServiceMap.from_document(document)


@pytest.mark.parametrize("ask", [ask for ask, _ in ASKED])
def test_without_people_there_is_nothing_to_ask(ask):
    with pytest.raises(EmptyMapError, match="no stakeholders"):
        ask(ServiceMap.named("Tühi"))
