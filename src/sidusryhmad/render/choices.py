"""What can be chosen about a ring map besides its colours."""

from dataclasses import dataclass
from os import PathLike

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.service_map import ServiceMap, require_map

SHAPES = ("circle", "ellipse")
WIDE = 1.6
"""Width over height of the rings in a picture for wide slides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How a map is laid out and what of it is shown.

    Attributes:
        shape: ``"circle"`` for pages, ``"ellipse"`` for slides of 16:9.
        slices: The field that cuts the rings into slices, such as ``"sector"``.
        groups: The field whose members stand next to each other and carry a letter.
        like: An earlier version of the map, whose picture this one resembles.
        strongest: The share of influences in colour, the strongest; 1 for all, None for as many
            as the theme says.
        aggregate: Whether stakeholders of one ring and group are counted together; None for as
            the theme says.
        images: The folder below which the pictures lie that the map names; None for none.

    Raises:
        InvalidParameterError: There is no such shape, or no such share.
    """

    shape: str = "circle"
    slices: str | None = None
    groups: str | None = None
    like: ServiceMap | None = None
    strongest: float | None = None
    aggregate: bool | None = None
    images: str | PathLike[str] | None = None

    def __post_init__(self) -> None:
        if self.shape not in SHAPES:
            template = N_("a ring map has no shape {shape}; shapes: {shapes}")
            values = {"shape": repr(self.shape), "shapes": ", ".join(SHAPES)}
            raise InvalidParameterError(Message("unknown_shape", template, values))
        if self.strongest is not None and not 0 < self.strongest <= 1:
            template = N_("strongest is a share above 0 and up to 1, not {value}")
            values = {"value": repr(self.strongest)}
            raise InvalidParameterError(Message("bad_share", template, values))
        if self.like is not None:
            require_map(self.like)

    @property
    def aspect(self) -> float:
        """Width of the rings over their height."""
        return WIDE if self.shape == "ellipse" else 1.0


USUAL_CHOICES = Choices()
