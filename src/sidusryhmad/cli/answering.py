"""What all commands share that answer a question about a map with one result."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from sidusryhmad.analysis.result import Result
from sidusryhmad.cli.shared import (
    Wanted,
    drawing,
    force_option,
    form_option,
    lang_option,
    load,
    map_argument,
    output_option,
    present,
)

Question = Callable[..., Result]
Command = Callable[..., None]
Telling = Callable[[Any, Wanted], None]


def model_options(question: Any) -> Any:  # noqa: ANN401 - a click decorator
    """Options of the model, given to the question as ``carry_over`` and ``budget``.

    Args:
        question: What is asked.

    Returns:
        The same with the options.
    """
    carry_over = click.option(
        "--carry-over", type=click.FloatRange(0, 1), help="Carry-over in place of the map's own."
    )
    no_budget = click.option(
        "--no-budget", is_flag=True, help="Let influences on one stakeholder add up freely."
    )
    return carry_over(no_budget(question))


def answering(question: Question, tell: Telling = present) -> Command:
    """A command from a question: reads the map, asks, prints or saves the answer.

    The question gets the map and its own options; ``draws`` and ``seed`` together become a plan of
    draws with a progress bar, ``no_budget`` becomes ``budget``.

    Args:
        question: From a map and options to a result.
        tell: How the answer is printed or saved.

    Returns:
        A function for ``click.command`` with MAP, ``--format``, ``-o``, ``--force`` and ``--lang``.
    """

    @map_argument
    @form_option
    @output_option
    @force_option
    @lang_option
    @wraps(question)
    def command(
        map_file: Path,
        form: str,
        outputs: tuple[Path, ...],
        force: bool,
        lang: str | None,
        **own: Any,  # noqa: ANN401 - the question's own options
    ) -> None:
        service_map, speaks = load(map_file, lang)
        if "no_budget" in own:
            own["budget"] = not own.pop("no_budget")
        if "draws" in own:
            with drawing(own.pop("draws"), own.pop("seed"), speaks) as plan:
                result = question(service_map, draws=plan, **own)
        else:
            result = question(service_map, **own)
        tell(result, Wanted(form, outputs, force, speaks))

    return command
