"""Which result is told by which module: one row a kind of result."""

from collections.abc import Mapping

from sidusryhmad.analysis.result import Result
from sidusryhmad.evidence.result import UNNAMED, EvidenceResult
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.reporting import (
    compare,
    diff,
    history,
    leverage,
    merge,
    methods,
    methods_one,
    profile,
    remedy,
    robustness,
    robustness_what_if,
    sensitivity,
    structure,
    workshop,
)
from sidusryhmad.reporting.document import Document, Section
from sidusryhmad.reporting.evidence.shared import with_cautions
from sidusryhmad.reporting.evidence.topics import TOPICS as EVIDENCE
from sidusryhmad.reporting.evidence.topics import Topic
from sidusryhmad.reporting.numbers import numbers_of
from sidusryhmad.reporting.words import MapWords

TOPICS: Mapping[str, Topic] = {
    **EVIDENCE,
    "comparison": compare,
    "cross_check": methods,
    "diff": diff,
    "history": history,
    "leverage": leverage,
    "merge": merge,
    "profile": profile,
    "propagation": methods_one,
    "remedy": remedy,
    "robustness": robustness,
    "sensitivity": sensitivity,
    "structure": structure,
    "what_if": robustness_what_if,
    "workshop": workshop,
}
"""By the result's ``kind``."""


def topic_document(result: Result, language: Language, theme: Theme = STANDARD) -> Document:
    """A result as a document of its own.

    Args:
        result: Any result but an impact.
        language: The language to tell it in.
        theme: The look of its pictures and pages.

    Returns:
        The document.
    """
    words = MapWords(result.service_map, language, theme)
    topic = TOPICS[result.kind]
    service = words.service_map.service
    name = "" if service.name == UNNAMED else service.name
    day = language.date(service.date) if service.date else ""
    parts = [name, day, service.purpose or ""]
    return Document(
        title=topic.title(result, words),
        subtitle=" · ".join(part for part in parts if part),
        language=language.code,
        sections=_sections(topic, result, words),
        numbers=numbers_of(result),
        theme=theme,
    )


def _sections(topic: Topic, result: Result, words: MapWords) -> tuple[Section, ...]:
    """A result's sections that say anything; evidence says first what is missing in it."""
    found = tuple(section for section in topic.sections(result, words) if section.blocks)
    return with_cautions(found, result, words) if isinstance(result, EvidenceResult) else found
