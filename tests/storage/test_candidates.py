"""Whom something may be sent unasked: each once, page by page, with what she chose and got."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.clock import AMSTERDAM
from storage import candidates, choices, due, outbox, people, planned, streets, tips
from storage.candidates import Asked, Chosen
from tests.storage.conftest import NOW, Town

DAY = timedelta(days=1)


def asked(at: datetime = NOW, **other: object) -> Asked:
    """A page of reminders; only those count that are called tip_reminder, heat goes over."""
    local = at.astimezone(AMSTERDAM)
    midnight = datetime.combine(local.date(), time(), AMSTERDAM)
    capped = ("tip_reminder", "heat")
    page = Asked(
        "tip_reminder", local, local.date(), midnight, midnight - 6 * DAY, capped, ("heat",), 0, 500
    )
    return replace(page, **other)  # type: ignore[arg-type]


def note(town: Town, by: int) -> int:
    draft = tips.TipDraft(town.street_id, "23", "support", "LEED", None, by, "gangmaker", NOW)
    with town.db.transaction() as tx:
        return tips.note(tx, town.sealer, draft)


def nudge(
    town: Town, who: int, number: int, at: datetime, state: str = "sent", kind: str = "tip_reminder"
) -> None:
    """Something that was planned and settled at that moment; waiting, it lasts for an hour."""
    row = outbox.NewMessage(
        f"nu:{number}", kind, "nudge", who, at, text_key=kind, expires_at=at + timedelta(hours=1)
    )
    with town.db.transaction() as tx:
        outbox.put(tx, [row])
        if state != "waiting":
            [leased] = outbox.lease(tx, outbox.Line(at, at, 1))
            outbox.settle(tx, leased.row.id, leased.row.attempt, outbox.Outcome(state, at))


def of(town: Town, who: int, at: datetime = NOW, **other: object) -> Chosen:
    with town.db.transaction() as tx:
        return candidates.chosen(tx, asked(at, **other), [who])[who]


def test_tips_wait_for_each_gangmaker_page_by_page(town: Town) -> None:
    anja, bert = town.gangmaker("Anja"), town.gangmaker("Bert")
    numbers = [note(town, town.meet("Buur").person.id), note(town, anja)]
    with town.db.transaction() as tx:
        tips.take(tx, numbers[0], anja, NOW)
        [first] = candidates.with_open_tips(tx, asked(limit=1))
        [second] = candidates.with_open_tips(tx, asked(after=first.person_id))
        assert candidates.with_open_tips(tx, asked(after=second.person_id)) == []
        assert candidates.with_open_tips(tx, asked()) == [first, second]
    assert [first.person_id, second.person_id] == [anja, bert]
    assert [tip.id for tip in first.tips] == numbers
    assert [tip.taken_by for tip in first.tips] == [anja, None]


def test_who_was_decided_about_today_is_left_out_until_tomorrow(town: Town) -> None:
    anja = town.gangmaker("Anja")
    note(town, anja)
    with town.db.transaction() as tx:
        due.decide(tx, "tip_reminder", f"person:{anja}", asked().day, NOW, "cap")
        assert candidates.with_open_tips(tx, asked()) == []
        assert len(candidates.with_open_tips(tx, asked(NOW + DAY))) == 1


def test_a_later_hour_and_no_reminders_are_left_out(town: Town) -> None:
    anja = town.gangmaker("Anja")
    note(town, anja)
    for chosen in ({"reminder_hour": 14}, {"reminder_hour": 10, "reminder_days": 0}):
        with town.db.transaction() as tx:
            people.change(tx, anja, **chosen)
            assert candidates.with_open_tips(tx, asked()) == []


def test_what_she_chose_stands_beside_her(town: Town) -> None:
    anja = town.gangmaker("Anja")
    assert of(town, anja) == Chosen(anja, False, False, None, None, 0, 0, ("{}",))
    with town.db.transaction() as tx:
        people.stop(tx, anja, NOW)
        people.change(tx, anja, answers_only=True, paused_until=NOW.date())
        choices.choose(tx, anja, "tip_reminder", wanted=False)
        choices.choose(tx, anja, "heat", wanted=True)
    assert of(town, anja) == Chosen(anja, True, True, NOW.date(), False, 0, 0, ("{}",))


def test_the_newest_choice_counts(town: Town) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        for wanted in (False, True):
            choices.choose(tx, anja, "heat", wanted=wanted)
        assert choices.all_of(tx, anja) == {"heat": True}
        assert choices.choice(tx, anja, "tip_reminder") is None
        people.erase(tx, anja, NOW)
        assert choices.all_of(tx, anja) == {}


@pytest.mark.parametrize(
    ("state", "ago", "counts"),
    [
        ("sent", timedelta(0), 1),
        ("sent", 6 * DAY, 1),
        ("sent", 7 * DAY, 0),
        ("uncertain", DAY, 1),
        ("cancelled", DAY, 0),
        ("expired", DAY, 0),
        ("waiting", timedelta(minutes=59), 1),
        ("waiting", timedelta(hours=1), 0),
    ],
)
def test_what_came_or_may_still_come_counts(
    town: Town, state: str, ago: timedelta, counts: int
) -> None:
    anja = town.gangmaker("Anja")
    nudge(town, anja, 1, NOW - ago, state)
    assert of(town, anja).lately == counts


def test_only_capped_kinds_of_herself_count(town: Town) -> None:
    anja, bert = town.gangmaker("Anja"), town.gangmaker("Bert")
    nudge(town, bert, 1, NOW)
    nudge(town, anja, 2, NOW, kind="tip_passed")
    assert of(town, anja).lately == 0


def test_what_went_over_the_cap_today_is_told_apart(town: Town) -> None:
    anja = town.gangmaker("Anja")
    nudge(town, anja, 1, NOW - DAY, kind="heat")
    assert (of(town, anja).lately, of(town, anja).over_today) == (1, 0)
    nudge(town, anja, 2, NOW, "waiting", kind="heat")
    assert (of(town, anja).lately, of(town, anja).over_today) == (2, 1)


def test_the_settings_of_each_programme_are_hers(town: Town) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 0, settings='{"example": true}')
        elsewhere = streets.add_programme(tx, new, NOW)
        street = streets.open_street(tx, elsewhere, "Laan", NOW, 0)
        people.join(tx, anja, "neighbour", None, street, NOW)
    assert sorted(of(town, anja).settings) == ['{"example": true}', "{}"]


def test_a_decision_is_taken_once_and_goes_once(town: Town) -> None:
    anja, bert = (
        planned.Planned(f"nu:{n}", f"person:{n}", n, outcome, "{}")
        for n, outcome in ((town.gangmaker("Anja"), "sent"), (town.gangmaker("Bert"), "cap"))
    )
    page = planned.Page("tip_reminder", "nudge", NOW.date(), NOW, NOW + DAY, [anja])
    with town.db.transaction() as tx:
        due.one_planner(tx)
        assert planned.keep(tx, replace(page, planned=[])) == 0
        assert [planned.keep(tx, replace(page, planned=[anja, bert])) for _ in range(2)] == [1, 0]
        assert not due.decide(tx, "tip_reminder", bert.subject, NOW.date(), NOW, "sent")
    with town.db.transaction() as tx:
        [leased] = outbox.lease(tx, outbox.Line(NOW, NOW, 10))
    row = leased.row
    assert (row.key, row.kind, row.class_, row.person_id) == (
        anja.key, "tip_reminder", "nudge", anja.person_id
    )  # fmt: skip
    assert (row.args, row.text_key) == ({}, "tip_reminder")
    assert (row.not_before, row.created_at, row.expires_at) == (NOW, NOW, NOW + DAY)


def test_when_two_become_one_her_own_choice_goes_first(town: Town) -> None:
    anja, also = town.gangmaker("Anja"), town.gangmaker("Anja too")
    with town.db.transaction() as tx:
        choices.choose(tx, anja, "heat", wanted=True)
        for kind in ("heat", "tip_reminder"):
            choices.choose(tx, also, kind, wanted=False)
        choices.move(tx, also, anja)
        assert choices.all_of(tx, anja) == {"heat": True, "tip_reminder": False}
        assert choices.all_of(tx, also) == {}
