"""What a result rests on."""

import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.grounds import assumptions, cautions, left_out
from sidusryhmad.reporting.words import Wording

INNER = ("Ann/direct/customer", "Bea/direct/employee", "Cid/direct/provider")
RINGS = (*INNER, "Dan/interested/other", "Eva/indirect/other")


def whole(sentences):
    return "\n".join(sentences)


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        (
            "en",
            [
                "Inner circle: Ann, Bea, Cid.",
                "Carry-over 0.3:",
                "Up to 0.1 points count as nothing",
                "a loss of up to 0.5 points",
                "share a budget",
                "never averaged",
            ],
        ),
        (
            "et",
            [
                "Sisering: Ann, Bea, Cid.",
                "Ülekanne 0,3:",
                "Kuni 0,1-punktist muutust loetakse olematuks",
                "kuni 0,5 punkti",
                "jagavad ühist piiri",
                "ei keskmistata",
            ],
        ),
    ],
)
def test_every_convention_is_said_with_the_maps_own_numbers(worded, code, sentences):
    head = {"carry_over": 0.3, "epsilon": 0.1, "tolerance": 0.5}
    text = whole(assumptions(worded(code, RINGS, (), {}, **head)))
    assert [sentence for sentence in sentences if sentence not in text] == []


def test_a_chosen_inner_circle_is_said(worded):
    chosen = {"rings": ["interested"], "stakeholders": ["eva"]}
    first = assumptions(worded("en", RINGS, (), {}, inner_circle=chosen))[0]
    assert first == "Inner circle: Dan, Eva."


def test_an_empty_inner_circle_is_a_dash(worded):
    assert assumptions(worded("en", ("Eva/indirect",), (), {}))[0] == "Inner circle: –."


def test_the_budget_is_not_claimed_where_it_was_switched_off(worded):
    text = whole(assumptions(worded("en", RINGS, (), {}, budget=False)))
    assert "budget" not in text


@pytest.mark.parametrize(
    ("how", "english", "estonian"),
    [
        ({"sign": "negative"}, "only the sign is known", "teada on ainult suund"),
        ({"range": [1, 2]}, "only a range is given", "antud on ainult vahemik"),
        ({"sign": "unknown"}, "not even the sign is known", "teada ei ole isegi suund"),
        ({"strength": 0}, "asked, and there is no influence", "küsitud, mõju ei ole"),
    ],
)
def test_what_was_assumed_of_an_influence_is_said_with_its_name(worded, how, english, estonian):
    links = (("Ann", "Bea", how),)
    for code, words in (("en", english), ("et", estonian)):
        text = assumptions(worded(code, INNER, links, {}))[-1]
        assert words in text.lower()
        assert text.endswith(": Ann → Bea.")
        assert text[0].isupper()


def test_a_plain_strength_needs_no_assumption(worded):
    links = (("Ann", "Bea", 2),)
    bare, linked = (assumptions(worded("en", INNER, some, {})) for some in ((), links))
    assert linked[: len(bare)] == bare
    assert [text[:18] for text in linked[len(bare) :]] == ["Probabilities are "]


@pytest.mark.parametrize(("code", "sum_"), [("en", "Ann 2.00"), ("et", "Ann 2,00")])
def test_those_over_budget_are_said_together_with_their_sums(worded, code, sum_):
    links = [(a, b, {"strength": 3, "why": "x"}) for a, b in (("Bea", "Ann"), ("Cid", "Ann"))]
    links += [
        ("Ann", "Cid", {"strength": 3, "why": "x"}),
        ("Bea", "Cid", {"strength": -3, "why": "x"}),
    ]
    (only,) = cautions(worded(code, INNER, links, {"Ann": 0}))
    assert sum_ in only
    assert only.endswith(f"{sum_}, {sum_.replace('Ann', 'Cid')}.")


def test_a_total_beyond_the_scale_is_said_with_the_name(worded):
    links = [(a, b, {"strength": 3, "why": "x"}) for a, b in (("Ann", "Bea"), ("Bea", "Ann"))]
    text = whole(cautions(worded("en", INNER[:2], links, {"Ann": 3, "Bea": 3})))
    assert "Ann: the total lies beyond the scale of −3 to +3." in text


