"""What people hear of an event: a seat, a reminder, an end; and what its organisers may see."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select

from bot.channels.base import File
from bot.clock import AMSTERDAM
from bot.deeds import (
    Announce,
    AnswerInvitation,
    AskForAttendance,
    Deed,
    LookAtAttendance,
    Outcome,
    ShowName,
    SteerAnnouncement,
)
from bot.doing import Act, carry_out
from bot.naming import visible
from bot.printer import Printer
from bot.seen import Seen
from bot.world.announcements import Draft, Event
from bot.world.events import Attendance
from storage import erasure, people
from storage.db import Database, Transaction
from storage.models import tables
from storage.sealing import Sealer
from tests.hostile import NAMES
from tests.neighbourhood import NOON, Neighbourhood

WORDS = "Kom naar de top."
DAYS = 5
THREE = ("anja", "mo", "sam")


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    return three_are_there(database, sealer)


def three_are_there(database: Database, sealer: Sealer) -> Neighbourhood:
    """Anja, Mo and Sam keep the pot, Carla leads the programme, Noor edits for the network."""
    street = Neighbourhood(database, sealer)
    for who in THREE:
        street.joins(who)
    street.joins("carla", "coordinator")
    street.hear("noor", street.invite("editor"))
    street.hear("noor", "Ja, graag")
    street.deliver()
    return street


def act(street: Neighbourhood, who: str, deed: Deed) -> tuple[str, dict[str, object]]:
    with street.db.transaction() as tx:
        outcome = doing(tx, street, who, deed)
        return outcome.code, dict(outcome.facts)


def doing(tx: Transaction, street: Neighbourhood, who: str, deed: Deed) -> Outcome:
    now = street.clock.now()
    met = people.find_conversation(
        tx, street.sealer, street.channel, "demo", who, who, who.title(), now
    )
    seen = Seen(tx, street.sealer, met, now, None)
    return carry_out(tx, deed, Act(street.sealer, met, seen, 1, now))


def invites(street: Neighbourhood, seats: int | None = None, venue: str = "Jaarbeurs") -> None:
    """Noor invites all gangmakers to an event in five days, at two."""
    starts = datetime.combine(
        street.clock.local().date() + timedelta(days=DAYS), datetime.min.time().replace(hour=14)
    )
    event = Event(starts.replace(tzinfo=AMSTERDAM), venue, seats)
    draft = Draft(WORDS, "gangmakers", kind="event", event=event)
    assert act(street, "noor", Announce(draft))[0] == ""
    street.deliver()


def says(street: Neighbourhood, who: str, answer: str) -> object:
    code, facts = act(street, who, AnswerInvitation(1, answer))
    assert code == ""
    return facts["answer"]


def heard(street: Neighbourhood, who: str, words: str) -> int:
    return sum(words in said for said in street.screen(who))


def at_ten(street: Neighbourhood, days: int) -> None:
    """So many days on, at ten and a bit: the tick, and all that is sent."""
    day = NOON.astimezone(AMSTERDAM).date() + timedelta(days=days)
    street.time = datetime.combine(day, datetime.min.time(), AMSTERDAM).replace(hour=10, minute=5)
    street.tick()


# --- the reminder ---------------------------------------------------------------------------------


def test_the_day_before_who_comes_or_may_come_hears_it_once(street: Neighbourhood) -> None:
    invites(street)
    for who, answer in (("anja", "yes"), ("mo", "maybe"), ("sam", "no")):
        says(street, who, answer)
    for days in (1, 3, 4, 4, 5):
        at_ten(street, days)
        street.deliver()
    assert [heard(street, who, "Lukt het niet?") for who in ("anja", "mo", "sam")] == [1, 1, 0]


def test_before_ten_nobody_is_reminded(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    at_ten(street, 4)
    street.time -= timedelta(minutes=30)
    street.tick()
    assert heard(street, "anja", "Lukt het niet?") == 0


def test_who_changed_her_mind_meanwhile_is_not_reminded(street: Neighbourhood) -> None:
    invites(street)
    says(street, "anja", "yes")
    at_ten(street, 4)
    says(street, "anja", "no")
    assert heard(street, "anja", "Lukt het niet?") == 0


# --- called off -----------------------------------------------------------------------------------


def test_who_thought_of_coming_hears_once_that_it_is_off(street: Neighbourhood) -> None:
    invites(street, seats=1)
    for who, answer in (("anja", "yes"), ("mo", "yes"), ("sam", "no")):
        says(street, who, answer)
    for _ in range(2):
        assert act(street, "noor", SteerAnnouncement(1, "call_off"))[0] == ""
        street.deliver()
    at_ten(street, 4)
    assert [heard(street, w, "gaat niet door") for w in ("anja", "mo", "sam")] == [1, 1, 0]
    assert [heard(street, w, "Lukt het niet?") for w in ("anja", "mo", "sam")] == [0, 0, 0]
    assert act(street, "sam", AnswerInvitation(1, "yes"))[0] == "closed"


def test_what_is_called_off_before_it_went_is_not_asked_any_more(street: Neighbourhood) -> None:
    street.time = datetime(2026, 6, 10, 21, tzinfo=AMSTERDAM)
    invites(street)
    act(street, "noor", SteerAnnouncement(1, "call_off"))
    street.time += timedelta(hours=12)
    street.tick()
    assert heard(street, "anja", WORDS) == 0


def test_a_yes_said_while_it_is_called_off_comes_too_late(street: Neighbourhood) -> None:
    invites(street)
    with ThreadPoolExecutor(1) as thread:
        with street.db.transaction() as tx:
            doing(tx, street, "noor", SteerAnnouncement(1, "call_off"))
            late = thread.submit(act, street, "anja", AnswerInvitation(1, "yes"))
            with pytest.raises(TimeoutError):
                late.result(timeout=0.3)
        assert late.result(timeout=5)[0] == "closed"


# --- seats ----------------------------------------------------------------------------------------


def test_the_seat_of_who_is_forgotten_goes_to_who_waited(street: Neighbourhood) -> None:
    invites(street, seats=1)
    assert (says(street, "anja", "yes"), says(street, "mo", "yes")) == ("yes", "waiting")
    with street.db.transaction() as tx:
        anja = people.member_behind(tx, street.sealer, street.channel, "anja")
        assert anja is not None
        erasure.erase(tx, anja, street.clock.now())
    for _ in range(2):
        street.tick()
        street.deliver()
    assert heard(street, "mo", "er is een plek vrij") == 1


def test_who_no_longer_wants_the_seat_is_not_told_of_it(street: Neighbourhood) -> None:
    invites(street, seats=1)
    says(street, "anja", "yes")
    says(street, "mo", "yes")
    says(street, "anja", "no")
    says(street, "mo", "no")
    assert heard(street, "mo", "er is een plek vrij") == 0


# --- what is too late, and who may ----------------------------------------------------------------


def test_an_invitation_never_goes_after_its_event_began(street: Neighbourhood) -> None:
    event = Event(street.clock.local() + timedelta(days=1), "Jaarbeurs")
    later = street.clock.now() + timedelta(days=2)
    draft = Draft(WORDS, kind="event", at=later, event=event)
    assert act(street, "noor", Announce(draft))[0] == "too_late"


def test_only_who_was_invited_answers(street: Neighbourhood) -> None:
    invites(street)
    for who in ("carla", "noor", "stranger"):
        assert act(street, who, AnswerInvitation(1, "yes"))[0] == "closed"
        assert act(street, who, ShowName(1, named=True))[0] == "closed"


@pytest.mark.parametrize("who", ["anja", "carla", "stranger"])
@pytest.mark.parametrize("deed", [LookAtAttendance(1), AskForAttendance(1)])
def test_only_who_may_speak_for_it_sees_who_comes(
    street: Neighbourhood, who: str, deed: Deed
) -> None:
    invites(street)
    says(street, "anja", "yes")
    assert act(street, who, deed) == ("none", {})


def test_each_look_at_the_list_is_noted(street: Neighbourhood) -> None:
    invites(street)
    for deed in (LookAtAttendance(1), AskForAttendance(1)):
        assert act(street, "noor", deed)[0] == ""
    with street.db.transaction() as tx:
        looks = tx.execute(select(tables["look"].c.what)).scalars().all()
    assert looks[-2:] == ["attendance", "attendance_file"]


# --- files ----------------------------------------------------------------------------------------


def made(street: Neighbourhood, facts: dict[str, object]) -> File | None:
    documents = facts["documents"]
    assert isinstance(documents, tuple)
    printer = Printer(street.db, street.house, street.clock)
    return asyncio.run(printer.made(documents[0].token))


def test_the_appointment_is_a_file_as_long_as_it_goes_on(street: Neighbourhood) -> None:
    invites(street, venue="Zaal, boven; 2")
    _, facts = act(street, "anja", AnswerInvitation(1, "yes"))
    file = made(street, facts)
    assert file is not None
    assert (file.name[-4:], file.kind) == (".ics", "text/calendar; charset=utf-8")
    assert b"LOCATION:Zaal\\, boven\\; 2\r\n" in file.content
    act(street, "noor", SteerAnnouncement(1, "call_off"))
    assert made(street, facts) is None


def sheet(street: Neighbourhood) -> Worksheet:
    file = made(street, act(street, "noor", AskForAttendance(1))[1])
    assert file is not None
    return load_workbook(BytesIO(file.content)).worksheets[0]


def test_the_sheet_names_only_who_said_yes_to_that(street: Neighbourhood) -> None:
    invites(street)
    for who in ("anja", "mo", "sam"):
        says(street, who, "yes")
    act(street, "mo", ShowName(1, named=True))
    act(street, "sam", ShowName(1, named=False))
    rows = [[cell.value for cell in row] for row in sheet(street).iter_rows(min_row=2)]
    assert rows[0] == ["Mo", "Lindewaard", "ja"]
    assert [row[0] for row in rows[1:]] == [None] * 4
    assert rows[1] == [None, "ja", 3]


def test_a_hostile_name_is_no_formula_and_one_line(street: Neighbourhood) -> None:
    called = {f"eve {number}": name for number, name in enumerate(NAMES)}
    for eve, name in called.items():
        street.hear(eve, street.invite(), name=name)
        street.hear(eve, "Ja, graag", name=name)
    invites(street)
    for eve, name in called.items():
        says(street, eve, "yes")
        act(street, eve, ShowName(1, named=True))
        first = next(sheet(street).iter_rows(min_row=2))[0]
        assert first.data_type == "s" or first.value is None, name
        shown = first.value or ""
        assert visible(name).startswith(shown), name
        assert " " not in shown, name
        seen = act(street, "noor", LookAtAttendance(1))[1]["seen"]
        assert isinstance(seen, Attendance)
        assert [one.name for one in seen.people] == [first.value] * (first.value is not None)
        says(street, eve, "no")
