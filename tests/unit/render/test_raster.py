import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from sidusryhmad.render.raster import WIDEST, NotAPictureError, raster

SIZES = st.integers(1, 24)


def png(width=8, height=6, mode="RGB", **options):
    out = io.BytesIO()
    Image.new(mode, (width, height), 1).save(out, "PNG", **options)
    return out.getvalue()


def jpeg(width=8, height=6, **options):
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(out, "JPEG", **options)
    return out.getvalue()


def noted():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "SECRET")
    info.add_itxt("Comment", "SECRET")
    return info


def placed():
    exif = Image.Exif()
    exif[0x010E] = "SECRET"
    exif.get_ifd(0x8825)[1] = "N"
    return exif


@settings(max_examples=30, deadline=None)
@given(SIZES, SIZES, st.sampled_from(["1", "L", "P", "LA", "RGB", "RGBA", "I;16"]))
def test_pixels_of_any_png_stay_as_they_are(width, height, mode):
    data = png(width, height, mode)
    found = raster(data)
    assert (found.media_type, found.width, found.height) == ("image/png", width, height)
    before, after = (Image.open(io.BytesIO(each)) for each in (data, found.data))
    assert before.tobytes() == after.tobytes()


@settings(max_examples=20, deadline=None)
@given(SIZES, SIZES, st.booleans(), st.sampled_from([0, 2]))
def test_pixels_of_any_jpeg_stay_as_they_are(width, height, progressive, subsampling):
    data = jpeg(width, height, progressive=progressive, subsampling=subsampling)
    found = raster(data)
    assert (found.media_type, found.width, found.height) == ("image/jpeg", width, height)
    before, after = (Image.open(io.BytesIO(each)) for each in (data, found.data))
    assert before.tobytes() == after.tobytes()


def test_nothing_but_pixels_is_passed_on():
    with_words = [png(pnginfo=noted()), jpeg(exif=placed(), comment=b"SECRET")]
    for data in with_words:
        assert b"SECRET" in data
        found = raster(data).data
        assert b"SECRET" not in found
        assert not Image.open(io.BytesIO(found)).getexif()
        assert raster(found).data == found


@pytest.mark.parametrize("make", [png, jpeg])
@pytest.mark.parametrize("keep", [0.0, 0.1, 0.5, 0.9])
def test_half_a_picture_is_none(make, keep):
    data = make(24, 24)
    with pytest.raises(NotAPictureError):
        raster(data[: int(len(data) * keep)])


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([png(), jpeg()]), st.integers(0, 10_000), st.integers(0, 255))
def test_any_broken_byte_gives_a_picture_or_the_one_error(data, at, value):
    broken = bytearray(data)
    broken[at % len(data)] = value
    try:
        found = raster(bytes(broken))
    except NotAPictureError:
        return
    assert 0 < found.width <= WIDEST
    assert 0 < found.height <= WIDEST


@given(st.binary(max_size=200))
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(NotAPictureError):
        raster(data)
    with pytest.raises(NotAPictureError):
        raster(b"\xff\xd8\xff" + data.replace(b"\xff", b""))


def test_too_many_pixels_are_refused():
    raster(png(WIDEST, 1))
    with pytest.raises(NotAPictureError):
        raster(png(WIDEST + 1, 1))
    with pytest.raises(NotAPictureError):
        raster(jpeg(1, WIDEST + 1))


def chunk(kind, body):
    check = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)


def test_a_bomb_is_not_unpacked():
    pixels = zlib.compress(b"\0" * 30_000_000)
    head = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels)
    with pytest.raises(NotAPictureError):
        raster(data + chunk(b"IEND", b""))


def test_animations_lose_what_moves():
    out = io.BytesIO()
    frames = [Image.new("RGB", (4, 4), color) for color in ("red", "blue")]
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    assert b"fdAT" in out.getvalue()
    assert b"fdAT" not in raster(out.getvalue()).data
