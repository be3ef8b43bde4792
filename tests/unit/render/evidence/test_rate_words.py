import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_rates.parts import Part
from sidusryhmad.evidence.topics.complaint_rates.rates import rate
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.rate_words import rate_words, whole_sentence

EN, ET = language("en"), language("et")


@pytest.mark.parametrize(
    ("found", "english", "estonian"),
    [
        (rate(300, 300_000), "0.100% (0.089%…0.112%)", "0,100% (0,089%…0,112%)"),
        (rate(3, 10), "30% (7%…65%)", "30% (7%…65%)"),
        (rate(30, 300_000), "0.100 (0.067…0.143) per 1,000", "0,100 (0,067…0,143) 1000 kohta"),
        (
            rate(3, 300_000, several=True),
            "1.0 (0.2…2.9) per 100,000",
            "1,0 (0,2…2,9) 100 000 kohta",
        ),
    ],
)
def test_a_rate_for_a_sentence(found, english, estonian):
    assert rate_words([found], EN).said(found) == english
    assert rate_words([found], ET).said(found).replace("\u00a0", " ").replace("1 000", "1000") == (
        estonian
    )


def test_what_can_come_several_times_is_no_per_cent():
    found = rate_words([rate(30, 10, several=True)], EN)
    assert (found.percent, found.per) == (False, 100)
    assert found.plain(0.05) == "5 per 100"


def test_thresholds_keep_the_decimals_that_they_have():
    words = rate_words([rate(1, 100)], EN)
    assert [words.plain(value) for value in (0.02, 0.125, 0.0005)] == ["2%", "12.5%", "0.05%"]


@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, min(n, 999)), st.just(n))))
def test_the_interval_never_rounds_to_one_number(counted):
    found = rate(*counted)
    words = rate_words([found], EN)
    low, high = words.span(found).split("…")
    assert low != high
    assert words.value(found)


@pytest.mark.parametrize(("count", "begins"), [(1, "1 complaint out"), (2, "2 complaints out")])
def test_the_whole_in_a_sentence(count, begins):
    part = Part("whole", "", "deliveries", rate(count, 1000))
    assert whole_sentence(part, EN).startswith(f"{begins} of 1,000 (deliveries): 0.")


def test_a_base_of_nobody_knows_what_counts_units():
    part = Part("whole", "", "", rate(2, 1000))
    assert "(units)" in whole_sentence(part, EN)
    assert "(ühikut)" in whole_sentence(part, ET)


@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, min(n, 999)), st.just(n))))
def test_both_languages_write_the_same_digits(counted):
    found = rate(*counted)
    english, estonian = (rate_words([found], each).value(found) for each in (EN, ET))
    assert english.replace(",", "").replace(".", ",") == estonian.replace("\u00a0", "")


@given(st.integers(1, 99999))
def test_a_threshold_is_written_as_it_was_given(number):
    text = rate_words([rate(1, 100)], EN).plain(number / 100_000)
    assert float(text.rstrip("%")) == pytest.approx(number / 1000)
