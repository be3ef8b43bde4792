"""Keys and values of the unrounded numbers in the reader's language, where they are our words."""

import datetime
import re
from contextlib import suppress

from sidusryhmad.errors import N_
from sidusryhmad.locale.language import language

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HEADS = (
    N_("adds_value"),
    N_("adjusted"),
    N_("agreement"),
    N_("all"),
    N_("arriving"),
    N_("aspect"),
    N_("at_odds"),
    N_("base"),
    N_("break_even"),
    N_("carried_by"),
    N_("category"),
    N_("chance"),
    N_("change"),
    N_("comparison"),
    N_("confidence"),
    N_("corrected"),
    N_("cost"),
    N_("count"),
    N_("counts"),
    N_("dearer"),
    N_("detractors"),
    N_("direct"),
    N_("enough"),
    N_("expected"),
    N_("factor"),
    N_("feeling"),
    N_("finding"),
    N_("gain"),
    N_("gap"),
    N_("growth"),
    N_("held"),
    N_("high"),
    N_("higher"),
    N_("id"),
    N_("index"),
    N_("indirect"),
    N_("inner"),
    N_("inner_circle"),
    N_("interval"),
    N_("loss"),
    N_("low"),
    N_("lower"),
    N_("months"),
    N_("moves"),
    N_("n"),
    N_("name"),
    N_("named"),
    N_("occupied"),
    N_("of"),
    N_("only_simple"),
    N_("opposed"),
    N_("option"),
    N_("outer"),
    N_("p"),
    N_("passives"),
    N_("planned"),
    N_("promoters"),
    N_("rate"),
    N_("ratio"),
    N_("reached"),
    N_("ring"),
    N_("segment"),
    N_("several"),
    N_("shape"),
    N_("side"),
    N_("situation"),
    N_("split"),
    N_("stakeholder"),
    N_("strength"),
    N_("stronger"),
    N_("supported"),
    N_("tendency"),
    N_("through_itself"),
    N_("told"),
    N_("torn"),
    N_("torn_probability"),
    N_("total"),
    N_("undated"),
    N_("unrated"),
    N_("value"),
    N_("weaker"),
    N_("why"),
    N_("worse_above"),
    N_("worth"),
)
_VALUES = (
    N_("arguing"),
    N_("conscious"),
    N_("customer"),
    N_("deception"),
    N_("direct"),
    N_("exposure"),
    N_("falling"),
    N_("giving in"),
    N_("indirect"),
    N_("interested"),
    N_("invisible"),
    N_("mixed"),
    N_("optimum"),
    N_("period"),
    N_("place"),
    N_("provider"),
    N_("quadratic"),
    N_("rising"),
    N_("selling"),
    N_("subconscious"),
    N_("topic"),
    N_("unknown"),
    N_("whole"),
)

_OURS = frozenset(
    {"of", "finding", "shape", "option", "category", "side", "ring", "growth", "base"}
)
"""Keys whose values are words of ours; others may hold names."""

Value = str | int | float | bool | None


def head_of(key: str, code: str) -> str:
    """The heading of a column of unrounded numbers.

    Args:
        key: Its key as Python and JSON know it; parts are joined by a colon.
        code: Code of the reader's language.

    Returns:
        The same, its parts in the reader's language where they are words of ours.

    Example:
        >>> head_of("interval: low", "et"), head_of("total: Klient", "en")
        ('vahemik: alt', 'total: Klient')
    """
    say = language(code).text
    return ": ".join(say(part) if part in _HEADS else part for part in key.split(": "))


def value_of(key: str, value: Value, code: str) -> Value | datetime.date:
    """A value as a cell shows it: words of ours in the reader's language, days as days.

    Args:
        key: The key of its column.
        value: The value.
        code: Code of the reader's language.

    Returns:
        The value; texts that are none of ours as they are.

    Example:
        >>> value_of("base", "mixed", "et"), value_of("name", "mixed", "et")
        ('segamini', 'mixed')
        >>> value_of("date", "2026-04-20", "et")
        datetime.date(2026, 4, 20)
    """
    if not isinstance(value, str):
        return value
    if _DAY.fullmatch(value):
        with suppress(ValueError):
            return datetime.date.fromisoformat(value)
    return language(code).text(value) if key in _OURS and value in _VALUES else value
