import pytest

import sidusryhmad as sr


@pytest.fixture
def ask(asks, tmp_path):
    sr.write(sr.example("post").read(), tmp_path / "post.yaml")
    return asks("channels", "c.xlsx")


def test_the_share_moves_the_answer(ask):
    ran = ask("--map", "post.yaml", "--complex-share", "0.3", "--lang", "en")
    assert ran.code == 0
    assert "while 0% to 54% of the cases are complex" in ran.out


def test_the_change_goes_onto_a_map_that_lacks_it(ask, tmp_path):
    ran = ask(
        "--map", "post.yaml", "--complex-share", "0.3", "--share-low", "0.2", "--share-high", "0.4",
        "--save-map", "new.yaml", "--lang", "en", "--change", "E-kanal",
    )  # fmt: skip
    assert ran.code == 0
    assert ran.err.count("on the map: E-kanal") == 3
    assert "put on the map: 1 change\n" in ran.err
    assert "E-kanal" in (tmp_path / "new.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "no values were put on the map: say the share of complex cases"),
        ("et", "kaardile ei pandud ühtegi väärtust: öelge keeruliste juhtude osakaal"),
    ],
)
def test_without_a_share_no_empty_change_goes_onto_the_map(ask, tmp_path, code, text):
    ran = ask("--map", "post.yaml", "--save-map", "new.yaml", "--lang", code)
    assert f"{text} (--complex-share 0.3)" in ran.err
    before, after = (sr.read(tmp_path / name) for name in ("post.yaml", "new.yaml"))
    assert after.changes == before.changes


@pytest.mark.parametrize(
    "words",
    [
        ["--share-low", "0.1"],
        ["--complex-share", "2"],
        ["--complex-share", "0.3", "--share-low", "0.4"],
    ],
)
def test_shares_that_do_not_fit_are_refused(ask, words):
    ran = ask(*words)
    assert (ran.code, ran.out) == (2, "")
