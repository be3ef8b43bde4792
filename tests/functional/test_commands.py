"""The program as other programs meet it: exit codes, streams, JSON that keeps its promise."""

import json
import os
import subprocess
import sys
from itertools import pairwise

import pytest
from jsonschema import Draft202012Validator

from sidusryhmad.cli.main import run
from sidusryhmad.examples.catalogue import EXAMPLES, example

NUMBER = {"type": "number"}
TEXT = {"type": "string"}
FLAG = {"type": "boolean"}
IDS = {"type": "array", "items": TEXT}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}


def record(**properties):
    """An object with at least these keys; more may be added without breaking the promise."""
    return {"type": "object", "required": sorted(properties), "properties": properties}


def listed(**properties):
    return {"type": "array", "items": record(**properties)}


MESSAGES = listed(code={"type": "string", "pattern": "^[a-z0-9_]+$"}, text=TEXT)
SPREAD = {
    "worst": TEXT,
    "best": TEXT,
    "lowest": NUMBER,
    "highest": NUMBER,
    "sum": NUMBER,
    "count": {"type": "integer", "minimum": 1},
    "status": {"enum": ["gains", "loses", "nothing"]},
}
STAKEHOLDER = {
    "id": TEXT,
    "name": TEXT,
    "ring": TEXT,
    "side": {"enum": ["customer", "employee", "provider", "other", None]},
    "direct": NUMBER,
    "indirect": NUMBER,
    "total": NUMBER,
    "gain": {"type": "number", "minimum": 0},
    "loss": {"type": "number", "minimum": 0},
    "agreement": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
    "paths": {
        "maxItems": 10,
        **listed(
            nodes={**IDS, "minItems": 1, "uniqueItems": True},
            product={"type": "number", "minimum": -1, "maximum": 1},
            feedback={"type": "number", "exclusiveMinimum": 0},
            share=NUMBER,
        ),
    },
    "other_paths": NUMBER,
    "notes": MESSAGES,
    "break_even": NUMBER,
    "reached": FLAG,
    "last_hops": listed(id=TEXT, amount=NUMBER),
}
IMPACT = record(
    schema_version={"const": 1},
    method={"const": "linear"},
    carry_over=SHARE,
    budget=FLAG,
    inner_circle=IDS,
    change=record(id=TEXT, name=TEXT, effects={"type": "object"}),
    epsilon=NUMBER,
    tolerance=NUMBER,
    stakeholders=listed(**STAKEHOLDER),
    verdict=record(
        status={"enum": ["good", "harms_inner", "harms_outside", "no_effect"]},
        good=FLAG,
        winners=IDS,
        losers=IDS,
        losers_outside=IDS,
        unreached=IDS,
        customer_centric=FLAG,
        sides=listed(side=STAKEHOLDER["side"], **SPREAD),
        rings=listed(ring=TEXT, **SPREAD),
        probability={"type": ["number", "null"]},
    ),
    assumptions=MESSAGES,
    warnings=MESSAGES,
)
CASES = [(name, change) for name, shown in EXAMPLES.items() for change in shown.expected]


def started(*words, **settings):
    """Run the program in a process of its own."""
    environment = {k: v for k, v in os.environ.items() if k not in {"FORCE_COLOR", "COLUMNS"}}
    return subprocess.run(
        [sys.executable, "-m", "sidusryhmad", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**environment, "PYTHONUTF8": "1"},
        check=False,
        **settings,
    )


@pytest.fixture
def impact_json(capsys):
    """The JSON of an example's change as the command prints it."""

    def go(name, change):
        assert (
            run(["impact", str(EXAMPLES[name].path), "--change", change, "--format", "json"]) == 0
        )
        out, err = capsys.readouterr()
        assert err == ""
        return json.loads(out, parse_constant=pytest.fail)

    return go


@pytest.mark.parametrize(("name", "change"), CASES)
def test_impact_json_keeps_its_schema(impact_json, name, change):
    document = impact_json(name, change)
    problems = [e.json_path for e in Draft202012Validator(IMPACT).iter_errors(document)]
    assert problems == []
    assert document["change"]["id"] == change
    assert document["verdict"]["status"] == EXAMPLES[name].expected[change]
    assert document["verdict"]["good"] is (EXAMPLES[name].expected[change] == "good")


