"""The public names: pinned, documented with running examples, and fully annotated."""

import builtins
import inspect
import re
import subprocess
import sys
from dataclasses import is_dataclass
from enum import EnumType

import pytest
from pydantic import BaseModel

import sidusryhmad as sr
from sidusryhmad import errors

PUBLIC = [
    "Album",
    "Change",
    "Drawing",
    "Draws",
    "Effect",
    "Example",
    "Finding",
    "Impact",
    "ImpactPath",
    "Influence",
    "InvalidMapError",
    "Loops",
    "MapWarning",
    "Network",
    "Paths",
    "Report",
    "Ring",
    "Rings",
    "ServiceMap",
    "Side",
    "SidusryhmadError",
    "Stakeholder",
    "StakeholderImpact",
    "Terms",
    "Theme",
    "Verdict",
    "check",
    "compare",
    "cross_check",
    "diff",
    "draw",
    "errors",
    "evidence",
    "example",
    "from_frames",
    "from_networkx",
    "history",
    "impact",
    "json_schema",
    "leverage",
    "merge",
    "profile",
    "propagate",
    "read",
    "redacted",
    "remedy",
    "report",
    "robustness",
    "sensitivity",
    "structure",
    "summary",
    "template",
    "to_frames",
    "to_json",
    "to_network",
    "to_networkx",
    "to_rows",
    "what_if",
    "widget",
    "workshop",
    "write",
]
ERRORS = {
    "EmptyMapError": ValueError,
    "FaultyInputError": ValueError,
    "InvalidEvidenceError": ValueError,
    "InvalidMapError": ValueError,
    "InvalidParameterError": ValueError,
    "MapNotFoundError": FileNotFoundError,
    "MissingExtraError": ImportError,
    "OutputExistsError": FileExistsError,
    "SidusryhmadError": Exception,
    "UnboundedEchoError": ValueError,
    "UnknownChangeError": KeyError,
    "UnknownExampleError": KeyError,
    "UnknownFormatError": ValueError,
    "UnknownMethodError": ValueError,
    "UnknownNameError": KeyError,
    "UnknownStakeholderError": KeyError,
    "UnknownFieldError": ValueError,
    "UnknownThemeError": ValueError,
    "UnknownViewError": ValueError,
    "UnreadableFileError": OSError,
    "WrongTypeError": TypeError,
}
FUNCTIONS = [name for name in PUBLIC if inspect.isfunction(getattr(sr, name))]
CLASSES = [name for name in PUBLIC if inspect.isclass(getattr(sr, name))]


def own_methods(cls):
    """Public methods written in this package for this class, without properties."""
    for base in cls.__mro__:
        if not base.__module__.startswith("sidusryhmad"):
            continue
        for name, raw in vars(base).items():
            function = raw.__func__ if isinstance(raw, classmethod | staticmethod) else raw
            if inspect.isfunction(function) and not name.startswith("_"):
                yield name, function


METHODS = sorted(
    {f"{cls}.{name}": f for cls in CLASSES for name, f in own_methods(getattr(sr, cls))}.items()
)
CALLABLES = [(name, getattr(sr, name)) for name in FUNCTIONS] + METHODS
EVERY_CALLABLE = pytest.mark.parametrize("function", [f for _, f in CALLABLES],
                                         ids=[name for name, _ in CALLABLES])  # fmt: skip


def doc(thing):
    return inspect.getdoc(thing) or ""


def arguments(function):
    parameters = inspect.signature(function).parameters.values()
    return [p for p in parameters if p.name not in {"self", "cls"}]


def test_the_public_names_are_these():
    assert sr.__all__ == sorted(PUBLIC)
    assert len(set(PUBLIC) - {"errors", "evidence"}) <= 60


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_says_what_it_is(name):
    assert doc(getattr(sr, name)).strip()


def test_a_star_import_gives_the_public_names():
    scope = {}
    exec("from sidusryhmad import *", scope)  # a star is not allowed inside a function
    assert set(PUBLIC) <= set(scope)


def test_what_is_not_public_is_not_there():
    assert not hasattr(sr, "compute")
    with pytest.raises(AttributeError, match="reed"):
        _ = sr.reed


def test_dir_lists_the_public_names():
    assert set(PUBLIC) <= set(dir(sr))


def test_the_package_has_functions_and_values_and_little_else():
    others = set(PUBLIC) - set(FUNCTIONS) - set(CLASSES)
    assert others == {"errors", "evidence"}
    assert len(FUNCTIONS) >= 14


def test_the_version_is_that_of_the_installed_package():
    from importlib.metadata import version

    assert sr.__version__ == version("sidusryhmad")
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", sr.__version__)


@EVERY_CALLABLE
def test_every_argument_is_documented(function):
    wanted = [p.name for p in arguments(function)]
    section = re.search(r"^Args:\n((?:[ ]+.*\n?|\n)*)", doc(function), re.M)
    found = re.findall(r"^    [*]{0,2}(\w+):", section[1], re.M) if section else []
    assert found == wanted


@EVERY_CALLABLE
def test_every_result_is_documented(function):
    returns = inspect.signature(function).return_annotation
    assert ("\nReturns:\n" in doc(function)) is (returns not in {None, "None"})


@EVERY_CALLABLE
def test_every_function_and_method_has_an_example_that_runs(function):
    lines = [line for line in doc(function).splitlines() if line.lstrip().startswith(">>>")]
    assert [line for line in lines if "+SKIP" not in line]


