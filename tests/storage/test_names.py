"""A person whom a channel knows by two names, such as a phone number and a number of its own."""

from storage import people
from storage.people import Met
from tests.storage.conftest import NOW, Town


def meet(town: Town, sender: str, also: str = "", channel: str = "whatsapp") -> Met:
    with town.db.transaction() as tx:
        return people.find_conversation(
            tx, town.sealer, channel, "AC1", sender, sender, "", NOW, also=also
        )


def test_who_is_known_by_either_name_is_the_same_person(town: Town) -> None:
    by_phone = meet(town, "+31", also="NL.1")
    assert meet(town, "NL.1").person.id == by_phone.person.id
    assert meet(town, "+32", also="NL.1").person.id == by_phone.person.id


def test_a_name_is_learnt_from_somebody_known_already(town: Town) -> None:
    first = meet(town, "+31")
    assert first.new
    assert not meet(town, "+31", also="NL.1").new
    assert meet(town, "NL.1").person.id == first.person.id


def test_two_people_who_are_known_stay_two(town: Town) -> None:
    one, other = meet(town, "+31"), meet(town, "NL.1")
    assert meet(town, "+31", also="NL.1").person.id == one.person.id
    assert meet(town, "NL.1").person.id == other.person.id


def test_a_second_other_name_of_one_number_is_not_learnt(town: Town) -> None:
    """The number may have a new owner."""
    first = meet(town, "+31", also="NL.1")
    meet(town, "+31", also="NL.2")
    assert meet(town, "NL.2").person.id != first.person.id


def test_a_name_means_nothing_on_another_channel(town: Town) -> None:
    first = meet(town, "+31", also="NL.1")
    assert meet(town, "NL.1", channel="telegram").person.id != first.person.id


def test_who_is_forgotten_is_forgotten_under_both_names(town: Town) -> None:
    first = meet(town, "+31", also="NL.1")
    with town.db.transaction() as tx:
        people.erase(tx, first.person.id, NOW)
    for name in ("+31", "NL.1"):
        assert meet(town, name).person.id != first.person.id
