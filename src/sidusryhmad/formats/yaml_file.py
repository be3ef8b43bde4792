"""YAML 1.2: read with line numbers and without surprises, written so that people can read it."""

import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.format import Parsed, Path
from sidusryhmad.formats.scalar import plain_value

_TAGS = frozenset(
    ["null", "bool", "int", "float", "str", "timestamp", "seq", "map", "merge", "value"]
)
_YAML_1_1_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])


class YamlFormat:
    """The YAML form of the document. Aliases are allowed, tags are not."""

    def loads(self, text: str) -> Parsed:
        r"""Take a YAML text apart.

        Args:
            text: One YAML document.

        Returns:
            The document with the place of every key and entry.

        Raises:
            InvalidMapError: The text is not YAML, holds several documents, nests too deeply, or
                its aliases expand beyond reason.

        Example:
            >>> parsed = FORMAT.loads("service:\n  name: Kohvik\n")
            >>> parsed.document, parsed.places()["service", "name"].line
            ({'service': {'name': 'Kohvik'}}, 2)
        """
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ReusedAnchorWarning)
                root = YAML(typ="safe", pure=True).compose(text)
            return _Reader(_distinct_nodes(root)).parse(root)
        except RecursionError:
            raise _not_yaml(N_("it nests too deeply"), None) from None
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = Place(mark.line + 1, mark.column + 1) if mark else None
            raise _not_yaml(_explained(error), place) from None
        except OverflowError as error:
            raise _not_yaml(str(error), None) from None
        except YAMLError as error:
            line = text.count("\n", 0, getattr(error, "position", 0)) + 1
            reason = str(getattr(error, "reason", error)).splitlines()[0]
            raise _not_yaml(reason, Place(line)) from None

    def dumps(self, document: Mapping[str, Any]) -> str:
        """The YAML text of a document: one line a record where that fits.

        Args:
            document: As from ``ServiceMap.to_document``.

        Returns:
            The text, ending with a line break.

        Example:
            >>> print(FORMAT.dumps({"service": {"name": "Kohvik", "language": "et"}}), end="")
            service: {name: Kohvik, language: et}
        """
        from ruamel.yaml import YAML
        from ruamel.yaml.representer import SafeRepresenter

        class Representer(SafeRepresenter):
            """Quotes every word that some YAML reader would take for something else."""

        def represent(representer: Any, value: str) -> Any:  # noqa: ANN401 - untyped library
            style = '"' if "\x85" in value else "'" if _needs_quotes(value) else None
            return representer.represent_scalar("tag:yaml.org,2002:str", value, style=style)

        Representer.add_representer(str, represent)
        yaml: Any = YAML(typ="safe", pure=True)
        yaml.Representer = Representer
        yaml.default_flow_style = None
        yaml.allow_unicode = True
        yaml.sort_base_mapping_type_on_output = False
        yaml.width = 100
        stream = io.StringIO()
        yaml.dump(dict(document), stream)
        return stream.getvalue()


FORMAT = YamlFormat()


def _needs_quotes(value: str) -> bool:
    return (
        not isinstance(plain_value(value), str)
        or value.lower() in _YAML_1_1_WORDS
        or value.startswith((":", "?"))
    )


_EXPLAINED = {
    "mapping values are not allowed here": N_("a text with a colon in it needs quotes"),
    "cannot start any token": N_(
        "a character that cannot stand here; indent with spaces, not tabs"
    ),
    "expected <block end>": N_(
        "the indentation does not match the lines above, or a quote stands inside a quoted text"
    ),
    "expected ',' or": N_("a comma, a quote or a closing bracket is missing, perhaps a line above"),
    "found unexpected end of stream": N_("a quote or a bracket is not closed"),
}
"""What the YAML reader says by its gist, in words for people."""


def _explained(error: Any) -> str:  # noqa: ANN401 - untyped library
    said = f"{error.context or ''} {error.problem or ''}"
    found = (words for gist, words in _EXPLAINED.items() if gist in said)
    return next(found, str(error.problem or error.context))


def _not_yaml(reason: str, place: Place | None) -> InvalidMapError:
    template = N_("this is not readable YAML: {reason}")
    fault = Fault(Message("not_yaml", template, {"reason": Message("reason", reason)}))
    return InvalidMapError([fault.at(place) if place else fault])


def _distinct_nodes(root: Any) -> int:  # noqa: ANN401 - untyped library
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node.value, list):
            waiting += [
                n for item in node.value for n in (item if isinstance(item, tuple) else (item,))
            ]
    return len(seen)


@dataclass(slots=True)
class _Reader:
    """Turns a node graph into plain values; aliases are expanded, within reason."""

    distinct: int
    expanded: int = 0
    open_nodes: set[int] = field(default_factory=set)
    places: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def parse(self, root: Any) -> Parsed:  # noqa: ANN401
        document = None if root is None else self.value(root, ())
        return Parsed(document, lambda: self.places, tuple(self.faults))

    def value(self, node: Any, path: Path) -> Any:  # noqa: ANN401
        place = Place(node.start_mark.line + 1, node.start_mark.column + 1)
        self.places.setdefault(path, place)
        self._count(node, place)
        if str(node.tag).removeprefix("tag:yaml.org,2002:") not in _TAGS:
            self._fault("tag", N_("the tag {value} is not allowed"), str(node.tag), path)
        if node.id == "scalar":
            return plain_value(node.value) if node.style is None else node.value
        self.open_nodes.add(id(node))
        result = self._list(node, path) if node.id == "sequence" else self._mapping(node, path)
        self.open_nodes.discard(id(node))
        return result

    def _list(self, node: Any, path: Path) -> list[Any]:  # noqa: ANN401
        return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]

    def _mapping(self, node: Any, path: Path) -> dict[Any, Any]:  # noqa: ANN401
        result: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, path)
            here = (*path, key)
            place = Place(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if key in result:
                self._fault(
                    "duplicate_key", N_("the key {value} stands here twice"), key, here, place
                )
            self.places.setdefault(here, place)
            result[key] = self.value(value_node, here)
        return result

    def _key(self, node: Any, path: Path) -> str:  # noqa: ANN401
        if node.id == "scalar":
            return str(node.value)
        self._fault("bad_key", N_("a key must be a plain word, not {value}"), str(node.id), path)
        return "?"

    def _count(self, node: Any, place: Place) -> None:  # noqa: ANN401
        self.expanded += 1
        if id(node) in self.open_nodes:
            raise _not_yaml(N_("an anchor contains itself"), place)
        if self.expanded > 20 * self.distinct + 1000:
            raise _not_yaml(N_("its aliases expand beyond reason"), place)

    def _fault(
        self, code: str, template: str, value: str, path: Path, place: Place | None = None
    ) -> None:
        fault = Fault(Message(code, template, {"value": repr(value)}), path, value)
        self.faults.append(fault.at(place or self.places.get(path, Place())))
