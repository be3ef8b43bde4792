from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.factors import factors_of
from sidusryhmad.evidence.topics.complaint_log.people import people_of

NAMES = st.sets(st.text(min_size=1, max_size=8), max_size=30)


@given(NAMES, NAMES, st.integers(0, 9))
def test_signs_tell_people_apart_and_hold_no_name(on_duty, customers, seed):
    found = people_of(on_duty, customers, names=False, seed=seed)
    assert set(found.on_duty) == on_duty
    assert set(found.customers) == customers
    letters, numbers = [*found.on_duty.values()], [*found.customers.values()]
    assert len({*letters, *numbers}) == len(on_duty) + len(customers)
    assert all(letter.isascii() and letter.isupper() for letter in letters)
    assert sorted(numbers) == sorted(f"#{number + 1}" for number in range(len(customers)))


@given(NAMES)
def test_names_are_kept_where_they_are_wanted(names):
    found = people_of(names, (), names=True, seed=1)
    assert found.on_duty == {name: name for name in names}


def test_only_people_are_veiled():
    factors = factors_of([{"person": "Kaire", "place": "Kesklinn"}])
    people = people_of(["Kaire"], [], names=False, seed=1)
    assert people.levels(factors["person"]) == ["A"]
    assert people.levels(factors["place"]) == ("Kesklinn",)


def test_another_seed_shuffles_letters_and_numbers():
    names = [str(number) for number in range(20)]
    one, other = (people_of(names, names, names=False, seed=seed) for seed in (1, 2))
    assert one.on_duty != other.on_duty
    assert one.customers != other.customers


def test_texts_are_cleared_of_names_too():
    people = people_of(["Kaire"], ["Anu Tamm"], names=False, seed=1)
    assert people.hidden("Kaire lubas Anule helistada") == "A lubas #1 helistada"
    named = people_of(["Kaire"], ["Anu Tamm"], names=True, seed=1)
    assert named.hidden("kutsus Kaire juurde") == "kutsus Kaire juurde"