@EVERY_CALLABLE
def test_everything_is_annotated(function):
    bare = [p.name for p in arguments(function) if p.annotation is inspect.Parameter.empty]
    assert bare == []
    assert inspect.signature(function).return_annotation is not inspect.Signature.empty


@EVERY_CALLABLE
def test_optional_settings_are_named(function):
    positional = [p for p in arguments(function) if p.kind == p.POSITIONAL_OR_KEYWORD]
    assert len(positional) <= 3
    assert len(arguments(function)) <= 6


@EVERY_CALLABLE
def test_raised_errors_named_in_a_docstring_exist(function):
    section = re.search(r"^Raises:\n((?:[ ]+.*\n?)*)", doc(function), re.M)
    named = re.findall(r"^    (\w+):", section[1], re.M) if section else []
    assert [n for n in named if not hasattr(errors, n) and not hasattr(builtins, n)] == []


@pytest.mark.parametrize("name", CLASSES)
def test_values_are_frozen(name):
    cls = getattr(sr, name)
    if issubclass(cls, BaseModel):
        assert cls.model_config["frozen"]
    elif is_dataclass(cls):
        assert cls.__dataclass_params__.frozen
    else:
        assert isinstance(cls, EnumType) or issubclass(cls, Exception)


def test_every_error_is_known_to_this_test():
    found = {
        name
        for name, thing in vars(errors).items()
        if inspect.isclass(thing) and issubclass(thing, Exception)
        if not issubclass(thing, Warning)
    }
    assert found == set(ERRORS)


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_ours_and_the_standard_one_and_says_what_it_is(name):
    cls = getattr(errors, name)
    assert issubclass(cls, errors.SidusryhmadError)
    assert issubclass(cls, ERRORS[name])
    assert doc(cls).strip()


def test_warnings_are_a_category_of_their_own():
    assert issubclass(errors.MapWarning, UserWarning)


MESSAGE = errors.Message("code", "nothing is called {name}", {"name": "Klent"})
FAULT = errors.Fault(MESSAGE, ("stakeholders", 0), "x")


@pytest.mark.parametrize(
    ("error", "kept"),
    [
        (errors.SidusryhmadError(MESSAGE), {}),
        (
            errors.UnknownStakeholderError(MESSAGE, "Klent", ["Klient", "Barista"]),
            {"name": "Klent", "known": ("Klient", "Barista"), "nearest": "Klient"},
        ),
        (
            errors.UnknownChangeError(MESSAGE, "xyz", []),
            {"name": "xyz", "known": (), "nearest": None},
        ),
        (errors.UnknownFormatError(MESSAGE, "ymal", ["yaml"]), {"nearest": "yaml"}),
        (errors.UnboundedEchoError(MESSAGE, 1.5), {"spectral_radius": 1.5}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_errors_keep_their_data_and_print_their_message(error, kept):
    assert {key: getattr(error, key) for key in kept} == kept
    assert error.message is MESSAGE
    hints = {
        errors.UnknownStakeholderError: "; allowed: Klient, Barista; did you mean Klient?",
        errors.UnknownFormatError: "; allowed: yaml; did you mean yaml?",
    }
    assert str(error) == "nothing is called Klent" + hints.get(type(error), "")


def test_an_invalid_map_keeps_faults_source_and_language():
    error = errors.InvalidMapError(iter([FAULT]), source="m.yaml", language="et")
    assert (error.faults, error.source, error.language) == ((FAULT,), "m.yaml", "et")
    assert str(error).splitlines()[0] == "m.yaml: 1 fault"


RAISED = {
    "UnknownStakeholderError": lambda: sr.example().read().stakeholder("Klent"),
    "UnknownChangeError": lambda: sr.impact(sr.example().read()),
    "UnknownExampleError": lambda: sr.example("pots"),
    "UnknownMethodError": lambda: sr.propagate(sr.example("spiral").read(), {}, method="wals"),
    "UnknownFormatError": lambda: sr.draw(sr.example().read()).to_bytes("gif"),
    "EmptyMapError": lambda: sr.impact(sr.ServiceMap.named("K"), {}),
    "InvalidMapError": lambda: sr.ServiceMap.named(""),
    "InvalidParameterError": lambda: sr.impact(sr.example("spiral").read(), {}, carry_over=2),
    "WrongTypeError": lambda: sr.impact("map.yaml"),
    "MapNotFoundError": lambda: sr.read("there-is-no-such-file.yaml"),
}


@pytest.mark.parametrize("name", RAISED)
def test_errors_can_be_caught_as_ours_or_as_the_standard_type(name):
    with pytest.raises(ERRORS[name]) as caught:
        RAISED[name]()
    assert type(caught.value) is getattr(errors, name)


@pytest.mark.parametrize("name", ["impact", "draw", "report", "summary"])
@pytest.mark.parametrize("value", ["map.yaml", None, {"service": {"name": "K"}}, sr.ServiceMap])
def test_what_is_no_map_is_refused_wherever_one_is_needed(name, value):
    with pytest.raises(errors.WrongTypeError, match="a map is needed here"):
        getattr(sr, name)(value)


def test_importing_prints_nothing_and_loads_nothing_heavy():
    program = (
        "import sys, sidusryhmad\n"
        "heavy = {'scipy', 'networkx', 'rich', 'jinja2', 'matplotlib', 'IPython', 'hypothesis'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True
    )
    assert (ran.stdout, ran.stderr) == ("[]\n", "")
