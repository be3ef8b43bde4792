"""Options that several commands on evidence have."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.given import ORDERS, table
from sidusryhmad.evidence.interval import CONFIDENCE
from sidusryhmad.evidence.stamps import Order

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

confidence_option: Decorator = click.option(
    "--confidence",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=CONFIDENCE,
    show_default=True,
    help="How sure intervals are.",
)

column_option: Decorator = click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="NAME=HEADING",
    help="Which column is which: our name of it, in English or Estonian, then its heading in FILE, "
    "or its letter. Several allowed.",
)
date_order_option: Decorator = click.option(
    "--date-order",
    type=click.Choice(ORDERS),
    help="What comes first in dates such as 10/12/2026; the whole column has to tell when left "
    "out.",
)


def columns_of(given: tuple[str, ...]) -> dict[str, str]:
    """What stands in which column, as it was typed.

    Args:
        given: Texts such as ``rating=How likely …?``.

    Returns:
        The heading by column of ours.

    Raises:
        InvalidParameterError: A text is no such, or a column is named twice.

    Example:
        >>> columns_of(("rating=Kas soovitaksite? (0=ei)",))
        {'rating': 'Kas soovitaksite? (0=ei)'}
    """
    found: dict[str, str] = {}
    for text in given:
        name, equals, heading = (part.strip() for part in text.partition("="))
        if not (name and equals and heading):
            template = N_("--column takes NAME=HEADING, such as {example}, not {text}")
            said = {"example": 'rating="How likely …?"', "text": text}
            raise InvalidParameterError(Message("bad_column", template, said))
        if name in found:
            template = N_("{name} is named twice: once as {one}, once as {other}")
            said = {"name": name, "one": found[name], "other": heading}
            raise InvalidParameterError(Message("column_named_twice", template, said))
        found[name] = heading
    return found


def tables(
    file: Path, own: Mapping[str, Any], columns: tuple[str, ...], order: Order | None
) -> tuple[object, dict[str, Any]]:
    """The table that a command is about, and its own options with further tables among them.

    Args:
        file: The file.
        own: The options; each that is a file is a further table, whose columns are named with the
            name of the option before a point: ``measures.date``.
        columns: What stands in which column, as it was typed.
        order: What comes first in dates whose year comes last.

    Returns:
        The file and the options; tables in place of files of which more is known.

    Raises:
        InvalidParameterError: What was typed names no column, or one twice.
    """
    told = columns_of(columns)
    names = {p.name: p.opts[0].lstrip("-") for p in click.get_current_context().command.params}
    starts = {key: f"{names[key]}." for key, value in own.items() if isinstance(value, Path)}
    main = {name: text for name, text in told.items() if not name.startswith((*starts.values(),))}
    further = {key: _table(own[key], _below(told, start), order) for key, start in starts.items()}
    return _table(file, main, order), {**own, **further}


def _below(columns: Mapping[str, str], start: str) -> dict[str, str]:
    return {
        name.removeprefix(start): text for name, text in columns.items() if name.startswith(start)
    }


def _table(file: Path, columns: Mapping[str, str], order: Order | None) -> object:
    return table(file, columns=columns, date_order=order) if columns or order else file
