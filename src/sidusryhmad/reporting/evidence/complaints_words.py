"""What is said of complaints in sentences: bush or forest, how many people, what differs."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth
from sidusryhmad.evidence.topics.complaint_rates.parts import Part
from sidusryhmad.evidence.topics.complaint_rates.rates import Rate
from sidusryhmad.evidence.topics.complaint_rates.results import Complaints
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.rate_words import rate_words, whole_sentence

GROWTHS = {
    Growth.BUSH: N_("bush"),
    Growth.BETWEEN: N_("between"),
    Growth.FOREST: N_("forest"),
}
"""Bush or forest in a word, to be translated."""
_VERDICTS = {
    ("customers", Growth.BUSH): N_(
        "A bush, not a forest: {share} of the customers complain at all, and the whole interval "
        "lies below the threshold of {threshold}."
    ),
    ("customers", Growth.FOREST): N_(
        "A forest: {share} of the customers complain, and no part of the interval lies below the "
        "threshold of {threshold}."
    ),
    ("customers", Growth.BETWEEN): N_(
        "Bush or forest cannot be told yet: {share} of the customers complain, and the threshold "
        "of {threshold} lies within that interval."
    ),
    ("base", Growth.BUSH): N_(
        "A bush, not a forest: the rate is {share}, and the whole interval lies below the "
        "threshold of {threshold}."
    ),
    ("base", Growth.FOREST): N_(
        "A forest: the rate is {share}, and no part of the interval lies below the threshold of "
        "{threshold}."
    ),
    ("base", Growth.BETWEEN): N_(
        "Bush or forest cannot be told yet: the threshold of {threshold} lies within the interval "
        "of the rate of {share}."
    ),
}


def answers(result: Complaints, language: Language) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first.

    Args:
        result: The complaints.
        language: The language.

    Returns:
        At least one sentence.
    """
    wholes = [whole_sentence(part, language) for part in result.wholes]
    if not wholes and not result.gaps:
        wholes = [language.text("Nobody counted a base, so no rate of complaints is known.")]
    found = [*verdict(result, language), *wholes, *_gaps(result, language)]
    found += _people(result, language)
    return (*found, *_differences(result, language), *_bare(result, language))


def verdict(result: Complaints, language: Language) -> tuple[str, ...]:
    """Bush or forest, or what it would take to tell."""
    say = language.text
    if result.threshold is None:
        return (
            say(
                "Whether that is a bush or a forest depends on the share of customers from which "
                "on you call it many. Nobody said that share, so there is no verdict."
            ),
        )
    if result.judged is None:
        text = N_(
            "To tell bush from forest it takes a base, or people who complained and customers."
        )
        return (say(text),)
    if result.growth is None or result.rate is None:
        return (say("Several numbers stand against the threshold, each by itself: see the table."),)
    told = _told(result.judged, result.growth, result.rate, result.threshold, language)
    return (told, *_needed(result, language), *_by_base(result, language))


def _told(judged: str, growth: Growth, rate: Rate, threshold: float, language: Language) -> str:
    words = rate_words([rate], language)
    return language.text(
        _VERDICTS[judged, growth], share=words.said(rate), threshold=words.plain(threshold)
    )


def _needed(result: Complaints, language: Language) -> tuple[str, ...]:
    if result.growth is not Growth.BETWEEN:
        return ()
    if result.needed is None:
        return (language.text("The rate lies so close to the threshold that no count would tell."),)
    number = language.number(result.needed, digits=0)
    text = N_("If the rate stays as it is, it takes a base of about {number} to tell.")
    return (language.text(text, number=number),)


def _by_base(result: Complaints, language: Language) -> tuple[str, ...]:
    if result.judged != "base":
        return ()
    text = N_(
        "The threshold was held against the rate of complaints; how many people complained, and "
        "out of how many customers, would say more."
    )
    return (language.text(text),)


def _gaps(result: Complaints, language: Language) -> tuple[str, ...]:
    if not result.gaps:
        return ()
    text = N_(
        "Rows left out would make a rate look lower than it is, so these periods have none and are "
        "compared with nothing: {periods}."
    )
    named = ", ".join(name or language.text("not named") for name in result.gaps)
    return (language.text(text, periods=named),)


def _people(result: Complaints, language: Language) -> tuple[str, ...]:
    found, whole = [], result.everybody
    if whole is not None and whole.each is not None:
        number = language.number
        values = {
            "people": number(whole.people, digits=0),
            "complaints": number(whole.complaints, digits=0),
            "each": number(whole.each, digits=1),
        }
        text = N_("People who complained: {people}; complaints: {complaints}; {each} per person.")
        found.append(language.text(text, **values))
    if result.listed is not None and result.listed.people > 1:
        half, share = result.listed.half, result.listed.share_of(1) or 0.0
        found.append(
            language.plural(
                "The busiest of them brought {share} of the complaints; half of the complaints "
                "came from {count} person.",
                "The busiest of them brought {share} of the complaints; half of the complaints "
                "came from {count} people.",
                half,
                share=f"{language.number(100 * share, digits=0)}%",
            )
        )
    return tuple(found)


def _differences(result: Complaints, language: Language) -> tuple[str, ...]:
    if not any(part.comparison for part in result.parts):
        return ()
    if not result.different:
        text = N_("No period, unit or place differs from the others by more than chance.")
        return (language.text(text),)
    listed = "; ".join(_different(part, language) for part in result.different)
    return (
        language.text("Different from the others by more than chance: {listed}.", listed=listed),
    )


def _different(part: Part, language: Language) -> str:
    expected = part.comparison.expected if part.comparison else 0.0
    return language.text(
        "{name} ({count}, expected {expected})",
        name=part.name or language.text("not named"),
        count=language.number(part.rate.count, digits=0),
        expected=language.number(expected, digits=1),
    )


def _bare(result: Complaints, language: Language) -> tuple[str, ...]:
    if not result.bare:
        return ()
    count = sum(each.complaints for each in result.bare)
    return (
        language.plural(
            "{count} complaint stands without a base; it is listed, and in no rate.",
            "{count} complaints stand without a base; they are listed, and in no rate.",
            count,
        ),
    )
