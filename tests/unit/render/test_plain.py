from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.plain import aligned, cells, to_text, told
from sidusryhmad.render.scene import Mark


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


def test_a_chart_is_told_as_a_table_under_its_description():
    m = cafe().with_change("Robot", {"Pagar": 1})
    for view, subject in (("matrix", m), ("bars", impact(m))):
        drawing = draw(subject, view=view)
        lines = to_text(drawing).decode().splitlines()
        scene = drawing.scene
        assert lines[:4] == [scene.title, scene.subtitle, "", scene.description]
        rule = next(n for n, line in enumerate(lines) if line and set(line) <= {"-", " "})
        assert len(lines) - rule == len(scene.table)
        for line, row in zip(lines[rule + 1 :], scene.table[1:], strict=True):
            assert [cell for cell in row if cell not in line] == []


CELLS = st.text("abcõä 0+−,.%名", max_size=8).map(lambda t: " ".join(t.split()))
TABLES = st.integers(1, 4).flatmap(
    lambda count: st.lists(st.tuples(*[CELLS] * count), min_size=1, max_size=6)
)


@given(TABLES)
def test_columns_stand_under_each_other(table):
    head, rule, *rows = aligned(table)
    assert len(rows) == len(table) - 1
    begins = [n for n, c in enumerate(f" {rule}") if c == "-" and f" {rule}"[n - 1] == " "]
    for line, row in zip((head, *rows), table, strict=True):
        assert cells(line) <= len(rule)
        assert line.split() == " ".join(row).split()
    assert len(begins) <= len(table[0])


@given(st.lists(st.integers(-999, 999), min_size=1, max_size=5))
def test_numbers_stand_at_the_right_and_words_at_the_left(numbers):
    rows = [("kes", "kokku"), *((f"K{n}", f"{number:+}") for n, number in enumerate(numbers))]
    lines = aligned(rows)
    assert len({len(line) for line in lines[1:]}) == 1
    assert all(line.startswith("K") for line in lines[2:])


def test_a_short_row_is_filled_up():
    assert aligned([("a", "b"), ("c",)]) == ["a  b", "-  -", "c"]


def test_nothing_of_a_flow_or_of_untold_marks_is_lost(cafe_drawing):
    scene = replace(cafe_drawing.scene, rings=(), hub=None)
    text = "\n".join(told(scene))
    assert all(f"- {node.title}" in text for node in scene.nodes)
    assert all(f"- {edge.title}" in text for edge in scene.edges)
    bare = replace(scene, nodes=(), edges=(), marks=(Mark("Klient: +1"), Mark()))
    assert told(bare)[4:] == ["", "- Klient: +1"]


def test_a_map_without_influences_has_no_heading_for_them():
    text = to_text(draw(ServiceMap.named("Kohvik", language="et"))).decode()
    assert "\nMõjud\n" not in text


def test_what_the_picture_could_not_show_is_told(cafe_drawing):
    lines = told(replace(cafe_drawing.scene, left_out=("A picture is missing.",)))
    assert lines[4] == "A picture is missing."
