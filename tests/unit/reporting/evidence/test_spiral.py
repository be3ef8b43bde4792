import pytest

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example


def told(strengths, language="en", **more):
    names = [f"f{at}" for at in range(len(strengths))]
    rows = [
        {"from": a, "to": b, "strength": s, **more}
        for a, b, s in zip(names, [*names[1:], names[0]], strengths, strict=True)
    ]
    return sr.report(sr.evidence.spiral(rows), language=language)


@pytest.mark.parametrize(
    ("strengths", "more", "lead"),
    [
        ([2, 2], {}, "The loop feeds itself, upwards as downwards."),
        ([2, -2], {}, "The loop turns against itself"),
        ([2, 0], {}, "The loop is broken"),
        ([2, 2], {"low": 0}, "if it closes at all"),
        ([2, 2], {"low": -1}, "is open: its links may go either way"),
    ],
)
def test_the_lead_says_which_way_it_goes(strengths, more, lead):
    assert lead in told(strengths, **more).document.sections[0].blocks[0].text


def test_the_example_is_told_in_estonian_without_english_factors():
    found = sr.evidence.spiral(evidence_example("spiral"), service_map=sr.example("post").read())
    text = sr.report(found, language="et").to_text(width=200)
    assert "töötajate püsimine" in text
    assert "staff retention" not in text
    assert "Üks ring kestab 28 kuud" in text


def test_up_and_down_are_mirrored():
    tables = {s.title: s for s in told([2, 1]).document.sections}
    up = tables["What starts it"].blocks[0].rows
    down = tables["The same spiral downwards"].blocks[1].rows
    flipped = [[cell.text.replace("−", "+") for cell in row] for row in down]
    assert flipped == [[cell.text for cell in row] for row in up]


def test_a_broken_loop_has_no_reverse():
    assert not any("downwards" in s.title for s in told([2, 0]).document.sections)


def test_the_heading_says_that_the_scale_ends():
    (table,) = [s for s in told([2.5, 1]).document.sections if s.title == "The links"]
    heads = [column.title for column in table.blocks[0].columns]
    assert "Gain, one point stronger (at most +3)" in heads


@pytest.mark.parametrize(
    ("code", "own", "here"),
    [
        ("en", "On its own, without anybody else: of every point", "On this map"),
        ("et", "Spiraal omaette, teiste mõjuta", "Sellel kaardil"),
    ],
)
def test_with_a_map_each_gain_is_told_for_what_it_is(code, own, here):
    m = sr.example("post").read()
    found = sr.evidence.spiral(evidence_example("spiral"), service_map=m)
    alone = sr.evidence.spiral(evidence_example("spiral"))
    text = " ".join(sr.report(found, language=code).to_text(width=200).split())
    assert (own in text) == (found.on_map is not None)
    assert (here in text) == (found.on_map is not None)
    assert own not in " ".join(sr.report(alone, language=code).to_text(width=200).split())


def test_no_factor_is_told_to_have_arrived_before_its_last_round_is_over():
    text = told([2.5, 2.5, 2], months=10).to_text(width=300)
    assert "at the latest after 120 months the effect is within 5%" in text


@pytest.mark.parametrize(("strengths", "good"), [([2, 2], True), ([0, -2], False)])
def test_a_push_that_harms_somewhere_is_not_told_to_help_all(strengths, good):
    texts = [block.text for block in told(strengths).document.sections[0].blocks]
    assert any(text.startswith("A push does most for all of them") for text in texts) is good


@pytest.mark.parametrize(("code", "why"), [("en", "the carry-over"), ("et", "ülekandetegur")])
def test_two_gains_never_stand_beside_each_other_without_the_reason(code, why):
    found = sr.evidence.spiral(evidence_example("spiral"), service_map=sr.example("post").read())
    (text,) = [
        block.text
        for block in sr.report(found, language=code).document.sections[0].blocks
        if "0012" in block.text
    ]
    assert why in text
