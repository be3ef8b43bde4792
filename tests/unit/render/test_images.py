import io
from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render import images
from sidusryhmad.render.images import HEAVIEST, pictures

ENGLISH, ESTONIAN = Language("en"), Language("et")


def png(width=6, height=4):
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(out, "PNG")
    return out.getvalue()


INSIDE = "data:image/png;base64," + b64encode(png()).decode()


def of(*texts):
    rows = [{"name": f"P{n}", "ring": "direct", "image": text} for n, text in enumerate(texts)]
    return ServiceMap.from_document({"service": {"name": "X"}, "stakeholders": rows})


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "pics" / "deep").mkdir(parents=True)
    (tmp_path / "outside.png").write_bytes(png())
    for name in ("a.png", "deep/b.png"):
        (tmp_path / "pics" / name).write_bytes(png())
    return tmp_path / "pics"


def test_without_a_folder_paths_are_left_aside_silently(folder):
    found, said = pictures(of("a.png", INSIDE, str(folder / "a.png")), None, ENGLISH)
    assert set(found) == {"p1"}
    assert said == ()


def test_files_below_the_folder_are_shown(folder):
    found, said = pictures(of("a.png", "deep/b.png", "deep\\b.png", "./deep/../a.png"),
                           folder, ENGLISH)  # fmt: skip
    assert set(found) == {"p0", "p1", "p2", "p3"}
    assert said == ()
    assert found["p0"].width == 6


@pytest.mark.parametrize(
    "path",
    ["../outside.png", "deep/../../outside.png", "/etc/passwd", "C:\\x.png", "\\\\host\\x.png",
     "https://example.org/x.png", "file:///etc/passwd", "..\\outside.png"],
)  # fmt: skip
def test_no_path_leads_out_of_the_folder(folder, path):
    found, said = pictures(of(path), folder, ENGLISH)
    assert not found
    assert said == ("no picture of P0: only files below the folder of pictures are shown",)


def test_nor_does_a_link(folder):
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    (folder / "round.png").symlink_to(folder / "round.png")
    found, said = pictures(of("link.png", "round.png"), folder, ENGLISH)
    assert not found
    assert len(said) == 2


@pytest.mark.parametrize("path", ["none.png", "deep", "", "a.png/x", "x\0.png", "n" * 5000])
def test_what_is_not_there_is_said(folder, path):
    found, (said,) = pictures(of(path), folder, ESTONIAN)
    assert not found
    assert said.startswith("P0 on pildita: ")


def test_large_files_and_large_texts_are_refused(folder):
    (folder / "large.png").write_bytes(png() + b"\0" * HEAVIEST)
    texts = of("large.png", INSIDE + "A" * 4 * HEAVIEST)
    found, said = pictures(texts, folder, ENGLISH)
    assert not found
    assert [line.split(": ")[1] for line in said] == ["it is larger than 256 kB"] * 2


def test_all_together_have_a_limit(folder, monkeypatch):
    monkeypatch.setattr(images, "HEAVIEST_TOGETHER", 3 * len(png()) // 2)
    found, said = pictures(of("a.png", "deep/b.png"), folder, ENGLISH)
    assert set(found) == {"p0"}
    assert "together are too large" in said[0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("data:image/svg+xml;base64,PHN2Zy8+", "only PNG and JPEG in base64"),
        ("data:image/svg+xml,<svg/>", "only PNG and JPEG in base64"),
        ("data:image/png,abc", "only PNG and JPEG in base64"),
        ("data:text/html;base64,AAAA", "only PNG and JPEG in base64"),
        ("data:image/png;base64,õõ", "not written in base64"),
        ("data:image/png;base64,AAA", "not written in base64"),
        ("data:image/jpeg;base64,AAAA", "not a sound PNG or JPEG"),
        ("DATA:image/PNG;base64,AAAA", "not a sound PNG or JPEG"),
    ],
)
def test_pictures_in_the_map_are_pixels_alone(text, reason):
    found, (said,) = pictures(of(text), None, ENGLISH)
    assert not found
    assert reason in said


def test_an_svg_in_the_folder_is_no_picture(folder):
    (folder / "x.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "x.png").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    found, said = pictures(of("x.svg", "x.png"), folder, ENGLISH)
    assert not found
    assert len(said) == 2


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_anything(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    found, said = pictures(of(text), folder, ENGLISH)
    assert len(found) + len(said) == 1
    found, said = pictures(of("data:" + text), None, ENGLISH)
    assert (len(found), len(said)) == (0, 1)
