"""A day on the command line."""

import datetime

import click

_WRITTEN = ("%Y-%m-%d", "%d.%m.%Y")


class Day(click.DateTime):
    """A day, written ``2026-09-30`` or ``30.9.2026``."""

    def __init__(self) -> None:
        super().__init__(_WRITTEN)

    def convert(  # type: ignore[override]
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """The day; a text that is none ends the command with the ways to write one."""
        found: datetime.datetime = super().convert(value, param, ctx)
        return found.date()
