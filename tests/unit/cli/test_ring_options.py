"""Options of ``sidusryhmad draw`` for the ring map."""

import re

import pytest
from PIL import Image

from sidusryhmad.cli.draw import draw
from sidusryhmad.cli.ring_options import with_maps
from sidusryhmad.formats.files import read
from sidusryhmad.render.choices import Choices


def size(path):
    found = re.search(rb'width="([\d.]+)" height="([\d.]+)"', path.read_bytes())
    return float(found[1]), float(found[2])


@pytest.fixture
def drawn(program, good, tmp_path):
    """Draw the map with options and give back the picture's text."""

    def go(*options, suffix="txt"):
        ran = program("draw", good, "-o", f"a.{suffix}", "--force", *options)
        assert (ran.code, ran.err) == (0, "")
        return (tmp_path / f"a.{suffix}").read_text("utf-8")

    return go


def test_every_choice_of_the_ring_map_is_an_option():
    options = {parameter.name for parameter in draw.params}
    assert set(Choices.__dataclass_fields__) <= options


def test_an_ellipse_is_as_wide_as_a_slide(drawn, tmp_path):
    drawn("--shape", "ellipse", suffix="svg")
    wide, high = size(tmp_path / "a.svg")
    assert wide / high == pytest.approx(16 / 9, rel=0.05)
    drawn("--shape", "circle", suffix="svg")
    assert size(tmp_path / "a.svg")[0] < wide / high * size(tmp_path / "a.svg")[1]


@pytest.mark.parametrize(
    ("code", "told"),
    [("en", ("By side: customer (1), employee (1)", "side: employee")),
     ("et", ("Jaotuse alus pool: klient (1), töötaja (1)", "pool: töötaja"))],
)  # fmt: skip
def test_slices_and_groups_are_told_in_both_languages(drawn, code, told):
    for option in ("--slices", "--groups"):
        text = drawn(option, "side", "--lang", code)
        assert all(words in text for words in told)


@pytest.mark.parametrize(
    ("code", "told"),
    [("en", ("counted together by ring and group", "Direct · customer (1)")),
     ("et", ("kokku loetud ringi ja rühma järgi", "Otsesed · klient (1)"))],
)  # fmt: skip
def test_counting_together_is_chosen_and_unchosen(drawn, code, told):
    text = drawn("--aggregate", "--lang", code)
    assert all(words in text for words in told)
    assert drawn("--no-aggregate", "--lang", code) == drawn("--lang", code)


def test_a_share_of_the_influences_is_coloured(drawn):
    assert "the strongest in colour" in drawn("--strongest", "0.4")
    assert "in colour" not in drawn("--strongest", "1")


def test_an_earlier_map_keeps_everybody_in_place(program, good, tmp_path):
    newcomer = "  - {name: Newcomer, ring: direct, side: other}\ninfluences:\n"
    tie = "  - {from: Newcomer, to: Guest, strength: 3, why: new}\n"
    grown = good.read_text("utf-8").replace("influences:\n", newcomer + tie)
    (tmp_path / "new.yaml").write_text(grown, "utf-8")
    for name, options in (("a", ()), ("b", ()), ("c", ("--like", good))):
        source = good if name == "a" else "new.yaml"
        assert program("draw", source, "-o", f"{name}.dot", *options).code == 0
    again = program("draw", "new.yaml", "-o", "c.dot", "--like", good)
    assert again.out == "unchanged: c.dot\n"


def test_what_cannot_be_shown_is_one_line(program, good):
    for option in ("--slices", "--groups"):
        ran = program("draw", good, option, "sied")
        assert ran.code == 2
        assert ran.err == (
            "error: nobody on the map has a value in the field 'sied'; allowed: side; "
            "did you mean side?\n"
        )
    ran = program("draw", good, "--slices", "sied", "--lang", "et")
    assert ran.err.startswith("viga: kellelgi kaardil pole väljal 'sied' väärtust")


@pytest.mark.parametrize(
    "options",
    [("--shape", "square"), ("--strongest", "0"), ("--strongest", "1.1"), ("--images", "nowhere"),
     ("--like", "nowhere.yaml"), ("--change", "training", "--strongest", "0.5"),
     ("--view", "matrix", "--shape", "ellipse"), ("--view", "bars", "--no-aggregate")],
)  # fmt: skip
def test_bad_choices_end_with_two_and_write_nothing(program, good, listing, options):
    ran = program("draw", good, *options)
    assert ran.refused
    assert listing() == ["good.yaml"]


@pytest.mark.parametrize(
    ("code", "told"),
    [("en", "warning: no picture of Guest: there is no such file"),
     ("et", "hoiatus: Guest on pildita: sellist faili pole")],
)  # fmt: skip
def test_pictures_come_from_the_folder_that_is_named(program, good, tmp_path, code, told):
    text = good.read_text("utf-8").replace("name: Guest,", "name: Guest, image: none.png,")
    good.write_text(text.replace("name: Owner,", "name: Owner, image: o.png,"), "utf-8")
    (tmp_path / "pics").mkdir()
    Image.new("RGB", (4, 4)).save(tmp_path / "pics" / "o.png")
    plain = program("draw", good, "-o", "a.svg", "--lang", code)
    assert plain.err == ""
    assert b"<image" not in (tmp_path / "a.svg").read_bytes()
    ran = program("draw", good, "-o", "b.svg", "--lang", code, "--images", "pics")
    assert (ran.code, ran.err) == (0, f"{told}\n")
    assert (tmp_path / "b.svg").read_bytes().count(b"<image") == 1


def test_only_the_earlier_map_is_read(good):
    assert with_maps({"shape": "ellipse"}) == {"shape": "ellipse"}
    assert with_maps({"like": good}) == {"like": read(good)}


def test_alternatives_side_by_side_take_the_same_options(program, good, tmp_path):
    ran = program("compare", good, "--exact", "-o", "a.txt", "-o", "a.svg", "--groups", "side")
    assert (ran.code, ran.err) == (0, "")
    picture = (tmp_path / "a.svg").read_text("utf-8")
    assert "GROUPS BY SIDE" in picture
    assert "side: employee" in picture
    ran = program("compare", good, "--exact", "-o", "b.svg", "--groups", "sied")
    assert ran.code == 2
    assert "did you mean side?" in ran.err


@pytest.mark.parametrize(
    ("options", "told"),
    [(("--shape", "ellipse"), "--shape is for a picture"),
     (("-o", "a.md", "--no-aggregate"), "--aggregate is for a picture"),
     (("-o", "a.svg", "--view", "bars", "--slices", "side"), "--slices is nothing to choose")],
)  # fmt: skip
def test_options_of_a_picture_that_is_not_drawn_are_refused(program, good, listing, options, told):
    ran = program("compare", good, "--exact", *options)
    assert ran.code == 2
    assert told in ran.err
    assert listing() == ["good.yaml"]
