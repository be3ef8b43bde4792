import sidusryhmad as sr

ROWS = [{"from": "a", "to": "b", "strength": 3}, {"from": "b", "to": "a", "strength": 1.5}]


def test_a_spiral_tells_what_it_is_and_its_links_are_its_rows():
    found = sr.evidence.spiral(ROWS)
    assert repr(found) == "<Spiral: 2 links, gain 0.50>"
    assert [row["moves"] for row in sr.to_rows(found)] == ["b", "a"]
    assert sr.to_json(found)["gain"]["amplified"] == 2
