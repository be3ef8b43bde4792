"""Whatever a file holds, a command ends with an exit code of its own and says why."""

import contextlib
import io
import json
import os
import tempfile
from functools import partial
from pathlib import Path

import pytest
from hypothesis import example, find, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.impact import impact
from sidusryhmad.cli.main import run
from sidusryhmad.formats.files import read_quietly, write
from sidusryhmad.testing import changes, service_maps

COMMANDS = {
    "check": ["check"],
    "check strictly": ["check", "--strict"],
    "check as json": ["check", "--format", "json"],
    "impact": ["impact"],
    "impact as json": ["impact", "--format", "json", "--fail-on-harm"],
    "report": ["report"],
    "draw": ["draw", "-o", "out.txt", "--force"],
}
KEYS = st.sampled_from(
    ["sidusryhmad", "service", "rings", "inner_circle", "carry_over", "epsilon", "tolerance",
     "stakeholders", "influences", "changes", "id", "name", "ring", "side", "power", "today",
     "from", "to", "strength", "sign", "range", "effects", "effect", "value"]
)  # fmt: skip
ODD = st.sampled_from(["", "A", "direct", "no", "on", "~", "2026-11-21", "-", "é", "\x00", "1e400"])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | ODD | st.text(max_size=6)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | ODD, inner, max_size=5),
    max_leaves=20,
)
NEARLY = st.fixed_dictionaries(
    {
        "service": st.fixed_dictionaries({"name": ODD}) | VALUES,
        "stakeholders": st.lists(
            st.fixed_dictionaries({"name": ODD, "ring": st.just("direct")}) | VALUES, max_size=3
        ),
    },
    optional={
        "influences": st.lists(
            st.fixed_dictionaries({"from": ODD, "to": ODD, "strength": LEAVES}) | VALUES, max_size=3
        ),
        "changes": st.lists(st.fixed_dictionaries({"name": ODD, "effects": VALUES}), max_size=2),
        "carry_over": LEAVES,
        "rings": VALUES,
        "inner_circle": VALUES,
    },
)
YAML_BITS = st.lists(
    st.sampled_from(
        ["service:", "stakeholders:", "\n", "\n  ", "- ", "{", "}", "[", "]", ": ", ", ", "&a ",
         "*a ", "!!str ", "!!python/object:os.system ", "|\n", ">\n", "'", '"', "#", "?", "---\n",
         "...\n", "%YAML 9.9\n", "\t", "<<: ", "name", "ring: direct", "õ", "\ufeff", "~", "-3"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


def as_json(value):
    return json.dumps(value).encode("utf-8")


JUNK = {
    "bytes": st.binary(max_size=60),
    "text": st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
    "yaml": YAML_BITS.map(lambda text: text.encode("utf-8")),
    "values": VALUES.map(as_json),
    "nearly": NEARLY.map(as_json),
}


@contextlib.contextmanager
def folder():
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(before)


def ran(words):
    """Exit code, standard output and standard error."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(list(map(str, words)))
    return code, out.getvalue(), err.getvalue()


QUICK = settings(max_examples=500, database=None, derandomize=True)


def told(words, content, suffix):
    with folder() as here:
        (here / f"m.{suffix}").write_bytes(content)
        code, out, err = ran([words[0], f"m.{suffix}", *words[1:]])
    assert code in {0, 1, 2}, err
    assert "Traceback" not in err
    if code == 2 and "json" not in words:
        assert out == ""
        assert err.strip()
    return code, out, err


HUGE = st.integers(10**27, 10**40) | st.floats(1e20) | st.floats(max_value=-1e20)
KEY = st.sampled_from(["carry_over", "epsilon", "tolerance", "sidusryhmad"])


@example(size=1e28, key="carry_over")
@example(size=-1e300, key="epsilon")
@example(size=float("inf"), key="tolerance")
@example(size=float("nan"), key="tolerance")
@example(size=10**400, key="epsilon")
@given(size=HUGE, key=KEY)
def test_no_command_falls_over_a_number_of_any_size(size, key):
    document = {"service": {"name": "K"}, "stakeholders": [{"name": "A", "ring": "direct"}]}
    for words in (["check"], ["impact"], ["check", "--lang", "et"]):
        assert told(words, as_json({**document, key: size}), "json")[0] == 2


@pytest.mark.parametrize("suffix", ["yaml", "json"])
@pytest.mark.parametrize("kind", JUNK)
@settings(max_examples=25)
@given(data=st.data())
def test_no_command_falls_over_whatever_the_file_holds(kind, suffix, data):
    content = data.draw(JUNK[kind])
    for words in COMMANDS.values():
        told(words, content, suffix)


def test_nearly_valid_files_are_sometimes_valid():
    wanted = partial(told, ["check"], suffix="json")
    found = find(NEARLY.map(as_json), lambda content: wanted(content)[0] == 0, settings=QUICK)
    assert b"stakeholders" in found


@given(content=NEARLY.map(as_json))
def test_every_command_agrees_on_whether_a_file_is_a_map(content):
    valid = told(["check"], content, "json")[0] == 0
    code, out, _ = told(["check", "--format", "json"], content, "json")
    assert json.loads(out)["valid"] is valid
    assert bool(json.loads(out)["faults"]) is not valid
    assert (code == 0) is valid
    assert (told(["draw", "-o", "a.dot"], content, "json")[0] == 0) is valid


@given(words=st.lists(st.text(max_size=8) | st.sampled_from(["--lang", "check", "-o"]), max_size=4))
def test_no_words_of_the_command_line_make_it_fall_over(words):
    if words[:1] in (["new"], ["demo"]):
        return
    with folder():
        code, _, err = ran(words)
    assert code in {0, 2}, err


@settings(max_examples=25)
@given(data=st.data())
def test_impact_json_of_a_file_is_that_of_the_library(data):
    drawn = data.draw(service_maps(max_stakeholders=5))
    change = data.draw(changes(drawn))
    document = {**drawn.to_document(), "changes": [change.model_dump(mode="json")]}
    with folder() as here:
        path = write(type(drawn).from_document(document), here / "m.json")
        code, out, _ = ran(["impact", path, "--format", "json"])
        expected = to_json(impact(read_quietly(path)))
    assert code == 0
    assert json.loads(out) == json.loads(json.dumps(expected))


@settings(max_examples=15)
@given(m=service_maps(max_stakeholders=5), suffix=st.sampled_from(["yaml", "json"]))
def test_check_takes_whatever_write_has_written_and_leaves_it_alone(m, suffix):
    with folder() as here:
        path = write(m, here / f"m.{suffix}")
        before = path.read_bytes()
        code, out, err = ran(["check", path])
        assert (code, err) == (0, "")
        assert out.splitlines()[-1].startswith(str(path))
        assert path.read_bytes() == before


assert_same = partial(pytest.approx, abs=1e-12)


@settings(max_examples=15)
@given(data=st.data(), share=st.floats(0, 0.95))
def test_carry_over_on_the_command_line_is_that_of_the_library(data, share):
    drawn = data.draw(service_maps(max_stakeholders=4, complete=False))
    change = data.draw(changes(drawn))
    document = {**drawn.to_document(), "changes": [change.model_dump(mode="json")]}
    with folder() as here:
        path = write(type(drawn).from_document(document), here / "m.yaml")
        words = ["impact", path, "--format", "json", "--carry-over", repr(share)]
        rows = json.loads(ran(words)[1])["stakeholders"]
        expected = impact(read_quietly(path), carry_over=share)
    assert [row["total"] for row in rows] == assert_same([s.total for s in expected.stakeholders])
