"""``sidusryhmad sensitivity``."""

import json

import pytest


def test_the_answer_is_text_by_default_and_json_on_demand(program, good):
    words = ("sensitivity", good, "--change", "training", "--target", "Guest", "--samples", 64)
    text = program(*words)
    assert (text.code, text.err) == (0, "")
    assert "How Guest fares varies" in text.out
    document = json.loads(program(*words, "--format", "json").out)
    assert (document["kind"], document["target"], document["samples"]) == (
        "sensitivity",
        "guest",
        64,
    )
    assert document["inputs"][0]["ids"] == ["barista", "guest"]


def test_in_estonian(program, estonian):
    ran = program("sensitivity", estonian, "--change", "training", "--samples", 64)
    assert ran.code == 0
    assert "Standardhälve on" in ran.out


def test_a_report_is_written_once(program, good, listing):
    words = ("sensitivity", good, "--change", "training", "--samples", 64, "-o", "why.html")
    assert program(*words).code == 0
    assert "why.html" in listing()


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--samples", 100], "power of two"),
        (["--samples", 0], "--samples"),
        (["--target", "Gest"], "did you mean Guest?"),
        (["--change", "trainin"], "did you mean training?"),
    ],
)
def test_bad_input_is_one_clear_message(program, good, words, hint):
    ran = program("sensitivity", good, "--change", "training", *words)
    assert ran.refused
    assert hint in ran.err
