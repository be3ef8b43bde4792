"""The question: do provider and customer see the same value in a change?"""

from functools import partial
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from sidusryhmad.errors import (
    N_,
    Fault,
    InvalidEvidenceError,
    InvalidParameterError,
    Message,
    Place,
    SidusryhmadError,
)
from sidusryhmad.evidence.interval import CONFIDENCE
from sidusryhmad.evidence.reading import SUFFIXES, sheet_of
from sidusryhmad.evidence.result import Grounds, about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import contradictions, sound
from sidusryhmad.evidence.spelling import Names, on_map, one_spelling
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.two_views.gaps import gaps
from sidusryhmad.evidence.topics.two_views.ranks import TEST
from sidusryhmad.evidence.topics.two_views.reading import latest, voices, voices_of, wrong
from sidusryhmad.evidence.topics.two_views.results import ValueViews
from sidusryhmad.evidence.topics.two_views.rows import RATINGS, ValueRating
from sidusryhmad.evidence.topics.two_views.shift import METHOD
from sidusryhmad.evidence.topics.two_views.suggesting import effects
from sidusryhmad.evidence.topics.two_views.views import Voice
from sidusryhmad.formats.files import Taken, take
from sidusryhmad.formats.inside import holds_a_map
from sidusryhmad.model.service_map import ServiceMap


class _Heard(NamedTuple):
    """The ratings with what is known of them."""

    voices: tuple[Voice, ...]
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()
    replaced: tuple[Place, ...] = ()


def value_views(
    data: object = None,
    *,
    service_map: ServiceMap | None = None,
    confidence: float = CONFIDENCE,
    skip_faulty: bool = False,
) -> ValueViews:
    """What provider and customer each see in the same change, and the gap between them.

    The two views stand side by side and are never averaged. The gap is the median of all
    differences between a provider's and a customer's rating (Hodges and Lehmann, 1963), with the
    interval of Mann and Whitney (1947) where there are enough ratings. Whether there is one is
    decided by the test of ranks of Brunner and Munzel (2000), exact for so few ratings as can be
    listed (Neubert and Brunner, 2007) and corrected for the number of gaps (Holm, 1979).

    Args:
        data: A table of ratings: change, aspect, side or stakeholder, rating from −3 to +3, who,
            when, reason. A file, a data frame or rows; a map, or the file of one, whose changes
            have effects for both sides; the given map when left out.
        service_map: The map that it is about; it may know the sides of stakeholders.
        confidence: How sure intervals are.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        The views and gaps.

    Raises:
        InvalidEvidenceError: Rows are faulty, or the map has no change that both sides rated.
        InvalidParameterError: Neither a table nor a map is given, or the confidence is no share.
        SidusryhmadError: The table or map cannot be read.

    Example:
        >>> rows = [{"change": "Ukseni", "side": side, "rating": rating}
        ...         for side, rating in [("provider", 2), ("customer", -1), ("customer", 0)]]
        >>> found = value_views(rows).gaps[0]
        >>> found.provider.middle, found.customer.middle, found.gap
        (2.0, -0.5, 2.5)
    """
    if not 0 < confidence < 1:
        template = N_("the confidence lies between 0 and 1, not at {value}")
        raise InvalidParameterError(Message("bad_confidence", template, {"value": confidence}))
    source = _source(data, service_map, skip_faulty=skip_faulty)
    if isinstance(source, Taken):
        heard, subject = _from_map(source), source.service_map
    else:
        heard = _from_sheet(source, service_map, skip_faulty=skip_faulty)
        subject = about(service_map, source.source)
    return ValueViews(
        subject,
        heard.grounds,
        heard.suggestions,
        float(confidence),
        gaps(heard.voices, confidence),
        sum(voice.rating is None for voice in heard.voices),
        heard.replaced,
    )


