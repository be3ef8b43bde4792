"""Whom the changes of a map serve, in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.profile import profile
from sidusryhmad.examples.catalogue import example
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.profile import brief, price_table, sections, sides_table, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps


def worded(result, code="en"):
    return MapWords(result.service_map, language(code))


def answer(result, code="en"):
    return sections(result, worded(result, code))[0].blocks[0].text


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def shop(sides, **planned):
    m = ServiceMap.named("Pood", language="en")
    for name, side in zip(("Ann", "Bo"), sides, strict=True):
        m = m.with_stakeholder(name, ring="direct", **({"side": side} if side else {}))
    for name, effects in planned.items():
        m = m.with_change(name, effects)
    return m


BOTH = ("customer", "employee")


@pytest.fixture(scope="module")
def post():
    return profile(example("post").read())


def test_both_choices_and_the_price_are_said(post):
    assert answer(post) == (
        "1 of 3 changes is customer-centric: Ajaleht korteri ukseni tasuta. With it a customer "
        "gains while another side loses. Best for the customer alone is Ajaleht korteri ukseni "
        "tasuta, for the whole inner circle Ajaleht korteri ukseni nädalatasu eest. Chosen for "
        "the customer alone, the customer side's worst total is better by 0.61 points; but "
        "whoever is worst off in the inner circle (Kirjakandja) is left at −1.85, where the other "
        "choice leaves nobody below +0.03."
    )


def test_in_estonian(post):
    text = answer(post, "et")
    assert text.startswith("Muudatusi on 3, neist 1 on liiga kliendikeskne: ")
    assert "jääb aga −1,85 peale, teise valiku korral oleks halvim tulemus +0,03" in text
    assert title(post, worded(post, "et")) == "Kelle kasuks muudatused on?"


def test_two_customer_centric_changes_are_counted():
    planned = {"X": {"Ann": 1, "Bo": -1}, "Y": {"Ann": 2, "Bo": -2}, "Z": {"Ann": 0.5}}
    text = answer(profile(shop(BOTH, **planned)))
    assert text.startswith("2 of 3 changes are customer-centric")
    assert text.count("X, Y") == 1


def test_one_change_for_both_is_said_and_costs_nothing():
    result = profile(shop(BOTH, X={"Ann": 1, "Bo": 1}, Y={"Ann": 0.5}))
    text = answer(result)
    assert "is the same one: X." in text
    assert "No change is customer-centric" in text
    assert "Choosing" not in text
    assert "price" not in " ".join(s.title for s in sections(result, worded(result)))


def test_a_single_change_leaves_no_choice():
    assert "has one change" in answer(profile(shop(BOTH, X={"Ann": 1})))


def test_without_customers_there_is_a_clear_answer():
    result = profile(shop(("employee", None), X={"Ann": 1}, Y={"Bo": 1}))
    assert answer(result).startswith("The inner circle holds nobody whose side is the customer")
    table = sides_table(result, worded(result))
    assert "customer" not in [column.title for column in table.columns]


def test_sides_are_told_by_worst_and_best(post):
    rows = texts(sides_table(post, worded(post)))
    assert rows[2] == [
        "Ajaleht korteri ukseni tasuta", "Klient +2.79",
        "Kirjakandja −1.85 … Klienditeenindaja +0.31", "Kliendihaldur +0.40",
        "harms the inner circle", "yes",
    ]  # fmt: skip
    assert [row[-1] for row in rows] == ["no", "no", "yes"]


def test_the_price_is_told_side_by_side(post):
    rows = texts(price_table(post, worded(post)))
    assert rows[0] == ["the inner circle", "Kirjakandja −1.85", "Kirjakandja +0.03", "−1.87",
                       "−1.61"]  # fmt: skip
    assert [row[0] for row in rows[1:]] == ["customer", "employee", "provider"]


def test_a_side_nobody_said_is_called_so():
    result = profile(shop(("customer", None), X={"Ann": 2, "Bo": -1}, Y={"Ann": 1, "Bo": 1}))
    assert texts(price_table(result, worded(result)))[-1][0] == "not said"
    columns = [column.title for column in sides_table(result, worded(result)).columns]
    assert "not said" in columns


def test_the_short_form_has_the_answer_and_the_sides(post):
    section = brief(post, worded(post))
    assert section.title == "Whom do the changes serve?"
    assert section.blocks[0].text == answer(post)
    assert len(section.blocks[1].rows) == 3


@settings(max_examples=25)
@given(service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), changes(m, edits=True), changes(m))
), st.sampled_from(["et", "en"]))  # fmt: skip
def test_every_profile_can_be_told(drawn, code):
    m, *planned = drawn
    rows = [c.model_dump(mode="json", by_alias=True, exclude_unset=True) for c in planned]
    for number, row in enumerate(rows):
        row["id"] = f"nr-{number}"
    result = profile(ServiceMap.from_document({**m.to_document(), "evidence": [], "changes": rows}))
    told = report(result, language=code)
    assert told.to_text(width=80)
    assert told.to_html()
    tables = [sides_table(result, worded(result, code))]
    if result.price:
        tables.append(price_table(result, worded(result, code)))
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert bool(result.customers) == ("holds nobody" not in answer(result))


two = service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), changes(m, edits=True), changes(m))
)


def planned(drawn):
    m, *found = drawn
    rows = [c.model_dump(mode="json", by_alias=True, exclude_unset=True) for c in found]
    named = [{**row, "id": f"nr-{i}", "name": f"Nr {i}"} for i, row in enumerate(rows)]
    return profile(ServiceMap.from_document({**m.to_document(), "evidence": [], "changes": named}))


@settings(max_examples=25)
@given(two)
def test_every_customer_centric_change_is_named(drawn):
    result = planned(drawn)
    text = answer(result)
    if result.customers:
        assert ("No change is customer-centric" in text) == (not result.customer_centric)
        for change in result.changes:
            if change.customer_centric:
                assert change.name in text


@settings(max_examples=25)
@given(two)
def test_a_side_is_marked_by_its_worst_member(drawn):
    result = planned(drawn)
    words = worded(result)
    for change, row in zip(result.changes, sides_table(result, words).rows, strict=True):
        sides = [s for s in (change.customers, *change.others) if s is not None]
        cells = [cell for cell in row[1:-2] if cell.text != "–"]
        assert sorted(words.tone(s.lowest) for s in sides if s in change.others) == sorted(
            cell.tone for cell in cells[len(cells) - len(change.others) :]
        )
        assert row[-1].text == ("yes" if change.customer_centric else "no")
