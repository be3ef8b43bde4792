"""A remedy in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.remedy import brief, sections, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps

RINGS = {"Barista": "direct", "Guest": "direct", "Street": "indirect"}


def cafe(**parts):
    people = [{"name": n, "ring": r} for n, r in RINGS.items()]
    influences = [
        {"from": "Barista", "to": "Guest", "strength": 3},
        {"from": "Guest", "to": "Street", "strength": -3},
    ]
    document = {"service": {"name": "K"}, "stakeholders": people, "influences": influences}
    return ServiceMap.from_document({**document, **parts})


def answer(change, code="en", parts=None, draws=300, **terms):
    result = remedy(cafe(**(parts or {})), change, terms=Terms(**terms), draws=draws)
    told = sections(result, MapWords(result.service_map, language(code)))
    (lead,) = told[0].blocks
    assert lead.lead
    return lead.text


@pytest.mark.parametrize(
    ("change", "terms", "parts"),
    [
        ({"Guest": 0.5}, {}, ["No measure is needed: nobody in the inner circle loses",
                              "more than 0.25.", "The verdict stays: good for all."]),
        ({"Guest": 0.5, "Barista": 1}, {"level": 0.5, "limits": {"Street": (1, 2)}},
         ["everybody in the inner circle reaches the level asked for", "Street +1.00"]),
        ({"Guest": 0.5}, {"level": -1}, ["No measure is needed: everybody in the inner circle"]),
        ({"Barista": -2}, {},
         ["With these measures nobody in the inner circle loses", ": Barista +2.00.",
          "It takes 1 measure with an effort of 2.00.",
          "The verdict turns: harms the inner circle → no effect.",
          "Nobody in the inner circle gains more than 0.05 either"]),
        ({"Barista": -2}, {"level": 0.5},
         ["Barista +2.50, Guest +0.25.", "2 measures with an effort of 2.75 in all.",
          "→ good for all."]),
        ({"Guest": 2}, {"limits": {"Street": 0.0}},
         ["A measure below 0 takes something away (Guest)",
          "The verdict turns: harms somebody outside → good for all."]),
        ({"Barista": -2}, {"level": -1},
         ["The level asked for lets some in the inner circle lose."]),
        ({"Barista": -2}, {"fewest": True}, ["Fewer measures do not suffice."]),
        ({"Barista": -2}, {"limits": {"Barista": (0, 1)}},
         ["No measures within the limits bring everybody where they need to be. Still below in the "
          "inner circle, at best: Barista −1.00 (1.00 short). What comes nearest: Barista +1.00, "
          "Guest +0.50.", "The verdict stays: harms the inner circle."]),
        ({"Barista": -1, "Street": -1}, {"only": ("Street",), "limits": {"Street": 0.0}},
         ["No measures within the limits keep everybody outside the inner circle from losing more "
          "than 0.25; at best it comes to this: Street −0.75 (0.50 short). Still below in the "
          "inner circle, at best: Barista −1.00 (1.00 short), Guest −0.50 (0.50 short). The "]),
    ],
)  # fmt: skip
def test_the_answer_says_what_is_and_is_not_so(change, terms, parts):
    text = answer(change, **terms)
    for part in parts:
        assert part in text
    assert ("comes nearest" in text) == ("What comes nearest" in " ".join(parts))
    assert "draws" not in text


def test_a_robust_answer_gives_the_share_reached_and_never_more():
    text = answer({"Barista": -2, "Guest": 0.9}, robust=0.9, draws=400)
    assert "Tried on 400 fresh draws, everybody is where they need to be in " in text
    assert "asked for: 90%; without measures: 0%" in text
    assert "these come nearest" not in text
    limits = {"Guest": 0.0, "Street": 0.0, "Barista": (0, 1)}
    text = answer({"Guest": -0.5}, robust=0.5, limits=limits)
    assert "No measures were found that hold in 50% of the draws; these come nearest." in text
    assert text.endswith("That is less than was asked for.")


def test_an_empty_inner_circle_is_named():
    parts = {"inner_circle": {"rings": []}}
    assert "The inner circle is empty, so nobody is weighed." in answer({"Guest": 1}, parts=parts)


def test_a_search_cut_short_is_told(monkeypatch):
    monkeypatch.setattr(
        "sidusryhmad.analysis.remedy.programme._Choice.chosen", lambda _: (None, False)
    )
    assert "the search was cut short" in answer({"Barista": -2}, fewest=True)


@settings(max_examples=20)
@given(st.data())
def test_every_remedy_can_be_told_in_both_languages_and_every_form(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    change = data.draw(changes(service_map, edits=data.draw(st.booleans())))
    robust = data.draw(st.sampled_from([None, 0.8]))
    result = remedy(service_map, change, terms=Terms(robust=robust), draws=50)
    for code in ("en", "et"):
        told = report(result, language=code)
        assert told.document.sections[0].blocks[0].lead
        assert len(told.document.sections) == (4 if result.measures else 3)
        assert all((told.to_text(), told.to_markdown(), told.to_html()))
        assert change.name in told.document.title


@settings(max_examples=20)
@given(st.data())
def test_the_short_form_is_the_answer_the_measures_and_what_a_measure_is(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = remedy(service_map, data.draw(changes(service_map)))
    words = MapWords(result.service_map, language("en"))
    short = brief(result, words)
    assert short.title == "What would make it good"
    assert short.blocks[0].text == sections(result, words)[0].blocks[0].text
    assert len(short.blocks) == (3 if result.measures else 2)
    assert short.blocks[-1].text.startswith("A measure is an extra direct effect")


def test_the_title_names_the_change():
    result = remedy(cafe(), {"Guest": 1})
    words = MapWords(result.service_map, language("et"))
    assert title(result, words) == "Mis teeks selle heaks: What if"
