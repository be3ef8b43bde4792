"""What a complaint log says, in words: for its picture and for its report."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_log.base import EXPOSURE, INDEPENDENCE, MIXED, OPENING
from sidusryhmad.evidence.topics.complaint_log.results import During, Gathered, Pattern, Where
from sidusryhmad.evidence.topics.complaint_log.weekdays import WEEKDAYS
from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import clean, shorten

_EVERY = (
    N_("Mondays"),
    N_("Tuesdays"),
    N_("Wednesdays"),
    N_("Thursdays"),
    N_("Fridays"),
    N_("Saturdays"),
    N_("Sundays"),
)
_LONGEST = 60
_GATHERED = {
    EXPOSURE: N_(
        "{where}: {count} of {total} complaints, expected {expected} by the amounts given."
    ),
    MIXED: N_(
        "{where}: {count} of {total} complaints, expected {expected} by the amounts given and how "
        "frequent the rest is by itself."
    ),
    INDEPENDENCE: N_(
        "{where}: {count} of {total} complaints, expected {expected} if these had nothing to do "
        "with one another."
    ),
    OPENING: N_(
        "{where}: {count} of {total} complaints, expected {expected} if they came evenly over the "
        "opening hours seen."
    ),
}


def weekday(day: int, language: Language) -> str:
    """A weekday's name.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> weekday(2, language("en"))
        'Wednesday'
    """
    return language.text(WEEKDAYS[day])


def hours(hour: int) -> str:
    """An hour of the day.

    Example:
        >>> hours(15)
        '15–16'
    """
    return f"{hour}–{hour + 1}"


def where_text(where: Where, language: Language) -> str:
    """A cell in words.

    Args:
        where: The cell.
        language: The language.

    Returns:
        Such as ``Wednesdays 15–16, B on duty``.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> where_text({"weekday": 2, "hour": 15, "person": "B"}, language("en"))
        'Wednesdays 15–16, B on duty'
    """
    say, parts = language.text, []
    day = say(_EVERY[int(where["weekday"])]) if "weekday" in where else ""
    long = hours(int(where["hour"])) if "hour" in where else ""
    if day and long:
        parts.append(say("{weekdays} {hours}", weekdays=day, hours=long))
    elif day or long:
        parts.append(day or say("{hours} o'clock", hours=long))
    names = {name: _short(level) for name, level in where.items()}
    if "person" in where:
        parts.append(say("{person} on duty", person=names["person"]))
    if "place" in where:
        parts.append(say("place: {place}", place=names["place"]))
    if "topic" in where:
        parts.append(say("topic: {topic}", topic=names["topic"]))
    found = ", ".join(parts)
    return found[:1].upper() + found[1:]


def _short(level: object) -> str:
    return shorten(clean(str(level)), _LONGEST)


def number(value: float, language: Language) -> str:
    """An expected count: one decimal, two where it is small.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> number(2.13, language("et")), number(0.07, language("en"))
        ('2,1', '0.07')
    """
    return language.number(value, digits=1 if value >= 0.95 or value == 0 else 2)


def pattern_text(pattern: Pattern, language: Language) -> str:
    """A pattern in a sentence: where, how many, how many were to be expected and why."""
    return language.text(
        _GATHERED[pattern.base],
        where=where_text(pattern.where, language),
        count=pattern.count,
        total=pattern.total,
        expected=number(pattern.expected, language),
    )


def pattern_short(pattern: Pattern | Gathered, language: Language) -> str:
    """A pattern in short.

    Args:
        pattern: A pattern, or a cell that one contains.
        language: The language.

    Returns:
        Such as ``Wednesdays 15–16: 9 of 31 complaints, expected 2.1``.
    """
    where = where_text(pattern.where, language)
    if pattern.expected is None:
        return language.text(
            "{where}: {count} of {total} complaints",
            where=where,
            count=pattern.count,
            total=pattern.total,
        )
    return language.text(
        "{where}: {count} of {total} complaints, expected {expected}",
        where=where,
        count=pattern.count,
        total=pattern.total,
        expected=number(pattern.expected, language),
    )


def coincidence_texts(pattern: Pattern, language: Language) -> tuple[str, ...]:
    """What of the calendar a pattern coincides with, a sentence each."""
    return tuple(
        language.text(
            "This coincides with “{what}”: {count} of the {total} fall into it.",
            what=_short(each.what),
            count=each.count,
            total=pattern.count,
        )
        for each in pattern.coincides
    )


def question(pattern: Pattern, language: Language) -> str:
    """A question about whoever is on duty in a pattern; nothing where nobody is part of it."""
    if "person" not in pattern.where:
        return ""
    template = N_(
        "Is there anything that would help {person} there: training, clearer instructions, another "
        "pair of hands? Ask {person} first; the log does not say why."
    )
    if pattern.base != EXPOSURE:
        template = N_(
            "Perhaps that is just when, where and with what {person} works: no table of amounts "
            "tells. If not, is there anything that would help {person} there: training, clearer "
            "instructions, another pair of hands? Ask {person} first; the log does not say why."
        )
    return language.text(template, person=_short(pattern.where["person"]))


def during_text(during: During, language: Language) -> str:
    """Complaints during stretches of the calendar in a sentence."""
    if during.ratio is None or during.interval is None:
        template = N_("“{what}”: {count} of {total} complaints, expected {expected} by its time.")
        return language.text(template, **_during(during, language))
    template = N_(
        "“{what}”: {count} of {total} complaints, expected {expected} by its time; {ratio} times "
        "as often as otherwise ({low}…{high})."
    )
    return language.text(
        template,
        **_during(during, language),
        ratio=language.number(during.ratio, digits=1),
        low=language.number(during.interval.low, digits=1),
        high=language.number(during.interval.high, digits=1),
    )


def _during(during: During, language: Language) -> dict[str, object]:
    return {
        "what": _short(during.what),
        "count": during.count,
        "total": during.total,
        "expected": number(during.expected, language),
    }
