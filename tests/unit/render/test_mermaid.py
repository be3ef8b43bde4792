import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.render.draw import draw
from sidusryhmad.render.mermaid import escape, to_mermaid
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LINE = re.compile(
    r"flowchart LR|  accTitle: [^\n{};#%]+|  accDescr: [^\n{};#%]+"
    r'|  subgraph s\d+(?:r\d+)?\["[^"\]\[|<>]*"\]|  end|    s\d+n\d+\["[^"\]\[|<>]*"\]'
    r'|  s\d+n\d+ (?:-->|-\.->|--o)\|"[^"\]\[|<>]+"\| s\d+n\d+'
)


def decoded(text):
    return re.sub(r"#(\d+);", lambda m: chr(int(m[1])), text)


def test_the_cafe_word_by_word(cafe_drawing):
    lines = to_mermaid(cafe_drawing).decode().splitlines()
    assert lines[:2] == ["flowchart LR", "  accTitle: Kohvik: stakeholders and influences"]
    assert lines[2].startswith("  accDescr: Direct (2): Külaline, Barista. Interested (2): ")
    assert lines[3:14] == [
        '  subgraph s0r0["Direct"]',
        '    s0n0["Külaline"]',
        '    s0n1["Barista"]',
        "  end",
        '  subgraph s0r1["Interested"]',
        '    s0n2["Omanik"]',
        '    s0n3["Röster"]',
        "  end",
        '  subgraph s0r2["Indirect"]',
        '    s0n4["Naabrid"]',
        "  end",
    ]
    assert sorted(lines[14:]) == [
        '  s0n0 -->|"+1"| s0n1',
        '  s0n1 -->|"+3"| s0n0',
        '  s0n2 -.->|"−2"| s0n1',
        '  s0n3 -->|"+"| s0n1',
        '  s0n4 --o|"?"| s0n0',
        '  s0n4 -.->|"−"| s0n2',
    ]


def test_an_impact_shows_its_badges(impact_drawing):
    text = to_mermaid(impact_drawing).decode()
    badges = [n.badge.lines[0].text for n in impact_drawing.scene.nodes if n.badge]
    assert badges
    assert all(badge in decoded(text) for badge in badges)


def test_strengths_between_whole_numbers_keep_their_decimals(cafe):
    bent = cafe.with_influence("Omanik", "Naabrid", strength=1.25)
    assert '"+1.25"' in to_mermaid(draw(bent, language="en")).decode()
    assert '"+1,25"' in to_mermaid(draw(bent, language="et")).decode()


@pytest.mark.parametrize("word", ["end", "graph", "subgraph", "o", "x", "style", "click"])
def test_words_of_the_language_are_plain_names(cafe, word):
    text = to_mermaid(draw(cafe.with_stakeholder(word, ring="direct"))).decode()
    assert f'["{word}"]' in text
    assert all(LINE.fullmatch(line) for line in text.splitlines())


@given(st.text(max_size=80))
def test_nothing_escaped_can_leave_its_quotes(text):
    safe = escape(text)
    assert not set('"<>[]{}|\\`\n\r') & set(safe)
    assert re.fullmatch(r"(?:[^#;]|#\d+;)*", safe)


@given(st.text('aõ"<>[]{}|#;&`\\%:/', max_size=40))
def test_what_is_escaped_reads_as_before(text):
    assert decoded(escape(text)) == text


@FEW
@given(service_maps())
def test_every_line_is_of_a_known_kind_and_everybody_is_there(service_map):
    drawing = draw(service_map, language="en")
    lines = to_mermaid(drawing).decode().splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert sum(line.startswith("    s") for line in lines) == len(drawing.scene.nodes)
    assert sum("|" in line for line in lines) == len(drawing.scene.edges)
    assert sum(" subgraph " in line for line in lines) == lines.count("  end")


def test_people_of_a_flow_without_rings_are_boxes_too(cafe_drawing):
    scene = replace(cafe_drawing.scene, rings=(), hub=None)
    source = to_mermaid(replace(cafe_drawing, scene=scene)).decode()
    for number, node in enumerate(scene.nodes):
        assert f's0n{number}["{escape(node.name)}"]' in source
    assert "subgraph" not in source
    assert source.count("|") == 2 * len(scene.edges)
