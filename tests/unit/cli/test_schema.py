"""``sidusryhmad schema``."""

import json

import pytest
from jsonschema import Draft202012Validator

from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.model.schema import json_schema


def test_the_schema_is_printed_alone(program):
    ran = program("schema")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == json_schema()


def test_a_file_holds_the_same_text(program, tmp_path):
    printed = program("schema").out
    assert program("schema", "-o", "s.json").out == "written: s.json\n"
    assert (tmp_path / "s.json").read_text("utf-8") == printed


def test_a_file_that_is_there_is_kept_unless_forced(program, tmp_path):
    (tmp_path / "s.json").write_text("mine")
    assert program("schema", "-o", "s.json").code == 2
    assert (tmp_path / "s.json").read_text() == "mine"
    assert program("schema", "-o", "s.json", "--force").code == 0
    again = program("schema", "-o", "s.json")
    assert (again.code, again.out) == (0, "unchanged: s.json\n")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_printed_schema_takes_every_example(program, name):
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.resolver.yaml_implicit_resolvers.clear()
    document = EXAMPLES[name].read().to_document()
    validator = Draft202012Validator(json.loads(program("schema").out))
    assert list(validator.iter_errors(document)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"stakeholders": [{"name": "A"}]},
        {"stakeholders": [{"name": "A", "ring": "direct", "powr": 2}]},
        {"influences": [{"from": "A", "to": "B", "strength": 4}]},
        {"bogus": 1},
    ],
)
def test_the_printed_schema_refuses_what_is_wrong(program, wrong):
    document = {**EXAMPLES["spiral"].read().to_document(), **wrong}
    validator = Draft202012Validator(json.loads(program("schema").out))
    assert list(validator.iter_errors(document))
