import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError, UnknownFieldError
from sidusryhmad.evidence.topics.complaint_log.complaint_log import complaint_log
from sidusryhmad.evidence.topics.complaint_log.recovery import Step
from sidusryhmad.examples.evidence import evidence_example

LOG = evidence_example("complaint_log")
CALENDAR = evidence_example("complaint_log", "calendar")
EXPOSURE = evidence_example("complaint_log", "exposure")


@pytest.fixture(scope="module")
def found():
    return complaint_log(LOG, calendar=CALENDAR, exposure=EXPOSURE, names=True)


def test_the_planted_patterns_are_found_and_nothing_else(found):
    early, wednesday = found.patterns
    assert early.where == {"hour": 8, "topic": "iseteenindus"}
    assert wednesday.where == {"weekday": 2, "hour": 15, "person": "Kaire"}
    assert (wednesday.count, wednesday.total) == (10, 122)
    assert wednesday.expected == pytest.approx(0.61)
    assert [(each.what, each.count) for each in early.coincides] == [("hooldustööd", 23)]
    assert wednesday.coincides == ()


def test_the_roster_keeps_the_person_at_work_from_being_a_pattern(found):
    without = complaint_log(LOG, calendar=CALENDAR, names=True)
    told = [dict(each.where) for each in without.patterns]
    assert {"weekday": 0, "hour": 8, "person": "Liis"} in told
    assert all(each.base in {"independence", "opening"} for each in without.patterns)
    assert all(each.base in {"exposure", "mixed"} for each in found.patterns)


def test_maintenance_is_more_than_chance_and_the_campaign_is_not(found):
    by_name = {each.what: each for each in found.during}
    assert by_name["hooldustööd"].supported
    assert by_name["hooldustööd"].share == pytest.approx(24 / 470, rel=0.1)
    assert not by_name["e-lehe kampaania"].supported
    assert not by_name["koolivaheaeg"].supported


def test_what_is_missing_is_counted_and_listed(found):
    gaps = {each.factor: each.count for each in found.gaps}
    assert gaps == {"weekday": 1, "hour": 5, "place": 5, "person": 3, "topic": 2}
    assert all(len(each.places) == each.count for each in found.gaps)
    assert all(place.line > 2 for each in found.gaps for place in each.places)


def test_every_count_adds_up_to_all_complaints(found):
    for each in (*found.counted, found.grid):
        assert each.total + each.missing + each.outside == found.n == 130
        assert sum(cell.count for cell in each.cells) == each.total


def test_follow_ups_and_steps_and_moods(found):
    owed = found.follow_ups
    assert owed.as_of == datetime.date(2026, 11, 13)
    assert (owed.overdue, owed.due, len(owed.open)) == (6, 1, 7)
    assert {each.step for each in found.recovery} == set(Step)
    assert found.moods[0].word == "pleased"
    assert [mood.word for mood in found.moods if mood.own] == ["ütles, et proovib veel korra"]
    assert sum(mood.count for mood in found.moods) <= found.n
    assert found.customers == 68


def test_letters_stand_for_people_unless_names_are_wanted():
    found = complaint_log(LOG, exposure=EXPOSURE)
    people = [each.where["person"] for each in found.patterns if "person" in each.where]
    assert people
    assert all(len(letter) == 1 for letter in people)
    assert not found.named


def test_own_words_hold_no_names_either():
    rows = [
        {"when": "2026-09-09", "what": "x", "taken": "tahtis Kairega rääkida", "on duty": "Kaire"}
    ]
    assert [mood.word for mood in complaint_log(rows).moods] == ["tahtis A rääkida"]


def test_nothing_is_suggested_for_the_map(found):
    assert found.suggestions == ()


def test_a_map_is_what_it_is_about():
    m = sr.example("post").read()
    assert complaint_log(LOG, service_map=m).service_map is m
    assert complaint_log(LOG).service_map.service.name == "complaint_log"


def test_few_complaints_are_not_searched_but_told():
    rows = [{"when": "2026-09-09 15:30", "what": "x", "on duty": "Kaire"}] * 12
    found = complaint_log(rows)
    assert (found.searched, found.patterns, found.n) == (False, (), 12)
    assert found.grid.total == 12
    assert complaint_log(rows, fewest=5, draws=99).searched


