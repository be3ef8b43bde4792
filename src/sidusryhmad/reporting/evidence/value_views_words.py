"""What is said of two views of value in sentences."""

from collections.abc import Sequence

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.two_views.gaps import Finding, Gap
from sidusryhmad.evidence.topics.two_views.results import ValueViews
from sidusryhmad.locale.language import Language
from sidusryhmad.reporting.evidence.numbers import percent

_SENTENCES = {
    Finding.PROVIDER_MORE: N_("The provider sees more value than the customer in: {listed}."),
    Finding.PROVIDER_LESS: N_("The provider sees less value than the customer in: {listed}."),
    Finding.OPEN: N_("No difference beyond chance: {listed}."),
    Finding.TOO_FEW: N_("Too few ratings to tell a gap from chance: {listed}."),
    Finding.ONE_SIDED: N_("Only one of the two sides rated it: {listed}."),
}
_WHY_AT_ODDS = {
    True: N_(
        "The interval reaches zero in: {listed}. That there is a gap is decided by the test, which "
        "takes account of equal ratings; the interval does not and may be too wide."
    ),
    False: N_(
        "The interval leaves out zero in: {listed}. It speaks of each gap by itself and takes both "
        "sides to scatter alike; by the test, which does not and looks at all gaps together, it "
        "may be chance."
    ),
}
_BEYOND_CHANCE = frozenset({Finding.PROVIDER_MORE, Finding.PROVIDER_LESS})
_MOST = 5


def answers(result: ValueViews, language: Language) -> tuple[str, ...]:
    """The answer in a few sentences: what is beyond chance first, then what is worth asking on.

    Args:
        result: The views.
        language: The language.

    Returns:
        At least one sentence.
    """
    sure = [_opposed(each, language) for each in result.gaps if each.split][:_MOST]
    open_ = [each for each in result.opposed if not each.supported][:_MOST]
    found = {
        finding: tuple(each for each in result.found(finding) if each not in open_)
        for finding in Finding
    }
    told = {
        finding: language.text(_SENTENCES[finding], listed=_listed(gaps, language))
        for finding, gaps in found.items()
        if gaps
    }
    first = [text for finding, text in told.items() if finding in _BEYOND_CHANCE]
    rest = [text for finding, text in told.items() if finding not in _BEYOND_CHANCE]
    asked = [_tentative(each, language) for each in open_]
    odd = _at_odds(result, language)
    return (*sure, *first, *asked, *rest, *odd) or (language.text("Nobody rated a change."),)


def _at_odds(result: ValueViews, language: Language) -> list[str]:
    """Where the interval seems to say otherwise than the finding, and why."""
    found = {
        supported: [e for e in result.gaps if e.at_odds and e.supported is supported]
        for supported in (True, False)
    }
    return [
        language.text(_WHY_AT_ODDS[supported], listed=_intervals(gaps, language))
        for supported, gaps in found.items()
        if gaps
    ]


def _intervals(found: Sequence[Gap], language: Language) -> str:
    """Names of gaps, each with its interval."""
    texts = [
        language.text(
            "{name} ({span})",
            name=subject(each, language),
            span=span((each.interval.low, each.interval.high), language),
        )
        for each in found[:_MOST]
        if each.interval is not None
    ]
    return _with_rest(texts, len(found) - _MOST, language)


def chance(value: float | None, language: Language) -> str:
    """A p-value, never called zero; a dash for nothing.

    Example:
        >>> chance(0.0123, Language("et")), chance(0.00001, Language("en")), chance(None, Language("en"))
        ('0,012', '< 0.001', '–')
    """  # noqa: E501 - an example is one line
    if value is None:
        return "–"
    if value < 0.001:
        return f"< {language.number(0.001, digits=3)}"
    return language.number(value, digits=3)


def _opposed(each: Gap, language: Language) -> str:
    if each.provider.middle is not None and each.provider.middle > 0:
        text = N_(
            "One sees a gain and the other a loss in {name}: provider {ours}, customer {theirs}."
        )
    else:
        text = N_(
            "One sees a loss and the other a gain in {name}: provider {ours}, customer {theirs}."
        )
    return language.text(text, **_both(each, language))


def _tentative(each: Gap, language: Language) -> str:
    """Medians of opposite signs that chance may have made."""
    text = N_(
        "Opposite medians in {name} (provider {ours}, customer {theirs}), but that may be chance "
        "({first} and {second} ratings): ask further."
    )
    if each.finding is Finding.TOO_FEW:
        text = N_(
            "Opposite medians in {name} (provider {ours}, customer {theirs}), but few ratings "
            "({first} and {second}): ask further."
        )
    counts = {"first": each.provider.n, "second": each.customer.n}
    return language.text(text, **_both(each, language), **counts)


def _both(each: Gap, language: Language) -> dict[str, str]:
    return {
        "name": subject(each, language),
        "ours": points(each.provider.middle, language),
        "theirs": points(each.customer.middle, language),
    }


def _listed(found: Sequence[Gap], language: Language) -> str:
    texts = [_said(each, language) for each in found[:_MOST]]
    return _with_rest(texts, len(found) - _MOST, language)


def _with_rest(texts: Sequence[str], rest: int, language: Language) -> str:
    more = [language.text("{count} more", count=rest)] if rest > 0 else []
    return "; ".join([*texts, *more])


def _said(each: Gap, language: Language) -> str:
    if each.gap is None or each.tendency is None:
        return subject(each, language)
    if each.supported and not each.gap:
        return language.text(
            "{name} (gap 0, but the provider's rating is higher in {higher} of all pairs and lower "
            "in {lower})",
            name=subject(each, language),
            higher=percent(each.tendency.higher, language, 0),
            lower=percent(each.tendency.lower, language, 0),
        )
    return language.text(
        "{name} (gap {gap})", name=subject(each, language), gap=points(each.gap, language)
    )


def subject(each: Gap, language: Language) -> str:
    """The name of a change, with the part of it that was rated.

    Args:
        each: What both sides rated.
        language: The language.

    Returns:
        The name.
    """
    if not each.aspect:
        return each.change
    return language.text("{change}: {aspect}", change=each.change, aspect=each.aspect)


def points(value: float | None, language: Language) -> str:
    """Likert points with sign, with a decimal where there is one; a dash for nothing.

    Example:
        >>> points(2.0, Language("et")), points(-0.5, Language("et")), points(None, Language("et"))
        ('+2', '−0,5', '–')
    """
    if value is None:
        return "–"
    digits = next(d for d in (0, 1, 2) if d == 2 or round(value, d) == value)
    return language.number(value, digits=digits, signed=True)


def span(ends: tuple[float, float] | None, language: Language) -> str:
    """Two ends in Likert points; a dash for nothing."""
    return "–" if ends is None else "…".join(points(end, language) for end in ends)
