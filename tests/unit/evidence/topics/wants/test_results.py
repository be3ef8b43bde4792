import sidusryhmad as sr


def test_json_has_kinds_sums_and_what_is_unmet():
    rows = [{"want": "Kiirus", "stakeholder": "Klient", "held": True, "adds value": False}]
    document = sr.to_json(sr.evidence.wants(rows))
    assert document["kind"] == "wants"
    assert document["wants"][0]["category"] == "deception"
    assert document["whole"]["counts"]["deception"] == 1
    assert document["unmet"] == ["kiirus"]
    assert sr.to_rows(sr.evidence.wants(rows))[0]["missing"] == []
