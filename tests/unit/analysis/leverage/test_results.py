"""Leverage as data."""

from itertools import pairwise

from hypothesis import given

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.leverage.leverage import leverage
from sidusryhmad.examples.catalogue import example
from sidusryhmad.testing import service_maps


def test_the_json_holds_every_part():
    document = to_json(leverage(example("post").read(), target="klient"))
    assert list(document) == [
        "schema_version", "kind", "carry_over", "budget", "target", "members", "movers", "exposed",
        "carriers", "notes",
    ]  # fmt: skip
    assert (document["kind"], document["target"], document["members"]) == (
        "leverage", "klient", ["klient"],
    )  # fmt: skip
    mover = document["movers"][1]
    assert mover["effects"] == {"klient": mover["sum"]}
    assert mover["paths"][0]["nodes"] == ["kirjakandja", "klient"]


@given(service_maps(max_stakeholders=4))
def test_there_is_a_row_a_stakeholder_strongest_first(service_map):
    rows = to_rows(leverage(service_map))
    assert {row["id"] for row in rows} == {s.id for s in service_map.stakeholders}
    assert all(a["moved"] >= b["moved"] - 1e-9 for a, b in pairwise(rows))
