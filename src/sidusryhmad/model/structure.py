"""From pydantic's errors to faults that a designer can act on."""

from collections.abc import Callable, Container, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.model.lenient import Path
from sidusryhmad.model.likely import KEY_WORDS, OF_WORDS, SIDE_WORDS, decimal_comma, likely, slip
from sidusryhmad.model.rating import Provenance
from sidusryhmad.model.scales import SCALES


def structure_faults(error: ValidationError, schema: type[BaseModel]) -> list[Fault]:
    """One fault for each thing that pydantic found.

    Args:
        error: What validation raised.
        schema: The model that was being validated; names the known keys.

    Returns:
        The faults in pydantic's order.
    """
    details = error.errors(include_url=False)
    misspelt = {meant for d in details if (meant := _meant(d, schema))}
    return [_fault(d, schema) for d in details if not _told_already(d, misspelt)]


def _meant(details: ErrorDetails, schema: type[BaseModel]) -> Path | None:
    """The path of the key that an unknown key was probably meant to be."""
    path: Path = tuple(details["loc"])
    if details["type"] != "extra_forbidden":
        return None
    record = record_at(path[:-1], schema)
    word = str(path[-1]).split()[0] if str(path[-1]).strip() else ""
    hint = likely(word, known_keys(record) if record else (), KEY_WORDS)
    return (*path[:-1], hint) if hint else None


def _told_already(details: ErrorDetails, misspelt: Container[Path]) -> bool:
    """Whether a fault only follows from another: a misspelt key, a name, a decimal comma."""
    path: Path = tuple(details["loc"])
    if details["type"] == "missing":
        return path[-1] == "id" or path in misspelt
    is_effect = len(path) > 3 and path[0] == "changes" and path[2] == "effects"
    return is_effect and details["input"] is None and decimal_comma(path[3], None)


def _fault(details: ErrorDetails, schema: type[BaseModel]) -> Fault:
    path: Path = tuple(details["loc"])
    for kind, build in _BUILDERS:
        if details["type"] in kind:
            return build(details, path, schema)
    message = Message("invalid_value", "{text}", {"text": details["msg"]})
    return Fault(message, path, details["input"])


def _missing(_: ErrorDetails, path: Path, __: type[BaseModel]) -> Fault:
    message = Message("missing_key", N_("{key} is missing"), {"key": str(path[-1])})
    return Fault(message, path)


def _extra(details: ErrorDetails, path: Path, schema: type[BaseModel]) -> Fault:
    record = record_at(path[:-1], schema)
    known = known_keys(record) if record else ()
    template = slip(path[-1], details["input"], known)
    listed = () if template else known
    message = Message(
        "unknown_key", template or N_("{key} is not a known key"), {"key": repr(path[-1])}
    )
    hint = None if template else likely(path[-1], known, KEY_WORDS)
    return Fault(message, path, details["input"], listed, hint)


