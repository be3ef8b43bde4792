import pytest

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError
from sidusryhmad.examples.evidence import (
    evidence_example,
    example_sheets,
    example_workbook,
)
from sidusryhmad.locale.language import language


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "soovid.xlsx"
    path.write_bytes(example_workbook(example_sheets("wants", language("et"))))
    return path


def test_the_example_is_judged_as_the_model_says():
    found = sr.evidence.wants(evidence_example("wants"))
    kinds = {want.name: want.category for want in found.wants}
    assert kinds["Leht enne kella kuut"] == "deception"
    assert kinds["Teada, millal leht tuleb"] == "subconscious"
    assert kinds["Kandja uus vormiriietus"] == "invisible"
    assert kinds["Kindel ring"] == "conscious"
    assert kinds["Lühemad kõned"] == "unknown"
    assert found.grounds.n == 12
    assert found.spending == ()


def test_a_workbook_holds_wants_and_efforts(book):
    found = sr.evidence.wants(book)
    paid, refused = found.spending
    assert (paid.on_value, paid.on_none, paid.without_want) == (13, 12, 2)
    assert (refused.unsaid, refused.wasted) == (1, 0)
    assert found.effort_unit == "tundi nädalas"
    assert found.service_map.service.name == "soovid"


def test_wants_of_a_table_are_put_onto_a_map_and_the_map_answers_alike(book, tmp_path):
    put = sr.evidence.wants(book, service_map=sr.example("post").read())
    again = sr.evidence.wants(put.service_map)
    assert again.wants == put.wants
    assert again.spending == put.spending
    sr.write(put.service_map, tmp_path / "kaart.xlsx")
    read = sr.evidence.wants(tmp_path / "kaart.xlsx")
    assert (read.wants, read.spending) == (put.wants, put.spending)
    assert read.silent == ("Ajaleht korteri ukseni tasuta",)


def test_wants_that_no_change_meets_come_by_value(book):
    found = sr.evidence.wants(book)
    names = {want.id: want for want in found.wants}
    ranks = [{True: 0, None: 1, False: 2}[names[id_].adds_value] for id_ in found.unmet]
    assert ranks == sorted(ranks)
    assert names[found.unmet[0]].name == "Et keegi tänaks"
    assert set(found.unmet) == {w.id for w in found.wants if not w.met_by}


def test_a_table_that_fits_nobody_on_the_map_leaves_no_want_and_says_so(book):
    m = sr.ServiceMap.named("Muu").with_stakeholder("Keegi", ring="direct")
    found = sr.evidence.wants(book, service_map=m)
    assert found.wants == ()
    assert len(found.grounds.remarks) >= 12
    assert sr.draw(found).scene.description
    assert sr.report(found).to_text()


def test_what_cannot_be_asked_is_refused():
    with pytest.raises(InvalidParameterError, match="table of wants"):
        sr.evidence.wants()
    m = sr.ServiceMap.named("Post").with_want("Kiirus")
    with pytest.raises(InvalidParameterError, match="two maps"):
        sr.evidence.wants(m, service_map=sr.example("post").read())
    assert sr.evidence.wants(m, service_map=m).wants
    with pytest.raises(InvalidEvidenceError, match="no wants"):
        sr.evidence.wants(sr.example("post").read())
    with pytest.raises(InvalidEvidenceError, match="adds value"):
        sr.evidence.wants([{"want": "A", "stakeholder": "B"}])


def test_a_map_in_every_form_of_ours_is_asked_alike(book, tmp_path):
    put = sr.evidence.wants(book, service_map=sr.example("post").read())
    for name in (
        "kaart.yaml",
        "kaart.json",
        "kaart.xlsx",
        "kaart.csv",
        "kaart.gexf",
        "kaart.graphml",
    ):
        sr.write(put.service_map, tmp_path / name)
        read = sr.evidence.wants(tmp_path / name)
        assert read.wants == put.wants
        assert read.spending == put.spending
        assert read.effort_unit == "tundi nädalas"


def test_putting_the_same_table_on_twice_changes_nothing(book):
    once = sr.evidence.wants(book, service_map=sr.example("post").read())
    twice = sr.evidence.wants(book, service_map=once.service_map)
    assert twice.service_map == once.service_map
    assert twice.wants == once.wants
    assert twice.grounds.remarks == ()


def test_both_languages_of_a_workbook_say_the_same(tmp_path):
    found = {}
    for code in ("en", "et"):
        path = tmp_path / f"{code}.xlsx"
        path.write_bytes(example_workbook(example_sheets("wants", language(code))))
        found[code] = sr.evidence.wants(path)
    assert found["en"].wants == found["et"].wants
    assert found["en"].spending == found["et"].spending


def test_rows_in_code_take_headings_of_either_language():
    english = sr.evidence.wants([{"want": "A", "held": "yes", "adds value": "no"}])
    estonian = sr.evidence.wants([{"soov": "A", "väljendatud": "jah", "lisab väärtust": "ei"}])
    assert english.wants == estonian.wants


def test_the_map_that_was_asked_about_is_in_the_result():
    m = sr.ServiceMap.named("Post").with_want("Kiirus", held=True)
    found = sr.evidence.wants(service_map=m)
    assert found.service_map is m
    assert (found.grounds.n, found.spending, found.silent) == (0, (), ())
    assert [message.code for message in found.grounds.methods] == [
        "four_categories",
        "value_bounds",
    ]
    assert len(found.grounds.assumptions) == 3


def test_a_file_that_is_not_there_is_said():
    with pytest.raises(sr.errors.MapNotFoundError):
        sr.evidence.wants("puudub.xlsx")
    with pytest.raises(sr.errors.SidusryhmadError):
        sr.evidence.wants("puudub.yaml")


def test_a_list_of_people_alone_is_no_table_of_wants(tmp_path):
    path = tmp_path / "inimesed.csv"
    path.write_text("stakeholder,want\nKlient,Kiirus\n", "utf-8")
    with pytest.raises(InvalidEvidenceError, match="for lack of held / väljendatud"):
        sr.evidence.wants(path)
