"""The questions of evidence: documented like other public names, in step with their commands."""

import inspect
import re

import pytest

import sidusryhmad as sr
from sidusryhmad.cli.evidence.group import evidence
from sidusryhmad.evidence.catalogue import FORMS, MAPS

NAMES = sr.evidence.__all__
FUNCTIONS = [name for name in NAMES if inspect.isfunction(getattr(sr.evidence, name))]
QUESTIONS = [name for name in FUNCTIONS if name in {*FORMS, *MAPS}]


def doc(name):
    return inspect.getdoc(getattr(sr.evidence, name)) or ""


def arguments(name):
    return list(inspect.signature(getattr(sr.evidence, name)).parameters.values())


def test_every_topic_is_a_function_and_a_command():
    assert set(QUESTIONS) == {*FORMS, *MAPS}
    assert {name.replace("_", "-") for name in QUESTIONS} <= set(evidence.commands)


def test_what_is_not_there_is_said():
    with pytest.raises(AttributeError, match="recomendation"):
        _ = sr.evidence.recomendation
    assert set(NAMES) <= set(dir(sr.evidence))


@pytest.mark.parametrize("name", NAMES)
def test_every_name_says_what_it_is(name):
    assert doc(name).strip()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_documents_arguments_result_and_errors_and_has_an_example(name):
    section = re.search(r"^Args:\n((?:[ ]+.*\n?|\n)*)", doc(name), re.M)
    told = re.findall(r"^    [*]{0,2}(\w+):", section[1], re.M) if section else []
    assert told == [p.name for p in arguments(name)]
    assert "\nReturns:\n" in doc(name)
    assert "\nRaises:\n" in doc(name)
    assert ">>>" in doc(name)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_everything_is_annotated(name):
    function = getattr(sr.evidence, name)
    bare = [p.name for p in arguments(name) if p.annotation is inspect.Parameter.empty]
    assert bare == []
    assert inspect.signature(function).return_annotation is not inspect.Signature.empty


@pytest.mark.parametrize("name", QUESTIONS)
def test_optional_settings_are_named(name):
    free = [p for p in arguments(name) if p.kind == p.POSITIONAL_OR_KEYWORD]
    assert len(free) <= 2
    if name in FORMS:
        assert {"service_map", "skip_faulty"} <= {p.name for p in arguments(name)}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_topic_has_a_page_that_is_linked(name):
    from pathlib import Path

    folder = Path(__file__).parents[2] / "docs" / "how-to"
    page = f"evidence/{name.replace('_', '-')}.md"
    assert (folder / page).exists()
    assert page in (folder / "evidence.md").read_text("utf-8")


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_stays_a_function_whatever_is_imported(name):
    import importlib
    import pkgutil

    import sidusryhmad.evidence as package

    for module in pkgutil.walk_packages(package.__path__, "sidusryhmad.evidence."):
        importlib.import_module(module.name)
    assert inspect.isfunction(getattr(sr.evidence, name))
