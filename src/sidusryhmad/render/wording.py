"""The words of a picture: title, subtitle, and a sentence for every stakeholder and influence."""

from collections.abc import Mapping

from sidusryhmad.analysis.results import Impact, StakeholderImpact
from sidusryhmad.errors import N_
from sidusryhmad.locale.language import Language
from sidusryhmad.model.ring import RING_NAMES, Ring
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.ties import Tie, asked_and_none, ties

_LONGEST_TITLE = 120
_NAMED = 8
VERDICTS = {
    "good": N_("good for all"),
    "harms_inner": N_("harms the inner circle"),
    "harms_outside": N_("harms somebody outside"),
    "no_effect": N_("no effect"),
}
"""Verdicts in a few words, to be translated."""


def ring_name(ring: Ring, language: Language) -> str:
    """The map's own name of a ring, or the language's word for it.

    Example:
        >>> ring_name(Ring(id="direct", order=0), Language("en"))
        'Direct'
    """
    if ring.name is not None:
        return clean(ring.name)
    standard = RING_NAMES.get(ring.id)
    return clean(ring.id) if standard is None else language.text(standard)


def map_title(service_map: ServiceMap, language: Language) -> str:
    """The title of a map's picture."""
    service = shorten(clean(service_map.service.name), _LONGEST_TITLE)
    return language.text("{service}: stakeholders and influences", service=service)


def impact_title(impact: Impact) -> str:
    """The title of an impact's picture: the change's name."""
    return shorten(clean(impact.change.name), _LONGEST_TITLE)


def map_subtitle(service_map: ServiceMap, language: Language, *, emphasis: bool) -> str:
    """The counts, nothing left out silently."""
    drawn, none = len(ties(service_map)), asked_and_none(service_map)
    people = len(service_map.stakeholders)
    parts = [
        language.plural("{count} stakeholder", "{count} stakeholders", people),
        language.plural("{count} influence", "{count} influences", drawn),
    ]
    if none:
        parts.append(
            language.plural("{count} pair asked and none", "{count} pairs asked and none", none)
        )
    if emphasis:
        parts.append(language.text("the strongest in colour"))
    return ", ".join(parts)


def impact_subtitle(impact: Impact, language: Language) -> str:
    """What the numbers rest on and what is brought out."""
    service = shorten(clean(impact.service_map.service.name), _LONGEST_TITLE)
    rest = language.text(
        "carry-over {carry_over}; the strongest paths of influence in colour",
        carry_over=float(impact.carry_over),
    )
    return f"{service}; {rest}"


def counted_subtitle(subtitle: str, drawn: int, merged: int, language: Language) -> str:
    """A subtitle that says that people are counted together, and how to see everybody.

    Example:
        >>> counted_subtitle("300 stakeholders", 5, 5, Language("en"))[:49]
        '300 stakeholders; counted together by ring and gr'
    """
    if drawn < merged:
        subtitle = language.text(
            "{subtitle}; drawn are {drawn} of {merged} merged influences",
            subtitle=subtitle,
            drawn=drawn,
            merged=merged,
        )
    return language.text(
        "{subtitle}; counted together by ring and group, each alone with --no-aggregate "
        "(in Python aggregate=False)",
        subtitle=subtitle,
    )


def measure(tie: Tie, language: Language) -> str:
    """Direction and strength of an influence in words or a signed number."""
    if tie.count:
        return _counted(tie, language)
    if tie.strength is not None:
        whole = float(tie.strength).is_integer()
        return language.number(tie.strength, digits=0 if whole else 1, signed=True)
    if tie.sign == "positive":
        return language.text("supports, strength not known")
    if tie.sign == "negative":
        return language.text("hinders, strength not known")
    return language.text("direction not known")


def _counted(tie: Tie, language: Language) -> str:
    """How many influences of one direction, and what their strengths add up to."""
    count = tie.count
    if tie.sign == "positive":
        said = language.plural("{count} supports", "{count} support", count)
    elif tie.sign == "negative":
        said = language.plural("{count} hinders", "{count} hinder", count)
    else:
        said = language.text("direction not known: {count}", count=count)
    if tie.strength is None:
        return said
    whole = float(tie.strength).is_integer()
    total = language.number(tie.strength, digits=0 if whole else 1, signed=True)
    return language.text("{count}, known strengths add up to {total}", count=said, total=total)


def influence_title(tie: Tie, names: Mapping[str, str], language: Language) -> str:
    """One influence as a line: who, whom, how."""
    return f"{names[tie.source]} → {names[tie.target]}: {measure(tie, language)}"


def stakeholder_title(
    name: str, ring: str, result: StakeholderImpact | None, lang: Language
) -> str:
    """One stakeholder as a line: name, ring and what the change does."""
    if result is None:
        return f"{name} ({ring})"
    if not result.reached:
        return lang.text("{name} ({ring}): not reached by the change", name=name, ring=ring)
    total = lang.number(result.total, digits=2, signed=True)
    if result.direct == 0:
        return lang.text("{name} ({ring}): total impact {total}", name=name, ring=ring, total=total)
    direct = lang.number(result.direct, digits=2, signed=True)
    return lang.text(
        "{name} ({ring}): total impact {total}, direct effect {direct}",
        name=name,
        ring=ring,
        total=total,
        direct=direct,
    )


def named(names: list[str]) -> str:
    """Names in a row; beyond eight the rest as a number.

    Example:
        >>> named(["Klient", "Notar"])
        'Klient, Notar'
    """
    shown = [shorten(name) for name in names[:_NAMED]]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (f" … (+{rest})" if rest else "")
