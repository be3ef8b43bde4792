import re

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.waiting.model import PARAMETERS, WaitingModel
from sidusryhmad.evidence.topics.waiting.texts import METHODS, assumptions
from sidusryhmad.evidence.topics.waiting.waiting import waiting
from sidusryhmad.locale.language import language

ROW = {"situation": "a", "length": "3 min", "occupied": "yes", "told": "yes", "tolerance": "5 min"}


def said(*rows, **options):
    return [language("en").say(text) for text in waiting(rows, **options).grounds.assumptions]


def test_every_method_but_our_own_range_names_its_source():
    sources = [re.findall(r"\d{4}", str(method)) for method in METHODS]
    assert [bool(years) for years in sources] == [True, True, True, False]


@given(st.floats(1.0, 5.0))
def test_every_parameter_is_printed_with_its_value(untold):
    model = WaitingModel(untold=untold)
    texts = [text for text in assumptions(model, ()) if text.code == "waiting_parameter"]
    assert len(texts) == len(PARAMETERS)
    values = {text.values["name"].template: text.values["value"] for text in texts}
    assert values["untold time"] == untold


def test_a_parameter_is_printed_with_range_meaning_and_reason():
    (text,) = [text for text in said(ROW) if text.startswith("untold time")]
    assert "= 2 (1.2 to 3)" in text
    assert "feels this many times as long" in text
    assert "nobody measured it" in text


def test_what_was_told_but_not_how_long_is_an_assumption_that_is_counted():
    known = {**ROW, "situation": "b", "told length": "3 min"}
    (text,) = [text for text in said(ROW, known) if "true length" in text]
    assert "(1)" in text
    assert not [text for text in said(known) if "true length" in text]


def test_cited_tolerances_are_named_only_where_they_were_chosen():
    cited = {**ROW, "tolerance": "Eesti telefonil"}
    assert any("Estonia by phone" in text for text in said(cited))
    estonian = map(language("et").say, waiting([cited]).grounds.assumptions)
    assert any("Eesti telefonil" in text for text in estonian)
    assert not any("by phone" in text for text in said(ROW))


@given(st.sampled_from(["en", "et"]), st.integers(1, 4))
def test_assumptions_are_said_in_whole_sentences_without_open_fields(code, count):
    rows = [{**ROW, "situation": f"s{n}"} for n in range(count)]
    for text in waiting(rows).grounds.assumptions:
        said_ = language(code).say(text)
        assert said_
        assert "{" not in said_


@given(st.sampled_from(METHODS))
def test_methods_are_translated(method):
    assert language("et").say(method) != language("en").say(method)


@given(st.sampled_from([each.name for each in PARAMETERS]), st.sampled_from(["en", "et"]))
def test_a_reason_of_whoever_set_a_parameter_stands_in_place_of_ours(name, code):
    texts = assumptions(WaitingModel(), (), {name: "mõõdetud 2025. aastal"})
    said_ = [language(code).say(text) for text in texts]
    assert [text.endswith("; mõõdetud 2025. aastal") for text in said_].count(True) == 1


def test_a_number_that_somebody_set_is_not_given_our_source(tmp_path):
    path = tmp_path / "parameters.csv"
    path.write_text(
        "parameter,value,why\nuntold,1.5,measured in May\noverrun,2,\n", encoding="utf-8"
    )
    texts = said(ROW, model=path)
    (untold,) = [text for text in texts if text.startswith("untold time")]
    (overrun,) = [text for text in texts if text.startswith("time beyond")]
    assert untold.endswith("measured in May")
    assert "nobody measured" not in untold + overrun
    assert overrun.endswith("set by whoever asked, without a reason")
