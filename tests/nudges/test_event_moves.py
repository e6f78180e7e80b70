"""An event that is moved: who hears it, once, and what becomes of seats, reminders and files."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.channels.base import File
from bot.clock import AMSTERDAM
from bot.deeds import Announce, AnswerInvitation, ChangeEvent, SteerAnnouncement
from bot.nudges import moving
from bot.world.announcements import Draft, Event
from storage import choices, event_moves, events, people
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import NOON, Neighbourhood
from tests.nudges.test_events import DAYS, WORDS, act, at_ten, doing, heard, invites, made, says

MOVED = "is verplaatst"
ELSEWHERE = "op een andere plek"
REMINDED = "Lukt het niet?"
SEAT = "er is een plek vrij"
outbox = tables["outbox"]
THREE = ("anja", "mo", "sam")
FIRST = datetime.combine(
    NOON.astimezone(AMSTERDAM).date() + timedelta(days=DAYS), datetime.min.time(), AMSTERDAM
).replace(hour=14)


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """Anja, Mo and Sam keep the pot, Carla leads the programme, Noor edits for the network."""
    street = Neighbourhood(database, sealer)
    for who in THREE:
        street.joins(who)
    street.joins("carla", "coordinator")
    street.hear("noor", street.invite("editor"))
    street.hear("noor", "Ja, graag")
    street.deliver()
    return street


def event(street: Neighbourhood, of: int = 1) -> Event:
    """As it is now."""
    with street.db.transaction() as tx:
        row = events.one(tx, of)
    assert row is not None
    return Event(row.starts_at.astimezone(AMSTERDAM), row.venue, row.seats, row.moves)


def changes(street: Neighbourhood, who: str = "noor", **to: Any) -> tuple[str, object]:
    """She changes it to that; gives why not, and how many are to hear it."""
    code, facts = act(street, who, ChangeEvent(1, replace(event(street), **to)))
    street.deliver()
    return code, facts.get("told")


def goes_to(street: Neighbourhood, days: int) -> object:
    """The same hour, so many days later than it was first; gives how many are to hear it."""
    code, told = changes(street, starts_at=FIRST + timedelta(days=days))
    assert code == ""
    return told


def by_all(street: Neighbourhood, words: str) -> list[int]:
    return [heard(street, who, words) for who in THREE]


def outbox_of(street: Neighbourhood, kind: str = "event_moved") -> list[str]:
    rows = select(outbox.c.state).where(outbox.c.kind == kind).order_by(outbox.c.id)
    with street.db.transaction() as tx:
        return list(tx.execute(rows).scalars())


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


def test_told_in_pages_each_hears_it_once(
    street: Neighbourhood, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "PAGE", 2)
    invites(street)
    goes_to(street, 7)
    assert sum(by_all(street, MOVED)) == 2
    for _ in range(2):
        street.tick()
    assert by_all(street, MOVED) == [1, 1, 1]


def test_two_that_plan_at_once_tell_each_once(street: Neighbourhood) -> None:
    invites(street)
    street.later(hours=10)
    goes_to(street, 7)
    street.later(hours=12)

    def plan() -> bool:
        with street.db.transaction() as tx:
            return moving.plan_page(tx, 1, street.clock.now())

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda _: plan(), range(4)))
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


# --- seats ----------------------------------------------------------------------------------------


def test_more_seats_are_for_who_waits(street: Neighbourhood) -> None:
    invites(street, seats=1)
    for who in THREE:
        says(street, who, "yes")
    assert changes(street, seats=2) == ("", 1)
    assert by_all(street, SEAT) == [0, 1, 0]
    assert outbox_of(street) == []
    assert changes(street, seats=None) == ("", 1)
    assert by_all(street, SEAT) == [0, 1, 1]


def test_a_seat_on_another_day_is_told_in_one_message(street: Neighbourhood) -> None:
    invites(street, seats=1)
    says(street, "anja", "yes")
    says(street, "mo", "yes")
    changes(street, seats=2, starts_at=FIRST + timedelta(days=7))
    assert (heard(street, "mo", MOVED), heard(street, "mo", SEAT)) == (1, 0)
    assert "Je staat op de lijst" in street.screen("mo")[-1]


def test_with_fewer_seats_nobody_loses_hers(street: Neighbourhood) -> None:
    invites(street, seats=5)
    for who in THREE:
        says(street, who, "yes")
    code, facts = act(street, "noor", ChangeEvent(1, replace(event(street), seats=1)))
    assert (code, facts) == ("", {"told": 0, "over": 3})
    with street.db.transaction() as tx:
        assert events.counts(tx, 1)["yes"] == 3
    says(street, "anja", "no")
    assert says(street, "anja", "yes") == "waiting"


# --- the reminder ---------------------------------------------------------------------------------


def test_who_was_reminded_of_the_old_day_is_reminded_of_the_new_one(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    at_ten(street, DAYS - 1)
    street.deliver()
    goes_to(street, 7)
    for days in (DAYS, DAYS + 5, DAYS + 6, DAYS + 6, DAYS + 7):
        at_ten(street, days)
        street.deliver()
    assert heard(street, "anja", REMINDED) == 2
    assert heard(street, "anja", "Morgen, maandag 22 juni") == 1


def test_who_hears_the_day_before_that_it_is_tomorrow_needs_no_reminder(
    street: Neighbourhood,
) -> None:
    invites(street)
    says(street, "anja", "yes")
    at_ten(street, 1)
    goes_to(street, 2 - DAYS)
    for _ in range(2):
        street.tick()
        street.deliver()
    assert (heard(street, "anja", MOVED), heard(street, "anja", REMINDED)) == (1, 0)


def test_who_says_yes_before_ten_on_the_day_before_is_reminded(street: Neighbourhood) -> None:
    invites(street)
    says(street, "mo", "no")
    street.time = FIRST - timedelta(days=1, hours=5)
    changes(street, starts_at=FIRST + timedelta(hours=1))
    says(street, "mo", "yes")
    street.later(hours=1)
    street.tick()
    assert heard(street, "mo", REMINDED) == 1


def test_moved_away_and_back_nobody_is_reminded_twice_of_a_day(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    at_ten(street, DAYS - 1)
    assert heard(street, "anja", REMINDED) == 1
    goes_to(street, 1)
    at_ten(street, DAYS)
    assert heard(street, "anja", REMINDED) == 2
    goes_to(street, 0)
    street.tick()
    assert heard(street, "anja", REMINDED) == 2


def test_a_reminder_that_waits_for_its_turn_is_of_its_own_day(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    at_ten(street, DAYS - 1)  # planned, and not delivered yet
    act(street, "noor", ChangeEvent(1, replace(event(street), starts_at=FIRST + timedelta(1))))
    street.tick()
    assert (heard(street, "anja", MOVED), heard(street, "anja", REMINDED)) == (1, 0)
    at_ten(street, DAYS)
    assert heard(street, "anja", REMINDED) == 1


# --- what is refused ------------------------------------------------------------------------------


def test_nobody_moves_it_into_the_past(street: Neighbourhood) -> None:
    invites(street)
    past = street.clock.local() - timedelta(minutes=1)
    assert changes(street, starts_at=past) == ("too_late", None)
    assert event(street).starts_at == FIRST


def test_nor_to_before_people_are_invited(street: Neighbourhood) -> None:
    day = timedelta(days=1)
    draft = Draft(WORDS, kind="event", at=street.clock.now() + 2 * day, event=Event(FIRST, "x"))
    assert act(street, "noor", Announce(draft))[0] == ""
    assert changes(street, starts_at=street.clock.local() + day) == ("too_late", None)


@pytest.mark.parametrize("who", ["anja", "carla", "stranger"])
def test_only_who_may_speak_for_it_changes_it(street: Neighbourhood, who: str) -> None:
    invites(street)
    assert changes(street, who, venue="Elders") == ("not_yours", None)


def test_what_is_over_or_called_off_is_not_changed(street: Neighbourhood) -> None:
    invites(street)
    act(street, "noor", SteerAnnouncement(1, "call_off"))
    assert changes(street, venue="Elders") == ("over", None)
    invites(street)
    street.later(days=DAYS + 1)
    deed = ChangeEvent(2, replace(event(street, 2), venue="Elders"))
    assert act(street, "noor", deed)[0] == "over"


def test_what_another_moved_meanwhile_is_looked_at_first(street: Neighbourhood) -> None:
    invites(street)
    seen = event(street)
    goes_to(street, 7)
    assert act(street, "noor", ChangeEvent(1, replace(seen, venue="Elders")))[0] == "changed"


def test_a_yes_said_while_it_moves_waits_for_that(street: Neighbourhood) -> None:
    invites(street)
    elsewhere = replace(event(street), venue="Elders")
    with ThreadPoolExecutor(1) as thread:
        with street.db.transaction() as tx:
            doing(tx, street, "noor", ChangeEvent(1, elsewhere))
            late = thread.submit(act, street, "anja", AnswerInvitation(1, "yes"))
            with pytest.raises(TimeoutError):
                late.result(timeout=0.3)
        assert late.result(timeout=5)[0] == ""


# --- the file -------------------------------------------------------------------------------------


def lines_of(file: File | None) -> list[str]:
    assert file is not None
    return file.content.decode().splitlines()


def test_the_new_appointment_takes_the_place_of_the_old_one(street: Neighbourhood) -> None:
    invites(street)
    _, facts = act(street, "anja", AnswerInvitation(1, "yes"))
    old = made(street, facts)
    goes_to(street, 7)
    _, facts_now = act(street, "anja", AnswerInvitation(1, "yes"))
    files = [lines_of(file) for file in (old, made(street, facts_now), made(street, facts))]
    versions = [next(line for line in lines if "SEQUENCE" in line) for lines in files]
    assert versions == ["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:1"]
    assert len({line for lines in files for line in lines if line.startswith("UID")}) == 1
    assert "DTSTART:20260622T120000Z" in files[1]
