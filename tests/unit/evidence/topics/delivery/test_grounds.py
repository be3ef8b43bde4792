"""What a delivery chain says it rests on."""

import sidusryhmad as sr
from sidusryhmad.evidence.topics.delivery.grounds import assumptions, methods

PLAIN = {"step": "a", "probability": 0.5}
COUNTED = {"step": "b", "succeeded": 3, "tried": 4}


def codes(messages):
    return [message.code for message in messages]


def test_what_was_given_is_not_assumed():
    assert "usual_phases" in codes(assumptions(given=False, timed=False))
    assert "usual_phases" not in codes(assumptions(given=True, timed=False))


def test_growth_within_a_phase_is_assumed_where_an_impact_is_told_over_time():
    assert "even_growth" in codes(assumptions(given=True, timed=True))
    assert "even_growth" not in codes(assumptions(given=True, timed=False))
    m = sr.example("post").read()
    found = sr.evidence.delivery([PLAIN], service_map=m, change="ukseni-tasuga")
    assert "even_growth" in codes(found.grounds.assumptions)
    assert "ühtlaselt" in sr.report(found, language="et").to_text(width=1000)


def test_a_count_names_the_source_of_its_interval():
    assert "clopper_pearson" in codes(methods(sr.evidence.delivery([COUNTED]).steps))
    assert "clopper_pearson" not in codes(methods(sr.evidence.delivery([PLAIN]).steps))
