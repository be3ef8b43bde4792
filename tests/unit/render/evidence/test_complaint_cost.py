import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_costs.breaks import Money
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, SHARES
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.complaint_cost import money_text

AMOUNTS = st.fixed_dictionaries(
    {key: st.integers(0, 10 if key in SHARES else 5000).map(lambda n: n / 10) for key in KEYS}
)


def asked(values, unit=""):
    rows = [{"input": INPUT_NAMES[key], "value": value} for key, value in values.items()]
    return sr.evidence.complaint_cost([{**row, "unit": unit} if unit else row for row in rows])


@settings(max_examples=40)
@given(AMOUNTS.map(lambda v: {k: min(1, x) if k in SHARES else x for k, x in v.items()}))
def test_nothing_is_cut_and_no_two_labels_overlap(legible, values):
    scene = sr.draw(asked(values, "€/nädal"), language="et").scene
    legible(scene)


def test_the_example_is_told_in_words_and_numbers():
    scene = sr.draw(
        sr.evidence.complaint_cost(evidence_example("complaint_cost")), language="en"
    ).scene
    assert scene.description.startswith("Selling it costs least. selling it: 32.53 (−31.20…113.42)")
    assert len(scene.table) == 12
    assert scene.table[0] == ("Share of takers", "arguing", "giving in", "selling it")
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert "selling it as dear as giving in: 18%" in texts
    assert "as given: 40%" in texts


def test_without_a_break_even_none_is_marked():
    values = dict(zip(KEYS, (40, 15, 18, 25, 99, 0.4, 1.5, 2, 0), strict=True))
    scene = sr.draw(asked(values), language="en").scene
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert not any("as dear as" in text for text in texts)


@pytest.mark.parametrize(
    ("money", "currency", "text"),
    [
        (Money(3, 3, 3), "", "3.00"),
        (Money(3, 3, 3), "€", "3.00 €"),
        (Money(-3, -4, 1.5), "€", "−3.00 (−4.00…1.50) €"),
    ],
)
def test_money_in_words(money, currency, text):
    assert money_text(money, currency, language("en")) == text


def test_every_canvas_takes_it_and_markup_stays_text(on_canvas):
    values = dict(zip(KEYS, (40, 15, 18, 25, 3, 0.4, 1.5, 2, 0), strict=True))
    on_canvas(sr.draw(asked(values, "<script>x()</script>")))


@given(st.floats(-1e6, 1e6), st.sampled_from(("", "€", "<b>", "a\nb")))
def test_money_is_one_line_in_both_languages(value, currency):
    for code in ("en", "et"):
        text = money_text(Money(value, value - 1, value + 1), currency, language(code))
        assert "\n" not in text
        assert text.count("…") == 1
        assert text == text.strip()
