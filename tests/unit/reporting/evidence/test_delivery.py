import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example

LEAD = "The chance that it arrives is {}."
POST = sr.example("post").read()
STEP = {"step": "b", "probability": 0.6}


def lead(rows, language="en"):
    return sr.report(sr.evidence.delivery(rows), language=language).document.sections[0].blocks


def test_the_example_is_told_in_both_languages():
    m = sr.example("post").read()
    found = sr.evidence.delivery(
        evidence_example("delivery"), service_map=m, change="ukseni-tasuga"
    )
    english, estonian = (sr.report(found, language=code).to_text() for code in ("en", "et"))
    assert "The chance that it arrives is 21% (6%…47%)." in english
    assert "The weakest link: develop the next." in english
    assert "Klient" in english
    assert "+2.18" in english
    assert "+2,18" in estonian
    assert "develop" not in estonian.split("workshop")[0]


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_the_lead_never_hides_that_a_step_is_unknown(chances):
    rows = [{"step": f"s{n}", "probability": p} for n, p in enumerate(chances)]
    assert "is not known" not in lead(rows)[0].text
    assert "is not known; it is at most" in lead([*rows, {"step": "last"}])[0].text


def test_a_point_without_a_range_has_none():
    assert lead([{"step": "a", "probability": 0.5}])[0].text == LEAD.format("50%")


def test_unknown_steps_are_named():
    texts = [block.text for block in lead([{"step": "a", "probability": 0.5}, {"step": "zz"}])]
    assert any("zz" in text for text in texts)


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made(form):
    found = sr.evidence.delivery([{"step": "<b>a</b>", "probability": 0.5}])
    content = sr.report(found).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
    assert content


def test_a_step_left_out_is_said_right_after_the_answer():
    rows = [{"step": "a", "probability": 0.5}, {"step": "b", "probability": 7}]
    found = sr.evidence.delivery(rows, skip_faulty=True)
    told = sr.report(found, language="en")
    for text in (told.to_text(width=1000), told.to_markdown(), told.to_html()):
        assert text.index("is not known") < text.index("1 faulty row was left out")
    assert "belong to the chain" in told.to_text(width=1000)
    assert "Nobody said" not in told.to_text(width=1000)
    assert "faulty" not in sr.report(sr.evidence.delivery(rows[:1]), language="en").to_text()


@given(st.floats(0, 1))
def test_a_chain_of_one_step_has_no_weakest_link(chance):
    rows = [{"step": "a", "probability": chance}]
    assert not any("weakest" in block.text for block in lead(rows))
    assert any("weakest" in b.text for b in lead([*rows, {"step": "b", "probability": 0.5}]))


def test_points_of_a_table_have_equally_many_decimals():
    m = sr.example("post").read()
    found = sr.evidence.delivery(
        evidence_example("delivery"), service_map=m, change="ukseni-tasuga"
    )
    document = sr.report(found, language="en").document
    (section,) = [s for s in document.sections if s.title.startswith("What is to be expected")]
    texts = [row[at].text for row in section.blocks[1].rows for at in (1, 2, 4)]
    decimals = {len(text.partition(".")[2]) for text in texts if text != "–"}
    assert len(decimals) == 1


@pytest.mark.parametrize(
    ("code", "said"), [("en", "any of these may"), ("et", "hoopis mõni neist")]
)
def test_the_weakest_link_is_only_as_sure_as_its_range(code, said):
    near = {"step": "b", "probability": 0.6, "low": 0.3, "high": 0.9}
    found = [block.text for block in lead([{"step": "a", "probability": 0.5}, near], code)]
    assert any(said in text and text.endswith(": b.") for text in found)
    sure = [block.text for block in lead([{"step": "a", "probability": 0.5}, STEP], code)]
    assert not any(said in text for text in sure)


def test_what_nobody_judged_may_be_weaker_still():
    texts = [block.text for block in lead([STEP, {"step": "c"}])]
    assert "Of the steps judged, the weakest link: b." in texts


def test_steps_alike_are_worth_the_same_and_all_are_named():
    texts = [block.text for block in lead([STEP, {"step": "c", "probability": 0.6}])]
    assert any("on the step “b, c”" in text for text in texts)


def over_time(language, **given):
    m = sr.example("post").read()
    found = sr.evidence.delivery(
        evidence_example("delivery"), service_map=m, change="ukseni-tasuga", **given
    )
    document = sr.report(found, language=language).document
    (section,) = [s for s in document.sections if s.title in ("When it works", "Millal see toimib")]
    return found, section.blocks


@pytest.mark.parametrize("language", ["en", "et"])
def test_each_of_the_inner_circle_has_each_phase_in_full_and_expected(language):
    found, blocks = over_time(language)
    rows = [[cell.text for cell in row] for row in blocks[-1].rows]
    assert len(rows) == len(found.course) * len(found.course[0].felt)
    whole = {each.name: each for each in found.expected}
    last = {row[0]: row for row in rows}
    for name, row in last.items():
        full, expected = (float(t.replace(",", ".").replace("−", "-")) for t in row[3:5])
        assert full == pytest.approx(whole[name].full, abs=0.006)
        assert expected == pytest.approx(whole[name].expected, abs=0.006)


def test_a_chain_alone_has_phases_but_no_impact_over_time():
    found = sr.evidence.delivery(evidence_example("delivery"))
    text = sr.report(found, language="en").to_text(width=1000)
    assert "estrangement" in text
    assert "in each phase" not in text
    assert found.course == ()


@given(st.floats(1, 100))
def test_weeks_after_the_last_phase_are_told_up_to_the_horizon(weeks):
    found = sr.evidence.delivery(
        [{"step": "a", "probability": 0.5}],
        service_map=POST,
        change="ukseni-tasuga",
        weeks=weeks,
    )
    (afterwards,) = [e for e in found.course if not e.name] or [None]
    assert (afterwards is not None) == (weeks > 26)
    assert found.course[-1].ends == weeks
