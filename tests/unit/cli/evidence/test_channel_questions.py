import pytest

import sidusryhmad as sr


@pytest.mark.parametrize("name", ["q.xlsx", "q.csv"])
@pytest.mark.parametrize("lang", ["en", "et"])
def test_questions_are_written_and_read_back_as_open_ones(program, tmp_path, name, lang):
    sr.write(sr.example("post").read(), tmp_path / "post.yaml")
    words = ("--from", "phone", "--to", "e-channel", "--map", "post.yaml", "-o", name)
    assert program("evidence", "channel-questions", *words, "--lang", lang).code == 0
    ran = program("evidence", "channels", name, "--lang", "en")
    assert ran.code == 0
    assert "Questions are still open" in ran.out
    assert " ".join(ran.out.split()).count("a person to talk to") == 2


@pytest.mark.parametrize(
    "words",
    [
        ["--from", "phone", "--to", "phone", "-o", "q.xlsx"],
        ["--from", "fax", "--to", "phone", "-o", "q.xlsx"],
        ["--from", "counter", "--to", "phone", "-o", "q.docx"],
        ["--from", "counter", "--to", "phone"],
    ],
)
def test_what_does_not_fit_is_refused(program, words):
    ran = program("evidence", "channel-questions", *words)
    assert (ran.code, ran.out) == (2, "")
