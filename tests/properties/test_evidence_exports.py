"""However an export heads its columns and writes its dates, the same is read from it."""

import csv
import datetime
import io
import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.given import ORDERS, table
from sidusryhmad.evidence.headings import letters
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM
from sidusryhmad.evidence.topics.recommendation.rows import MEASURE_FORM, RATING_FORM
from sidusryhmad.examples.evidence import evidence_example

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))
TIMES = st.times().map(lambda time: time.replace(microsecond=0))
STYLES = {
    "google": "{0:%Y/%m/%d %H:%M:%S}",
    "google, zone": "{0:%Y/%m/%d %I:%M:%S %p} GMT+3",
    "microsoft": "{0:%Y-%m-%d %H:%M:%S}",
    "survey monkey": "{0:%m/%d/%Y %I:%M:%S %p}",
    "british": "{0:%d/%m/%Y %H:%M}",
    "dutch": "{0:%d-%m-%Y %H:%M}",
    "lime": "{0:%Y-%m-%d %H:%M}",
    "iso": "{0:%Y-%m-%dT%H:%M:%S}Z",
    "offset": "{0:%Y-%m-%dT%H:%M:%S}+02:00",
    "estonian": "{0:%d.%m.%Y %H:%M}",
    "estonian, spoken": "{0.day}. {0.month}. {0.year} kell {0:%H.%M}",
}
ORDER = {"survey monkey": "mdy", "british": "dmy", "dutch": "dmy"}
QUESTIONS = st.lists(
    st.text(string.ascii_letters + "õäöü ?,;()\n\u00a0", min_size=3, max_size=40)
    .map(lambda text: f"{text.strip()} küsimus")
    .filter(lambda text: not any(form.field(text) for forms in FORMS.values() for form in forms)),
    min_size=4,
    max_size=4,
    unique_by=lambda text: "".join(sign for sign in text.casefold() if sign.isalpha()),
)
RATINGS = st.lists(
    st.fixed_dictionaries(
        {
            "rating": st.one_of(st.none(), st.integers(0, 10)),
            "unit": st.sampled_from(["Nõmme", "Pirita"]),
            "date": DAYS.map(str),
            "comment": st.sampled_from(["hea", "halb; väga", 'ütles "ei"', "kaks\nrida"]),
        }
    ),
    min_size=1,
    max_size=10,
)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("exports") / "vastused.csv"


def write(path, rows, mark=","):
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark, quoting=csv.QUOTE_ALL).writerows(rows)
    path.write_text(stream.getvalue(), "utf-8", newline="")
    return path


def attempt(data, *forms, skip_faulty=True):
    """The rows, or why there are none."""
    try:
        return sheets_of(data, forms, skip_faulty=skip_faulty)[0], None
    except SidusryhmadError as error:
        return None, error


@given(RATINGS, QUESTIONS, st.sampled_from(",;\t"))
def test_renamed_headings_that_are_named_give_the_same_rows(path, rows, questions, mark):
    keys = ["rating", "unit", "date", "comment"]
    body = [[row[key] for key in keys] for row in rows]
    plain = sheet_of(write(path, [keys, *body], mark), RATING_FORM)
    write(path, [questions, *body], mark)
    columns = dict(zip(keys, questions, strict=True))
    assert sheet_of(table(path, columns=columns), RATING_FORM) == plain
    by_letter = {key: letters(at) for at, key in enumerate(keys, 1)}
    assert sheet_of(table(path, columns=by_letter), RATING_FORM) == plain


@given(RATINGS, QUESTIONS)
def test_headings_are_named_whatever_their_case_and_blanks(path, rows, questions):
    keys = ["rating", "unit", "date", "comment"]
    write(path, [questions, *([row[key] for key in keys] for row in rows)])
    exact = dict(zip(keys, questions, strict=True))
    loose = {key: f" {' '.join(text.upper().split())}  " for key, text in exact.items()}
    assume(all(text.upper().casefold() == text.casefold() for text in questions))
    read = sheet_of(table(path, columns=exact), RATING_FORM)
    assert sheet_of(table(path, columns=loose), RATING_FORM) == read


@given(RATINGS, st.sampled_from(["rating", "unit", "date", "comment"]))
def test_a_column_named_by_its_own_heading_changes_nothing(rows, key):
    column = next(column for column in RATING_FORM.columns if column.key == (key,))
    for word in column.words[:2]:
        named = sheet_of(table(rows, columns={word: key}), RATING_FORM)
        assert named == sheet_of(rows, RATING_FORM)


@given(st.lists(st.datetimes(datetime.datetime(2020, 1, 1), datetime.datetime(2030, 1, 1)),
                min_size=1, max_size=9), st.sampled_from(list(STYLES)))  # fmt: skip
