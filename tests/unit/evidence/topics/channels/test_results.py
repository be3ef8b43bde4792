import sidusryhmad as sr


def test_a_move_tells_what_it_is_and_stakeholders_are_its_rows():
    rows = [{"stakeholder": "Klient", "aspect": "speed", "simple": 2, "complex": -1}]
    found = sr.evidence.channels(rows)
    assert repr(found) == "<Channels:  to , 1 stakeholders>"
    assert sr.to_rows(found)[0]["stakeholder"] == "Klient"
    assert sr.to_json(found)["share"] is None
