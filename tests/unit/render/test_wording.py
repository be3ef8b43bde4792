from dataclasses import replace

import pytest

from sidusryhmad.locale.language import Language
from sidusryhmad.model.ring import Ring
from sidusryhmad.render.ties import Tie
from sidusryhmad.render.wording import (
    counted_subtitle,
    impact_subtitle,
    impact_title,
    map_subtitle,
    map_title,
    measure,
    named,
    ring_name,
    stakeholder_title,
)

ENGLISH = Language("en")


@pytest.mark.parametrize(
    ("ring", "name"),
    [
        (Ring(id="direct", order=0), "Direct"),
        (Ring(id="direct", order=0, name="Tuum\x00"), "Tuum"),
        (Ring(id="kolmas", order=2), "kolmas"),
    ],
)
def test_ring_names(ring, name):
    assert ring_name(ring, ENGLISH) == name


def test_titles(cafe, cafe_impact):
    assert map_title(cafe, ENGLISH) == "Kohvik: stakeholders and influences"
    assert impact_title(cafe_impact) == "Pikem päev"
    assert "carry-over 0.5" in impact_subtitle(cafe_impact, ENGLISH)


def test_subtitle_counts_everything(cafe):
    words = map_subtitle(cafe, ENGLISH, emphasis=False)
    assert words == "5 stakeholders, 6 influences, 1 pair asked and none"
    assert map_subtitle(cafe, ENGLISH, emphasis=True).endswith("in colour")


@pytest.mark.parametrize(
    ("sign", "strength", "words"),
    [
        ("positive", 2.0, "+2"),
        ("negative", -1.5, "−1.5"),
        ("positive", None, "supports, strength not known"),
        ("negative", None, "hinders, strength not known"),
        ("unknown", None, "direction not known"),
    ],
)
def test_measures(sign, strength, words):
    assert measure(Tie("a", "b", sign, strength, 0.5), ENGLISH) == words


def test_sentences_about_a_stakeholder(cafe_impact):
    result = cafe_impact.of("omanik")
    assert stakeholder_title("O", "R", None, ENGLISH) == "O (R)"
    direct = stakeholder_title("O", "R", result, ENGLISH)
    assert direct.startswith("O (R): total impact +2.00, direct effect +2.00")
    indirect = stakeholder_title("O", "R", replace(result, direct=0.0), ENGLISH)
    assert indirect == "O (R): total impact +2.00"
    unreached = stakeholder_title("O", "R", replace(result, reached=False), ENGLISH)
    assert unreached == "O (R): not reached by the change"


def test_braces_in_names_are_only_braces(cafe, cafe_impact):
    odd = stakeholder_title("{x} %s", "{0}", cafe_impact.of("omanik"), ENGLISH)
    assert odd.startswith("{x} %s ({0})")


def test_long_rows_of_names_end_with_a_number():
    assert named([f"n{i}" for i in range(11)]).endswith("n7 … (+3)")


@pytest.mark.parametrize(
    ("tie", "english", "estonian"),
    [
        (Tie("a", "b", "positive", 25.0, 1, 12), "12 support, known strengths add up to +25",
         "12 toetavad, teadaolevad tugevused kokku +25"),
        (Tie("a", "b", "negative", -1.5, 1, 1), "1 hinders, known strengths add up to −1.5",
         "1 pärsib, teadaolevad tugevused kokku −1,5"),
        (Tie("a", "b", "unknown", None, 1, 3), "direction not known: 3", "suund teadmata: 3"),
    ],
)  # fmt: skip
def test_merged_influences_are_counted_and_added(tie, english, estonian):
    assert measure(tie, Language("en")) == english
    assert measure(tie, Language("et")) == estonian


def test_what_is_not_drawn_is_said():
    assert "drawn" not in counted_subtitle("x", 5, 5, Language("en"))
    said = counted_subtitle("x", 5, 50, Language("en"))
    assert "drawn are 5 of 50 merged influences" in said
    assert "--no-aggregate" in said
    assert "50" in counted_subtitle("x", 5, 50, Language("et"))
