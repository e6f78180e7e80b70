"""A code makes two channels one person: once, for half an hour, whoever is first."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from storage import linking, people, retention
from storage.errors import CodeExpired, CodeUnknown, CodeUsed
from tests.storage.conftest import NOW, Town
from tests.storage.test_together import at_once, behind
from tests.storage.two_channels import (
    CODE,
    OTHER_CODE,
    SOON,
    give,
    link,
    member,
    on_telegram,
    types,
)


@pytest.mark.parametrize("typed", [CODE, "klmnpqrstuvw", "klmn pqrs tuvw"])
def test_a_code_links_however_it_is_written(town: Town, typed: str) -> None:
    anja, again = member(town, town.meet("Anja")), on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        assert give(tx, town, anja) == CODE
        found = linking.link(tx, town.sealer, typed, again, SOON)
    assert found.conversation_id == anja.conversation_id
    assert on_telegram(town, "Anja").person.id == anja.person.id


def test_a_code_is_good_for_half_an_hour(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
        with pytest.raises(CodeExpired):
            linking.link(tx, town.sealer, CODE, again, NOW + timedelta(minutes=30))
        with pytest.raises(CodeUnknown):
            linking.link(tx, town.sealer, OTHER_CODE, again, SOON)
        linking.link(tx, town.sealer, CODE, again, NOW + timedelta(minutes=29))


def test_a_new_code_ends_the_one_before(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
        give(tx, town, anja, OTHER_CODE)
        with pytest.raises(CodeExpired):
            linking.link(tx, town.sealer, CODE, again, SOON)
        linking.link(tx, town.sealer, OTHER_CODE, again, SOON)


def test_a_link_code_works_once(town: Town) -> None:
    link(town, town.meet("Anja"), on_telegram(town, "Anja"))
    with town.db.transaction() as tx, pytest.raises(CodeUsed):
        types(tx, town, "Bert")
    assert on_telegram(town, "Bert").person.merged_into is None


def test_linking_twice_is_harmless(town: Town) -> None:
    anja = town.meet("Anja")
    link(town, anja, on_telegram(town, "Anja"))
    with town.db.transaction() as tx:
        types(tx, town, "Anja")
    link(town, anja, on_telegram(town, "Anja"), OTHER_CODE)
    assert on_telegram(town, "Anja").person.id == anja.person.id == town.meet("Anja").person.id


def test_old_link_codes_are_thrown_away(town: Town) -> None:
    anja = town.meet("Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
        assert retention.sweep(tx, NOW + timedelta(days=7)).link_codes == 0
        assert retention.sweep(tx, NOW + timedelta(days=8)).link_codes == 1


def test_the_code_of_somebody_erased_links_nothing(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
        people.erase(tx, anja.person.id, NOW)
        with pytest.raises(CodeUnknown):
            linking.link(tx, town.sealer, CODE, again, SOON)


# --- at the same moment ---------------------------------------------------------------------------


def test_of_two_who_type_one_code_one_wins(town: Town) -> None:
    anja = town.meet("Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
    outcomes = at_once(town, lambda tx, n: types(tx, town, f"neighbour {n}"), 12)
    assert sum(outcome == "code_used" for outcome in outcomes) == 11
    linked = [on_telegram(town, f"neighbour {n}").person.id for n in range(12)]
    assert linked.count(anja.person.id) == 1


def test_a_message_that_waits_for_the_link_is_hers(town: Town) -> None:
    anja = town.meet("Anja")
    on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
    met = behind(
        town,
        lambda tx: types(tx, town, "Anja"),
        lambda tx: people.find_conversation(
            tx, town.sealer, "telegram", "bot", "chat of Anja", "Anja", "Anja", SOON
        ),
    )
    assert met.person.id == anja.person.id
    assert (met.new, met.name) == (False, "Anja")


def test_a_nudge_that_waits_for_the_link_finds_her(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
    met = behind(
        town,
        lambda tx: types(tx, town, "Anja"),
        lambda tx: people.conversation_by_id(tx, town.sealer, again.conversation_id),
    )
    assert met is not None
    assert met.person.id == anja.person.id


@pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)  # SQLite has one writer
def test_the_giver_may_write_while_her_code_is_typed(town: Town) -> None:
    """Her own conversation is in another transaction's hands; neither waits for the other."""
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
    with town.db.transaction() as tx:
        people.find_conversation(
            tx, town.sealer, "phone", "demo", "chat of Anja", "Anja", "Anja", SOON
        )
        with town.db.transaction() as beside:
            types(beside, town, "Anja")
        people.change(tx, anja.person.id, form="u")
    assert on_telegram(town, "Anja").person.form == "u"
    assert again.person.id != anja.person.id


def test_two_who_link_each_other_do_not_wait_for_ever(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    with town.db.transaction() as tx:
        give(tx, town, anja)
        give(tx, town, again, OTHER_CODE)

    def either(tx: Connection, n: int) -> object:
        if n % 2:
            return types(tx, town, "Anja")
        met = people.find_conversation(
            tx, town.sealer, "phone", "demo", "chat of Anja", "Anja", "Anja", SOON
        )
        return linking.link(tx, town.sealer, OTHER_CODE, met, SOON)

    at_once(town, either, 12)
    assert on_telegram(town, "Anja").person.id == town.meet("Anja").person.id
