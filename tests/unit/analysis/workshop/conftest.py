"""A map to rate, and sheets of people who rated it."""

from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap

PEOPLE = ("Guest", "Barista", "Owner")
PAIRS = [("Barista", "Guest"), ("Guest", "Owner"), ("Owner", "Barista")]
NUMBERS = st.none() | st.integers(-3, 3).map(float)


def sheet(strengths=(), effects=(), *, name="Kohvik", rings=None, **head):
    """A map of three people: strengths by pair, None for a blank; effects by person."""
    rows = [{"name": p, "ring": (rings or {}).get(p, "direct")} for p in PEOPLE]
    links = [
        {"from": a, "to": b, **({"sign": "unknown"} if k is None else {"strength": k})}
        for (a, b), k in dict(strengths).items()
    ]
    changes = [{"id": "c", "name": "Change", "effects": dict(effects)}]
    return ServiceMap.from_document(
        {
            "service": {"name": name},
            "stakeholders": rows,
            "influences": links,
            "changes": changes,
            **head,
        }
    )


@st.composite
def workshops(draw, raters="Mari Jaan Ann Piret"):
    """A base map, what each said of it, and the sheets that say so."""
    base = sheet(dict.fromkeys(PAIRS, 1), {"Guest": 2, "Owner": -1})
    who = draw(st.lists(st.sampled_from(raters.split()), unique=True, min_size=1))
    said = {}
    for rater in who:
        strengths = {pair: draw(NUMBERS) for pair in PAIRS if draw(st.booleans())}
        effects = {p: k for p in ("Guest", "Owner") if (k := draw(NUMBERS)) is not None}
        said[rater] = (strengths, effects)
    return base, said, {rater: sheet(*each) for rater, each in said.items()}