def _source(
    data: object, service_map: ServiceMap | None, *, skip_faulty: bool
) -> Taken | Sheet[ValueRating]:
    """A map where one is meant, with what was remarked in reading it; else the table."""
    given = service_map if data is None else data
    if given is None:
        template = N_("give a table of ratings, or a map whose changes have effects")
        raise InvalidParameterError(Message("nothing_given", template))
    if isinstance(given, ServiceMap):
        return Taken(given, ())
    if isinstance(given, str | PathLike) and _is_map(given):
        return take(given, None)
    try:
        check = partial(_no_sides, service_map)
        return sheet_of(given, RATINGS, skip_faulty=skip_faulty, check=check)
    except InvalidEvidenceError as error:
        found = _map_in(given, error)
        if found is None:
            raise
        return found


def _spelt(sheet: Sheet[ValueRating], service_map: ServiceMap | None) -> Sheet[ValueRating]:
    names = Names(("change", "aspect", "stakeholder"), ("who",), on_map(service_map))
    return one_spelling(names, sheet)[0]


def _no_sides(service_map: ServiceMap | None, sheet: Sheet[ValueRating]) -> list[Fault]:
    sheet = _spelt(sheet, service_map)
    return contradictions(sheet, wrong(sheet.rows, service_map))


def _is_map(path: str | PathLike[str]) -> bool:
    """Whether a file holds a map with changes, on whose effects two views may stand."""
    suffix = Path(path).suffix.lower().removeprefix(".")
    return suffix not in SUFFIXES or (suffix == "xlsx" and holds_a_map(path, ("changes",)))


def _map_in(data: object, error: InvalidEvidenceError) -> Taken | None:
    """The map that a workbook without ratings holds, if it holds one."""
    codes = {fault.message.code for fault in error.faults}
    if codes != {"no_such_table"} or not isinstance(data, str | PathLike):
        return None
    try:
        return take(data, None)
    except SidusryhmadError:
        return None


def _from_map(taken: Taken) -> _Heard:
    found = voices_of(taken.service_map)
    if not found:
        template = N_(
            "no change of the map has effects on both a customer-side and a provider-side "
            "stakeholder"
        )
        raise InvalidEvidenceError([Fault(Message("no_two_views", template))])
    grounds = Grounds(
        n=len(found),
        remarks=tuple(taken.remarks),
        assumptions=(_ONE_EACH, _ALIKE),
        methods=METHODS,
    )
    return _Heard(found, grounds)


def _from_sheet(
    sheet: Sheet[ValueRating], service_map: ServiceMap | None, *, skip_faulty: bool
) -> _Heard:
    sheet = _spelt(sheet, service_map)
    sheet = sound(sheet, wrong(sheet.rows, service_map), skip_faulty=skip_faulty)
    kept, replaced = latest(sheet.rows, service_map)
    found = voices([sheet.rows[at] for at in kept], service_map)
    places = sheet.places or (Place(),) * len(sheet.rows)
    return _Heard(
        found,
        grounds_of(sheet, assumptions=(_SEPARATE, _ALIKE), methods=METHODS),
        effects(found, sheet.source),
        tuple(places[at] for at in replaced),
    )


_TOGETHER = Message(
    "method_gaps_together",
    N_("several gaps looked at together: p-values are corrected for their number (Holm, 1979)"),
)
METHODS = (METHOD, TEST, _TOGETHER)
"""How gaps are worked out."""
_SEPARATE = Message(
    "assumed_separate",
    N_(
        "ratings without a name were given by different people; of several by the same person on "
        "the same thing the last counts"
    ),
)
_ALIKE = Message(
    "assumed_shift",
    N_(
        "for the interval of a gap: both sides scatter alike, and no ratings are equal; equal ones "
        "make it wider than it says. Whether there is a gap is decided without it"
    ),
)
_ONE_EACH = Message(
    "assumed_effects",
    N_("an effect on the map is the stakeholder's own view; where several rated it, theirs count"),
)
