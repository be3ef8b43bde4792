"""Words and numbers as readers of a language write them."""

import datetime
import gettext
import re
from importlib.resources import files
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError, Message
from sidusryhmad.locale.language import LANGUAGES, Language, language, speaks, wanted

NUMBERS = st.floats(-1e6, 1e6)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("et", "et"), ("et-EE", "et"), ("et_EE", "et"), ("ET", "et"), ("en-GB", "en"), ("fi", "en"),
     ("", "en"), (None, "en"), ("est", "en")],
)  # fmt: skip
def test_a_code_finds_its_language_or_english(code, expected):
    assert language(code) == Language(expected)


@pytest.mark.parametrize(
    ("code", "value", "options", "expected"),
    [
        ("en", 1.25, {}, "1.25"),
        ("et", 1.25, {}, "1,25"),
        ("et", -0.4, {"signed": True}, "−0,40"),
        ("en", 0.4, {"signed": True}, "+0.40"),
        ("en", 0.4, {}, "0.40"),
        ("en", -0.001, {"signed": True}, "0.00"),
        ("en", 0.001, {"signed": True}, "0.00"),
        ("en", -0.0, {}, "0.00"),
        ("et", 2, {"digits": 0}, "2"),
        ("en", 1.005, {"digits": 3}, "1.005"),
        ("en", 1234567.5, {"digits": 1}, "1,234,567.5"),
        ("et", -7, {"digits": 1, "signed": True}, "−7,0"),
        ("en", -1e28, {"digits": 1}, "−" + "10" + ",000" * 9 + ".0"),
        ("en", 1e308, {"digits": 0}, "100" + ",000" * 102),
    ],
)
def test_numbers_are_written_as_readers_do(code, value, options, expected):
    assert language(code).number(value, **options) == expected


@pytest.mark.parametrize("code", LANGUAGES)
@given(day=st.dates(), short=st.booleans())
def test_a_day_says_its_number_and_its_year_and_is_not_that_of_another_day(code, day, short):
    text = language(code).date(day, short=short)
    assert int(re.match(r"[0-9]+", text)[0]) == day.day
    assert int(re.search(r"[0-9]+$", text)[0]) == day.year
    next_ = day + datetime.timedelta(1 if day.year < 9999 else -1)
    assert language(code).date(next_, short=short) != text
    assert language(code).text("{day}", day=day) == language(code).date(day)


@pytest.mark.parametrize("code", LANGUAGES)
@given(ends=st.tuples(st.dates(), st.dates()).map(sorted))
def test_a_period_names_its_last_day_whole_and_its_first_as_far_as_it_differs(code, ends):
    first, last = ends
    text = language(code).period(first, last)
    assert text.endswith(language(code).date(last))
    said = text.removesuffix(language(code).date(last))
    assert bool(said) == (first != last)
    if said:
        assert int(re.match(r"[0-9]+", said)[0]) == first.day
    assert (str(first.year) in said) == (first.year != last.year) or first.year < 32


@pytest.mark.parametrize(
    ("code", "last", "expected"),
    [
        ("et", (2026, 9, 1), "1. september 2026"),
        ("et", (2026, 9, 30), "1.–30. september 2026"),
        ("en", (2026, 9, 30), "1–30 September 2026"),
        ("et", (2026, 11, 2), "1. september – 2. november 2026"),
        ("en", (2027, 9, 1), "1 September 2026 – 1 September 2027"),
    ],
)
def test_a_period_says_month_and_year_once(code, last, expected):
    assert language(code).period(datetime.date(2026, 9, 1), datetime.date(*last)) == expected


@pytest.mark.parametrize("code", LANGUAGES)
@given(value=NUMBERS, digits=st.integers(0, 3))
def test_a_number_can_be_read_back(code, value, digits):
    text = language(code).number(value, digits=digits, signed=True)
    plain = text.replace("−", "-").replace("\xa0", "").replace("\u202f", "")
    plain = plain.replace(",", "") if code == "en" else plain.replace(",", ".")
    assert float(plain) == pytest.approx(value, abs=0.5001 * 10**-digits)
    assert text.startswith("+") == (float(plain) > 0)
    assert text.startswith("−") == (float(plain) < 0)


