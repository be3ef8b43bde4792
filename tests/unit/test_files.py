"""A file is written whole or not at all, and never over another by accident."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad import _files
from sidusryhmad._files import read_bytes, write_all, write_bytes
from sidusryhmad.errors import MapNotFoundError, OutputExistsError, UnreadableFileError


def fail(*_):
    raise OSError(28, "No space left on device")


@given(content=st.binary(max_size=200))
def test_what_was_written_is_read(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "kaart.bin"
    assert write_bytes(path, content, overwrite=True) == path
    assert read_bytes(path) == content


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MapNotFoundError, match=r"no file .*puudu\.yaml"):
        read_bytes(tmp_path / "puudu.yaml")


def test_a_folder_cannot_be_read(tmp_path):
    with pytest.raises(UnreadableFileError, match="is a folder"):
        read_bytes(tmp_path)


def test_a_file_that_is_there_stays_unless_replacing_was_asked_for(tmp_path):
    path = tmp_path / "kaart.yaml"
    path.write_bytes(b"vana")
    with pytest.raises(OutputExistsError, match="nothing was written"):
        write_bytes(path, b"uus")
    assert path.read_bytes() == b"vana"
    write_bytes(path, b"uus", overwrite=True)
    assert path.read_bytes() == b"uus"


def test_a_file_with_the_same_content_is_in_nobodys_way_and_not_touched(tmp_path):
    path = write_bytes(tmp_path / "kaart.yaml", b"sama")
    os.utime(path, ns=(1, 1))
    write_bytes(path, b"sama")
    write_bytes(path, b"sama", overwrite=True)
    assert path.stat().st_mtime_ns == 1


def test_of_several_files_none_is_written_where_one_stands_in_the_way(tmp_path):
    old = write_bytes(tmp_path / "b", b"vana")
    contents = {tmp_path / "a": b"1", old: b"2", tmp_path / "c": b"3"}
    with pytest.raises(OutputExistsError, match="b is there already"):
        write_all(contents)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("b", b"vana")]
    write_all(contents, overwrite=True)
    assert {p: p.read_bytes() for p in tmp_path.iterdir()} == contents


def test_only_files_with_other_content_are_written_and_named(tmp_path):
    (tmp_path / "b").write_bytes(b"sama")
    before = (tmp_path / "b").stat().st_mtime_ns
    contents = {tmp_path / name: b"sama" for name in "abc"}
    assert write_all(contents) == (tmp_path / "a", tmp_path / "c")
    assert (tmp_path / "b").stat().st_mtime_ns == before
    assert write_all(contents, overwrite=True) == write_all({}) == ()


def test_a_missing_folder_is_a_clear_error(tmp_path):
    with pytest.raises(UnreadableFileError, match="cannot be written"):
        write_bytes(tmp_path / "puudub" / "kaart.yaml", b"uus")


def test_a_folder_is_never_replaced(tmp_path):
    target = tmp_path / "kaart.yaml"
    target.mkdir()
    with pytest.raises(UnreadableFileError):
        write_bytes(target, b"uus", overwrite=True)
    assert [p.name for p in tmp_path.iterdir()] == ["kaart.yaml"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "kaart.yaml"
    path.write_bytes(b"vana")
    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(UnreadableFileError, match="No space left"):
        write_bytes(path, b"uus ja pikem", overwrite=True)
    assert path.read_bytes() == b"vana"
    assert [p.name for p in tmp_path.iterdir()] == ["kaart.yaml"]


def test_an_interrupted_write_leaves_no_temporary_file(tmp_path, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(tmp_path / "kaart.yaml", b"uus")
    assert list(tmp_path.iterdir()) == []


def test_no_temporary_file_is_left_after_success(tmp_path):
    write_bytes(tmp_path / "kaart.yaml", b"uus")
    assert [p.name for p in tmp_path.iterdir()] == ["kaart.yaml"]


def test_the_new_file_is_complete_before_it_takes_the_old_ones_place(tmp_path, monkeypatch):
    path = tmp_path / "kaart.yaml"
    path.write_bytes(b"vana")
    seen = []
    replace = Path.replace

    def watch(self, target):
        seen.append((self.read_bytes(), Path(target).read_bytes(), self.parent))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watch)
    write_bytes(path, b"uus", overwrite=True)
    assert seen == [(b"uus", b"vana", tmp_path)]


def test_permissions_are_those_of_any_new_file_or_of_the_file_replaced(tmp_path):
    path = tmp_path / "kaart.yaml"
    ordinary = tmp_path / "tavaline"
    ordinary.touch()
    write_bytes(path, b"1")
    assert path.stat().st_mode == ordinary.stat().st_mode
    path.chmod(0o640)
    write_bytes(path, b"2", overwrite=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_asking_for_the_umask_does_not_change_it():
    before = os.umask(0o027)
    try:
        assert _files._umask() == 0o027
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)


def test_a_folder_is_read_without_what_is_hidden_linked_or_below(tmp_path):
    (tmp_path / "b.csv").write_bytes(b"b")
    (tmp_path / "a.csv").write_bytes(b"a")
    (tmp_path / ".hidden").write_bytes(b"x")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "c.csv").write_bytes(b"c")
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")
    assert _files.read_folder(tmp_path) == {"a.csv": b"a", "b.csv": b"b"}
    assert list(_files.read_folder(tmp_path)) == ["a.csv", "b.csv"]


@pytest.mark.parametrize(("name", "most"), [("_MOST_FILES", 1), ("_LARGEST_FOLDER", 3)])
def test_a_folder_that_is_no_map_is_not_read(tmp_path, monkeypatch, name, most):
    (tmp_path / "a.csv").write_bytes(b"aa")
    (tmp_path / "b.csv").write_bytes(b"bb")
    monkeypatch.setattr(_files, name, most)
    with pytest.raises(UnreadableFileError, match="holds 2 files"):
        _files.read_folder(tmp_path)


def test_a_missing_folder_cannot_be_read(tmp_path):
    with pytest.raises(UnreadableFileError):
        _files.read_folder(tmp_path / "puudub")


def test_of_two_files_neither_is_written_where_the_disk_is_full_at_the_second(
    tmp_path, monkeypatch
):
    (tmp_path / "a").write_bytes(b"vana")
    real, count = os.fsync, []

    def full(handle):
        count.append(handle)
        real(handle) if len(count) < 2 else fail()

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnreadableFileError, match=r"b cannot be written: No space left"):
        write_all({tmp_path / "a": b"uus", tmp_path / "b": b"uus"}, overwrite=True)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"vana"}


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_program_killed_while_writing_leaves_the_old_file_whole(tmp_path, step):
    (tmp_path / "kaart.yaml").write_bytes(b"vana")
    home = "os" if step == "fsync" else "pathlib.Path"
    program = f"""
