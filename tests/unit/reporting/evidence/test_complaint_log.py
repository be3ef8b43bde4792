import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example

LOG, CALENDAR, EXPOSURE = (
    evidence_example("complaint_log", sheet) for sheet in ("", "calendar", "exposure")
)


@pytest.fixture(scope="module")
def found():
    return sr.evidence.complaint_log(LOG, calendar=CALENDAR, exposure=EXPOSURE)


def lead(result, language="en"):
    document = sr.report(result, language=language).document
    return [block.text for block in document.sections[0].blocks]


def headings(result, language="en"):
    return [section.title for section in sr.report(result, language=language).document.sections]


def test_the_answer_stands_first_in_plain_words(found):
    texts = lead(found)
    assert texts[0].startswith("8–9 o'clock, topic: iseteenindus: 23 of 123 complaints")
    assert "This coincides with “hooldustööd”: 23 of the 23 fall into it." in texts
    assert any(text.startswith("Is there anything that would help B there") for text in texts)
    owed = "6 of 67 promised follow-ups are overdue on 13 November 2026; there is still time for 1."
    assert owed in texts
    assert lead(found, "et")[0].startswith("Kell 8–9, teema: iseteenindus: 123 kaebusest 23")


def test_all_sections_stand_in_order(found):
    assert headings(found) == [
        "Answer",
        "Picture",
        "Patterns",
        "What went on at the same time",
        "What is owed",
        "The four steps of putting a mistake right",
        "How customers took it",
        "Complaints counted",
        "What is not known",
        "What it suggests for the map",
        "What it rests on",
    ]


def test_no_name_of_a_person_is_told_and_nobody_is_ranked(found):
    for language in ("en", "et"):
        text = sr.report(found, language=language).to_text()
        for name in ("Kaire", "Maarika", "Tõnu", "Tamm"):
            assert name not in text
    sections = {s.title: s for s in sr.report(found, language="en").document.sections}
    (table, *_) = [b for b in sections["Complaints counted"].blocks if hasattr(b, "rows")]
    assert not any("on duty" in row[0].text for row in table.rows)


def test_names_come_with_a_warning():
    named = sr.evidence.complaint_log(LOG, exposure=EXPOSURE, names=True)
    text = sr.report(named, language="en").to_text().replace("\n", " ")
    assert "Kaire on duty" in text
    assert "This report names people." in text
    assert "This report names people." not in " ".join(lead(sr.evidence.complaint_log(LOG)))


def test_methods_and_assumptions_have_their_sources(found):
    text = " ".join(sr.report(found, language="en").to_text().split())
    for source in ("Kulldorff 1997", "Westfall and Young 1993", "Clopper and Pearson", "Holm 1979"):
        assert source in text
    assert "in proportion to the amounts of the exposure table" in text
    alone = " ".join(sr.report(sr.evidence.complaint_log(LOG), language="en").to_text().split())
    assert "the opening hours seen: every weekday with a complaint, from 8:00 to 18:00" in alone
    assert "independence" in alone


def test_what_holds_less_is_named_with_its_pattern(found):
    text = " ".join(sr.report(found, language="en").to_text().split())
    assert "says no more: 8–9 o'clock: 34 of 125 complaints, expected 12.5" in text
    assert "Topics: ümbersuunamine (10)." in text
    assert "In the table: lines 6, 7, 29, 30" in text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (12, "12 complaints are too few to look for patterns (fewer than 30)"),
        (1, "1 complaint is too few to look for patterns"),
    ],
)
def test_few_complaints_say_what_can_be_said(rows, text):
    given_ = [{"when": "2026-09-09 15:30", "what": "x"}] * rows
    assert lead(sr.evidence.complaint_log(given_))[0].startswith(text)


def test_nothing_that_gathers_is_an_answer_too():
    rows = [{"when": f"2026-09-{7 + n % 5:02d} {8 + n % 7:02d}:30", "what": "x"} for n in range(35)]
    found = sr.evidence.complaint_log(rows, draws=99)
    assert lead(found)[0] == (
        f"Nothing gathers more than chance would bring: 35 complaints in {found.cells} cells."
    )
    assert "Patterns" not in headings(found)


