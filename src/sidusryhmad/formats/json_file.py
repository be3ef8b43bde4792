"""JSON: the same document, for programs."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.format import Parsed
from sidusryhmad.formats.yaml_file import FORMAT as YAML


class JsonFormat:
    """The JSON form of the document (RFC 8259)."""

    def loads(self, text: str) -> Parsed:
        """Take a JSON text apart.

        Args:
            text: One JSON value.

        Returns:
            The document with the place of every key and entry. JSON being YAML 1.2, the places
            come from the YAML reader.

        Raises:
            InvalidMapError: The text is not JSON, or nests too deeply.

        Example:
            >>> FORMAT.loads('{"service": {"name": "Kohvik"}}').document
            {'service': {'name': 'Kohvik'}}
        """
        doubles: list[Fault] = []
        try:
            document = json.loads(
                text, parse_constant=_refuse, object_pairs_hook=_noting_doubles(doubles)
            )
        except json.JSONDecodeError as error:
            reason = _EXPLAINED.get(error.msg, error.msg)
            raise _not_json(reason, Place(error.lineno, error.colno)) from None
        except RecursionError:
            raise _not_json(N_("it nests too deeply"), Place()) from None
        except ValueError as error:
            raise _not_json(str(error), Place()) from None
        faults = _with_places(text).faults or tuple(doubles) if doubles else ()
        return Parsed(document, lambda: _with_places(text).places(), faults)

    def dumps(self, document: Mapping[str, Any]) -> str:
        r"""The JSON text of a document.

        Args:
            document: As from ``ServiceMap.to_document``.

        Returns:
            The text, indented by two, ending with a line break.

        Example:
            >>> FORMAT.dumps({"sidusryhmad": 1})
            '{\n  "sidusryhmad": 1\n}\n'
        """
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


FORMAT = JsonFormat()

_EXPLAINED = {
    "Expecting value": N_("a value is missing here, or there is a comma too many before it"),
    "Expecting property name enclosed in double quotes": N_(
        "a key in double quotes is missing here, or there is a comma too many before it"
    ),
    "Illegal trailing comma before end of object": N_("there is a comma too many"),
    "Illegal trailing comma before end of array": N_("there is a comma too many"),
    "Expecting ':' delimiter": N_("a colon is missing after a key"),
    "Unterminated string starting at": N_("a quote or a bracket is not closed"),
    "Expecting ',' delimiter": N_("a comma or a closing bracket is missing"),
}


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _noting_doubles(doubles: list[Fault]) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def build(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) < len(pairs):
            keys = [key for key, _ in pairs]
            for key in dict.fromkeys(k for k in keys if keys.count(k) > 1):
                template = N_("the key {value} stands here twice")
                doubles.append(
                    Fault(Message("duplicate_key", template, {"value": repr(key)}), (), key)
                )
        return result

    return build


def _with_places(text: str) -> Parsed:
    """The same text through the YAML reader; a raw tab can only stand between JSON tokens."""
    try:
        return YAML.loads(text.replace("\t", " ").replace("\x7f", " "))
    except InvalidMapError:
        return Parsed(None)


def _not_json(reason: str, place: Place) -> InvalidMapError:
    template = N_("this is not readable JSON: {reason}")
    message = Message("not_json", template, {"reason": Message("reason", reason)})
    return InvalidMapError([Fault(message).at(place)])
