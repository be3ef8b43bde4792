from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.evidence.complaint_log_lines import lines, standing
from sidusryhmad.reporting.words import MapWords

WORDS = MapWords(ServiceMap.named("Post"), language("et"))
PLACES = st.lists(st.builds(Place, st.none() | st.integers(1, 999)))


@given(PLACES, st.integers(1, 20))
def test_no_more_lines_are_named_than_wanted(places, most):
    known = [place for place in places if place.line]
    named = [part for part in lines(places, most).split(", ") if part.isdecimal()]
    assert len(named) == min(len(known), most)
    assert lines(places, most).endswith("…") == (len(known) > most)


@given(PLACES)
def test_a_sentence_only_where_a_line_is_known(places):
    assert bool(standing(places, WORDS)) == any(place.line for place in places)


def test_in_estonian():
    assert standing([Place(3), Place(4)], WORDS) == "Tabelis read 3, 4."


@given(st.integers(1, 40))
def test_lines_that_are_not_named_are_counted(count):
    text = standing([Place(at) for at in range(1, count + 1)], WORDS)
    assert "…" not in text
    assert text.endswith(f"ja veel {count - 12}.") == (count > 12)