def test_something_that_went_on_is_told_where_no_pattern_holds_it():
    rows = [{"when": f"2026-09-{7 + n % 5:02d} 08:{30 + n % 20}", "what": "x"} for n in range(20)]
    rows += [
        {"when": f"2026-09-{7 + n % 5:02d} {9 + n % 8:02d}:30", "what": "x"} for n in range(40)
    ]
    found = sr.evidence.complaint_log(rows, calendar=CALENDAR_EARLY, at_least=50, draws=99)
    assert found.patterns == ()
    assert any(text.startswith("“hooldus”: 20 of 60 complaints") for text in lead(found))
    text = " ".join(sr.report(found, language="en").to_text().split())
    assert "That is more than chance." in text


CALENDAR_EARLY = [{"what": "hooldus", "weekdays": "E-R", "start": "8:00", "end": "9:00"}]


def test_fewer_than_by_chance_is_said():
    rows = [{"when": f"2026-09-{7 + n % 5:02d} {9 + n % 3:02d}:30", "what": "x"} for n in range(60)]
    rows.append({"when": "2026-09-07 08:30", "what": "x"})
    found = sr.evidence.complaint_log(rows, calendar=CALENDAR_EARLY, draws=99)
    text = " ".join(sr.report(found, language="en").to_text().split())
    assert "That is fewer than by chance." in text


@given(st.integers(0, 9), st.integers(2, 4))
@settings(max_examples=8, deadline=None)
def test_many_patterns_are_counted_and_all_told_below(seed, groups):
    rows = [
        {"when": f"2026-09-{7 + at:02d} {9 + 2 * at:02d}:15", "what": "x", "topic": f"t{at}"}
        for at in range(groups + 1)
        for _ in range(12)
    ]
    found = sr.evidence.complaint_log(rows, draws=99, seed=seed)
    told = sr.report(found, language="en")
    more = len(found.patterns) - 3
    assert any("below" in text for text in lead(found)) == (more > 0)
    for number in range(1, len(found.patterns) + 1):
        assert f"Pattern {number}" in told.to_text()


def test_too_few_complaints_are_said_to_be_too_few():
    rows = [{"when": "2026-09-07 08:30", "what": "x"}, {"when": "2026-09-08 17:30", "what": "x"}]
    found = sr.evidence.complaint_log(rows, calendar=CALENDAR_EARLY)
    text = " ".join(sr.report(found, language="en").to_text().split())
    assert "These are too few complaints to say more." in text
    assert "This may be chance." not in text


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "when": st.none() | st.integers(1, 28).map("2026-09-{:02d} 10:20".format),
            "what": st.just("x"),
            "on duty": st.none() | st.sampled_from(["Kaire", "Rein"]),
            "topic": st.none() | st.sampled_from(["arve", "leht"]),
            "promised": st.none() | st.integers(1, 28).map("2026-09-{:02d}".format),
            "taken": st.none() | st.sampled_from(["calm", "nuttis"]),
        }
    ),
    min_size=1,
    max_size=10,
)


@given(ROWS)
@settings(max_examples=15, deadline=None)
def test_both_languages_tell_as_much(rows):
    found = sr.evidence.complaint_log(rows, calendar=CALENDAR_EARLY, fewest=3, draws=99)
    one, other = (sr.report(found, language=code).document.sections for code in ("en", "et"))
    assert [len(section.blocks) for section in one] == [len(section.blocks) for section in other]
    for section, same in zip(one, other, strict=True):
        for block, twin in zip(section.blocks, same.blocks, strict=True):
            assert type(block) is type(twin)
            if hasattr(block, "rows"):
                assert len(block.rows) == len(twin.rows)
                assert all(len(row) == len(block.columns) for row in block.rows)


@given(ROWS)
@settings(max_examples=15, deadline=None)
def test_the_answer_never_stands_empty(rows):
    found = sr.evidence.complaint_log(rows, fewest=3, at_least=2, level=0.9, draws=99)
    assert all(text.strip() for text in lead(found))
    assert len(lead(found)) >= 1


def test_letters_are_explained_once_and_names_are_not(found):
    for code, said in (("en", "Letters stand for people"), ("et", "Tähed tähistavad")):
        assert sr.report(found, language=code).to_text().count(said) == 1
    named = sr.evidence.complaint_log(LOG, names=True)
    assert "Letters stand" not in sr.report(named, language="en").to_text()


def test_the_caption_says_that_a_frame_may_hold_more_than_its_pattern(found):
    for code, said in (("en", "only a part of the framed"), ("et", "ainult osa raamis")):
        (picture,) = sr.report(found, language=code).document.sections[1].blocks
        assert said in picture.caption
