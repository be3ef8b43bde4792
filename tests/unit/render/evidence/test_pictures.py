import pytest

import sidusryhmad as sr
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.pictures import PICTURES, Finding
from sidusryhmad.render.themes import STANDARD


@pytest.mark.parametrize("topic", FORMS)
def test_every_topic_has_a_picture(topic):
    assert topic in PICTURES


def test_a_finding_is_drawn_by_its_kind_whatever_view_is_usual():
    found = sr.evidence.delivery([{"step": "a", "probability": 0.5}])
    scene = Finding().scene(found, language("en"), STANDARD)
    assert sr.draw(found, language="en").scene == scene


def test_a_service_that_nobody_named_is_not_called_a_dash():
    found = sr.evidence.delivery([{"step": "a", "probability": 0.5}])
    assert sr.draw(found, language="en").scene.title == "Does it arrive?"
    assert "–" not in sr.report(found, language="en").document.subtitle


def test_a_finding_without_a_picture_is_refused():
    class Bare:
        kind = "bare"

    with pytest.raises(WrongTypeError):
        Finding().scene(Bare(), language("en"), STANDARD)


def test_other_views_do_not_show_findings():
    found = sr.evidence.delivery([{"step": "a", "probability": 0.5}])
    with pytest.raises(WrongTypeError):
        sr.draw(found, view="matrix")


def test_a_file_gives_no_title_but_a_map_does(tmp_path):
    path = tmp_path / "tarne.csv"
    path.write_text("step,probability\na,0.5\n", encoding="utf-8")
    found = sr.evidence.delivery(path)
    scene = sr.draw(found, language="en").scene
    assert scene.title == "Does it arrive?"
    assert "tarne.csv" in sr.report(found, language="en").to_text()
    named = sr.evidence.delivery(path, service_map=sr.ServiceMap.named("Post"))
    assert sr.draw(named, language="et").scene.title.startswith("Post: ")


@pytest.mark.parametrize("code", ["en", "et"])
@pytest.mark.parametrize("topic", ["complaint_log", "cocreation", "spiral", "waiting", "channels"])
def test_no_title_begins_with_the_stem_of_its_file(topic, code):
    path = evidence_example(topic)
    title = sr.draw(getattr(sr.evidence, topic)(path), language=code).scene.title
    assert path.stem not in title
    assert title[0].isupper()
