"""Write the reference of the JSON of all results from the docstrings of their classes.

Run after changing a result: ``python tools/build_results.py``. A test compares.
"""

import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import sidusryhmad as sr
from sidusryhmad.analysis.result import Result
from sidusryhmad.evidence.result import EvidenceResult

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "results-json.md"
COMMANDS = {
    "comparison": "compare",
    "cross_check": "methods",
    "propagation": "methods --method NAME",
    "what_if": "robustness --rerate FROM TO STRENGTH",
}
HOMES = ("sidusryhmad.analysis", "sidusryhmad.evidence")
HEAD = """\
# The JSON of the other results

What the commands below print with `--format json`, and what `sr.to_json(result)` returns; the same
names are attributes in Python. `sr.to_rows(result)` gives the items of the list marked *rows*.
Numbers are unrounded; keys may be added, none taken away, without raising `schema_version`. Effects
are in Likert points, ids are those of the map, messages are objects with a stable `code`, a text in
English and its `values`. The map itself is not repeated. An impact has
[a page of its own](impact-json.md).

This page is made from the docstrings of the classes by `python tools/build_results.py`.
"""


def results() -> list[type[Result]]:
    """Every kind of result of the package, by kind."""
    for package in (sr, sr.evidence):
        for name in package.__all__:
            getattr(package, name)
    found: list[type[Result]] = []
    waiting = list(Result.__subclasses__())
    while waiting:
        cls = waiting.pop()
        waiting += cls.__subclasses__()
        if getattr(sys.modules[cls.__module__], cls.__name__, None) is cls:
            found += [cls] if cls.kind else []
    own = {cls for cls in found if cls.__module__.startswith("sidusryhmad.")}
    return sorted(own, key=lambda cls: cls.kind)


def page() -> str:
    """The whole page."""
    lines = [HEAD]
    for cls in results():
        asked = f"evidence {cls.kind}" if issubclass(cls, EvidenceResult) else cls.kind
        command = COMMANDS.get(cls.kind, asked.replace("_", "-"))
        lines.append(f"## {cls.kind}\n\n`sidusryhmad {command}`: {_first_line(cls)}\n")
        lines.append(
            "| key | meaning |\n|---|---|\n| `schema_version`, `kind` | 1, `" + cls.kind + "` |"
        )
        lines += [_row(cls, name, text) for name, text in _described(cls)]
        lines.append("")
        for part in _parts(cls, {cls}):
            lines.append(f"**{part.__name__}**: {_first_line(part)}\n")
            lines.append("| key | meaning |\n|---|---|")
            lines += [_row(part, name, text) for name, text in _described(part)]
            lines.append("")
    return "\n".join(lines)


def _row(cls: type, name: str, text: str) -> str:
    marked = " (*rows*)" if getattr(cls, "table", None) == name else ""
    return f"| `{name}`{marked} | {text} |"


def _first_line(cls: type) -> str:
    return (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ")


def _described(cls: type) -> Iterator[tuple[str, str]]:
    """Fields that JSON holds with what their docstring says, then properties."""
    hidden = getattr(cls, "unwritten", frozenset())
    told = _attributes(cls)
    for field in fields(cls):  # type: ignore[arg-type]
        if field.name not in hidden and not field.name.startswith("_"):
            yield field.name, told.get(field.name, "")
    for name, member in vars(cls).items():
        if isinstance(member, property) and not name.startswith("_") and name not in hidden:
            yield name, _clean((member.__doc__ or "").split("\n\n")[0])


def _attributes(cls: type) -> dict[str, str]:
    """What the section Attributes says of each, the bases' sections first."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        section = re.search(
            r"^Attributes:\n((?:[ ]+.*\n?|\n)*)", inspect.cleandoc(base.__doc__ or ""), re.M
        )
        if section:
            for match in re.finditer(r"^    (\w+): ((?:.*\n?)(?:^     +.*\n?)*)", section[1], re.M):
                found[match[1]] = _clean(match[2])
    return found


def _clean(text: str) -> str:
    plain = " ".join(text.split()).replace("``", "`").replace("|", "\\|")
    return re.sub(r":\w+:`~?([^`]+)`", lambda m: f"`{m[1].split('.')[-1]}`", plain)


def _parts(cls: type, seen: set[type]) -> Iterator[type]:
    """Dataclasses that stand inside a result, each once, in the order met."""
    hidden = getattr(cls, "unwritten", frozenset())
    hints = get_type_hints(cls)
    for field in fields(cls):  # type: ignore[arg-type]
        if field.name in hidden:
            continue
        for part in _classes(hints[field.name]):
            if part not in seen:
                seen.add(part)
                yield part
                yield from _parts(part, seen)


def _classes(hint: object) -> Iterator[type]:
    part = isinstance(hint, type) and is_dataclass(hint) and not issubclass(hint, Result)
    if part and hint.__module__.startswith(HOMES):
        yield hint
    for inside in get_args(hint):
        yield from _classes(inside)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