@pytest.mark.parametrize(
    ("code", "count", "start"),
    [
        ("en", 1, "1 influence of 1 has no reason and no source: Ann → Bea"),
        ("en", 2, "2 influences of 2 have no reason and no source: Ann → Bea, Bea → Ann"),
        ("et", 1, "Põhjenduse ja allikata on 1 mõjuseos (kokku 1): Ann → Bea"),
        ("et", 2, "Põhjenduse ja allikata on 2 mõjuseost (kokku 2): Ann → Bea, Bea → Ann"),
    ],
)
def test_influences_without_a_reason_are_counted_in_the_right_form(worded, code, count, start):
    links = [("Ann", "Bea", 1), ("Bea", "Ann", 1)][:count]
    assert cautions(worded(code, INNER[:2], links, {}))[-1].startswith(start)


@pytest.mark.parametrize("key", ["why", "source", "who"])
def test_a_reason_a_source_or_a_speaker_is_evidence(worded, key):
    links = (
        ("Ann", "Bea", {"strength": 1, key: "töötuba"}),
        ("Bea", "Ann", {"strength": 1, key: "x"}),
    )
    assert cautions(worded("en", INNER[:2], links, {"Ann": 0})) == ()


def test_a_long_list_of_bare_influences_is_cut_openly(worded):
    people = [f"P{n}/direct/customer" for n in range(12)]
    links = [(f"P{n}", f"P{n + 1}", 1) for n in range(11)]
    text = cautions(worded("en", people, links, {}))[-1]
    assert text.startswith("11 influences of 11")
    assert text.count("→") == 8
    assert text.endswith(" …")


def test_warnings_of_the_map_are_sentences_and_missing_sides_are_left_to_their_own_list(worded):
    wording = worded("et", ("Ann/direct/customer",), (), {})
    assert cautions(wording) == (
        "Ann ei mõjuta kedagi ja teda ei mõjuta keegi.",
        "Muudatusel Muutus ei ole otseseid mõjusid.",
    )


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        (
            "en",
            (
                "The ring Interested is empty.",
                "The ring Indirect is empty.",
                "The inner circle has nobody on the employee side.",
                "The inner circle has nobody on the provider side.",
                "No side is given for Bob.",
            ),
        ),
        (
            "et",
            (
                "Ring on tühi: Huvitatud.",
                "Ring on tühi: Kaudsed.",
                "Siseringis on esindamata pool: töötaja.",
                "Siseringis on esindamata pool: teenusepakkuja.",
                "Pool on määramata: Bob.",
            ),
        ),
    ],
)
def test_empty_rings_and_sides_are_named(worded, code, sentences):
    assert left_out(worded(code, ("Ann/direct/customer", "Bob/direct"), (), {})) == sentences


def test_a_side_not_said_is_missed_only_in_the_inner_circle(worded):
    people = (*RINGS, "Fay/indirect", "Gil/interested")
    assert left_out(worded("en", people, (), {})) == ()
    inner = {"inner_circle": {"stakeholders": ["Fay"]}}
    assert left_out(worded("en", people, (), {}, **inner)) == ("No side is given for Fay.",)


def test_a_full_map_leaves_nobody_out(worded):
    assert left_out(worded("en", RINGS, (), {})) == ()


def test_a_side_present_only_outside_the_inner_circle_is_still_missing_inside(worded):
    people = (
        "Ann/direct/customer",
        "Bea/direct/employee",
        "Dan/interested/provider",
        "E/indirect/other",
    )
    assert left_out(worded("en", people, (), {})) == (
        "The inner circle has nobody on the provider side.",
    )


@pytest.mark.parametrize(("draws", "cautioned"), [(1, True), (2499, True), (2500, False)])
def test_too_few_draws_are_a_caution(mapped, draws, cautioned):
    m = mapped(INNER, [("Ann", "Bea", 2)], {"Ann": 1})
    wording = Wording(impact(m, draws=draws), language("en"))
    assert any("may be off by" in text for text in cautions(wording)) is cautioned


def test_draws_of_what_is_exact_need_no_caution(mapped):
    wording = Wording(impact(mapped(INNER, (), {"Ann": 1}), draws=1), language("en"))
    assert not any("may be off by" in text for text in cautions(wording))


def test_the_range_of_the_carry_over_is_told_where_it_was_drawn(mapped):
    m = mapped(INNER, (), {"Ann": 1}, carry_over={"value": 0.5, "range": [0.25, 0.75]})
    texts = [
        " ".join(assumptions(Wording(impact(m, carry_over=alpha, draws=50), language("en"))))
        for alpha in (None, 0.5)
    ]
    assert "between 0.25 and 0.75" in texts[0]
    assert "between" not in texts[1]
