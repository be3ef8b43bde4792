"""How co-creation is worked out, and what is taken for granted, in words."""

from collections.abc import Sequence

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.topics.cocreation.results import Response
from sidusryhmad.evidence.topics.cocreation.shapes import Shape
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms

FITTED = (
    Message(
        "parabola",
        N_(
            "a parabola through each segment's ratings by least squares; intervals by Student's t, "
            "that of the optimum by Fieller (1954)"
        ),
    ),
    Message(
        "inverted_u",
        N_(
            "a peak counts as found only where the parabola rises at the lowest and falls at the "
            "highest level in the data (Lind and Mehlum 2010) and two separate lines below and "
            "above it do so too (after Simonsohn 2018; the break stands at the parabola's peak)"
        ),
    ),
    Message(
        "several_segments",
        N_(
            "each claim is as sure as the least sure of its tests (Berger 1982), and corrected for "
            "the number of segments looked at (Holm 1979)"
        ),
    ),
)
"""How ratings are worked out."""
BY_HAND = Message(
    "curve_by_hand",
    N_("a parabola through the optimum and the satisfaction without involvement, set by hand"),
)
_SHAPES: dict[Shape, str] = {
    "quadratic": N_(
        "shape of the curve: a parabola, which falls as fast as it rose; an assumption"
    ),
    "root": N_(
        "shape of the curve: a parabola over the square root of involvement, which rises fast and "
        "falls slowly; an assumption"
    ),
}


def methods(responses: Sequence[Response]) -> tuple[Message, ...]:
    """How the responses were worked out.

    Args:
        responses: The responses.

    Returns:
        One message a method.
    """
    given = any(each.finding == "given" for each in responses)
    fitted = any(each.finding != "given" for each in responses)
    return (*(FITTED if fitted else ()), *((BY_HAND,) if given else ()))


def assumptions(terms: CocreationTerms, responses: Sequence[Response]) -> tuple[Message, ...]:
    """What was taken for granted.

    Args:
        terms: What was chosen.
        responses: The responses.

    Returns:
        One message each.
    """
    told = [Message("shape", _SHAPES[terms.shape])]
    template = N_("{level} means no involvement at all")
    told.append(Message("no_involvement_level", template, {"level": float(terms.none)}))
    if any(each.finding != "given" for each in responses):
        template = N_(
            "ratings are independent of each other and scatter alike at all levels; whoever was "
            "more involved does not differ otherwise: what is found may also come from who takes "
            "part"
        )
        told.append(Message("scatter", template))
        template = N_("fewer than {count} ratings are too few for a conclusion")
        told.append(Message("fewest", template, {"count": terms.fewest}))
    if any(not each.standing.given and each.n for each in responses):
        template = N_("where it was not given, the service stands at the mean of the ratings")
        told.append(Message("mean_level", template))
    if terms.scale is not None and terms.planned:
        template = N_(
            "satisfaction from {low} to {high} is the map's scale from −3 to +3: a gain counts by "
            "its share of the whole scale"
        )
        ends = {"low": float(terms.scale[0]), "high": float(terms.scale[1])}
        told.append(Message("satisfaction_scale", template, ends))
    return tuple(told)
