"""``sidusryhmad remedy``: which accompanying measures make a change good for everyone."""

from collections.abc import Iterable
from typing import Any, TypeVar

import click

from sidusryhmad.analysis.remedy.remedy import remedy as run_remedy
from sidusryhmad.analysis.remedy.terms import Limit, Terms
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.cli.answering import answering, model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import change_option, draws_option, seed_option
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.service_map import ServiceMap

T = TypeVar("T")

_EVERYBODY = ""


class _Named(click.ParamType):  # type: ignore[type-arg]  # plain in older versions
    """``NAME=NUMBER``; for a level the number alone too."""

    def __init__(self, metavar: str, *, bare: bool = False) -> None:
        self.name = metavar
        self.bare = bare

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, Any]:
        """The name and its number."""
        name, sign, text = str(value).rpartition("=")
        if not (name.strip() or (self.bare and not sign)):
            self.fail(f"{value!r} is not of the form {self.name}", param, ctx)
        try:
            return name.strip() or _EVERYBODY, self.number(text)
        except ValueError:
            self.fail(f"{value!r} is not of the form {self.name}", param, ctx)

    def number(self, text: str) -> Any:  # noqa: ANN401 - a subclass may read more
        """The number after the sign."""
        return float(text)


class _Span(_Named):
    """``NAME=LOW..HIGH``, either end open, or ``NAME=NUMBER``."""

    def number(self, text: str) -> Limit:
        """The lowest and the highest, or the one number allowed."""
        low, dots, high = text.partition("..")
        if not dots:
            return float(text)
        return (float(low) if low.strip() else None, float(high) if high.strip() else None)


@click.command(cls=Command, short_help="The smallest measures that leave nobody worse off.")
@change_option
@click.option(
    "--level",
    "levels",
    type=_Named("[NAME=]POINTS", bare=True),
    multiple=True,
    help="Total to reach in the inner circle (0 by default), for everybody or for one.",
)
@click.option(
    "--cost",
    "costs",
    type=_Named("NAME=COST"),
    multiple=True,
    help="Cost of a point of measure on somebody; 1 by default.",
)
@click.option(
    "--limit",
    "limits",
    type=_Span("NAME=LOW..HIGH"),
    multiple=True,
    help="Lowest and highest measure on somebody; NAME=0 leaves them alone.",
)
@click.option("--only", multiple=True, help="Allow measures on this stakeholder; repeatable.")
@click.option("--fewest", is_flag=True, help="As few measures as possible, not least effort.")
@click.option("--robust", type=float, metavar="SHARE", help="Hold in this share of the draws.")
@draws_option
@seed_option
@model_options
@answering
def remedy(
    service_map: ServiceMap,
    change: str | None,
    levels: tuple[tuple[str, float], ...],
    costs: tuple[tuple[str, float], ...],
    limits: tuple[tuple[str, Limit], ...],
    only: tuple[str, ...],
    fewest: bool,
    robust: float | None,
    draws: Draws,
    carry_over: float | None,
    budget: bool,
) -> Result:
    """Find the smallest accompanying measures that make a change on a MAP good for everyone.

    They bring everybody in the inner circle to break-even or to a level, and harm nobody outside
    beyond tolerance; where none do, you read who stays below. --level, --cost, --limit and --only
    may be given several times. With --robust the measures are tried on fresh draws. With --format
    json standard output holds only JSON.
    """
    wanted = _once("--level", levels)
    terms = Terms(
        level=wanted.pop(_EVERYBODY, 0.0),
        levels=wanted,
        costs=_once("--cost", costs),
        limits=_once("--limit", limits),
        only=only,
        fewest=fewest,
        robust=robust,
    )
    return run_remedy(
        service_map, change, terms=terms, draws=draws, carry_over=carry_over, budget=budget
    )


def _once(option: str, pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Pairs by name; one that is given twice with different numbers is bad usage."""
    found: dict[str, T] = {}
    for name, value in pairs:
        if name in found and found[name] != value:
            template = N_("{option} is given twice with different numbers: {name}")
            if not name:
                template = N_("{option} is given twice with different numbers")
            values = {"option": option, "name": name}
            raise InvalidParameterError(Message("given_twice", template, values))
        found[name] = value
    return found