@pytest.mark.parametrize("code", LANGUAGES)
@given(value=NUMBERS)
def test_the_opposite_number_differs_in_its_sign_alone(code, value):
    there, back = (language(code).number(v, signed=True) for v in (value, -value))
    assert there.lstrip("+−") == back.lstrip("+−")


def test_a_text_nobody_translated_is_said_in_english():
    template = "no catalogue holds {value} this"
    assert language("et").text(template, value=3) == "no catalogue holds 3 this"
    assert language("en").text(template, value=0.5) == "no catalogue holds 0.5 this"
    assert language("et").text(template, value=0.5) == "no catalogue holds 0,5 this"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.5, "0,5"), (2.0, "2"), (0.1234567, "0,123"), (-1.5, "−1,5"), (1e-9, "0"), (3, "3"),
     ("a{b}", "a{b}"), (None, "None"), (True, "True")],
)  # fmt: skip
def test_values_are_shown_as_the_language_does(value, shown):
    assert language("et").text("<{value}>", value=value) == f"<{shown}>"


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_a_number_without_bounds_can_be_said(value):
    message = Message("off_scale", "{value} is outside the scale", {"value": value})
    assert language("en").say(message)
    assert language("et").say(message)


@given(st.text())
def test_a_text_without_values_may_hold_braces(text):
    reason = Message("not_yaml", "it says: {reason}", {"reason": Message("reason", text)})
    assert language("en").say(reason) == f"it says: {text}"


def test_a_message_inside_a_message_is_translated():
    inner = Message("side", "employee")
    outer = Message("x", "said of {side}", {"side": inner})
    assert language("en").say(outer) == "said of employee"
    assert "employee" not in language("et").say(outer)


@pytest.mark.parametrize(("count", "form"), [(0, 1), (1, 0), (2, 1), (11, 1), (21, 1)])
def test_plural_forms_follow_the_count(count, form):
    forms = ("{count} thing never translated", "{count} things never translated")
    for code in LANGUAGES:
        assert language(code).plural(*forms, count) == forms[form].format(count=count)


def catalogue():
    folder = files("sidusryhmad.locale") / "catalogues"
    return gettext.translation("sidusryhmad", str(folder), languages=["et"])._catalog


def fields(template):
    return sorted({name for _, name, *_ in Formatter().parse(template) if name is not None})


def test_translations_use_the_fields_of_their_template_and_no_others():
    for template, translated in catalogue().items():
        original = template if isinstance(template, str) else template[0]
        if original and "{" in original + translated:
            assert set(fields(translated)) <= set(fields(original)), original
            assert set(fields(original)) - {"count"} <= set(fields(translated)), original


@pytest.mark.parametrize(("code", "spoken"), [
    ("Estonian_Estonia", "et"), ("English_United Kingdom", "en"), ("Finnish_Finland", "en"),
])  # fmt: skip
def test_languages_as_windows_names_them(code, spoken):
    assert language(code).code == spoken


@given(st.none() | st.sampled_from(LANGUAGES), st.none() | st.text(max_size=5))
def test_what_is_asked_for_goes_before_what_is_written(code, own):
    assert wanted(code, own) == language(own if code is None else code)


@given(st.text(max_size=6).filter(lambda code: not speaks(code)), st.sampled_from(LANGUAGES))
def test_a_language_without_a_catalogue_is_refused_where_it_is_asked_for(code, own):
    with pytest.raises(InvalidParameterError, match="there is no language") as refused:
        wanted(code, own)
    assert refused.value.message.values == {"value": repr(code), "known": "en, et"}


def test_what_is_no_text_is_no_language():
    with pytest.raises(InvalidParameterError, match="there is no language 5; there are: en, et"):
        wanted(5)


@pytest.mark.parametrize("code", ["en", "et"])
@given(st.integers(-1000, -1))
def test_whole_numbers_below_nought_have_a_minus_and_no_hyphen(code, value):
    said = Language(code).text("recommendation index {index} from {n} ratings", index=value, n=3)
    assert f"−{-value}" in said
    assert "-" not in said
