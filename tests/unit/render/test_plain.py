from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.plain import to_text


def cafe():
    m = ServiceMap.named("Kohvik", language="et")
    m = m.with_stakeholder("Barista", ring="direct").with_stakeholder("Pagar", ring="interested")
    return m.with_influence("Pagar", "Barista", 2)


def test_rings_stand_inside_out_with_their_members():
    lines = to_text(draw(cafe())).decode().splitlines()
    rings = [line for line in lines if line in {"Otsesed (1)", "Huvitatud (1)", "Kaudsed (0)"}]
    assert rings == ["Otsesed (1)", "Huvitatud (1)", "Kaudsed (0)"]


def test_every_influence_has_its_line():
    text = to_text(draw(cafe())).decode()
    assert text.count("\n- ") == 3
    assert "Pagar → Barista" in text


def test_a_map_without_influences_has_no_heading_for_them():
    text = to_text(draw(ServiceMap.named("Kohvik", language="et"))).decode()
    assert "\nMõjud\n" not in text
