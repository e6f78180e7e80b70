"""A pot on its way from one gangmaker to another: one at a time, and gone when it is over."""

from datetime import timedelta

import pytest

from bot.deeds import (
    AskHandover,
    BeginHandover,
    ConfirmHandover,
    Deed,
    EndHandover,
    LookAtKeepers,
    Outcome,
)
from bot.doing import Act, carry_out
from bot.seen import Seen
from storage import closing, handovers, ledger, people, retention
from storage.handovers import Handover, NewHandover
from storage.transfers import Event
from storage.waiting import depth
from tests.storage.conftest import NOW, Town
from tests.storage.two_channels import SOON, link, on_telegram


@pytest.fixture
def pair(town: Town) -> tuple[int, int]:
    """Anja and Mo keep the pot."""
    return town.gangmaker("anja"), town.gangmaker("mo")


def does(town: Town, who: str, deed: Deed, event: int = 1) -> Outcome:
    met = town.meet(who)
    with town.db.transaction() as tx:
        seen = Seen(tx, town.sealer, met, NOW, None)
        return carry_out(tx, deed, Act(town.sealer, met, seen, event, NOW))


def under_way(town: Town) -> Handover | None:
    with town.db.transaction() as tx:
        return handovers.of_street(tx, town.street_id)


def begun(town: Town, pair: tuple[int, int]) -> Handover:
    assert does(town, "anja", BeginHandover(town.street_id, pair[1], 150_00)).done
    found = under_way(town)
    assert found is not None
    return found


def waiting(town: Town) -> int:
    with town.db.transaction() as tx:
        return depth(tx, SOON).waiting


def test_a_street_hands_over_one_pot_at_a_time(town: Town, pair: tuple[int, int]) -> None:
    first = begun(town, pair)
    assert does(town, "mo", BeginHandover(town.street_id, pair[0], 150_00)).code == "under_way"
    with town.db.transaction() as tx:
        assert handovers.begin(tx, NewHandover(town.street_id, *pair), NOW) is None
    assert under_way(town) == first


def test_it_is_done_when_both_said_yes_to_what_there_is(town: Town, pair: tuple[int, int]) -> None:
    found = begun(town, pair)
    assert does(town, "mo", ConfirmHandover(found.id, 150_00)).facts["left"] == 150_00
    assert under_way(town) is None
    assert does(town, "mo", ConfirmHandover(found.id, 150_00)).code == "over"
    assert town.balance() == 150_00


def test_a_yes_to_another_amount_is_no_yes(town: Town, pair: tuple[int, int], booking) -> None:
    found = begun(town, pair)
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(pair[0], 1250, 5))
    assert does(town, "mo", ConfirmHandover(found.id, 150_00)).code == "changed"
    assert does(town, "mo", ConfirmHandover(found.id, 137_50)).code == "waits"
    assert does(town, "anja", ConfirmHandover(found.id, 150_00)).code == "changed"
    assert does(town, "anja", ConfirmHandover(found.id, 137_50)).done
    assert under_way(town) is None


def test_only_the_two_say_something_about_it(town: Town, pair: tuple[int, int]) -> None:
    found = begun(town, pair)
    town.gangmaker("bea")
    for deed in (ConfirmHandover(found.id, 150_00), EndHandover(found.id)):
        assert does(town, "bea", deed).code == "over"
        assert does(town, "stranger", deed).code == "over"
    assert under_way(town) == found


def test_who_keeps_no_pot_there_hands_over_nothing(town: Town, pair: tuple[int, int]) -> None:
    stranger = town.meet("stranger").person.id
    assert does(town, "stranger", BeginHandover(town.street_id, pair[1], 150_00)).code
    assert does(town, "anja", BeginHandover(town.street_id, stranger, 150_00)).code
    assert does(town, "anja", LookAtKeepers(town.street_id)).code == "not_yours"
    assert does(town, "anja", AskHandover(town.street_id, *pair)).code == "not_yours"
    assert under_way(town) is None


def test_when_the_giver_is_gone_the_receiver_alone_says_yes(
    town: Town, pair: tuple[int, int]
) -> None:
    found = begun(town, pair)
    with town.db.transaction() as tx:
        people.erase(tx, pair[0], SOON)
        left = handovers.one(tx, found.id)
    assert left is not None
    assert (left.giver_id, left.giver_cents, left.receiver_id) == (None, None, pair[1])
    assert does(town, "mo", ConfirmHandover(found.id, 150_00)).done


def test_when_the_receiver_is_gone_it_is_over(town: Town, pair: tuple[int, int]) -> None:
    begun(town, pair)
    with town.db.transaction() as tx:
        assert people.everything_held(tx, town.sealer, pair[1])["handovers"]
        people.erase(tx, pair[1], SOON)
    assert under_way(town) is None


def test_who_leaves_that_street_only(town: Town, pair: tuple[int, int]) -> None:
    found = begun(town, pair)
    with town.db.transaction() as tx:
        handovers.leave(tx, pair[1], town.street_id + 1)
        assert handovers.one(tx, found.id) == found
        handovers.leave(tx, pair[1], town.street_id)
        assert handovers.one(tx, found.id) is None


def test_a_street_that_closes_hands_over_nothing(town: Town, pair: tuple[int, int]) -> None:
    begun(town, pair)
    with town.db.transaction() as tx:
        closing.close(tx, town.street_id, Event("x", SOON))
        assert handovers.held(tx, pair[0]) == []


def test_after_fourteen_days_it_is_let_go(town: Town, pair: tuple[int, int]) -> None:
    found = begun(town, pair)
    with town.db.transaction() as tx:
        assert handovers.let_go(tx, NOW + timedelta(days=13)) == []
        retention.sweep(tx, NOW + timedelta(days=13))
        assert handovers.let_go(tx, NOW + timedelta(days=15)) == [found]
        assert handovers.one(tx, found.id) is None


def test_who_becomes_one_with_the_giver_gives_it(town: Town, pair: tuple[int, int]) -> None:
    found = begun(town, pair)
    again = on_telegram(town, "anja again")
    link(town, again, town.meet("anja"))
    with town.db.transaction() as tx:
        now = handovers.one(tx, found.id)
    assert now is not None
    assert (now.giver_id, now.receiver_id) == (again.person.id, pair[1])


def test_nobody_hands_over_to_herself(town: Town, pair: tuple[int, int]) -> None:
    again = on_telegram(town, "anja again")
    with town.db.transaction() as tx:
        people.join(tx, again.person.id, "gangmaker", None, town.street_id, NOW)
        handovers.begin(tx, NewHandover(town.street_id, pair[0], again.person.id), NOW)
    link(town, town.meet("anja"), again)
    assert under_way(town) is None


def test_each_is_asked_once_for_an_amount(town: Town, pair: tuple[int, int], booking) -> None:
    found = begun(town, pair)
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(pair[0], 1250, 5))
    before = waiting(town)
    for event in (2, 3):
        does(town, "mo", ConfirmHandover(found.id, 150_00), event)
    does(town, "mo", ConfirmHandover(found.id, 137_50), 4)
    assert waiting(town) == before + 1