import os, pathlib, time
def stay(*_):
    print("writing", flush=True)
    time.sleep(60)
{home}.{step} = stay
from sidusryhmad._files import write_all
write_all({{pathlib.Path("kaart.yaml"): b"uus" * 999, pathlib.Path("b"): b"b"}}, overwrite=True)
"""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) as child:
        assert child.stdout.readline() == b"writing\n"
        os.kill(child.pid, signal.SIGKILL)
    left = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert left.pop("kaart.yaml") == b"vana"
    assert left
    assert all(n.startswith((".kaart.yaml.", ".b.")) and n.endswith(".part") for n in left)
    for hidden in left:
        os.utime(tmp_path / hidden, (1, 1))
    write_all({tmp_path / "kaart.yaml": b"uus", tmp_path / "b": b"b"}, overwrite=True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b", "kaart.yaml"]


def test_what_somebody_may_still_be_writing_is_left_alone(tmp_path):
    other = [".kaart.yaml.abc.part", ".teine.yaml.abc.part", ".kaart.yaml.abc"]
    for name in other:
        (tmp_path / name).touch()
    for name in other[1:]:
        os.utime(tmp_path / name, (1, 1))
    write_bytes(tmp_path / "kaart.yaml", b"uus")
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*other, "kaart.yaml"])
