"""A report that shows and saves itself."""

import pytest

from sidusryhmad.errors import OutputExistsError, UnknownFormatError, UnreadableFileError
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.report import FORMATS


@pytest.fixture
def made(mapped):
    return report(mapped(("Ann/direct", "Bea/direct"), [("Ann", "Bea", 2)], {"Ann": 1}))


@pytest.fixture
def other(mapped):
    return report(mapped(("Ann/direct", "Bea/direct"), [("Ann", "Bea", 3)], {"Ann": 2}))


def listing(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_report_prints_as_text(made):
    assert str(made) == made.to_text()


@pytest.mark.parametrize(
    ("suffix", "start"), [("html", "<!doctype html>"), ("md", "# Muutus"), ("txt", "Muutus\n")]
)
def test_the_suffix_picks_the_form(made, tmp_path, suffix, start):
    path = made.save(tmp_path / f"aruanne.{suffix}")
    assert path == tmp_path / f"aruanne.{suffix}"
    assert path.read_text("utf-8").startswith(start)


@pytest.mark.parametrize("suffix", ["HTML", "Md", "TXT"])
def test_the_suffix_may_be_in_capitals(made, tmp_path, suffix):
    assert made.save(tmp_path / f"a.{suffix}").is_file()


def test_text_is_saved_a_hundred_wide_whatever_the_terminal(made, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "45")
    assert made.save(tmp_path / "a.txt").read_text("utf-8") == made.to_text(width=100)


def test_markdown_puts_its_picture_beside_itself_and_links_it(made, tmp_path):
    made.save(tmp_path / "minu aruanne.md")
    pictures = [f"minu aruanne-{number}.svg" for number in (1, 2, 3)]
    assert listing(tmp_path) == [*pictures, "minu aruanne.md"]
    assert (tmp_path / "minu aruanne-1.svg").read_bytes() == (
        made.document.figures[0].drawing.to_bytes("svg")
    )
    assert "](<minu%20aruanne-1.svg>)" in (tmp_path / "minu aruanne.md").read_text("utf-8")


@pytest.mark.parametrize("suffix", FORMATS)
def test_nothing_is_overwritten_unless_asked(made, other, tmp_path, suffix):
    path = made.save(tmp_path / f"a.{suffix}")
    before = path.read_bytes()
    with pytest.raises(OutputExistsError):
        other.save(path)
    assert path.read_bytes() == before
    other.save(path, overwrite=True)
    assert path.read_bytes() != before


@pytest.mark.parametrize("suffix", FORMATS)
def test_saving_the_same_again_is_fine(made, tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    assert made.save(path) == made.save(path)


def test_markdown_is_not_written_when_its_picture_is_in_the_way(made, tmp_path):
    (tmp_path / "a-1.svg").write_text("mine")
    with pytest.raises(OutputExistsError):
        made.save(tmp_path / "a.md")
    assert listing(tmp_path) == ["a-1.svg"]
    assert (tmp_path / "a-1.svg").read_text() == "mine"


def test_a_picture_is_not_written_when_the_markdown_is_in_the_way(made, tmp_path):
    (tmp_path / "a.md").write_text("mine")
    with pytest.raises(OutputExistsError):
        made.save(tmp_path / "a.md")
    assert listing(tmp_path) == ["a.md"]


@pytest.mark.parametrize("name", ["a.odt", "a", "a.", "a.htm", "a.html.gz"])
def test_an_unknown_suffix_is_refused_with_the_known_ones(made, tmp_path, name):
    with pytest.raises(UnknownFormatError) as caught:
        made.save(tmp_path / name)
    assert caught.value.known == FORMATS
    assert all(form in str(caught.value) for form in FORMATS)
    assert listing(tmp_path) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_missing_folder_is_an_error_of_ours_and_leaves_nothing(made, tmp_path, suffix):
    with pytest.raises(UnreadableFileError, match="puudub"):
        made.save(tmp_path / "puudub" / f"a.{suffix}")
    assert listing(tmp_path) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_disk_that_fails_midway_leaves_the_old_file_whole(
    made, other, tmp_path, suffix, monkeypatch
):
    path = made.save(tmp_path / f"a.{suffix}")
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnreadableFileError, match="No space left"):
        other.save(path, overwrite=True)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


@pytest.mark.parametrize("form", ["to_html", "to_markdown", "to_text"])
def test_the_same_report_gives_the_same_text(mapped, form):
    def again():
        return report(mapped(("Ann/direct", "Bea/direct"), [("Ann", "Bea", 2)], {"Ann": 1}))

    assert getattr(again(), form)() == getattr(again(), form)()


def test_a_notebook_gets_a_fragment_and_text_of_fixed_width(made, monkeypatch):
    monkeypatch.setenv("COLUMNS", "45")
    bundle = made._repr_mimebundle_(include=None, exclude=None)
    assert sorted(bundle) == ["text/html", "text/plain"]
    assert "<html" not in bundle["text/html"]
    assert bundle["text/plain"] == made.to_text(width=100)
