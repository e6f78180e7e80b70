"""What the conversation sees of announcements: an editor all, a coordinator her own programme's."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from bot.clock import AMSTERDAM
from bot.nudges import announcing, speaking
from bot.nudges.not_reached import roughly
from bot.numbers.reach import GOT, Cell, There, told
from bot.roles import Role, Roles
from bot.seen.events import event_of
from bot.world import Led
from bot.world.announcements import Announced, Asked, Draft, Event, LinkedGroup, Preview, Sent
from storage import announcements, events, group_links, group_posts, receivers, streets
from storage.announcements import ASKED, CANCELLED, DONE, GOING, SKIPPED, PlaceRow
from storage.db import Transaction
from storage.receivers import Reported

GOT_IT = "sent"
MAYBE = "uncertain"
UNDER_WAY = ("waiting", "held")


class AnnouncementsSeen:
    """See bot.world.announcements.Announcements. `led`: the programmes that she coordinates."""

    def __init__(
        self, tx: Transaction, roles: Roles, led: Callable[[], Sequence[Led]], now: datetime
    ) -> None:
        self._tx = tx
        self._roles = roles
        self._led = led
        self._now = now
        self._previews: dict[Draft, Preview] = {}

    def preview(self, draft: Draft) -> Preview:
        if draft not in self._previews:
            self._previews[draft] = announcing.preview(self._tx, draft, self._now)
        return self._previews[draft]

    def said_before(self, draft: Draft) -> bool:
        return speaking.said_before(self._tx, draft, self._now) is not None

    def one(self, number: int, programme_id: int | None = None) -> Announced | None:
        found = announcements.one(self._tx, number)
        if found is None or found.state == CANCELLED:
            return None
        here = announcements.place_of(self._tx, number, programme_id) if programme_id else None
        by = found.programme_id
        sender = None if by is None else streets.programme_by_id(self._tx, by)
        return Announced(
            found.id,
            sender.local_party if sender else "",
            found.text,
            here.local_party if here and here.line else "",
            here.line if here else "",
            found.kind,
            self._event(found.id),
            found.picture,
        )

    def _event(self, number: int) -> Event | None:
        row = events.one(self._tx, number)
        return event_of(row) if row else None

    def asked(self, number: int | None, programme_id: int | None) -> Asked | None:
        if number is None or programme_id is None:
            return self._oldest_asked()
        led = next((one for one in self._led() if one.programme_id == programme_id), None)
        here = announcements.place_of(self._tx, number, programme_id)
        announced = self.one(number)
        if led is None or here is None or announced is None or here.asked_until is None:
            return None
        still = here.state == ASKED and self._now < here.asked_until
        return Asked(announced, programme_id, here.municipality, led.gangmakers, still)

    def _oldest_asked(self) -> Asked | None:
        mine = [one.programme_id for one in self._led()]
        waiting = announcements.asked_in(self._tx, mine, self._now)
        return self.asked(*waiting[0]) if waiting else None

    def groups(self) -> Sequence[LinkedGroup]:
        places = {one.programme_id: one.place for one in self._led()}
        found = (
            group_links.of_network(self._tx)
            if Role.EDITOR in self._roles
            else group_links.of_programmes(self._tx, list(places))
        )
        return [
            LinkedGroup(
                one.group_id,
                places.get(one.programme_id, "") if one.programme_id else "",
                one.linked_at.astimezone(AMSTERDAM).date(),
            )
            for one in found
        ]

    def mine(self) -> Sequence[Sent]:
        found = (
            announcements.of_network(self._tx)
            if Role.EDITOR in self._roles
            else announcements.of_programmes(self._tx, [one.programme_id for one in self._led()])
        )
        return [self._sent(one) for one in found]

    def _sent(self, one: announcements.Announced) -> Sent:
        there = announcements.places(self._tx, one.id)
        rows = receivers.report(self._tx, one.id)
        posted = group_posts.counts(self._tx, one.id)
        under_way = any(here.state not in (DONE, SKIPPED) for here in there) or any(
            row.state in UNDER_WAY for row in rows
        )
        event = self._event(one.id)
        return Sent(
            id=one.id,
            text=one.text,
            state=_state(one, under_way, self._now),
            starts_at=one.starts_at.astimezone(AMSTERDAM),
            people=sum(row.people for row in rows),
            got=sum(row.people for row in rows if row.state == GOT_IT),
            there=_by_place(there, rows),
            waits_for=tuple(here.municipality for here in there if here.state == ASKED),
            uncertain=self._now < one.expires_at and any(row.state == MAYBE for row in rows),
            under_way=under_way,
            event=event,
            answers=events.counts(self._tx, one.id) if event else {},
            groups=posted.get(group_posts.SENT, 0),
            maybe_groups=posted.get(group_posts.UNCERTAIN, 0),
        )


def _state(one: announcements.Announced, under_way: bool, now: datetime) -> str:
    if one.state == CANCELLED:
        return one.state
    if now >= one.expires_at or not under_way:
        return "over"
    if one.state != GOING:
        return one.state
    return "planned" if now < one.starts_at else "going"


def reached(tx: Transaction, number: int) -> tuple[There, ...]:
    """What became of people by municipality, as far as it may be told."""
    return _by_place(announcements.places(tx, number), receivers.report(tx, number))


def _by_place(there: Iterable[PlaceRow], rows: Iterable[Reported]) -> tuple[There, ...]:
    names = {here.programme_id: here.municipality for here in there}
    return told(
        Cell(
            names[row.programme_id],
            GOT if row.state == GOT_IT else roughly(row.state, row.reason),
            row.people,
        )
        for row in rows
    )
