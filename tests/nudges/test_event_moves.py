"""An event that is moved: who hears it, once, whatever happens meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from bot.clock import AMSTERDAM
from bot.deeds import SteerAnnouncement
from bot.nudges import moving
from storage import choices, event_moves, events, people
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood
from tests.nudges.changing import (
    ELSEWHERE,
    MOVED,
    by_all,
    changes,
    goes_to,
    outbox,
    outbox_of,
)
from tests.nudges.test_events import THREE, act, invites, says, three_are_there


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    return three_are_there(database, sealer)


# --- who hears it ---------------------------------------------------------------------------------


def test_who_did_not_say_no_hears_once_that_it_moved(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    says(street, "mo", "no")
    assert goes_to(street, 7) == 2
    for _ in range(3):
        street.tick()
    assert by_all(street, MOVED) == [1, 0, 1]
    assert "Je staat op de lijst: kun je dan ook?" in street.screen("anja")[-1]
    assert "Kom je dan?" in street.screen("sam")[-1]


def test_another_place_is_only_told(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    assert changes(street, venue="Buurthuis") == ("", 3)
    assert by_all(street, MOVED) == [0, 0, 0]
    assert by_all(street, ELSEWHERE) == [1, 1, 1]
    assert "Dat wordt: Buurthuis." in street.screen("anja")[-1]


def test_a_yes_stays_one_until_she_takes_it_back(street: Neighbourhood) -> None:
    invites(street)
    for who in THREE:
        says(street, who, "yes")
    goes_to(street, 7)
    street.hear("anja", "nee")
    with street.db.transaction() as tx:
        assert events.counts(tx, 1) == {"yes": 2, "waiting": 0, "maybe": 0, "no": 1}


def test_whose_invitation_waits_gets_it_as_it_is_now(street: Neighbourhood) -> None:
    street.time = datetime(2026, 6, 10, 21, tzinfo=AMSTERDAM)
    invites(street)
    assert goes_to(street, 1) == 0
    street.time += timedelta(hours=12)
    street.tick()
    assert by_all(street, "dinsdag 16 juni om 14.00 uur") == [1, 1, 1]
    assert by_all(street, MOVED) == [0, 0, 0]


def test_whose_invitation_is_on_its_way_hears_it_after_that(street: Neighbourhood) -> None:
    invites(street)
    in_hand = {"state": "waiting", "leased_until": street.time + timedelta(minutes=1)}
    with street.db.transaction() as tx:
        tx.execute(update(outbox).where(outbox.c.key == "an:1:1").values(in_hand))
    goes_to(street, 7)
    assert by_all(street, MOVED) == [0, 1, 1]
    with street.db.transaction() as tx:
        settled = {"state": "sent", "leased_until": None, "settled_at": street.time}
        tx.execute(update(outbox).where(outbox.c.key == "an:1:1").values(settled))
    street.later(minutes=3)
    assert by_all(street, MOVED) == [1, 1, 1]


def test_who_wants_no_invitations_and_gave_no_answer_hears_nothing(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "maybe")
    with street.db.transaction() as tx:
        for who in ("anja", "mo"):
            number = people.member_behind(tx, street.sealer, street.channel, who)
            assert number is not None
            choices.choose(tx, number, "event", wanted=False)
    assert goes_to(street, 7) == 2
    assert by_all(street, MOVED) == [1, 0, 1]


def test_moved_twice_in_a_row_each_hears_each_move_once(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    goes_to(street, 7)
    goes_to(street, 8)
    street.tick()
    assert by_all(street, MOVED) == [2, 2, 2]
    last = "De bijeenkomst van maandag 22 juni om 14.00 uur is verplaatst."
    assert last in street.screen("anja")[-1]


def test_who_missed_the_first_move_is_told_from_where_she_knows_it(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    street.hear("anja", "bloemen 12,50 voor een zieke buur")  # and is asked whether that is right
    for days in (7, 8):
        goes_to(street, days)
    street.hear("anja", "ja")
    street.later(minutes=11)
    assert by_all(street, MOVED) == [1, 2, 2]
    first = "De bijeenkomst van maandag 15 juni om 14.00 uur is verplaatst."
    assert first in street.screen("anja")[-1]
    assert "Het wordt dinsdag 23 juni" in street.screen("anja")[-1]


def test_moved_back_before_she_heard_of_it_there_is_nothing_to_tell(street: Neighbourhood) -> None:
    street.time = datetime(2026, 6, 10, 20, 29, tzinfo=AMSTERDAM)
    invites(street)
    street.later(hours=1)
    for days in (7, 0):
        goes_to(street, days)
    street.later(hours=12)
    street.tick()
    assert by_all(street, MOVED) == [0, 0, 0]


def test_in_the_evening_nobody_hears_it_yet(street: Neighbourhood) -> None:
    invites(street)
    street.later(hours=10)
    assert goes_to(street, 7) == 3
    street.tick()
    assert by_all(street, MOVED) == [0, 0, 0]
    street.later(hours=12)
    street.tick()
    assert by_all(street, MOVED) == [1, 1, 1]


def test_called_off_after_a_move(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    street.later(hours=10)
    goes_to(street, 7)
    act(street, "noor", SteerAnnouncement(1, "call_off"))
    street.later(hours=12)
    street.tick()
    assert by_all(street, MOVED) == [0, 0, 0]
    assert by_all(street, "maandag 22 juni om 14.00 uur, Jaarbeurs gaat niet door") == [1, 0, 0]


# --- a page at a time -----------------------------------------------------------------------------


def planned(street: Neighbourhood, limit: int) -> bool:
    with street.db.transaction() as tx:
        return moving.plan_page(tx, 1, street.clock.now(), limit)


def test_told_in_pages_each_hears_it_once(street: Neighbourhood) -> None:
    invites(street)
    street.later(hours=10)
    goes_to(street, 7)
    street.later(hours=12)
    assert planned(street, 2)
    assert len(outbox_of(street)) == 2
    assert not planned(street, 2)
    assert not planned(street, 2)
    assert by_all(street, MOVED) == [1, 1, 1]


def test_two_that_plan_at_once_tell_each_once(street: Neighbourhood) -> None:
    invites(street)
    street.later(hours=10)
    goes_to(street, 7)
    street.later(hours=12)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda _: planned(street, 500), range(4)))
    assert by_all(street, MOVED) == [1, 1, 1]
    assert len(outbox_of(street)) == 3


def test_a_plan_that_broke_off_goes_on_where_it_was(street: Neighbourhood) -> None:
    invites(street)
    goes_to(street, 7)
    with street.db.transaction() as tx:  # killed after the page, before it knew of the end
        moved = event_moves.OpenMove(1, 1, 0)
        event_moves.reach(tx, moved, 0, done=False)
    for _ in range(2):
        street.tick()
    assert by_all(street, MOVED) == [1, 1, 1]