def test_few_complaints_support_no_coincidence():
    rows = [{"when": f"2026-09-{day:02d} 08:30", "what": "x"} for day in range(7, 12)]
    rows += [{"when": "2026-09-07 17:30", "what": "x"}]
    calendar = [{"what": "hooldus", "weekdays": "E-R", "start": "8:00", "end": "9:00"}]
    few = complaint_log(rows, calendar=calendar)
    assert few.during[0].chance < 0.05
    assert not few.during[0].supported
    assert complaint_log(rows, calendar=calendar, fewest=6, draws=99).during[0].supported


def test_complaints_on_a_day_off_are_listed():
    rows = [{"when": "2026-09-12 10:00", "what": "x", "on duty": "Kaire"}] * 3
    found = complaint_log(rows, exposure=[{"weekdays": "E-R", "on duty": "Kaire", "amount": 5}])
    assert len(found.outside) == 3
    assert found.grid.outside == 3


@pytest.mark.parametrize(
    "rows",
    [
        [{"when": None, "what": "x"}],
        [{"when": "2026-09-09", "what": "x"}],
        [{"when": None, "what": "x", "time": "8:00"}],
    ],
)
def test_without_a_day_or_a_time_there_is_still_an_answer(rows):
    found = complaint_log(rows * 40, calendar=CALENDAR, draws=99)
    assert found.n == 40
    assert found.patterns == ()
    assert sr.draw(found).scene.table
    assert sr.report(found).to_text()


def test_choices_and_rows_are_checked():
    with pytest.raises(InvalidParameterError):
        complaint_log(LOG, level=0)
    with pytest.raises(UnknownFieldError):
        complaint_log(LOG, combinations=(("weather",),))
    with pytest.raises(InvalidEvidenceError, match="not a day"):
        complaint_log([{"when": "eile", "what": "x"}])


def test_faulty_rows_are_left_out_where_that_is_wanted():
    rows = [{"when": "eile", "what": "x"}, {"when": "2026-09-09 10:00", "what": "y"}]
    found = complaint_log(rows, skip_faulty=True)
    assert found.n == 1
    assert len(found.grounds.left_out) == 1


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "when": st.none()
            | st.dates(datetime.date(2026, 9, 1), datetime.date(2026, 9, 30)).map(str)
            | st.datetimes(datetime.datetime(2026, 9, 1), datetime.datetime(2026, 9, 30)).map(
                lambda moment: moment.isoformat(sep=" ", timespec="minutes")
            ),
            "what": st.just("x"),
            "on duty": st.none() | st.sampled_from(["Kaire", "kaire", "Rein"]),
            "place": st.none() | st.text(st.characters(codec="utf-8"), max_size=5),
            "topic": st.none() | st.sampled_from(["leht", "arve"]),
            "promised": st.none() | st.dates(datetime.date(2026, 9, 1)).map(str),
            "apology": st.none() | st.sampled_from(["jah", "ei"]),
        }
    ),
    min_size=1,
    max_size=25,
)


@given(ROWS, st.booleans())
@settings(max_examples=25, deadline=None)
def test_any_log_has_an_answer(rows, exposed):
    exposure = [{"weekdays": "E-R", "start": "8:00", "end": "20:00", "amount": 1}]
    found = complaint_log(
        rows,
        calendar=[{"what": "hooldus", "weekdays": "K", "start": "8:00", "end": "9:00"}],
        exposure=exposure if exposed else None,
        fewest=5,
        at_least=2,
        draws=99,
    )
    assert found.n <= len(rows)
    for each in found.patterns:
        assert each.count >= 2
        assert each.expected < each.count <= each.total
        assert each.interval.low <= each.ratio <= each.interval.high + 1e-9
        assert 0 < each.chance <= 0.05
    for each in (*found.counted, found.grid):
        assert each.total + each.missing + each.outside == found.n
    for language in ("en", "et"):
        assert sr.report(found, language=language).to_text()
