"""From a wait to how long it feels, and from that to points on the map's scale."""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.evidence.topics.waiting.model import WORST, Numbers, Settings


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait in seconds.

    Attributes:
        length: How long it lasts.
        tolerance: How long whoever waits puts up with; above zero.
        occupied: Whether there is something to do meanwhile.
        told: Whether they are told at once how long it takes.
        promised: What they are told; the true length where that is not known.
    """

    length: float
    tolerance: float
    occupied: bool
    told: bool
    promised: float | None = None


def weight(wait: Wait, settings: Settings) -> Numbers:
    """How many times as long as an occupied, foretold one the wait feels.

    Args:
        wait: The wait.
        settings: The parameters by name.

    Returns:
        1 or more.
    """
    idle = 1.0 if wait.occupied else settings["idle"]
    if not wait.told:
        return idle * settings["untold"]
    if wait.promised is None or wait.promised >= wait.length:
        return idle
    over = (wait.length - wait.promised) / wait.length
    return idle * (1.0 + (settings["overrun"] - 1.0) * over)


def share(wait: Wait, settings: Settings) -> Numbers:
    """The perceived wait as a multiple of what is tolerated.

    Args:
        wait: The wait.
        settings: The parameters by name.

    Returns:
        0 or more; 1 where it feels just as long as is tolerated.
    """
    tolerated = wait.tolerance * settings["tolerance"]
    return weight(wait, settings) * (wait.length / tolerated) ** settings["exponent"]


def perceived(wait: Wait, settings: Settings) -> Numbers:
    """How long the wait feels, in seconds.

    Args:
        wait: The wait.
        settings: The parameters by name.

    Returns:
        Seconds; an occupied, foretold wait just as long as is tolerated feels as long as it is.
    """
    return share(wait, settings) * wait.tolerance * settings["tolerance"]


def feeling(wait: Wait, settings: Settings) -> Numbers:
    """What the wait does to whoever waits, in points.

    It sinks with the perceived wait, fast at first, and never below the scale's lowest grade:
    −3 · s / (s + h), where s is the perceived wait in tolerances and h such that s = 1 costs
    ``at_tolerance`` points.

    Args:
        wait: The wait.
        settings: The parameters by name.

    Returns:
        Points, −3 to 0.

    Example:
        >>> from sidusryhmad.evidence.topics.waiting.model import WaitingModel
        >>> told = Wait(60.0, 60.0, occupied=True, told=True)
        >>> feeling(told, WaitingModel().settings())
        -1.0
    """
    half = WORST / np.asarray(settings["at_tolerance"]) - 1.0
    felt = share(wait, settings)
    points = -WORST * felt / (felt + half) + 0.0
    return points if np.ndim(points) else float(points)


def effect(wait: Wait, reference: Wait, settings: Settings) -> Numbers:
    """What it does to put one wait in the place of another, in points.

    Args:
        wait: The new wait.
        reference: The wait that it is compared with.
        settings: The parameters by name.

    Returns:
        Points, −3 to +3; above zero where the new one feels less bad.
    """
    return feeling(wait, settings) - feeling(reference, settings)


def longest(wait: Wait, reference: Wait, settings: Settings) -> Numbers:
    """How long a wait may last before the reference feels better.

    Whoever is told is told the truth: the promise moves with the length.

    Args:
        wait: The wait; its length does not matter.
        reference: The wait that it is compared with.
        settings: The parameters by name.

    Returns:
        Seconds.

    Example:
        >>> from sidusryhmad.evidence.topics.waiting.model import WaitingModel
        >>> told = Wait(5.0, 5.0, occupied=True, told=True)
        >>> silent = Wait(3.0, 5.0, occupied=True, told=False)
        >>> round(longest(told, silent, WaitingModel(exponent=1.0, untold=2.0).settings()), 6)
        6.0
    """
    honest = Wait(wait.length, wait.tolerance, wait.occupied, wait.told)
    felt = share(reference, settings) / weight(honest, settings)
    return felt ** (1.0 / settings["exponent"]) * wait.tolerance * settings["tolerance"]
