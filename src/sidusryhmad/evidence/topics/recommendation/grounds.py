"""What the recommendation index rests on: what was assumed, and how it was worked out."""

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.topics.recommendation import comparing, follow_up, index, shifts
from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.index import widest_margin
from sidusryhmad.evidence.topics.recommendation.results import Recommendation

DEFINITION = Message(
    "method_index",
    N_(
        "Index: share of ratings of 9 and 10 less the share of 0 to 6, in per cent (Reichheld, "
        "2003); blanks are no ratings"
    ),
)


def methods_of(result: Recommendation) -> tuple[Message, ...]:
    """How the numbers of a result were worked out, each with its source.

    Args:
        result: The result.

    Returns:
        Only what was used.
    """
    found = [DEFINITION]
    if result.whole.interval is not None:
        found.append(index.METHOD)
    if result.comparisons:
        found += [comparing.METHOD, comparing.DIFFERENCE]
    if result.course:
        found.append(shifts.METHOD)
    if any(each.interval for each in result.follow_up.answered):
        found.append(follow_up.METHOD)
    return tuple(found)


def assumptions_of(result: Recommendation, choices: Choices) -> tuple[Message, ...]:
    """What a result assumes; all of it can be set.

    Args:
        result: The result.
        choices: What was chosen.

    Returns:
        Only what matters to it.
    """
    found = [_enough(choices), _independent(result)]
    if result.course:
        template = N_("at least {count} ratings lie before and after a change in time")
        found.append(Message("stretch", template, {"count": choices.stretch}))
    if choices.stakeholder:
        template = N_("ratings that name no stakeholder are those of {name}")
        found.append(Message("raters_are", template, {"name": choices.stakeholder}))
    if result.follow_up.open and choices.as_of is None and result.follow_up.as_of:
        template = N_("open cases are counted up to {day}, the last day in the table")
        found.append(Message("as_of", template, {"day": result.follow_up.as_of}))
    if result.suggestions:
        found.append(_scale(choices))
    if result.suggestions and result.shifts:
        template = N_(
            "the index changed in this time; what is suggested for the map is the attitude over "
            "all of it, not that of today"
        )
        found.append(Message("attitude_over_all", template))
    if result.adoption:
        found.append(_phases(choices))
    return tuple(found)


def _enough(choices: Choices) -> Message:
    template = N_(
        "fewer than {count} ratings are too few for a conclusion: with {count} the index may be "
        "off by up to {margin} points either way"
    )
    margin = round(widest_margin(choices.threshold, choices.confidence))
    return Message("enough", template, {"count": choices.threshold, "margin": margin})


def _independent(result: Recommendation) -> Message:
    if repeated := result.uncounted.repeated:
        template = N_(
            "ratings are counted as if they were independent of one another, though raters who "
            "rated more than once are among them: {count}"
        )
        return Message("independent_repeated", template, {"count": repeated})
    return Message("independent", N_("ratings are independent of one another"))


def _scale(choices: Choices) -> Message:
    template = N_(
        "an index of −100 is an attitude of −{points}, one of 100 is +{points}, straight between "
        "them"
    )
    return Message("attitude_scale", template, {"points": float(choices.attitude)})


def _phases(choices: Choices) -> Message:
    template = N_("introducing the index takes {count} months, in four phases of equal length")
    return Message("equal_phases", template, {"count": choices.months})