def test_a_column_of_dates_reads_the_same_in_every_style(moments, style):
    rows = [{"rating": 9, "date": STYLES[style].format(each)} for each in moments]
    read = sheet_of(table(rows, date_order=ORDER.get(style)), RATING_FORM)
    assert [row.date for row in read.rows] == [each.date() for each in moments]
    log = [{"what": "x", "when": row["date"]} for row in rows]
    read = sheet_of(table(log, date_order=ORDER.get(style)), LOG_FORM)
    wanted = [each.replace(second=0, microsecond=0) for each in moments]
    assert [row.when for row in read.rows] == wanted


@given(st.lists(DAYS, min_size=1, max_size=9), st.sampled_from(ORDERS))
def test_an_order_that_the_column_settles_needs_not_be_said(days, order):
    assume(any(each.day > 12 for each in days))
    style = "{0:%d/%m/%Y}" if order == "dmy" else "{0:%m/%d/%Y}"
    rows = [{"rating": 9, "date": style.format(each)} for each in days]
    told = sheet_of(table(rows, date_order=order), RATING_FORM)
    assert sheet_of(rows, RATING_FORM).rows == told.rows
    assert [row.date for row in told.rows] == days


@given(st.lists(DAYS, min_size=1, max_size=9), st.sampled_from(["{0:%d/%m/%Y}", "{0:%m/%d/%Y}"]))
def test_no_date_is_ever_read_in_two_ways_within_a_column(days, style):
    rows = [{"rating": 9, "date": style.format(each)} for each in days]
    read, refused = attempt(rows, RATING_FORM)
    if refused is not None:
        assert [fault.message.code for fault in refused.faults] == ["dates_unsettled"]
    else:
        assert [row.date for row in read.rows] == days


@given(st.lists(st.integers(0, 10), min_size=1, max_size=9), st.data())
def test_words_beside_a_rating_change_no_rating(numbers, data):
    shapes = ("{0}", "{0} - hea", "{0} (väga tõenäoliselt)", "{0}/10", "väga tõenäoliselt - {0}")
    texts = [data.draw(st.sampled_from(shapes)).format(number) for number in numbers]
    read = sheet_of([{"rating": text} for text in texts], RATING_FORM)
    assert [row.rating for row in read.rows] == numbers


FAULTY = st.one_of(
    st.floats(0, 10).map(lambda number: f"{number:.2f}".replace(".", ",")),
    st.integers(11, 10**9).map(str),
    st.from_regex(r"[a-zõäöü]{1,12}", fullmatch=True),
    st.from_regex(r"[0-9]{1,2}-[0-9]{1,2}", fullmatch=True),
)


@given(st.lists(FAULTY, min_size=1, max_size=6))
def test_every_fault_quotes_its_cell_as_it_stands(path, texts):
    write(path, [["hinnang", "üksus"], *([text, "A"] for text in texts)], ";")
    _, refused = attempt(path, RATING_FORM, skip_faulty=False)
    assert refused is not None or all(text.endswith(",00") for text in texts)
    for fault in () if refused is None else refused.faults:
        cell = texts[fault.place.line - 2]
        assert fault.value == cell
        assert cell in str(fault.message)


@given(st.sampled_from([topic for topic in FORMS if topic != "cocreation"]), QUESTIONS, st.data())
def test_the_example_of_every_topic_is_read_with_headings_of_ones_own(topic, questions, data):
    form = FORMS[topic][0]
    with evidence_example(topic).open(encoding="utf-8", newline="") as stream:
        next(stream)  # the title
        rows = list(csv.DictReader(stream))[:12]
    keys = list(rows[0])
    fields = [form.field(key) for key in keys]
    turned = data.draw(st.lists(st.sampled_from(keys), unique=True, min_size=1, max_size=4))
    names = dict(zip(turned, questions, strict=False))
    renamed = [{names.get(key, key): value for key, value in row.items()} for row in rows]
    columns = {str(field): names[key] for key, field in zip(keys, fields, strict=True)
               if key in names and field}  # fmt: skip
    plain = sheets_of(rows, FORMS[topic], skip_faulty=True)[0]
    read = sheets_of(table(renamed, columns=columns), FORMS[topic], skip_faulty=True)[0]
    assert (read.rows, read.left_out) == (plain.rows, plain.left_out)


CELLS = st.one_of(st.none(), st.integers(-3, 12), st.text(max_size=10), DAYS.map(str))
FIELDS = ["rating", "date", "measures.date", "üksus", "bogus"]


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5),
    st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(["A", "B", "Kui hea?", "x"])),
    st.sampled_from([None, *ORDERS]),
)
def test_whatever_is_said_of_whatever_stands_there_it_is_read_or_refused(rows, columns, order):
    made = [dict(zip(("Kui hea?", "Aeg", "x"), row, strict=True)) for row in rows]
    told = table(made, columns=columns, date_order=order)
    read, refused = attempt(told, RATING_FORM, MEASURE_FORM)
    assert str(refused) if read is None else len(read.rows) == len(read.places)
