import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example


@pytest.fixture(scope="module")
def post():
    return sr.example("post").read()


POINTS = st.integers(-3000, 3000).map(lambda n: n / 1000)


def told(rows, language="en", **more):
    return sr.report(sr.evidence.channels(rows, **more), language=language)


def row(simple, complex_):
    return [{"stakeholder": "Klient", "aspect": "speed", "simple": simple, "complex": complex_}]


@pytest.mark.parametrize(
    ("simple", "complex_", "lead"),
    [
        (2, -2, "Klient: a gain while fewer than 50% of the cases are complex"),
        (-1, 3, "Klient: a gain while more than 25% of the cases are complex"),
        (1, 2, "For nobody does gain turn into loss"),
        (1, None, "Questions are still open"),
        (0, 0, "Klient: no effect."),
        (1, 0, "Klient: no loss: the gain is gone only when all cases are complex."),
        (0, -1, "Klient: no gain: every complex case brings a loss."),
        (-1, 0, "Klient: no gain: the loss is gone only when all cases are complex."),
        (0, 1, "Klient: no loss: every complex case brings a gain."),
        (0.002, -3, "Klient: a gain while fewer than 0.1% of the cases are complex"),
    ],
)
def test_the_lead_says_at_which_share_it_turns(simple, complex_, lead):
    assert lead in told(row(simple, complex_)).document.sections[0].blocks[0].text


def test_with_a_map_the_inner_circle_comes_first(post):
    report = told(evidence_example("channels"), service_map=post, complex_share=0.3)
    lead = report.document.sections[0].blocks[0].text
    assert lead == "Nobody in the inner circle loses while 0% to 54% of the cases are complex."


@pytest.mark.parametrize(
    ("simple", "complex_", "lead"),
    [(-1, -1, "At no share"), (1, 1, "Nobody in the inner circle loses, whatever")],
)
def test_the_inner_circle_may_lose_always_or_never(simple, complex_, lead):
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    text = told(row(simple, complex_), service_map=m).document.sections[0].blocks[0].text
    assert text.startswith(lead)


@given(POINTS, POINTS, st.sampled_from(["en", "et"]))
def test_no_share_is_told_that_no_case_can_be_below_or_above(simple, complex_, code):
    lead = told(row(simple, complex_), code).document.sections[0].blocks[0].text
    assert not {"0%", "100%"} & set(lead.split())


def test_in_estonian_the_ends_are_told_in_words():
    lead = told(row(1, 0), "et").document.sections[0].blocks[0].text
    assert lead == "Klient: kahju ei ole: kasu kaob alles siis, kui kõik juhtumid on keerulised."


def test_open_questions_are_listed_and_there_is_no_picture_of_nothing():
    titles = [section.title for section in told(row(None, None)).document.sections]
    assert "Questions still open" in titles
    assert "Picture" not in titles


@pytest.mark.parametrize(("code", "said"), [("en", "speed"), ("et", "kiirus")])
def test_aspects_that_are_open_are_named_in_the_reader_s_language(code, said):
    rows = [*row(None, None), {**row(None, None)[0], "aspect": "own {word}"}]
    assert f"Klient: {said}, own {{word}}" in told(rows, code).to_text()


def test_it_is_told_in_estonian(post):
    text = told(evidence_example("channels"), "et", service_map=post, complex_share=0.3).to_text(
        width=200
    )
    assert "Siseringis ei kaota keegi, kuni keerulisi juhtumeid on 0% kuni 54%." in text
    assert "gain" not in text


@pytest.mark.parametrize(("code", "said"), [("en", "nobody was asked"), ("et", "ei küsitud")])
def test_whoever_was_not_asked_is_named_beside_the_claim_about_all(code, said):
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    alone = told(row(1, 1), code, service_map=m).to_text()
    assert said not in alone
    both = told(row(1, 1), code, service_map=m.with_stakeholder("Kandja", ring="direct"))
    (text,) = [b.text for b in both.document.sections[0].blocks if said in b.text]
    assert text.endswith(": Kandja.")


def test_where_it_turns_is_told_with_its_range():
    found = told([*row(2, -2), *row(3, -1)]).document.sections[0].blocks[0].text
    assert "fewer than 62% (50%…75%) of the cases" in found