def _choice(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    expected = str(details.get("ctx", {}).get("expected", ""))
    allowed = tuple(expected.replace(" or ", ", ").replace("'", "").split(", "))
    value = details["input"]
    message = Message("not_allowed", N_("{value} is not allowed here"), {"value": repr(value)})
    return Fault(message, path, value, allowed, likely(value, allowed, {**SIDE_WORDS, **OF_WORDS}))


def _number(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    template = N_("a number is missing here") if value is None else N_("{value} is not a number")
    message = Message("not_a_number", template, {"value": _shown(value)})
    return Fault(message, path, value, _scale(path), _as_typed(value))


def _whole_number(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    template = N_("{value} is not a whole number")
    return Fault(Message("not_whole", template, {"value": _shown(value)}), path, value)


def _off_scale(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    message = Message("off_scale", N_("{value} is outside the scale"), {"value": _shown(value)})
    return Fault(message, path, value, _scale(path))


def _text(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    if isinstance(value, bool | int | float):
        template = N_("{value} must be text: put it in quotes")
    elif value is None or isinstance(value, str):
        template = N_("an empty text cannot stand here")
    else:
        template = N_("text is expected here, not {value}")
    return Fault(Message("not_a_text", template, {"value": _shown(value)}), path, value)


def _list(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    message = Message(
        "not_a_list", N_("a list is expected here, not {value}"), {"value": _shown(value)}
    )
    return Fault(message, path, value)


def _record(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    template = N_("keys with values are expected here, not {value}")
    if path[:1] == ("changes",) and path[2:3] == ("wants",):
        template = N_(
            "a want is named by its id or name, or written as want, effort and share; not {value}"
        )
    return Fault(Message("not_a_record", template, {"value": _shown(value)}), path, value)


def _flag(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    template = N_("{value} is not allowed here")
    message = Message("not_a_flag", template, {"value": _shown(value)})
    yes = {"yes": "true", "jah": "true", "on": "true", "no": "false", "ei": "false", "off": "false"}
    return Fault(message, path, value, ("true", "false"), yes.get(str(value).casefold()))


def _span(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    message = Message(
        "not_a_range", N_("a range has two numbers, such as [1, 3]"), {"value": _shown(value)}
    )
    return Fault(message, path, value)


def _date(details: ErrorDetails, path: Path, _: type[BaseModel]) -> Fault:
    value = details["input"]
    template = N_("{value} is not a date: write it as 2026-11-21")
    return Fault(Message("not_a_date", template, {"value": _shown(value)}), path, value)


def _list_or_span(details: ErrorDetails, path: Path, schema: type[BaseModel]) -> Fault:
    return (_span if path and path[-1] == "range" else _list)(details, path, schema)


def _missing_or_span(details: ErrorDetails, path: Path, schema: type[BaseModel]) -> Fault:
    in_range = len(path) > 1 and path[-2] == "range" and isinstance(path[-1], int)
    return _span(details, path[:-1], schema) if in_range else _missing(details, path, schema)


_Builder = Callable[[ErrorDetails, Path, type[BaseModel]], Fault]
_BUILDERS: tuple[tuple[frozenset[str], _Builder], ...] = (
    (frozenset({"missing"}), _missing_or_span),
    (frozenset({"extra_forbidden"}), _extra),
    (frozenset({"enum", "literal_error"}), _choice),
    (frozenset({"float_type", "float_parsing", "finite_number"}), _number),
    (frozenset({"int_type", "int_parsing", "int_from_float"}), _whole_number),
    (frozenset({"greater_than_equal", "less_than_equal"}), _off_scale),
    (frozenset({"string_type", "string_too_short", "string_pattern_mismatch"}), _text),
    (frozenset({"too_long", "too_short"}), _span),
    (frozenset({"tuple_type", "list_type"}), _list_or_span),
    (frozenset({"model_type", "dict_type", "mapping_type", "model_attributes_type"}), _record),
    (frozenset({"bool_type", "bool_parsing"}), _flag),
    (frozenset({"date_type", "date_parsing", "date_from_datetime_parsing"}), _date),
)


_MAPPING = get_origin(Mapping[str, object])


def known_keys(record: type[BaseModel]) -> tuple[str, ...]:
    """The keys a record may have, as a file writes them."""
    keys = [info.alias or name for name, info in record.model_fields.items()]
    return tuple(sorted(keys, key=lambda key: key in Provenance.model_fields))


def record_at(path: Path, schema: type[BaseModel]) -> type[BaseModel] | None:
    """The model that describes the record at a path, or None where records are free."""
    current: type[BaseModel] | None = schema
    keyed = False
    for part in path:
        if isinstance(part, int) or keyed:
            keyed = False
            continue
        if current is None:
            return None
        by_key = {info.alias or name: info for name, info in current.model_fields.items()}
        annotation = by_key[part].annotation if part in by_key else None
        current, keyed = (
            _model_in(annotation),
            get_origin(annotation) is get_origin(Mapping[str, int]),
        )
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - an annotation is anything
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (
        Union,
        UnionType,
        Annotated,
        tuple,
        get_origin(Mapping[str, int]),
    ):
        inside = (_model_in(part) for part in get_args(annotation))
        return next((model for model in inside if model), None)
    return None


def _scale(path: Path) -> tuple[str, ...]:
    for part in reversed(path):
        if isinstance(part, str) and part in SCALES:
            low, high = SCALES[part]
            return (f"{low} … {high}",)
    return ()


def _as_typed(value: object) -> str | None:
    """A number that a person meant but a program cannot read: a true minus sign, a comma."""
    if not isinstance(value, str):
        return None
    plain = value.strip().replace("−", "-").replace("–", "-").replace(",", ".")
    try:
        float(plain)
    except ValueError:
        return None
    return plain.removeprefix("+")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"
