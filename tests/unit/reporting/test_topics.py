"""Every kind of result has a teller, and every teller is of a kind."""

from sidusryhmad import evidence
from sidusryhmad.analysis.result import Result
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.document import Section
from sidusryhmad.reporting.topics import TOPICS, topic_document


def kinds(cls=Result):
    for sub in cls.__subclasses__():
        if sub.kind and sub.__module__.startswith("sidusryhmad."):
            yield sub.kind
        yield from kinds(sub)


def test_every_kind_of_result_has_a_teller():
    assert set(kinds()) == set(TOPICS)


def test_a_section_that_says_nothing_is_not_shown(monkeypatch):
    found = evidence.delivery([{"step": "a", "probability": 0.5}])
    told = TOPICS["delivery"].sections
    empty = Section("Nothing")

    def sections(result, words):
        return (*told(result, words), empty)

    before = topic_document(found, language("en")).sections
    monkeypatch.setattr(TOPICS["delivery"], "sections", sections)
    assert topic_document(found, language("en")).sections == before
    assert before
    assert all(section.blocks for section in before)
