"""What findings from a complaint log rest on: assumptions and methods, each with its source."""

from collections.abc import Sequence

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.topics.complaint_log.base import Base
from sidusryhmad.evidence.topics.complaint_log.choices import Choices
from sidusryhmad.evidence.topics.complaint_log.factors import FACTORS
from sidusryhmad.evidence.topics.complaint_log.opening import Opening
from sidusryhmad.evidence.topics.complaint_log.overlay import EXACT as EXACT_RATES
from sidusryhmad.evidence.topics.complaint_log.overlay import Overlay
from sidusryhmad.evidence.topics.complaint_log.patterns import EXACT

_OPENING = N_(
    "without an exposure table, weekdays and hours by themselves are held against the opening "
    "hours seen: every weekday with a complaint, from {first}:00 to {last}:00, evenly busy"
)
_INDEPENDENT = N_(
    "combinations are held against what each of their factors has by itself (independence), among "
    "complaints of which the same things are known, where no exposure table tells about them; who "
    "works when is then no part of the expectation"
)
_NO_BASE = N_(
    "places, people and topics by themselves are counted but not tested where no exposure table "
    "tells about them: whoever works more meets more complaints"
)
_EXPOSED = N_(
    "complaints are expected in proportion to the amounts of the exposure table, and the table "
    "holds for the whole time of the log"
)
_AS_OF = N_("follow-ups are looked at on the last day on which anything in the log happened")
_SEARCH = N_(
    "a pattern has at least {at_least} complaints; patterns are looked for from {fewest} "
    "complaints on; chance may bring any pattern in {level} of 100 logs; all three can be set"
)


def assumptions(base: Base, opening: Opening | None, how: Choices) -> tuple[Message, ...]:
    """What was assumed.

    Args:
        base: What expectations rest on.
        opening: The opening hours seen.
        how: How patterns were looked for.

    Returns:
        One message for each assumption that was needed.
    """
    found = []
    if base.covered:
        found.append(Message("in_proportion", _EXPOSED))
    if base.opening and opening is not None:
        hours = {"first": opening.hours[0], "last": opening.hours[-1] + 1}
        found.append(Message("opening_hours_seen", _OPENING, hours))
    if set(base.covered) != set(FACTORS):
        found.append(Message("independence", _INDEPENDENT))
        found.append(Message("no_base", _NO_BASE))
    if how.as_of is None:
        found.append(Message("as_of_last", _AS_OF))
    values = {"at_least": how.at_least, "fewest": how.fewest, "level": 100 * how.level}
    found.append(Message("search", _SEARCH, values))
    return tuple(found)


def methods(overlays: Sequence[Overlay], *, searched: bool) -> tuple[Message, ...]:
    """How it was worked out.

    Args:
        overlays: Stretches of the calendar.
        searched: Whether patterns were looked for.

    Returns:
        One message for each method, with its source.
    """
    found = []
    if searched:
        found.append(Message("max_ratio", N_(
            "Monte Carlo test of the largest likelihood ratio of all cells, given the total "
            "(Kulldorff 1997; Westfall and Young 1993; Phipson and Smyth 2010)"
        )))  # fmt: skip
        found.append(EXACT)
    if overlays:
        found.append(EXACT_RATES)
        found.append(Message("binomial", N_(
            "exact two-sided binomial test of complaints during a stretch of the calendar, "
            "corrected for several (Holm 1979)"
        )))  # fmt: skip
    return tuple(found)
