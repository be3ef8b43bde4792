import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.texts import BY_HAND, FITTED

RATINGS = [
    {"segment": "Klient", "involvement": float(x), "satisfaction": 9 - (x - 5) ** 2 / 5 + x % 2 / 9}
    for x in np.arange(11)
]
CURVE = {
    "segment": "Naaber", "optimum": 3, "best satisfaction": 8,
    "satisfaction without involvement": 5,
}  # fmt: skip


def codes(data, curves=None, **terms):
    grounds = cocreation(data, curves=curves, terms=CocreationTerms(**terms)).grounds
    return {text.code for text in grounds.assumptions}, grounds.methods


def test_every_method_on_ratings_names_its_source():
    assert all(re.search(r"\d{4}", str(method)) for method in FITTED)


def test_methods_are_those_that_were_used():
    assert codes(RATINGS)[1] == FITTED
    assert codes([CURVE])[1] == (BY_HAND,)
    assert codes(RATINGS, [CURVE])[1] == (*FITTED, BY_HAND)


def test_the_mean_is_assumed_only_where_no_level_was_given():
    assert "mean_level" in codes(RATINGS)[0]
    assert "mean_level" not in codes(RATINGS, current={"": 2.0})[0]
    assert "mean_level" not in codes([CURVE])[0]


def test_what_holds_for_ratings_is_not_assumed_of_curves_by_hand():
    assert "scatter" in codes(RATINGS)[0]
    assert "scatter" not in codes([CURVE])[0]


def test_the_scale_is_assumed_only_where_it_is_used():
    assert "satisfaction_scale" in codes(RATINGS, scale=(0, 10), planned={"": 4.0})[0]
    assert "satisfaction_scale" not in codes(RATINGS, scale=(0, 10))[0]


@given(st.sampled_from(["quadratic", "root"]), st.floats(-5, 0))
def test_the_shape_and_the_level_of_none_are_always_told(shape, none):
    terms = CocreationTerms(shape=shape, none=0.0 if shape == "root" else none)
    texts = cocreation(RATINGS, terms=terms).grounds.assumptions
    assert texts[0].code == "shape"
    assert ("square root" in str(texts[0])) == (shape == "root")
    assert texts[1].values["level"] == terms.none
