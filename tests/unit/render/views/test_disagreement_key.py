"""The key of the disagreement view."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.disagreement_key import key_rows
from sidusryhmad.render.views.disagreement_rows import codes, rated

FILE = "strength in the file, where it is not the median"


def rows(ratings, strength=1.0, code="en", lettered=True):
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", strength, ratings=ratings)
    letters = codes(list(ratings)) if lettered else {}
    return key_rows(rated(m), letters, Language(code), Theme())


def said(*args, **kwargs):
    return [row.text for row in rows(*args, **kwargs)]


@given(st.dictionaries(st.sampled_from(["Mari", "Jaan", "Ann", "Reet"]), st.just(1), min_size=2))
def test_each_rater_stands_beside_the_letter(ratings):
    found = rows(ratings)
    letters = codes(list(ratings))
    named = {row.text: row.pills[0].lines[0].text for row in found if row.pills}
    assert named == letters


def test_many_raters_share_one_sample():
    found = said({"Mari": 1, "Jaan": 2}, lettered=False)
    assert found[:2] == ["Who rated", "one rater's answer"]
    assert "Mari" not in found


def test_the_diamond_is_explained_where_there_is_one():
    assert FILE not in said({"Mari": 1, "Jaan": 1})
    assert FILE in said({"Mari": 1, "Jaan": 1}, -2.0)


def test_the_measure_is_named_in_both_languages():
    assert said({"Mari": 1, "Jaan": 1})[-1].startswith("Range: highest less lowest answer")
    assert said({"Mari": 1, "Jaan": 1}, code="et")[-1].startswith("Ulatus: kõrgeim vastus")


def test_a_long_name_is_shortened():
    assert any(text.endswith("…") for text in said({"M" * 50: 1, "Jaan": 1}))
