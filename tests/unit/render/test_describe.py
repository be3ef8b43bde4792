from dataclasses import replace

from sidusryhmad.locale.language import Language
from sidusryhmad.render.describe import impact_description, map_description, parts_description
from sidusryhmad.render.division import divide
from sidusryhmad.render.figures import Parts
from sidusryhmad.render.plain import to_text

ENGLISH = Language("en")


def test_map_description(cafe):
    words = map_description(cafe, ENGLISH)
    assert "Direct (2): Külaline, Barista." in words
    assert "Interested (2)" in words
    assert "Strongest influences: Barista → Külaline: +3;" in words


def test_impact_description_names_winners_losers_and_the_unreached(cafe_impact):
    words = impact_description(cafe_impact, ENGLISH)
    assert words.startswith("Gets better: Omanik +2.0")
    assert "Gets worse: Barista −" in words
    assert "Not reached: " in words


def test_nobody_notices(cafe_impact):
    still = tuple(replace(s, total=0.0, reached=True) for s in cafe_impact.stakeholders)
    quiet = replace(cafe_impact, stakeholders=still)
    assert impact_description(quiet, ENGLISH) == "Nobody gains or loses noticeably."


def test_text_lists_everybody_and_everything(cafe_drawing, cafe):
    lines = to_text(cafe_drawing).decode().splitlines()
    for stakeholder in cafe.stakeholders:
        assert sum(line.startswith(f"- {stakeholder.name} (") for line in lines) == 1
    assert "Direct (2)" in lines
    assert "- Röster → Barista: supports, strength not known" in lines
    assert len([line for line in lines if " → " in line and line.startswith("- ")]) == 6


def test_text_of_an_impact_has_the_numbers(impact_drawing):
    words = to_text(impact_drawing).decode()
    assert "- Omanik (Interested): total impact +2.00, direct effect +2.00" in words


def test_private_data_never_shows(cafe_drawing):
    for format_ in ("txt", "svg", "dot"):
        assert "võlad" not in cafe_drawing.to_bytes(format_).decode()


def test_parts_are_counted_in_words(cafe):
    side = divide(cafe, "side", ENGLISH, 8)
    told = "By side: customer (1), employee (1), not stated (3)."
    assert parts_description(Parts(slices=side), ENGLISH) == [told]
    assert parts_description(Parts(side, side), ENGLISH) == [told, told]
    assert parts_description(Parts(), ENGLISH) == []


def test_who_belongs_to_the_inner_circle_from_further_out_is_named(cafe):
    document = {**cafe.to_document(), "inner_circle": {"stakeholders": ["naabrid", "roster"]}}
    told = map_description(type(cafe).from_document(document), Language("en"))
    assert "Also in the inner circle: Röster, Naabrid." in told
    assert "Also in" not in map_description(cafe, Language("en"))
