import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.two_views.spoken import FINDINGS
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.value_views_words import answers, chance, points, span

EN, ET = language("en"), language("et")


def told(*rated, language=EN):
    rows = [
        {"change": change, "side": side, "rating": rating}
        for change, ours, theirs in rated
        for side, ratings in (("provider", ours), ("customer", theirs))
        for rating in ratings
    ]
    return answers(sr.evidence.value_views(rows), language)


HIGH, LOW = [2, 2, 3, 3, 3, 2], [-1, -1, -2, -2, -1, -1]


def test_opposite_signs_beyond_chance_are_called_out_first():
    found = told(("Tasu", [3] * 6, [1] * 6), ("Keeld", LOW, HIGH), ("Uks", HIGH, LOW))
    assert set(found[:2]) == {
        "One sees a gain and the other a loss in Uks: provider +2.5, customer −1.",
        "One sees a loss and the other a gain in Keeld: provider −1, customer +2.5.",
    }


def test_opposite_medians_of_few_come_after_what_is_beyond_chance_and_are_said_once():
    found = told(("Tasu", [3] * 6, [1] * 6), ("Keeld", [-1, -1, -1], [2, 2, 2]))
    assert found == (
        "The provider sees more value than the customer in: Tasu (gap +2).",
        "Opposite medians in Keeld (provider −1, customer +2), but few ratings (3 and 3): "
        "ask further.",
    )
    (text,) = told(("Uks", [-2, 1, 1, 3], [-3, -1, -1, 2]), language=ET)
    assert text == (
        "Vastassuunalised mediaanid: Uks (pakkuja +1, klient −1), kuid see võib olla juhus "
        "(4 ja 4 hinnangut): küsige edasi."
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "text"),
    [
        (
            [2, 2, 3, 3, 3], [0, 0, 1, 1, 0],
            "The provider sees more value than the customer in: Tasu (gap +2).",
        ),
        (
            [0, 0, 1, 1, 0], [2, 2, 3, 3, 3],
            "The provider sees less value than the customer in: Tasu (gap −2).",
        ),
        ([1, 1, 2, 2], [1, 1, 2, 2], "No difference beyond chance: Tasu (gap 0)."),
        ([1], [2], "Too few ratings to tell a gap from chance: Tasu (gap −1)."),
        ([1], [], "Only one of the two sides rated it: Tasu."),
    ],
)  # fmt: skip
def test_a_finding_in_a_sentence(ours, theirs, text):
    assert told(("Tasu", ours, theirs)) == (text,)


MANY, SAME = [1] * 12 + [2] * 10, [1] * 22


@pytest.mark.parametrize(("ours", "theirs", "word"), [(MANY, SAME, "more"), (SAME, MANY, "less")])
def test_an_interval_that_reaches_zero_beside_a_gap_is_explained(ours, theirs, word):
    found = told(("Tasu", ours, theirs))
    assert found[0].startswith(f"The provider sees {word} value than the customer in: Tasu (gap 0,")
    assert "45%" in found[0]
    assert "0%" in found[0]
    span = "0…+1" if word == "more" else "−1…0"
    assert found[1].startswith(f"The interval reaches zero in: Tasu ({span}). That there is a gap")
    assert len(found) == 2


def test_an_interval_that_leaves_out_zero_beside_none_is_explained():
    others = [(f"x{n}", [1] * 5, [1] * 5) for n in range(9)]
    found = told(("Tasu", [2, 2, 3, 3], [-1, 0, 0, 1]), *others)
    assert found[-1].startswith("The interval leaves out zero in: Tasu (+1…+4).")
    assert not any("sees more" in text for text in found)


@pytest.mark.parametrize(
    ("p", "text"), [(None, "–"), (0.0, "< 0.001"), (0.0123, "0.012"), (1.0, "1.000")]
)
def test_p_values_are_never_called_zero(p, text):
    assert chance(p, EN) == text


def test_medians_that_point_the_other_way_are_no_gain_and_loss():
    (text,) = told(("Tasu", [-3] * 29 + [0.5] * 30, [-0.5] * 30 + [3] * 29))
    assert text.startswith("The provider sees less value than the customer in: Tasu")


def test_more_than_five_are_counted():
    found = told(*((f"c{n}", [1], []) for n in range(8)))
    assert found[0].endswith("; 3 more.")


def test_nobody_rated_anything():
    rows = [{"change": "Tasu", "side": "customer", "rating": None}]
    assert answers(sr.evidence.value_views(rows), EN) == (
        "Only one of the two sides rated it: Tasu.",
    )
    assert answers(sr.evidence.value_views(rows), ET) == ("Hindas ainult üks pool: Tasu.",)


def test_every_finding_has_its_words_in_both_languages():
    assert all(ET.text(text) != text for text in FINDINGS.values())


@pytest.mark.parametrize(
    ("value", "text"), [(None, "–"), (0, "0"), (2.0, "+2"), (-0.5, "−0.5"), (0.25, "+0.25")]
)
def test_points_in_words(value, text):
    assert points(value, EN) == text


def test_a_span_in_words():
    assert span((-1.0, 0.5), EN) == "−1…+0.5"
    assert span(None, EN) == "–"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("A", "B", "C")),
            st.lists(st.integers(-3, 3), max_size=6),
            st.lists(st.integers(-3, 3), max_size=6),
        ),
        min_size=1,
        max_size=3,
    ).filter(lambda rated: any(ours or theirs for _, ours, theirs in rated)),
    st.sampled_from((EN, ET)),
)
def test_every_change_is_named_in_exactly_one_finding(rated, words):
    found = told(*rated, language=words)
    assert all(text.endswith(".") and "{" not in text for text in found)
    named = {change for change, ours, theirs in rated if ours or theirs}
    assert all(any(change in text for text in found) for change in named)


@given(st.integers(-600, 600).map(lambda n: n / 100))
def test_points_keep_their_sign_in_both_languages(value):
    english, estonian = points(value, EN), points(value, ET)
    assert english.replace(".", ",") == estonian
    assert english[0] == ("+" if value > 0 else "−" if value < 0 else "0")


@given(st.integers(-6, 6), st.integers(-6, 6))
def test_a_span_names_both_ends(low, high):
    assert span((low, high), EN) == f"{points(low, EN)}…{points(high, EN)}"
