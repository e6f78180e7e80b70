"""Whom an announcement reaches: the preview is what happens, and a change of mind counts."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.deeds import (
    AddIdea,
    AddLine,
    Announce,
    AskForReach,
    CorrectAnnouncement,
    Deed,
    DropIdea,
    ForwardAnnouncement,
    LinkGroup,
    SteerAnnouncement,
)
from bot.doing import Act, carry_out
from bot.nudges import announcing
from bot.nudges.not_reached import counted
from bot.nudges.quiet import is_quiet
from bot.roles import Role
from bot.seen import Seen
from bot.seen.announcements import AnnouncementsSeen
from bot.world.announcements import Draft, Event, theme_kind
from storage import announcements, choices, merging, people, receivers, streets
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import NOON, Neighbourhood

TOP = "Zaterdag is de landelijke top."
EVENING = datetime(2026, 6, 10, 21, tzinfo=AMSTERDAM)


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """Anja, Mo and Sam keep the pot, and Noor edits for the network."""
    street = Neighbourhood(database, sealer)
    for who in ("anja", "mo", "sam"):
        street.joins(who)
    street.hear("noor", street.invite("editor"))
    street.hear("noor", "Ja, graag")
    street.deliver()
    return street


def says(street: Neighbourhood, text: str = TOP) -> None:
    street.hear("noor", f"aankondiging {text}")
    street.hear("noor", "ja")


def got(street: Neighbourhood, who: str, text: str = TOP) -> int:
    return sum("Mededeling" in said and text in said for said in street.screen(who))


def report(street: Neighbourhood, number: int = 1) -> dict[str, int]:
    """How many got it, and how many did not by the word for why."""
    with street.db.transaction() as tx:
        rows = receivers.report(tx, number)
    sent = sum(row.people for row in rows if row.state == "sent")
    missed = counted((r.state, r.reason, r.people) for r in rows if r.state != "sent")
    return {"sent": sent, **missed}


# --- between the plan and the sending -------------------------------------------------------------


def test_who_stops_after_it_was_planned_does_not_get_it(street: Neighbourhood) -> None:
    says(street)
    street.hear("anja", "stop")
    assert (got(street, "anja"), got(street, "mo"), got(street, "sam")) == (0, 1, 1)
    assert report(street) == {"sent": 2, "stopped": 1}


def test_what_is_paused_waits_and_what_is_withdrawn_never_goes(street: Neighbourhood) -> None:
    says(street)
    steer(street, "pause")
    assert got(street, "anja") == 0
    steer(street, "go_on")
    street.time += timedelta(minutes=2)
    assert got(street, "anja") == 1
    says(street, "De top is vol.")
    steer(street, "cancel", of=2)
    assert got(street, "anja", "De top is vol.") == 0
    assert report(street, 2) == {"sent": 0, "withdrawn": 3}


def test_who_did_not_get_it_yet_gets_the_better_text(street: Neighbourhood) -> None:
    says(street)
    act(street, "noor", CorrectAnnouncement(1, "Zondag is de top."))
    assert got(street, "anja", "Zondag is de top.") == 1
    assert got(street, "anja") == 0


def test_a_week_later_it_is_too_late(street: Neighbourhood) -> None:
    says(street)
    street.time += timedelta(days=8)
    assert got(street, "anja") == 0
    assert report(street) == {"sent": 0, "late": 3}


def test_what_stood_still_too_long_is_over_and_cannot_go_on(street: Neighbourhood) -> None:
    street.time = EVENING
    says(street)
    street.hear("noor", "aankondigingen")
    street.hear("noor", "even stilzetten")
    street.later(days=6)
    street.hear("noor", "aankondigingen")
    assert "staat stil" in street.screen("noor")[-1]
    street.later(days=4)
    street.hear("noor", "weer verder")
    street.hear("noor", "aankondigingen")
    asked, said = street.screen("noor")[-2:]
    assert "Het gaat weer verder" not in asked
    assert "is klaar" in said


def test_what_may_have_arrived_goes_again_only_when_a_person_says_so(street: Neighbourhood) -> None:
    says(street)
    with street.db.transaction() as tx:
        tx.exec_driver_sql(
            "UPDATE outbox SET state = 'uncertain', reason = 'crashed' WHERE key = 'an:1:1'"
        )
    assert sum(got(street, who) for who in ("anja", "mo", "sam")) == 2
    street.time += timedelta(minutes=5)
    street.tick()
    assert report(street) == {"sent": 2, "uncertain": 1}
    assert steer(street, "again") == {}
    assert [got(street, who) for who in ("anja", "mo", "sam")] == [1, 1, 1]


def test_what_may_have_arrived_is_not_offered_again_when_it_is_over(street: Neighbourhood) -> None:
    says(street)
    with street.db.transaction() as tx:
        tx.exec_driver_sql(
            "UPDATE outbox SET state = 'uncertain', reason = 'crashed' WHERE key = 'an:1:1'"
        )
    assert may_go_again(street)
    street.later(days=8)
    assert not may_go_again(street)


def may_go_again(street: Neighbourhood) -> bool:
    editor = frozenset({Role.EDITOR})
    with street.db.transaction() as tx:
        [one] = AnnouncementsSeen(tx, editor, lambda: (), street.time).mine()
    return one.uncertain


# --- once for each --------------------------------------------------------------------------------


def test_a_tick_more_or_the_turn_of_a_day_gives_nobody_a_second_one(street: Neighbourhood) -> None:
    says(street)
    for hours in (0, 1, 11, 24, 48):
        street.time = NOON + timedelta(hours=hours)
        street.tick()
    assert [got(street, who) for who in ("anja", "mo", "sam")] == [1, 1, 1]


def test_who_joins_while_it_goes_is_not_told_about_it_twice(street: Neighbourhood) -> None:
    says(street)
    street.joins("new")
    street.tick()
    assert got(street, "new") == 0


def test_two_that_become_one_get_it_once(street: Neighbourhood) -> None:
    says(street)
    become_one(street, "mo", into="anja")
    assert got(street, "anja") + got(street, "mo") == 1
    says(street, "De top is vol.")
    assert got(street, "anja", "De top is vol.") + got(street, "mo", "De top is vol.") == 1


def test_who_had_it_and_becomes_one_with_another_is_not_sent_it_again(
    street: Neighbourhood,
) -> None:
    says(street)
    street.deliver()
    ria = street.joins("ria")
    assert got(street, "mo") == 1
    become_one(street, "mo", into="ria")
    with street.db.transaction() as tx:
        here = announcements.place_of(tx, 1, street.programme)
        assert here is not None
        announcements.reach(tx, here, 0, "ready")  # as if the plan had not come to her
    street.tick()
    assert ria > 0
    assert got(street, "ria") == 0


def become_one(street: Neighbourhood, away: str, into: str) -> None:
    with street.db.transaction() as tx:
        one, other = (
            people.person_by_id(tx, people.member_behind(tx, street.sealer, street.channel, who))
            for who in (away, into)
        )
        merging.merge(tx, street.sealer, one, other, street.clock.now())


# --- the preview ----------------------------------------------------------------------------------


def test_the_preview_counts_what_then_happens(street: Neighbourhood) -> None:
    street.hear("mo", "vakantie tot 20 juni")
    with street.db.transaction() as tx:
        sam = people.member_behind(tx, street.sealer, street.channel, "sam")
        assert sam is not None
        choices.choose(tx, sam, theme_kind("ideas"), wanted=False)
        seen = announcing.preview(tx, Draft(TOP, theme="ideas"), street.clock.now())
    act(street, "noor", Announce(Draft(TOP, theme="ideas")))
    street.deliver()
    assert report(street) == {"sent": seen.people, "paused": 1, "theme": 1}
    assert seen.left_out == {"paused": 1, "opted_out": 1}


def test_a_blocked_chat_is_left_out_beforehand(street: Neighbourhood) -> None:
    with street.db.transaction() as tx:
        people.block_sender(tx, street.sealer, street.channel, "sam", street.clock.now())
        seen = announcing.preview(tx, Draft(TOP), street.clock.now())
    assert (seen.people, seen.left_out) == (2, {"unreachable": 1})


MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(lambda n: NOON + timedelta(minutes=n))


@given(MOMENTS, st.none() | MOMENTS)
def test_it_never_starts_before_its_moment_or_at_night(now: datetime, at: datetime | None) -> None:
    """In winter time, in summer time and in the hours between."""
    starts = announcing.starts_at(Draft(TOP, at=at), now)
    assert starts >= max(now, at or now)
    assert not is_quiet(starts)


def test_in_the_evening_it_waits_for_the_morning(street: Neighbourhood) -> None:
    street.time = EVENING
    says(street)
    assert got(street, "anja") == 0
    street.time = EVENING + timedelta(hours=12)
    street.tick()
    assert got(street, "anja") == 1


# --- who may --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "deed",
    [
        Announce(Draft(TOP)),
        Announce(Draft(TOP, "gangmakers", by=1)),
        SteerAnnouncement(1, "cancel"),
        SteerAnnouncement(1, "again"),
        CorrectAnnouncement(1, "Gewonnen!"),
        AddLine(1, 1, "Gewonnen!"),
        ForwardAnnouncement(1),
        AskForReach(1),
        LinkGroup(None),
        LinkGroup(1),
        AddIdea("Gewonnen!", "all"),
        DropIdea(1),
    ],
    ids=lambda deed: type(deed).__name__,
)
def test_a_gangmaker_cannot_announce_or_steer(street: Neighbourhood, deed: Deed) -> None:
    says(street)
    assert act(street, "anja", deed)[0] == "not_yours"
    assert got(street, "mo") == 1


def test_a_coordinator_speaks_for_her_own_programme_only(street: Neighbourhood) -> None:
    street.joins("carla", "coordinator")
    with street.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        elsewhere = streets.add_programme(tx, new, NOON)
    says(street)
    for deed in (
        Announce(Draft(TOP)),
        Announce(Draft(TOP, by=elsewhere)),
        SteerAnnouncement(1, "cancel"),
        CorrectAnnouncement(1, "Gewonnen!"),
        AddLine(1, elsewhere, "Gewonnen!"),
        ForwardAnnouncement(1),
        AskForReach(1),
        LinkGroup(None),
        LinkGroup(elsewhere),
        AddIdea("Gewonnen!", "all"),
    ):
        assert act(street, "carla", deed)[0] == "not_yours", deed
    assert act(street, "carla", Announce(Draft(TOP, by=street.programme)))[0] == ""


def steer(street: Neighbourhood, what: str, of: int = 1) -> dict[str, object]:
    code, facts = act(street, "noor", SteerAnnouncement(of, what))
    assert code == ""
    return facts


def act(street: Neighbourhood, who: str, deed: Deed) -> tuple[str, dict[str, object]]:
    now = street.clock.now()
    with street.db.transaction() as tx:
        met = people.find_conversation(
            tx, street.sealer, street.channel, "demo", who, who, who.title(), now
        )
        seen = Seen(tx, street.sealer, met, now, None)
        outcome = carry_out(tx, deed, Act(street.sealer, met, seen, 1, now))
        return outcome.code, dict(outcome.facts)


# --- after a restore ------------------------------------------------------------------------------


def test_what_was_under_way_stands_still_after_a_restore(street: Neighbourhood) -> None:
    """The copy does not know to whom it went since."""
    with street.db.transaction() as tx:
        by = people.member_behind(tx, street.sealer, street.channel, "noor") or 0
        for late, text in enumerate((TOP, "De top is vol.")):
            starts = NOON + timedelta(days=late)
            new = announcements.NewAnnouncement(
                by, None, "all", "", text, NOON, starts, NOON + timedelta(days=7)
            )
            announcements.create(tx, new, {street.programme: None})
    street.tick()
    street.deliver()
    with street.db.transaction() as tx:
        assert announcements.hold_what_goes(tx) == 1
    street.time += timedelta(days=2)
    street.tick()
    assert (got(street, "anja"), got(street, "anja", "De top is vol.")) == (1, 0)


# --- what begins soon ---------------------------------------------------------------------------


@pytest.mark.parametrize("hours", [15, 30, 60, 300])
def test_an_invitation_for_soon_is_not_over_before_its_line_is_decided(
    database: Database, sealer: Sealer, hours: int
) -> None:
    """It is noon; nobody answers the question for a line, and everybody still hears in time."""
    street = Neighbourhood(database, sealer, settings='{"announcement_line": true}')
    for who, role in (("anja", "gangmaker"), ("carla", "coordinator"), ("noor", "editor")):
        street.joins(who, role)
    event = Event(NOON + timedelta(hours=hours), "Jaarbeurs")
    act(street, "noor", Announce(Draft(TOP, kind="event", event=event)))
    for _ in range(min(hours, 72) * 2):
        street.time += timedelta(minutes=30)
        street.tick()
        street.deliver()
    heard = [said for said in street.screen("anja") if TOP in said]
    assert len(heard) == 1
