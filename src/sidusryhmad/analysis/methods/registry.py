"""The methods there are: entry points of ``sidusryhmad.methods``, ours as anybody's."""

from collections.abc import Mapping
from inspect import signature
from typing import Any, cast

import numpy as np

from sidusryhmad._plugins import load, names
from sidusryhmad.analysis.methods.propagation import Method, Propagation
from sidusryhmad.errors import (
    N_,
    InvalidParameterError,
    Message,
    SidusryhmadError,
    UnknownFormatError,
    UnknownMethodError,
)
from sidusryhmad.network.network import Floats, Network

GROUP = "sidusryhmad.methods"
DEFAULT = "linear"
"""The method that impacts and verdicts are worked out by."""


def method_names() -> tuple[str, ...]:
    """Names of all methods, the default first, else in alphabetical order."""
    return tuple(sorted(names(GROUP), key=lambda name: (name != DEFAULT, name)))


def known(name: str) -> str:
    """A method's name as it is registered.

    Args:
        name: The name in any case.

    Returns:
        The name.

    Raises:
        UnknownMethodError: Nothing is registered so, or what is registered cannot be loaded.
    """
    method(str(name).lower())
    return str(name).lower()


def method(name: str) -> Method:
    """A method by its name.

    Args:
        name: As registered.

    Returns:
        The method.

    Raises:
        UnknownMethodError: Nothing is registered so, or what is registered cannot be loaded.
    """
    there = method_names()
    if name not in there:
        template = N_("there is no method {name}")
        message = Message("unknown_method", template, {"name": repr(name)})
        raise UnknownMethodError(message, name, there)
    try:
        return cast("Method", load(GROUP, name))
    except UnknownFormatError as error:
        raise UnknownMethodError(error.message, name, there) from error


def apply(name: str, network: Network, shock: Floats, settings: Mapping[str, Any]) -> Propagation:
    """Run a method with those of the settings that it has parameters for.

    Args:
        name: The method.
        network: The network.
        shock: Direct effects.
        settings: Values by parameter name.

    Returns:
        What the method says; a refusal where it gives no finite number for everybody.

    Raises:
        UnknownMethodError: Nothing is registered so.
    """
    chosen = method(name)
    taken = {key: value for key, value in settings.items() if takes(name, key)}
    try:
        found = chosen(network, shock, **taken)
    except SidusryhmadError as error:
        return Propagation(refusal=error.message)
    numbers = [n for n in (found.totals, found.reach, *found.timeline) if n is not None]
    whole = all(np.shape(n)[-1:] == (len(network),) and np.isfinite(n).all() for n in numbers)
    if not found.refusal and not (numbers and whole):
        template = N_("the method gives no finite number for everybody")
        return Propagation(refusal=Message("no_finite_number", template, {}))
    return found


def takes(name: str, setting: str) -> bool:
    """Whether a method has a parameter of this name."""
    return setting in signature(method(name)).parameters


def whole_steps(name: str, steps: int) -> int:
    """A number of steps that a method can be asked for.

    Args:
        name: The method.
        steps: What was asked for.

    Returns:
        The same.

    Raises:
        InvalidParameterError: It is no whole number from 0 to 1000, or the method knows no steps.
    """
    if isinstance(steps, bool) or not isinstance(steps, int) or not 0 <= steps <= MOST_STEPS:
        template = N_("steps are a whole number from 0 to {most}, not {value}")
        values = {"most": MOST_STEPS, "value": repr(steps)}
        raise InvalidParameterError(Message("steps", template, values))
    if not takes(name, "steps"):
        template = N_("the method {name} knows no steps")
        raise InvalidParameterError(Message("no_steps", template, {"name": name}))
    return steps


MOST_STEPS = 1000
