"""The shipped examples by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from sidusryhmad._display import Brief
from sidusryhmad.errors import N_, Message, UnknownExampleError
from sidusryhmad.formats.files import read_quietly
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True, repr=False)
class Example(Brief):
    """A map with changes and what is expected of them.

    Attributes:
        name: Name of the example and of its file.
        change: Id of the change that the demo shows.
        expected: Verdict by change id.
        source: Where the case comes from.
    """

    name: str
    change: str
    expected: Mapping[str, str]
    source: str

    @property
    def path(self) -> Path:
        """The map's file."""
        return Path(str(files("sidusryhmad.examples") / "data" / f"{self.name}.yaml"))

    def read(self) -> ServiceMap:
        """The map.

        Returns:
            The map of the example.

        Example:
            >>> EXAMPLES["spiral"].read().service.name
            'Support desk'
        """
        return read_quietly(self.path)


EXAMPLES: Mapping[str, Example] = MappingProxyType(
    {
        "post": Example(
            name="post",
            change="ukseni-tasuga",
            expected={
                "ukseni-tasuga": "good",
                "keeldumine": "harms_inner",
                "ukseni-tasuta": "harms_inner",
            },
            source="A postal case from an Estonian service-design blog; ratings illustrative.",
        ),
        "eight": Example(
            name="eight",
            change="muugisurve",
            expected={"iseteenindus": "harms_outside", "muugisurve": "harms_inner"},
            source="Groups and rings named on sdoor15.com; influences and ratings illustrative.",
        ),
        "spiral": Example(
            name="spiral",
            change="keep-people",
            expected={"keep-people": "good", "price-war": "harms_inner"},
            source="The competence, speed and price spiral; ratings illustrative.",
        ),
    }
)
"""Every shipped example by name."""


def example(name: str = "post") -> Example:
    """A shipped example.

    Args:
        name: ``"post"`` (Estonian, twelve stakeholders), ``"eight"`` (Estonian, the eight groups
            of a first map) or ``"spiral"`` (English, a reinforcing loop).

    Returns:
        The example; ``example("post").read()`` is its map.

    Raises:
        UnknownExampleError: There is no such example.

    Example:
        >>> len(example("post").read().stakeholders)
        12
    """
    if name not in EXAMPLES:
        template = N_("there is no example {value}; there are {known}")
        values = {"value": repr(name), "known": ", ".join(EXAMPLES)}
        raise UnknownExampleError(Message("unknown_example", template, values), name, EXAMPLES)
    return EXAMPLES[name]
