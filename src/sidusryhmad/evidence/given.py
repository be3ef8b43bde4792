"""A table as somebody has it: with headings and dates of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import get_args

from sidusryhmad._display import Brief
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.stamps import Order

ORDERS: tuple[Order, ...] = get_args(Order)
"""What may come first in a date whose year comes last."""


@dataclass(frozen=True, slots=True, repr=False)
class GivenTable(Brief):
    """A table with what its reader has to be told about it.

    Attributes:
        data: A file, a data frame, or rows as mappings.
        columns: The heading of a column, or its letters, by what stands in it.
        date_order: Whether dates such as 10/12/2026 begin with the day or with the month.
    """

    data: object
    columns: Mapping[str, str] = field(default_factory=dict)
    date_order: Order | None = None

    @property
    def name(self) -> str:
        """Name of the file; nothing where it is none."""
        return Path(self.data).name if isinstance(self.data, str | PathLike) else ""


def table(
    data: object, *, columns: Mapping[str, str] | None = None, date_order: Order | None = None
) -> GivenTable:
    """A table for any question of evidence, with its headings and dates as they stand in the file.

    Args:
        data: A file (``.xlsx``, ``.csv``, ``.tsv``), a data frame, or rows as mappings.
        columns: What stands in which column: ``{"rating": "How likely would you recommend us?"}``.
            The first is our heading or field, in English or Estonian; ``"measures.date"`` is that
            of one table where several have it. The second is the heading in the file, whatever its
            case and blanks, or the letters of a column (``"C"``) where no heading reads so.
        date_order: ``"dmy"`` or ``"mdy"``: what comes first in dates such as 10/12/2026. Without
            it the whole column has to tell.

    Returns:
        The table, to be given to a question in place of the file.

    Raises:
        InvalidParameterError: The columns are no texts, or there is no such order.

    Example:
        >>> import sidusryhmad as sr
        >>> rows = [{"Kas soovitaksite?": "10 - kindlasti"}, {"Kas soovitaksite?": "9"}]
        >>> answers = sr.evidence.table(rows, columns={"rating": "Kas soovitaksite?"})
        >>> sr.evidence.recommendation(answers).index
        100.0
    """
    given = {} if columns is None else columns
    if not isinstance(given, Mapping) or not all(
        isinstance(text, str) and text.strip() for each in given.items() for text in each
    ):
        template = N_("columns say which heading stands for what: {example}")
        said = {"example": '{"rating": "How likely …?"}'}
        raise InvalidParameterError(Message("bad_columns", template, said))
    if date_order is not None and date_order not in ORDERS:
        template = N_(
            "{value} is no order of dates; there are dmy (day first) and mdy (month first)"
        )
        said = {"value": repr(date_order)}
        raise InvalidParameterError(Message("bad_date_order", template, said))
    return GivenTable(data, dict(given), date_order)
