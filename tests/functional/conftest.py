"""What the tests of the whole way share."""

from functools import cache
from itertools import cycle, islice

import pytest

from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report

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
)


@pytest.fixture(scope="session")
def nasty():
    """Texts that mean something to a browser, a terminal, a Markdown reader or a template."""
    return NASTY


@pytest.fixture(scope="session")
def nasty_map():
    """A map where every text that reaches a report is nasty."""
    rings, sides = ("direct", "interested", "indirect"), ("customer", "employee", "provider")
    ids = [f"s{number}" for number in range(len(NASTY))]

    def texts(offset):
        return islice(cycle(NASTY), offset, None)

    rows = zip(ids, NASTY, cycle(rings), cycle(sides), texts(5), strict=False)
    ties = zip(ids, [*ids[1:], ids[0]], texts(1), texts(2), texts(3), strict=False)
    effects = zip(ids, texts(4), strict=False)
    return ServiceMap.from_document(
        {
            "service": {"name": NASTY[0], "purpose": NASTY[5], "note": " ".join(NASTY[:-1])},
            "rings": {"direct": NASTY[1], "interested": NASTY[8], "indirect": NASTY[7]},
            "stakeholders": [
                {"id": i, "name": name, "ring": ring, "side": side, "note": note, "group": note}
                for i, name, ring, side, note in rows
            ],
            "influences": [
                {"from": a, "to": b, "strength": 2, "why": why, "kind": kind, "source": source}
                for a, b, why, kind, source in ties
            ],
            "changes": [
                {
                    "id": "c",
                    "name": NASTY[2],
                    "note": NASTY[3],
                    "effects": {i: {"effect": -1, "why": why} for i, why in effects},
                }
            ],
        }
    )


CASES = [
    (name, change, code)
    for name, shown in EXAMPLES.items()
    for change in shown.expected
    for code in ("en", "et")
]


@cache
def made(name, change, code):
    """Every report is made once; what takes time in one is its picture."""
    return report(EXAMPLES[name].read(), change, language=code)


@pytest.fixture(params=CASES, ids="-".join)
def case(request):
    """Every example with every change in both languages: map, change, language, report."""
    name, change, code = request.param
    return EXAMPLES[name].read(), change, code, made(name, change, code)


@pytest.fixture
def both():
    """The documents of an example's change in both languages."""
    return lambda name, change: [made(name, change, code).document for code in ("en", "et")]
