"""The words of the bar chart."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.results import StakeholderImpact
from sidusryhmad.analysis.uncertainty.results import Likelihood
from sidusryhmad.locale.language import Language
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.bars_words import (
    amount,
    chance,
    of_comparison,
    of_impact,
    percent,
    remarks,
    rest,
    table,
    torn,
)
from sidusryhmad.testing import changes, service_maps

EN, ET = Language("en"), Language("et")


def result(gain, loss):
    return StakeholderImpact(
        "a", "A", "direct", None, 0.0, gain - loss, gain, loss, reached=True, break_even=0.0
    )


@pytest.mark.parametrize(
    ("gain", "loss", "expected"),
    [(1.0, 1.0, True), (1.0, 0.4, True), (1.0, 0.3, False), (0.0, 0.0, False), (0.04, 0.04, False)],
)
def test_torn_is_who_is_lifted_and_pressed_down_nearly_alike(gain, loss, expected):
    assert torn(result(gain, loss), 0.05) is expected


@given(st.floats(0, 3), st.floats(0, 3))
def test_torn_does_not_depend_on_which_side_is_the_larger(gain, loss):
    assert torn(result(gain, loss), 0.05) == torn(result(loss, gain), 0.05)


@given(st.floats(-3, 3), st.sampled_from([0.0, 0.05, 0.5]))
def test_an_arrow_stands_before_what_counts_and_only_there(total, epsilon):
    text = amount(result(max(total, 0.0), max(-total, 0.0)), epsilon, EN)
    arrow = text[0] if text[0] in "▲▼" else ""
    assert arrow == ("" if abs(total) <= epsilon else "▲" if total > 0 else "▼")
    if round(total, 2) > 0:
        assert "+" in text
    if round(total, 2) < 0:
        assert "−" in text


def test_numbers_are_written_as_the_language_writes_them():
    assert amount(result(1.954, 0.0), 0.05, ET) == "▲ +1,95"
    assert amount(result(0.0, 0.4), 0.05, EN) == "▼ −0.40"


@pytest.mark.parametrize(
    ("shares", "words"),
    [((0.8, 0.1, 0.1), "gains: 80%"), ((0.1, 0.9, 0.0), "loses: 90%"),
     ((0.1, 0.1, 0.8), "no change: 80%")],
)  # fmt: skip
def test_the_most_probable_outcome_stands_beside_the_number(shares, words):
    assert chance(Likelihood(0.0, 0.1, 0.2, *shares), EN) == words


def test_nothing_stands_there_without_draws():
    assert chance(None, EN) == ""


@given(st.floats(0, 1))
def test_only_all_is_all_and_nothing_is_nothing(share):
    text = percent(share, EN)
    assert (text == "100%") == (share == 1.0)
    assert (text == "0%") == (share == 0.0)


def test_headings_say_change_service_and_verdict(cafe_impact):
    told = of_impact(cafe_impact, EN)
    assert told.title == "Pikem päev: who gains and who loses"
    assert told.subtitle == "Kohvik; harms the inner circle; carry-over 0.5"
    assert "Gets worse" in told.description
    assert told.columns == (("", ""),)
    assert of_impact(cafe_impact, ET).title == "Pikem päev: kes võidab ja kes kaotab"


def test_alternatives_are_named_with_rank_and_verdict_and_so_are_those_left_out(cafe):
    found = compare(cafe.with_change("Teine", {"Barista": 1}), draws=None)
    told = of_comparison(found, 6, EN)
    assert [name[:3] for name, _ in told.columns] == ["1. ", "3. "]
    assert "doing nothing would rank 2" in told.subtitle
    assert "not in the picture" not in told.subtitle
    fewer = of_comparison(found, 1, EN)
    assert len(fewer.columns) == 1
    assert fewer.subtitle.endswith(f"; not in the picture: {found.changes[1].name}")


def test_whom_nothing_reaches_and_who_has_no_room_is_named(cafe, cafe_impact):
    everybody = people([cafe_impact], EN)
    shown = cast(everybody, [cafe_impact], 1)
    assert rest("x", shown, EN) == "x; not in the picture: Külaline, Omanik"
    assert rest("x", cast(everybody, [cafe_impact], 9), EN) == "x"
    assert remarks([cafe_impact], shown, EN) == (
        "Not reached outside the inner circle: Röster, Naabrid.",
    )


def test_who_is_removed_is_named(cafe):
    gone = cafe.with_change("Ilma", {"Barista": 1}, edits={"remove": {"stakeholders": ["Omanik"]}})
    made = impact(gone, "Ilma", draws=None)
    said = remarks([made], cast(people([made], EN), [made], 60), EN)
    assert "Removed by the change: Omanik." in said


def test_the_table_has_the_numbers_of_everybody(cafe):
    made = impact(cafe, draws=200)
    rows = table(cast(people([made], EN), [made], 1), [""], EN)
    assert rows[0][:3] == ("Stakeholder", "Ring", "Total")
    assert {row[0] for row in rows[1:]} == {s.name for s in cafe.stakeholders}
    by_name = {row[0]: row for row in rows}
    likelihood = made.of("Barista").likelihood
    assert by_name["Barista"][3] == EN.number(likelihood.low, signed=True)
    assert by_name["Röster"][2] == "not reached"
    exact = replace(
        made, stakeholders=tuple(replace(s, likelihood=None) for s in made.stakeholders)
    )
    rows = table(cast(people([exact], EN), [exact], 9), [""], EN)
    assert {row[0]: row[3] for row in rows}["Barista"] == ""


def test_the_table_of_alternatives_names_them(cafe):
    gone = cafe.with_change("Ilma", {"Barista": 1}, edits={"remove": {"stakeholders": ["Omanik"]}})
    both = [impact(gone, "Pikem päev", draws=None), impact(gone, "Ilma", draws=None)]
    rows = table(cast(people(both, EN), both, 9), ["A", "B"], EN)
    assert rows[0][1] == "Alternative"
    assert next(row[:4] for row in rows if row[:2] == ("Omanik", "B")) == (
        "Omanik",
        "B",
        "Interested",
        "not on the map then",
    )


@given(st.data())
def test_the_totals_of_the_table_are_those_of_the_result(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    made = impact(service_map, data.draw(changes(service_map)), draws=None)
    everybody = people([made], EN)
    rows = table(cast(everybody, [made], 60), [""], EN)[1:]
    results = {person.name: person.results[0] for person in everybody}
    assert len(rows) == len(results)
    for name, _, told, *_ in rows:
        if not results[name].reached:
            assert told == "not reached"
        else:
            number = float(told.replace("−", "-").replace(",", ""))
            assert number == pytest.approx(results[name].total, abs=0.0051)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_is_never_written_as_a_smaller_one(one, other):
    def value(text):
        return float(text.strip("<>% ")) + (text.startswith(">") - text.startswith("<")) / 2

    small, large = sorted((one, other))
    assert value(percent(small, EN)) <= value(percent(large, EN))


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_is_said_beside_the_number_is_the_largest_share(gains, part):
    loses = (1 - gains) * part
    nothing = 1 - gains - loses
    said = chance(Likelihood(0.0, 0.0, 0.0, gains, loses, nothing), EN)
    shares = {"gains": gains, "loses": loses, "no change": nothing}
    outcome, _, share = said.partition(": ")
    assert shares[outcome] == max(shares.values())
    assert share == percent(shares[outcome], EN)
