"""What is said of two views of value in sentences."""

from collections.abc import Sequence

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.two_views.gaps import Finding, Gap
from sidusryhmad.evidence.topics.two_views.results import ValueViews
from sidusryhmad.locale.language import Language

FINDINGS = {
    Finding.PROVIDER_MORE: N_("the provider sees more value than the customer"),
    Finding.PROVIDER_LESS: N_("the provider sees less value than the customer"),
    Finding.OPEN: N_("no difference beyond chance"),
    Finding.TOO_FEW: N_("too few ratings to tell"),
    Finding.ONE_SIDED: N_("only one side rated it"),
}
"""Findings in words, to be translated."""
_SENTENCES = {
    Finding.PROVIDER_MORE: N_("The provider sees more value than the customer in: {listed}."),
    Finding.PROVIDER_LESS: N_("The provider sees less value than the customer in: {listed}."),
    Finding.OPEN: N_("No difference beyond chance: {listed}."),
    Finding.TOO_FEW: N_("Too few ratings to tell a gap from chance: {listed}."),
    Finding.ONE_SIDED: N_("Only one of the two sides rated it: {listed}."),
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
    sure = [_opposed(each, language) for each in result.opposed if each.supported][:_MOST]
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
    return (*sure, *first, *asked, *rest) or (language.text("Nobody rated a change."),)


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
    rest = len(found) - _MOST
    if rest > 0:
        texts.append(language.text("{count} more", count=rest))
    return "; ".join(texts)


def _said(each: Gap, language: Language) -> str:
    if each.gap is None:
        return subject(each, language)
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
