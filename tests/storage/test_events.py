"""Seats of an event: never given twice, first come first served; and who forgets what, when."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from storage import (
    announcements,
    erasure,
    event_moves,
    event_people,
    events,
    people,
    receivers,
    retention,
)
from storage.announcements import NewAnnouncement
from storage.events import MAYBE, NO, WAITING, YES
from tests.storage.conftest import NOW, Town
from tests.storage.two_channels import link, member, on_telegram

STARTS = NOW + timedelta(days=20)
WITHOUT_END = None


def invite(town: Town, seats: int | None, *people_: int) -> int:
    """An event with so many seats, to which these people are invited."""
    with town.db.transaction() as tx:
        new = NewAnnouncement(
            author_id=people_[0],
            programme_id=None,
            audience="all",
            theme="",
            text="Zaterdag is de top",
            at=NOW,
            starts_at=NOW,
            expires_at=STARTS,
            kind="event",
        )
        of = announcements.create(tx, new, {town.programme_id: None}).id
        events.create(tx, of, STARTS, "Buurthuis", seats)
        receivers.keep(tx, of, town.programme_id, [(who, "sent") for who in people_])
    return of


def says(town: Town, of: int, who: int, answer: str, minutes: int = 0) -> list[int]:
    with town.db.transaction() as tx:
        return events.answer(tx, of, who, answer, NOW + timedelta(minutes=minutes))


def answers(town: Town, of: int, *people_: int) -> list[str | None]:
    with town.db.transaction() as tx:
        return [events.answer_of(tx, of, who) for who in people_]


def counts(town: Town, of: int) -> dict[str, int]:
    with town.db.transaction() as tx:
        return events.counts(tx, of)


@pytest.fixture
def three(town: Town) -> list[int]:
    return [town.gangmaker(who) for who in ("Anja", "Bert", "Carla")]


# --- seats ----------------------------------------------------------------------------------------


def test_without_a_limit_everybody_comes(town: Town, three: list[int]) -> None:
    of = invite(town, WITHOUT_END, *three)
    assert [says(town, of, who, YES) for who in three] == [[who] for who in three]


def test_when_it_is_full_a_yes_waits_in_line(town: Town, three: list[int]) -> None:
    of = invite(town, 1, *three)
    assert [says(town, of, who, YES, n) for n, who in enumerate(three)] == [[three[0]], [], []]
    assert answers(town, of, *three) == [YES, WAITING, WAITING]


def test_who_gives_up_a_seat_gives_it_to_the_first_in_line(town: Town, three: list[int]) -> None:
    anja, bert, carla = three
    of = invite(town, 1, *three)
    for minutes, who in enumerate((anja, carla, bert)):
        says(town, of, who, YES, minutes)
    assert says(town, of, anja, NO) == [carla]
    assert says(town, of, carla, MAYBE) == [bert]
    assert answers(town, of, *three) == [NO, YES, MAYBE]


def test_a_yes_said_again_keeps_the_seat_and_the_place_in_line(
    town: Town, three: list[int]
) -> None:
    anja, bert, carla = three
    of = invite(town, 1, *three)
    for minutes, who in enumerate((anja, bert, carla, anja, bert)):
        assert says(town, of, who, YES, minutes) == ([anja] if minutes == 0 else [])
    assert says(town, of, anja, NO) == [bert]


def test_no_seats_at_all_is_a_line_only(town: Town, three: list[int]) -> None:
    of = invite(town, 0, *three)
    assert says(town, of, three[0], YES) == []


def test_two_last_seats_asked_for_at_once_are_two(town: Town) -> None:
    crowd = [town.gangmaker(f"P{n}") for n in range(12)]
    of = invite(town, 2, *crowd)
    with ThreadPoolExecutor(12) as threads:
        list(threads.map(lambda who: says(town, of, who, YES), crowd))
    assert counts(town, of) == {YES: 2, WAITING: 10, MAYBE: 0, NO: 0}


def test_coming_and_going_at_once_never_gives_a_seat_too_many(town: Town) -> None:
    crowd = [town.gangmaker(f"P{n}") for n in range(10)]
    of = invite(town, 3, *crowd)
    for who in crowd[:5]:
        says(town, of, who, YES)
    moves = [(who, NO) for who in crowd[:3]] + [(who, YES) for who in crowd[5:]]
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(lambda move: says(town, of, *move), moves))
    assert counts(town, of) == {YES: 3, WAITING: 4, MAYBE: 0, NO: 3}
    seated = [who for ones in told for who in ones]
    assert len(seated) == len(set(seated)) == 3


# --- who is gone ----------------------------------------------------------------------------------


def test_the_seat_of_who_is_erased_is_found(town: Town, three: list[int]) -> None:
    anja, bert, _ = three
    of = invite(town, 1, *three)
    says(town, of, anja, YES)
    says(town, of, bert, YES, 1)
    with town.db.transaction() as tx:
        assert events.with_free_seats(tx, NOW) == []
        erasure.erase(tx, anja, NOW)
        assert events.with_free_seats(tx, NOW) == [of]
        assert events.give_seats(tx, of) == [bert]
        assert event_people.held(tx, anja) == []


@pytest.mark.parametrize(
    ("mine", "hers", "kept"),
    [(YES, NO, YES), (MAYBE, YES, YES), (NO, WAITING, WAITING), (NO, MAYBE, MAYBE)],
)
def test_of_two_that_become_one_the_strongest_answer_stays(
    town: Town, mine: str, hers: str, kept: str
) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    first = town.gangmaker("Bert")
    me, her = anja.person.id, again.person.id
    of = invite(town, 1, first, me, her)
    if WAITING in (mine, hers):
        says(town, of, first, YES)
    says(town, of, me, YES if mine == WAITING else mine, 1)
    says(town, of, her, YES if hers == WAITING else hers, 2)
    with town.db.transaction() as tx:
        events.name(tx, of, me, named=True)
        events.name(tx, of, her, named=False)
    link(town, anja, again)
    with town.db.transaction() as tx:
        (held,) = event_people.held(tx, me)
    assert (held["answer"], held["named"]) == (kept, False)
    assert sum(counts(town, of).values()) == 1 + (WAITING in (mine, hers))


def test_an_answer_of_the_one_is_the_others_too(town: Town) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    of = invite(town, 1, anja.person.id, again.person.id)
    says(town, of, again.person.id, YES)
    link(town, anja, again)
    assert answers(town, of, anja.person.id, again.person.id) == [YES, None]


def test_only_who_let_it_be_seen_is_named(town: Town, three: list[int]) -> None:
    of = invite(town, 1, *three)
    for minutes, who in enumerate(three):
        says(town, of, who, YES, minutes)
    with town.db.transaction() as tx:
        events.name(tx, of, three[0], named=False)
        events.name(tx, of, three[1], named=True)
        assert [one.person_id for one in events.named(tx, of)] == [three[1]]


def test_thirty_days_later_only_the_counts_are_known(town: Town, three: list[int]) -> None:
    of = invite(town, 1, *three)
    for who, answer in zip(three, (YES, YES, NO), strict=True):
        says(town, of, who, answer)
    before = counts(town, of)
    with town.db.transaction() as tx:
        retention.sweep(tx, STARTS + timedelta(days=29))
        assert events.answer_of(tx, of, three[0]) == YES
        assert retention.sweep(tx, STARTS + timedelta(days=31)).event_answers == 3
        retention.sweep(tx, STARTS + timedelta(days=32))
    assert answers(town, of, *three) == [None, None, None]
    assert counts(town, of) == before == {YES: 1, WAITING: 1, MAYBE: 0, NO: 1}


def test_who_was_passed_over_by_her_coordinator_is_not_invited(
    town: Town, three: list[int]
) -> None:
    of = invite(town, 1, *three[:2])
    with town.db.transaction() as tx:
        receivers.keep(tx, of, town.programme_id, [(three[2], "skipped")])
        assert [len(events.invited(tx, who, NOW)) for who in three] == [1, 1, 0]
        assert events.invited(tx, three[0], STARTS) == []
        announcements.set_state(tx, of, "cancelled")
        assert events.invited(tx, three[0], NOW) == []


def test_an_event_far_ahead_knows_whom_it_invited(town: Town, three: list[int]) -> None:
    of = invite(town, WITHOUT_END, *three)
    far = STARTS + timedelta(days=360)
    long_after = NOW + timedelta(days=300)  # what waited to be sent was over long before
    with town.db.transaction() as tx:
        row = events.one(tx, of)
        assert row is not None
        facts = event_moves.NewFacts(far, "Buurthuis", STARTS, STARTS)
        event_moves.move_to(tx, row, facts, NOW)
        retention.sweep(tx, long_after)
        assert [len(events.invited(tx, who, long_after)) for who in three] == [1, 1, 1]
        retention.sweep(tx, far + retention.SENT_AFTER + timedelta(days=1))
        assert receivers.report(tx, of) == []


def test_everything_held_tells_what_was_answered(town: Town, three: list[int]) -> None:
    of = invite(town, 1, *three)
    says(town, of, three[0], MAYBE)
    with town.db.transaction() as tx:
        held = people.everything_held(tx, town.sealer, three[0])["event_answers"]
    assert held == [{"starts_at": STARTS, "venue": "Buurthuis", "answer": MAYBE, "named": None}]
