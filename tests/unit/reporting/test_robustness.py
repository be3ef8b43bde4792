"""How robust a verdict is, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.examples.catalogue import example
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.robustness import brief, sections, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps

PEOPLE = ("Ann/direct", "Bea/direct", "Cid/indirect")
CHAIN = (("Ann", "Bea", 3),)


def told_of(result, code="en"):
    words = MapWords(result.service_map, language(code))
    return {section.title: section for section in sections(result, words)}


@pytest.fixture
def told(mapped):
    """The sections by title: ``told(effects, links)``."""

    def make(effects, links=CHAIN, people=PEOPLE, code="en", **options):
        service_map = mapped(people, links, effects)
        return told_of(robustness(service_map, "muutus", **options), code)

    return make


def answer(sections_):
    lead, bullets = sections_["Answer"].blocks
    return "\n".join([lead.text, *bullets.items])


@given(st.data())
def test_every_result_can_be_told_in_both_languages_and_every_form(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = robustness(service_map, data.draw(changes(service_map, edits=True)))
    for code in ("en", "et"):
        found = report(result, language=code)
        assert len(found.document.sections) == 7
        assert found.document.sections[0].blocks[0].lead
        assert found.to_text()
        assert found.to_markdown()


@given(st.data())
def test_the_short_section_is_the_answer(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    result = robustness(service_map, data.draw(changes(service_map)))
    words = MapWords(result.service_map, language("en"))
    short = brief(result, words)
    assert short.title == "How robust is it?"
    assert short.blocks == sections(result, words)[0].blocks
    assert ("holds for every carry-over" in short.blocks[0].text) == result.holds


def test_the_title_names_the_change():
    result = robustness(example("post").read(), "keeldumine")
    words = MapWords(result.service_map, language("et"))
    assert title(result, words) == "Kui püsiv on järeldus: Keeldumine ja vaidlemine"


def test_a_verdict_that_holds_is_said_to_hold(told):
    said = answer(told({"Ann": -3}))
    assert "(harms the inner circle) holds for every carry-over from 0.1 to 0.9." in said
    assert "No single influence decides the verdict" in said
    assert "Without one of these stakeholders the verdict would be another: Ann." in said


def test_a_turn_is_told_with_both_sides_and_who_decides(told):
    said = answer(told({"Ann": 1, "Bea": -0.5}))
    assert "(good for all, at a carry-over of 0.5) depends on the carry-over." in said
    assert (
        "At 0.45 it turns: below “harms the inner circle”, above “good for all” (decided by Bea)."
    ) in said
    assert (
        "Who gains or loses depends on it: Bea (the sign changes at a carry-over of 0.50)." in said
    )


def test_ratings_are_told_nearest_first_or_the_nearest_alone(told):
    said = answer(told({"Ann": 1, "Bea": -0.4}))
    assert (
        said.count("ratings turn the verdict when one of them alone moves by at most one point")
        == 1
    )
    assert "3 ratings" in said
    harms = "to “harms the inner circle”"
    assert f"Bea (−0.40, turns at −0.55 {harms}); Ann (+1.00, turns at +0.70 {harms})" in said
    assert "1 rating turns" in answer(told({"Ann": 1}, ()))
    far = answer(told({"Ann": -3}))
    assert "No single rating turns the verdict within one point; the nearest is Ann (−3.00" in far
    none = answer(told({"Ann": -3, "Bea": -3}))
    assert "No single rating within its scale turns the verdict." in none


def test_a_verdict_that_turns_and_turns_back_is_told_with_both(told):
    links = (("Cid", "Ann", 3), ("Cid", "Bea", -3))
    sections_ = told({"Ann": -0.6, "Bea": 0.8, "Cid": 1}, links)
    assert "Cid (+1.00, turns at +1.10 to “good for all”, up to +1.70)" in answer(sections_)
    (grounds,) = sections_["What it rests on"].blocks
    assert any("in steps of 0.05 points" in item for item in grounds.items)


def test_an_influence_that_the_change_rates_anew_is_told_apart():
    edits = {"rerate": {"influences": [{"from": "Ann", "to": "Bea", "strength": 1}]}}
    people = [
        {"name": "Ann", "ring": "direct", "today": 1},
        {"name": "Bea", "ring": "direct"},
    ]
    service_map = ServiceMap.from_document(
        {
            "service": {"name": "X"},
            "stakeholders": people,
            "influences": [{"from": "Ann", "to": "Bea", "strength": 3}],
            "changes": [{"name": "Muutus", "edits": edits}],
        }
    )
    result = robustness(service_map, "muutus")
    (table,) = told_of(result)["Without one influence"].blocks
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Ann → Bea (+3.00), as it stands", "Bea +0.50", "0.00", "good for all"],
        ["Ann → Bea, today and afterwards", "Bea +0.33", "0.00", "no effect"],
        ["Ann → Bea (+1.00), as the change makes it", "Bea −0.17", "0.00", "the same"],
    ]
    (table,) = told_of(result, "et")["Kui üht mõju ei oleks"].blocks
    assert [row[0].text for row in table.rows] == [
        "Ann → Bea (+3,00), nagu see praegu on",
        "Ann → Bea, nii praegu kui ka pärast muudatust",
        "Ann → Bea (+1,00), nagu muudatus selle teeb",
    ]
    said = answer(told_of(result))
    assert "another: Ann → Bea, as it stands; Ann → Bea, today and afterwards." in said


def test_long_lists_are_cut_and_say_so(mapped):
    people = tuple(f"P{k}/direct" for k in range(8))
    service_map = mapped(people, (), {f"P{k}": -0.5 if k else 3 for k in range(8)})
    result = robustness(service_map, "muutus")
    assert not result.ratings
    good = mapped(people, (), {f"P{k}": 0.5 for k in range(8)})
    said = answer(told_of(robustness(good, "muutus")))
    assert "8 ratings" in said
    assert said.count("turns at") == 5
    assert "…" in said


def test_without_influences_there_is_nothing_to_take_out(told):
    sections_ = told({"Ann": 1}, ())
    (said,) = sections_["Without one influence"].blocks
    assert said.text == "The map has no influences."
    assert "No single influence" not in answer(sections_)


@pytest.mark.parametrize(("budget", "expected"), [(True, 1), (False, 0)])
def test_the_budget_is_named_only_where_it_was_used(told, budget, expected):
    (grounds,) = told({"Ann": 1}, budget=budget)["What it rests on"].blocks
    assert sum("budget" in item for item in grounds.items) == expected


def test_notes_are_sentences_of_the_grounds(told):
    links = (("Ann", "Bea", {"sign": "unknown"}),)
    (grounds,) = told({"Ann": 1}, links)["What it rests on"].blocks
    assert grounds.items[-1].endswith("left out of the numbers: Ann → Bea.")


@pytest.mark.parametrize(
    ("name", "change"),
    [("post", "ukseni-tasuga"), ("post", "ukseni-tasuta"), ("eight", "iseteenindus"),
     ("spiral", "price-war")],
)  # fmt: skip
def test_the_examples_are_told_in_good_estonian(name, change):
    result = robustness(example(name).read(), change)
    text = report(result, language="et").to_text(width=100)
    assert "{" not in text
    assert not {"verdict", "carry-over", "influence", "budget"} & set(text.lower().split())


@given(st.data())
def test_every_turn_and_every_flip_is_told(data):
    service_map = data.draw(service_maps(max_stakeholders=5, complete=False))
    result = robustness(service_map, data.draw(changes(service_map)))
    lead = brief(result, MapWords(result.service_map, language("en"))).blocks[0].text
    assert lead.count("it turns: below") == len(result.turns)
    assert all(row.name in lead for row in result.stakeholders if row.flips)


@given(st.data())
def test_as_many_ratings_as_turn_the_verdict_are_said_to(data):
    service_map = data.draw(service_maps(max_stakeholders=4, complete=False))
    result = robustness(service_map, data.draw(changes(service_map)))
    bullets = brief(result, MapWords(result.service_map, language("en"))).blocks[1].items
    near = result.turned_by_one_point
    count = len({(rating.kind, rating.nodes, rating.edited) for rating in near})
    assert bullets[0].startswith(f"{count} rating" if count else "No single rating")
