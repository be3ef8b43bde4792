"""A workshop: several people rated the same map, each on a sheet of their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.workshop.agreement import Agreement, Rater, agreement, raters
from sidusryhmad.analysis.workshop.collect import collected, raters_of
from sidusryhmad.analysis.workshop.ground import ground_of
from sidusryhmad.analysis.workshop.judgement import Judgement, ranked
from sidusryhmad.analysis.workshop.pseudonyms import pseudonyms as letters_of
from sidusryhmad.analysis.workshop.pseudonyms import veiled
from sidusryhmad.analysis.workshop.together import together
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.service_map import ServiceMap, require_map

SEED = 1
KINDS = ("influence", "effect")


@dataclass(frozen=True, slots=True, repr=False)
class Workshop(Result):
    """What several people's ratings say together, and where they differ.

    Attributes:
        service_map: The map with every rating on it, the median as strength or effect.
        judgements: What was rated, those furthest apart first: by the distance from the lowest to
            the highest answer, then by that between the middles of both halves.
        unrated: What nobody gave a number, in the order of the map.
        raters: Everybody beside the others, whoever is furthest from them first.
        agreement: Krippendorff's alpha over the influences, and over the effects.
        remarks: What the sheets disagree about besides, and what had to be passed by.
    """

    kind = "workshop"
    table = "judgements"

    service_map: ServiceMap
    judgements: tuple[Judgement, ...]
    unrated: tuple[Judgement, ...]
    raters: tuple[Rater, ...]
    agreement: tuple[Agreement, ...]
    remarks: tuple[Message, ...] = ()

    def __repr__(self) -> str:
        return f"<Workshop: {len(self.judgements)} judgements by {len(self.raters)} raters>"


def workshop(
    base: ServiceMap | None,
    sheets: Mapping[str, ServiceMap] | None = None,
    *,
    pseudonyms: bool = False,
    seed: int = SEED,
) -> Workshop:
    """Put the ratings of several people together; every one of them is kept.

    The median of the answers becomes the strength or effect, the lowest and the highest its range.
    A blank is no answer, never a zero. Names of raters come in alphabetical order, so the order of
    sheets does not matter.

    Args:
        base: The map that all of them rated; ratings that it holds already count too. None where
            the sheets together make the map.
        sheets: A map by rater. Its strengths and effects are what this person says; where it holds
            ``ratings``, these count instead, by the names given there.
        pseudonyms: Whether raters go by letters instead of their names.
        seed: How the letters are shuffled.

    Returns:
        The map with all ratings, what to talk about first, what nobody rated, how far people agree.

    Raises:
        WrongTypeError: Something among these is no map.
        InvalidParameterError: There is neither a base map nor a sheet; a rater has no name.
        InvalidMapError: The sheets together are no valid map.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Guest", ring="direct")
        >>> mari, jaan = (m.with_influence("Barista", "Guest", strength) for strength in (3, -1))
        >>> found = workshop(m, {"Mari": mari, "Jaan": jaan})
        >>> found.judgements[0].median, found.judgements[0].spread, found.judgements[0].disputed
        (1.0, 4.0, True)
        >>> found.service_map.influences[0].ratings
        {'Jaan': -1.0, 'Mari': 3.0}
    """
    given = {rater: require_map(sheet) for rater, sheet in (sheets or {}).items()}
    _require(base, given)
    if pseudonyms:
        maps = [one for one in (base, *given.values()) if one is not None]
        letters = letters_of({*given, *(name for one in maps for name in raters_of(one))}, seed)
        base = None if base is None else veiled(base, letters)
        given = {letters[rater]: veiled(sheet, letters) for rater, sheet in given.items()}
    ground = ground_of(base, given)
    judgements, remarks = collected(base, given, ground)
    rated = [each for each in judgements if each.values]
    return Workshop(
        service_map=together(ground.document, judgements),
        judgements=ranked(rated),
        unrated=tuple(each for each in judgements if not each.values),
        raters=raters(judgements),
        agreement=tuple(
            agreement(kind, judgements) for kind in KINDS if any(e.kind == kind for e in judgements)
        ),
        remarks=(*ground.remarks, *remarks),
    )


def _require(base: ServiceMap | None, sheets: Mapping[str, ServiceMap]) -> None:
    if base is not None:
        require_map(base)
    elif not sheets:
        raise InvalidParameterError(
            Message("no_sheets", N_("a workshop needs a base map or a sheet"))
        )
    if any(not rater.strip() for rater in sheets):
        raise InvalidParameterError(Message("nameless_rater", N_("a rater has no name")))
