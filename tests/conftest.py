"""Settings shared by the whole suite.

Property tests run derandomised, so that a run tells about the code and not about luck. Search
harder with ``HYPOTHESIS_PROFILE=search``, which draws new examples each time and keeps failures.
"""

import gc
import os
from itertools import cycle, islice

import pytest
from hypothesis import HealthCheck, Phase, settings

from sidusryhmad.model.service_map import ServiceMap

_SLOW_MACHINES = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "steady",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=30,
    print_blob=True,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=_SLOW_MACHINES,
)
settings.register_profile(
    "search", deadline=None, max_examples=500, suppress_health_check=_SLOW_MACHINES
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

gc.disable()


def pytest_collection_finish():
    """From here on nobody looks for rubbish among the thousands of tests that stay anyway."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)
    gc.enable()


NASTY = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "</title></style></svg><b onclick=alert(1)>",
    "a|b||c",
    "`x` ``` ~~~",
    "](javascript:alert(1))",
    "[a](http://evil.example) ![b](//evil.example/x.png)",
    "\u202eerutun\u202c \u200f",
    "\x1b[31mred\x1b[2J\x1b]0;title\x07",
    "a\x00b\x08c\x7fd\x85e\u2028f",
    "👩‍🔧 🇪🇪 Õäöüšž",
    "{name} {0} %s {{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &amp; &#x3c;",
    "line\nbreak\r\n\ttab",
    "# *a* _b_ 1. x > y",
    "N" * 10_000,
    "]]><!--<script>alert(1)</script>--><![CDATA[",
    "javascript:alert(1)//",
    "מכתב שלום abc مرحبا",
    "Z" + "\u0351\u0323\u0300" * 60 + "algo",
    '\\N\\E\\G \\n \\\\ \\"]; evil [label=<b>',
    'end"] --> x["click n href javascript:alert(1)',
)
"""Texts that mean something to a browser, a terminal, a Markdown reader or a template."""


@pytest.fixture(scope="session")
def nasty():
    """What nobody would call anybody."""
    return NASTY


@pytest.fixture(scope="session")
def nasty_map():
    """A map where every text is nasty, those included that reach no report."""
    rings, sides = ("direct", "interested", "indirect"), ("customer", "employee", "provider")
    ids = [f"s{number}" for number in range(len(NASTY))]

    def texts(offset):
        return islice(cycle(NASTY), offset, None)

    rows = zip(ids, NASTY, cycle(rings), cycle(sides), texts(5), strict=False)
    ties = zip(ids, [*ids[1:], ids[0]], texts(1), texts(2), texts(3), strict=False)
    effects = zip(ids, texts(4), strict=False)
    return ServiceMap.from_document(
        {
            "service": {"name": NASTY[0], "purpose": NASTY[5], "note": " ".join(NASTY[:15])},
            "rings": {"direct": NASTY[1], "interested": NASTY[8], "indirect": NASTY[7]},
            "stakeholders": [
                {"id": i, "name": name, "ring": ring, "side": side}
                | dict.fromkeys(("note", "group", "party", "sector", "image"), note)
                | {"fields": {note: note}, "private": {note: [note]}, "power": 2, "interest": 3}
                for i, name, ring, side, note in rows
            ],
            "influences": [
                {"from": a, "to": b, "strength": 2, "why": why, "kind": kind, "source": source}
                | {"note": why, "who": kind, "when": source, "ratings": {why: 2, kind: 1}}
                for a, b, why, kind, source in ties
            ],
            "wants": [
                {"id": "w", "name": NASTY[17], "note": NASTY[4], "who": NASTY[5], "held": False}
            ],
            "changes": [
                {
                    "id": "c",
                    "name": NASTY[2],
                    "note": NASTY[3],
                    "wants": ["w"],
                    "effects": {i: {"effect": -1, "why": why, "who": why} for i, why in effects},
                }
            ],
        }
    )
