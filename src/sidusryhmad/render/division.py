"""Stakeholders told apart by one of their fields, for slices and groups of a ring map."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sidusryhmad.errors import N_, InvalidParameterError, Message, UnknownFieldError
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.stakeholder_columns import COLUMNS
from sidusryhmad.locale.language import Language
from sidusryhmad.model.rating import Feeling, Level
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side, Stakeholder
from sidusryhmad.render.text import clean, shorten

Value = str | bool | int | float
KNOWN = (
    *("side", "sector", "group", "party", "power", "interest", "attitude", "today"),
    *("in_process", "strong_interest"),
)
"""Keys of a stakeholder that can tell people apart; those in ``fields`` can besides."""
_COLUMNS = {
    column.key[0]: column
    for column in COLUMNS
    if column.key[0] in KNOWN and column.key[1:] in {(), ("value",)}
}
_BY_TITLE = {folded(word): key for key, column in _COLUMNS.items() for word in column.words[:2]}
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Division:
    """Who belongs where.

    Attributes:
        field: The field that says so, clean and no longer than fits.
        names: The parts in words; the last one may be of those for whom nothing is said.
        keys: What tells the parts apart, the same in every language.
        of: Number of each stakeholder's part, by id.
        unsaid: Number of the part of those for whom nothing is said; None where there are none.
    """

    field: str
    names: tuple[str, ...]
    keys: tuple[str, ...]
    of: Mapping[str, int]
    unsaid: int | None = None

    def part(self, id_: str) -> int | None:
        """Number of somebody's part; None where nothing is said."""
        number = self.of[id_]
        return None if number == self.unsaid else number


def divide(
    service_map: ServiceMap,
    field: str,
    language: Language,
    most: int,
    beside: Sequence[ServiceMap] = (),
) -> Division:
    """Tell the stakeholders of a map apart.

    Args:
        service_map: The map.
        field: Name of the field, such as ``"side"`` or a key in ``fields``; those of every
            stakeholder may be called as sheets call them, in English or Estonian.
        language: Language of the words.
        most: How many different values there may be.
        beside: All maps that are shown side by side, itself among them: their parts are the same.

    Returns:
        The parts: sides in their usual order, numbers by size, other values as the file has them.

    Raises:
        UnknownFieldError: Nobody has a value there.
        InvalidParameterError: The field is private, holds lists, or has too many values.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct", sector="in")
        >>> m = m.with_stakeholder("Naaber", ring="indirect")
        >>> divide(m, "sector", Language("en"), 8).names
        ('in', 'not stated')
    """
    people = [person for each in beside or (service_map,) for person in each.stakeholders]
    field = _meant(field, people)
    found = [value_of(person, field) for person in people]
    values = [value for value in found if value is not None]
    if not values:
        raise _nothing(service_map, field, language)
    different = _ordered(dict.fromkeys(map(_key, values)))
    if len(different) > most:
        template = N_("the field {field} has {count} different values; at most {most} can be shown")
        names = {"field": repr(field), "count": len(different), "most": most}
        raise InvalidParameterError(Message("too_many_values", template, names))
    number = {key: place for place, key in enumerate(different)}
    own = {s.id: value_of(s, field) for s in service_map.stakeholders}
    of = {id_: len(number) if v is None else number[_key(v)] for id_, v in own.items()}
    name = shorten(clean(field_title(field, language)), _LONGEST)
    told = [_told(name, value, language) for _, value in different]
    keys = [f"{kind} {value}" for kind, value in different]
    if len(values) == len(found):
        return Division(name, tuple(told), tuple(keys), of)
    told.append(language.text("not stated"))
    return Division(name, tuple(told), (*keys, ""), of, len(number))


def field_title(field: str, language: Language) -> str:
    """What a field is called in a language; one of a map's own as the map calls it.

    Example:
        >>> field_title("in_process", Language("et")), field_title("linn", Language("et"))
        ('protsessis', 'linn')
    """
    return _COLUMNS[field].title(language.code) if field in _COLUMNS else field


def _meant(field: str, people: Iterable[Stakeholder]) -> str:
    """The key of a field; somebody's own field of that name comes before a heading."""
    if field in KNOWN or any(field in person.fields for person in people):
        return field
    return _BY_TITLE.get(folded(field), field)


def value_of(person: Stakeholder, field: str) -> Value | None:
    """What a stakeholder's field says; never what is private.

    Args:
        person: The stakeholder.
        field: Name of the field.

    Returns:
        A text, number or truth value; None where there is none.

    Raises:
        InvalidParameterError: The value is a list or a record.
    """
    value = getattr(person, field) if field in KNOWN else person.fields.get(field)
    value = value.value if isinstance(value, Level | Feeling) else value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str | bool | int | float):
        template = N_("the field {field} holds lists or records; it cannot tell people apart")
        raise InvalidParameterError(Message("field_of_lists", template, {"field": repr(field)}))
    return clean(value) if isinstance(value, str) and not isinstance(value, Side) else value


def fields_of(service_map: ServiceMap) -> tuple[str, ...]:
    """The fields in which somebody on a map has a value that can tell people apart."""
    people = service_map.stakeholders
    keys = [key for key in KNOWN if any(value_of(person, key) is not None for person in people)]
    own = {
        key: None
        for person in people
        for key, value in person.fields.items()
        if isinstance(value, str | bool | int | float) and value_of(person, key) is not None
    }
    return tuple(dict.fromkeys([*keys, *own]))


def _nothing(
    service_map: ServiceMap, field: str, language: Language
) -> InvalidParameterError | UnknownFieldError:
    name = {"field": repr(field)}
    if any(field in person.private for person in service_map.stakeholders):
        template = N_("the field {field} is private and never shown")
        return InvalidParameterError(Message("private_field", template, name))
    template = N_("nobody on the map has a value in the field {field}")
    known = [field_title(each, language) for each in fields_of(service_map)]
    return UnknownFieldError(Message("unknown_field", template, name), field, known)


def _key(value: Value) -> tuple[str, Value]:
    """What makes two values the same: 1 is not true."""
    kind = "truth" if isinstance(value, bool) else "text" if isinstance(value, str) else "number"
    return kind, value


def _ordered(keys: Iterable[tuple[str, Value]]) -> list[tuple[str, Value]]:
    """Sides and numbers in their order, other values as they come."""
    sides = list(Side)

    def place(key: tuple[str, Value]) -> tuple[int, float]:
        kind, value = key
        if isinstance(value, Side):
            return 0, sides.index(value)
        return (1, 0.0) if isinstance(value, str) else (2, -value if kind == "truth" else value)

    return sorted(keys, key=place)


def _told(field: str, value: Value, language: Language) -> str:
    if isinstance(value, Side):
        return language.text(SIDE_NAMES[value])
    if isinstance(value, str):
        return shorten(value, _LONGEST)
    if isinstance(value, bool):
        said = language.text("yes") if value else language.text("no")
    else:
        said = language.number(value, digits=0 if float(value).is_integer() else 2)
    return language.text("{field}: {value}", field=field, value=said)
