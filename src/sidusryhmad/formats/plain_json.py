"""JSON of other programs: any value, or a named fault."""

import json

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place


def plain_json(text: str) -> object:
    """The value that a JSON text holds.

    Args:
        text: The text.

    Returns:
        Mappings, lists, texts, numbers, truth values and None.

    Raises:
        InvalidMapError: It is no JSON, or nests too deeply.

    Example:
        >>> plain_json('{"elements": []}')
        {'elements': []}
    """
    try:
        return json.loads(text.lstrip("\ufeff"), parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise _refused(error.msg, Place(error.lineno, error.colno)) from None
    except RecursionError:
        raise _refused(N_("it nests too deeply"), Place()) from None
    except ValueError as error:
        raise _refused(str(error), Place()) from None


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _refused(reason: str, place: Place) -> InvalidMapError:
    template = N_("this is not readable JSON: {reason}")
    message = Message("not_json", template, {"reason": Message("reason", reason)})
    return InvalidMapError([Fault(message).at(place)])


def records_of(document: object, key: str) -> list[dict[str, object]]:
    """The mappings in a list of a document; empty where there is no such list.

    Example:
        >>> records_of({"a": [{"b": 1}, 2]}, "a"), records_of([], "a")
        ([{'b': 1}], [])
    """
    found = document.get(key) if isinstance(document, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def text_of(record: object, key: str) -> str:
    """The text under a key of a mapping; empty where there is none.

    Example:
        >>> text_of({"name": " Post "}, "name"), text_of({"name": 1}, "name")
        ('Post', '')
    """
    found = record.get(key) if isinstance(record, dict) else None
    return found.strip() if isinstance(found, str) else ""
