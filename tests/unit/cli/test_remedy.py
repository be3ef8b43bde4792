"""``sidusryhmad remedy``."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.cli.remedy import _Named, _Span
from sidusryhmad.formats.files import read_quietly

LONGER = ("--change", "overtime")


def unwrapped(ran):
    return " ".join(ran.out.split())


def test_the_answer_comes_first_as_text(program, good):
    ran = program("remedy", good, *LONGER)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("What would make it good: Longer hours\n")
    assert "With these measures nobody in the inner circle loses" in unwrapped(ran)
    assert "Barista +2.00" in unwrapped(ran)
    assert "harms the inner circle → good for all" in unwrapped(ran)


def test_it_speaks_estonian(program, good):
    ran = program("remedy", good, *LONGER, "--lang", "et")
    assert "Nende meetmetega ei kaota siseringis keegi" in unwrapped(ran)


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ((), {}),
        (("--level", "0.2"), {"level": 0.2}),
        (("--level", "-0.5", "--level", "Guest=0.5"), {"level": -0.5, "levels": {"Guest": 0.5}}),
        (("--cost", "Guest=2", "--cost", "barista=0.5"), {"costs": {"Guest": 2, "barista": 0.5}}),
        (("--limit", "Barista=0..1"), {"limits": {"Barista": (0.0, 1.0)}}),
        (("--limit", "Barista=..1", "--limit", "Guest=-1.."),
         {"limits": {"Barista": (None, 1.0), "Guest": (-1.0, None)}}),
        (("--limit", "Barista=0"), {"limits": {"Barista": 0.0}}),
        (("--only", "Guest", "--only", "Barista"), {"only": ("Guest", "Barista")}),
        (("--fewest",), {"fewest": True}),
        (("--robust", "0.8"), {"robust": 0.8}),
    ],
)  # fmt: skip
def test_as_json_there_is_nothing_but_the_result(program, good, words, terms):
    words = (*words, "--draws", "200", "--seed", "7", "--format", "json")
    ran = program("remedy", good, *LONGER, *words)
    assert (ran.code, ran.err) == (0, "")
    expected = remedy(read_quietly(good), "overtime", terms=Terms(**terms), draws=Draws(200, 7))
    assert json.loads(ran.out) == json.loads(json.dumps(to_json(expected)))


def test_carry_over_and_budget_are_passed_on(program, good):
    words = ("--carry-over", "0.2", "--no-budget", "--format", "json")
    data = json.loads(program("remedy", good, *LONGER, *words).out)
    assert (data["carry_over"], data["budget"]) == (0.2, False)


@pytest.mark.parametrize("suffix", ["html", "md", "txt"])
def test_the_report_goes_to_files(program, good, listing, suffix):
    ran = program("remedy", good, *LONGER, "-o", f"out.{suffix}")
    assert ran.code == 0
    assert f"out.{suffix}" in listing()
    assert program("remedy", good, *LONGER, "--fewest", "-o", f"out.{suffix}").code == 2
    assert program("remedy", good, *LONGER, "--fewest", "-o", f"out.{suffix}", "--force").code == 0


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("--level", "Gest=1"), "did you mean Guest?"),
        (("--level", "Gest=1", "--cost", "Onwer=1"), "did you mean Owner?"),
        (("--level", "high"), "is written as [NAME=]POINTS, not "),
        (("--level", "=1"), "is written as [NAME=]POINTS, not "),
        (("--cost", "2"), "is written as NAME=COST, not "),
        (("--cost", "Guest="), "is written as NAME=COST, not "),
        (("--cost", "Guest=-2"), "a cost is a number from 0 up"),
        (("--cost", "Guest=nan"), "a cost is a number from 0 up"),
        (("--limit", "Guest=a..b"), "is written as NAME=LOW..HIGH, not "),
        (("--limit", "Guest=1..0"), "upside down"),
        (("--limit", "Guest=7"), "no measure on Guest"),
        (("--level", "1", "--level", "2"), "--level is given twice"),
        (
            ("--cost", "Guest=1", "--cost", "Guest=2"),
            "--cost is given twice with different numbers",
        ),
        (("--limit", "Guest=0", "--limit", "guest=1"), "Guest is named twice"),
        (("--level", "50"), "cannot reach 50"),
        (("--level", "Neighbour=0"), "not in the inner circle"),
        (("--only", "Nobody"), "no stakeholder has the id or name"),
        (("--robust", "0"), "above 0 and up to 1"),
        (("--robust", "lots"), "--robust"),
        (("--robust", "0.9", "--fewest"), "not for both at once"),
        (("--draws", "0"), "--draws"),
        (("--seed", "-1"), "--seed"),
        (("--change", "nothing"), "no change has the id or name"),
        (("--carry-over", "2"), "--carry-over"),
    ],
)
def test_bad_input_ends_with_two_and_no_output(program, good, words, text):
    change = () if "--change" in words else LONGER
    ran = program("remedy", good, *change, *words)
    assert ran.refused
    assert text in ran.err


def test_where_none_suffices_it_says_so_and_is_no_error(program, good):
    ran = program("remedy", good, *LONGER, "--only", "Owner")
    assert ran.code == 0
    assert "No measures within the limits bring everybody where they need to be." in unwrapped(ran)


@given(st.floats(allow_nan=False), st.sampled_from(["Guest", "a=b", "Ülo = Ööbik"]))
def test_the_last_sign_parts_name_and_number(number, name):
    expected = (name, number)
    assert _Named("NAME=COST").convert(f"{name}={number!r}", None, None) == expected
    assert _Named("x", bare=True).convert(repr(number), None, None) == ("", number)


@given(st.none() | st.floats(-9, 9), st.none() | st.floats(-9, 9))
def test_both_ends_of_a_limit_may_be_open(low, high):
    text = f"Guest={'' if low is None else low}..{'' if high is None else high}"
    assert _Span("x").convert(text, None, None) == ("Guest", (low, high))
