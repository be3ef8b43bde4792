import sys
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.multiples import before_after
from sidusryhmad.render.pdf import POINTS, PROGRAM, to_pdf
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.views.rings import Rings

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LETTERS = st.text("abcõäöüšžÕÄ gjpqAVTo", min_size=1, max_size=40).map(str.strip).filter(bool)


def page(drawing):
    (only,) = PdfReader(BytesIO(to_pdf(drawing))).pages
    return only


def squeezed(text):
    return "".join(text.replace("-\n", "").split())


@pytest.fixture(scope="module")
def bent(cafe):
    change = cafe.with_change(
        "Robot", {"Omanik": 1}, edits={"remove": {"stakeholders": ["Röster"]}}
    )
    from sidusryhmad.analysis.impact import impact

    return before_after(impact(change, "Robot", draws=None), language="en")


def test_one_page_as_large_as_the_picture(middle_drawing):
    box = page(middle_drawing).mediabox
    scene = middle_drawing.scene
    assert (box.width, box.height) == pytest.approx((scene.width * POINTS, scene.height * POINTS))


def test_every_stakeholder_and_title_can_be_found_in_the_text(impact_drawing):
    text = squeezed(page(impact_drawing).extract_text())
    scene = impact_drawing.scene
    words = [scene.title, *(n.name for n in scene.nodes), *(r.name.upper() for r in scene.rings)]
    assert [word for word in words if squeezed(word) not in text] == []


def test_every_panel_of_a_picture_with_several_is_there(bent):
    text = squeezed(page(bent).extract_text())
    for panel in bent.scene.panels:
        assert squeezed(panel.title) in text
        assert text.count(squeezed(panel.nodes[0].name)) >= 2


def test_it_says_what_it_is_and_who_made_it(cafe_drawing):
    reader = PdfReader(BytesIO(to_pdf(cafe_drawing)))
    assert reader.metadata.title == cafe_drawing.scene.title
    assert reader.metadata.author == PROGRAM
    assert reader.metadata.subject == cafe_drawing.scene.description
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_fonts_are_inside_in_both_weights_and_only_their_used_part(cafe_drawing):
    fonts = page(cafe_drawing)["/Resources"]["/Font"]
    names = {f.get_object()["/BaseFont"]: f.get_object() for f in fonts.values()}
    ours = {name: font for name, font in names.items() if "Inter" in name}
    assert len(ours) == 2
    assert any("SemiBold" in name for name in ours)
    for font in ours.values():
        data = font["/FontDescriptor"]["/FontFile2"].get_data()
        assert 1000 < len(data) < 45_000


def test_nothing_in_it_acts_or_loads(cafe_drawing):
    content = to_pdf(cafe_drawing)
    for word in (b"/JavaScript", b"/JS", b"/URI", b"/OpenAction", b"/Launch", b"/Annots"):
        assert word not in content


def test_the_bytes_are_the_same_twice_and_differ_for_another_picture(cafe_drawing, impact_drawing):
    assert to_pdf(cafe_drawing) == to_pdf(cafe_drawing)
    assert to_pdf(cafe_drawing) != to_pdf(impact_drawing)


def test_an_empty_map_and_a_large_one_are_drawn(large_drawing):
    assert "Kohvik" in page(draw(ServiceMap.named("Kohvik"))).extract_text()
    assert len(to_pdf(large_drawing)) < 120_000


def test_without_the_library_the_command_to_get_it_is_said(cafe_drawing, monkeypatch):
    monkeypatch.setitem(sys.modules, "reportlab", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[pdf\]'") as caught:
        cafe_drawing.to_bytes("pdf")
    assert caught.value.extra == "pdf"


@FEW
@given(LETTERS)
def test_a_name_is_found_again_whatever_its_letters(name):
    drawing = draw(ServiceMap.named("X").with_stakeholder(name, ring="direct"))
    assert squeezed(drawing.scene.nodes[0].name) in squeezed(page(drawing).extract_text())


@FEW
@given(LETTERS, st.sampled_from(["start", "middle", "end"]), st.sampled_from([400, 600]))
def test_a_line_is_as_wide_as_it_was_measured(text, anchor, weight):
    from reportlab.pdfbase.pdfmetrics import stringWidth

    from sidusryhmad.render.pdf import _fitted, font_name
    from sidusryhmad.render.scene import Label

    label = Label(text, (100.0, 50.0), 12.0, "#000000", weight, anchor)
    start, spacing = _fitted(label, text)
    wide = stringWidth(text, font_name(weight), 12.0) + spacing * len(text)
    wanted = width(text, Font(12.0, weight))
    assert wide == pytest.approx(wanted)
    assert start == pytest.approx(100 - wanted * {"start": 0, "middle": 0.5, "end": 1}[anchor])
    assert abs(spacing) < 1.0


@FEW
@given(st.text(max_size=200))
def test_any_text_makes_a_sound_page(text):
    drawing = draw(ServiceMap.named("X").with_stakeholder("a " + text, ring="direct"))
    assert page(drawing).extract_text()


def pictured(cafe, folder, broken=False):
    """The café with a photo of its guest, whose pixels may be broken."""
    out = BytesIO()
    Image.linear_gradient("L").resize((64, 64)).save(out, "JPEG")
    data = out.getvalue()
    if broken:
        start = data.index(b"\xff\xda")
        data = data[: start + 2] + b"\x00\x02" + b"\x00" * 40 + b"\xff\xd9"
    (folder / "k.jpg").write_bytes(data)
    first = cafe.stakeholders[0].model_copy(update={"image": "k.jpg"})
    shown = cafe.model_copy(update={"stakeholders": (first, *cafe.stakeholders[1:])})
    return draw(shown, view=Rings(images=folder))


def test_a_picture_of_somebody_is_on_the_page_once(cafe, tmp_path):
    (found,) = page(pictured(cafe, tmp_path)).images
    assert found.image.size == (64, 64)
    assert to_pdf(pictured(cafe, tmp_path)) == to_pdf(pictured(cafe, tmp_path))


def test_a_picture_with_broken_pixels_takes_nothing_else_along(cafe, tmp_path):
    drawing = pictured(cafe, tmp_path, broken=True)
    assert drawing.scene.nodes[0].image is not None
    text = squeezed(page(drawing).extract_text())
    assert all(node.name in text for node in drawing.scene.nodes)
    for suffix in ("svg", "png", "pptx", "html"):
        assert drawing.to_bytes(suffix)
