"""Versions of a map in folders and in git."""

import os
import shutil
import subprocess

import pytest

from sidusryhmad.errors import InvalidParameterError, MapNotFoundError, UnreadableFileError
from sidusryhmad.formats.revisions import revisions
from sidusryhmad.locale.language import language

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
PLAIN = "service: {{name: Post{date}}}\nstakeholders: [{{name: {name}, ring: direct}}]\n"


def text(name="Klient", date=""):
    return PLAIN.format(name=name, date=f", date: {date}" if date else "")


def told(found):
    return [(label, m.stakeholders[0].name) for label, m in found.versions]


def test_a_folder_is_ordered_by_the_maps_own_dates(tmp_path):
    (tmp_path / "a.yaml").write_text(text("Uus", "2026-11-22"), "utf-8")
    (tmp_path / "b.json").write_text(
        '{"service": {"name": "Post", "date": "2025-01-01"}, "stakeholders": '
        '[{"name": "Vana", "ring": "direct"}]}',
        "utf-8",
    )
    (tmp_path / "LOE.odd").write_text("tere", "utf-8")
    (tmp_path / ".peidus.yaml").write_text(text(), "utf-8")
    found = revisions(tmp_path)
    assert told(found) == [("2025-01-01", "Vana"), ("2026-11-22", "Uus")]
    assert found.remarks == ()


def test_without_dates_names_of_files_order(tmp_path):
    for name in ("2025-kevad", "2024-sügis"):
        (tmp_path / f"{name}.yaml").write_text(text(name), "utf-8")
    assert told(revisions(tmp_path)) == [("2024-sügis", "2024-sügis"), ("2025-kevad", "2025-kevad")]


def test_two_versions_of_a_day_are_told_apart(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(text(name.upper(), "2026-01-01"), "utf-8")
    assert told(revisions(tmp_path)) == [("2026-01-01", "A"), ("2026-01-01 (2)", "B")]


def test_what_is_no_map_is_passed_by_and_said(tmp_path):
    (tmp_path / "a.yaml").write_text(text(), "utf-8")
    (tmp_path / "b.yaml").write_text("service: {name: Post}\nstakeholders: [{}]\n", "utf-8")
    found = revisions(tmp_path)
    assert told(found) == [("a", "Klient")]
    (remark,) = found.remarks
    assert (remark.kind, remark.message.values["label"]) == ("lost", "b.yaml")


def test_a_folder_without_any_map_is_said(tmp_path):
    with pytest.raises(InvalidParameterError, match="no valid version"):
        revisions(tmp_path)


def git(folder, *words, day="2026-01-01"):
    moment = f"{day}T12:00:00+00:00"
    environment = {**os.environ, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org")
    command = ["git", *who, *words]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


@pytest.fixture
def kept(tmp_path):
    git(tmp_path, "init", "-q")
    file = tmp_path / "kaart õ.yaml"
    for name, day in (("Vana", "2024-05-01"), ("Uus", "2026-01-01")):
        file.write_text(text(name), "utf-8")
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-q", "-m", name, day=day)
    return file


@needs_git
def test_git_gives_the_revisions_of_a_file(kept):
    assert told(revisions(kept)) == [("2024-05-01", "Vana"), ("2026-01-01", "Uus")]


@needs_git
def test_a_revision_that_was_broken_is_passed_by(kept):
    kept.write_text("stakeholders: {", "utf-8")
    git(kept.parent, "commit", "-q", "-a", "-m", "katki", day="2026-02-01")
    kept.write_text(text("Uuem"), "utf-8")
    git(kept.parent, "commit", "-q", "-a", "-m", "korras", day="2026-03-01")
    found = revisions(kept)
    assert [label for label, _ in found.versions] == ["2024-05-01", "2026-01-01", "2026-03-01"]
    (remark,) = found.remarks
    assert remark.kind == "lost"
    assert language("et").say(remark.message).startswith("1. veebruar 2026 (")


@needs_git
def test_a_file_that_git_does_not_keep_has_no_versions(tmp_path):
    (tmp_path / "a.yaml").write_text(text(), "utf-8")
    with pytest.raises(UnreadableFileError, match="git knows no revisions"):
        revisions(tmp_path / "a.yaml")
    git(tmp_path, "init", "-q")
    with pytest.raises((UnreadableFileError, InvalidParameterError)):
        revisions(tmp_path / "a.yaml")


def test_without_git_a_folder_is_asked_for(tmp_path, monkeypatch):
    (tmp_path / "a.yaml").write_text(text(), "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFileError, match="give a folder of versions"):
        revisions(tmp_path / "a.yaml")


def test_nothing_there_is_said(tmp_path):
    with pytest.raises(MapNotFoundError):
        revisions(tmp_path / "puudub.yaml")