@pytest.mark.parametrize(("name", "change"), CASES)
def test_impact_json_lists_everybody_in_the_order_of_the_file(impact_json, name, change):
    m, document = EXAMPLES[name].read(), impact_json(name, change)
    assert [row["id"] for row in document["stakeholders"]] == [s.id for s in m.stakeholders]
    assert document["inner_circle"] == [s.id for s in m.stakeholders if s.ring == "direct"]


@pytest.mark.parametrize(("name", "change"), CASES)
def test_impact_json_adds_up_without_rounding(impact_json, name, change):
    for row in impact_json(name, change)["stakeholders"]:
        paths = row["paths"]
        exact = pytest.approx(row["total"], abs=1e-12)
        assert sum(p["share"] for p in paths) + row["other_paths"] == exact
        assert row["direct"] + row["indirect"] == exact
        assert row["direct"] + sum(hop["amount"] for hop in row["last_hops"]) == exact
        assert row["gain"] - row["loss"] == exact
        sizes = [abs(path["share"]) for path in paths]
        assert all(a >= b - 1e-9 for a, b in pairwise(sizes))
        assert all(path["nodes"][-1] == row["id"] for path in paths)


def test_the_schema_of_the_test_refuses_what_breaks_the_promise(impact_json):
    document = impact_json("post", "keeldumine")
    validator = Draft202012Validator(IMPACT)
    for key in IMPACT["required"]:
        assert not validator.is_valid({k: v for k, v in document.items() if k != key})
    rows = [{**row, "total": str(row["total"])} for row in document["stakeholders"]]
    assert not validator.is_valid({**document, "stakeholders": rows})


@pytest.fixture
def post():
    return example("post").path


def test_the_version_is_on_standard_output():
    ran = started("--version")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("sidusryhmad")


def test_piped_output_is_plain_and_whole(post):
    ran = started("impact", post, "--change", "keeldumine")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "\x1b" not in ran.stdout
    assert "Kirjakandja −2,63" in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) <= 100


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check"], 0),
        (["impact", "--change", "ukseni-tasuga", "--fail-on-harm"], 0),
        (["impact", "--change", "keeldumine", "--fail-on-harm"], 1),
        (["impact", "--change", "puudub"], 2),
        (["impact", "--bogus"], 2),
    ],
)
def test_exit_codes_reach_the_shell(post, words, code):
    ran = started(words[0], post, *words[1:])
    assert ran.returncode == code
    assert bool(ran.stderr) is (code == 2)
    assert bool(ran.stdout) is (code != 2)


def test_broken_input_has_no_traceback_in_a_process_of_its_own(tmp_path):
    (tmp_path / "m.yaml").write_bytes(b"\x00\xff\xfe: [")
    ran = started("check", "m.yaml", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("m.yaml: 1 fault\n")
    assert "Traceback" not in ran.stderr


def test_no_warning_of_a_library_leaks_through(tmp_path):
    (tmp_path / "m.yaml").write_text("service: &a {name: &a K}\nstakeholders: []\n")
    ran = started("check", "m.yaml", cwd=tmp_path)
    assert "Warning" not in ran.stderr
    assert ".py:" not in ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_a_reader_that_stops_early_is_no_error(post):
    command = f'"{sys.executable}" -m sidusryhmad report "{post}" --change keeldumine | head -n 1'
    ran = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.stdout == "Keeldumine ja vaidlemine\n"
    assert ran.stderr == ""


def test_a_terminal_without_unicode_still_gets_an_answer(post):
    ran = subprocess.run(
        [sys.executable, "-m", "sidusryhmad", "impact", str(post), "--change", "keeldumine"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0
    assert b"Kirjakandja" in ran.stdout
    assert b"fault of its own" not in ran.stderr


def test_a_folder_without_write_permission_is_a_clear_error(tmp_path, post):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        folder = "/proc/self"  # nobody may write there, not even root
        if not os.path.isdir(folder):  # noqa: PTH112
            pytest.skip("every folder may be written to here")
    ran = started("draw", post, "-o", f"{folder}/kaart.svg", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "kaart.svg" in ran.stderr
    assert "fault of its own" not in ran.stderr
