"""How far a method goes, in the form that its numbers need."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.cascade import EXACT
from sidusryhmad.analysis.methods.cpm import LONGER
from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.methods.fcm import SETTLED
from sidusryhmad.analysis.methods.linear_method import BOUND
from sidusryhmad.analysis.methods.walks import REST
from sidusryhmad.errors import Message
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.methods_limits import certificate
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps

WORDS = {code: MapWords(ServiceMap.named("K"), language(code)) for code in ("en", "et")}


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        (EXACT, {"cases": 1}, "worked out exactly, over 1 case"),
        (EXACT, {"cases": 4}, "worked out exactly, over 4 cases"),
        (SETTLED, {"rounds": 1}, "settled after 1 round of passing on"),
        (SETTLED, {"rounds": 21}, "settled after 21 rounds of passing on"),
        (BOUND, {"bound": 1.0}, "no total can exceed 1 point"),
        (BOUND, {"bound": 1.001}, "no total can exceed 1.001 points"),
        (BOUND, {"bound": 0.0}, "no total can exceed 0 points"),
        (REST, {"steps": 1, "bound": 1.0},
         "what is still on its way after step 1 is at most 1 point"),
        (REST, {"steps": 1, "bound": 0.5},
         "what is still on its way after step 1 is at most 0.5 points"),
        (LONGER, {"steps": 1}, "paths of more than 1 influence are left out"),
        (LONGER, {"steps": 4}, "paths of more than 4 influences are left out"),
    ],
)  # fmt: skip
def test_one_is_told_from_several(template, values, text):
    assert certificate(Message("any", template, values), WORDS["en"]) == text


@given(st.integers(0, 2000))
def test_only_one_case_is_one_case(cases):
    message = Message("exact", EXACT, {"cases": cases})
    assert certificate(message, WORDS["en"]).endswith("case") == (cases == 1)
    assert certificate(message, WORDS["et"]).endswith("juhtum") == (cases == 1)


@given(st.sampled_from(["en", "et"]), st.text(st.characters(exclude_characters="{}"), min_size=1))
def test_what_another_package_says_is_left_as_it_is(code, text):
    assume(WORDS[code].language.text(text) == text)  # not by chance a text of ours
    assert certificate(Message("exact", text), WORDS[code]) == text


@settings(max_examples=20)
@given(service_maps(max_stakeholders=4).flatmap(lambda m: st.tuples(st.just(m), changes(m))))
def test_every_certificate_can_be_told_in_both_languages(drawn):
    m, change = drawn
    for answer in cross_check(m, change).methods:
        if answer.certificate:
            told = {code: certificate(answer.certificate, words) for code, words in WORDS.items()}
            assert told["en"] != told["et"]
            assert "{" not in told["en"] + told["et"]
