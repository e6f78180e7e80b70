"""What becomes of seats, reminders and files when an event is changed, and what is refused."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.base import File
from bot.deeds import Announce, AnswerInvitation, ChangeEvent, SteerAnnouncement
from bot.world.announcements import Draft, Event
from storage import events
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood
from tests.nudges.changing import (
    FIRST,
    MOVED,
    REMINDED,
    SEAT,
    by_all,
    changes,
    event,
    goes_to,
    outbox_of,
)
from tests.nudges.test_events import (
    DAYS,
    THREE,
    WORDS,
    act,
    at_ten,
    doing,
    heard,
    invites,
    made,
    says,
    three_are_there,
)


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    return three_are_there(database, sealer)


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
