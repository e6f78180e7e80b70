"""What the conversation sees of what is kept: looked up when asked, once per message."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from bot import codes_seen, desk_seen, heat_seen, held, me_seen
from bot.announcements_seen import AnnouncementsSeen
from bot.channels.base import Incoming
from bot.clock import AMSTERDAM
from bot.events_seen import EventsSeen
from bot.handovers_seen import HandoversSeen
from bot.help_seen import help_numbers
from bot.ideas_seen import IdeasSeen
from bot.nudges.kinds import KINDS, TIP_REMINDER
from bot.recruits_seen import RecruitsSeen
from bot.roles import Role
from bot.surveys_seen import SurveysSeen
from bot.world import (
    Booked,
    Caller,
    HeatHere,
    HeatReport,
    Invited,
    Led,
    Linked,
    Me,
    Nudged,
    Settled,
    SilentNumber,
    Sponsored,
    Street,
    StreetName,
    Threaded,
    Tip,
    YearAccount,
)
from bot.yearly import account_of
from storage import (
    choices,
    inbox,
    ledger,
    outbox,
    people,
    threads,
    tips,
)
from storage.attentions import FOR_STREET, AttentionRow
from storage.db import Transaction
from storage.people import MembershipRow, Met
from storage.quiet_streets import last_given
from storage.sealing import Sealer
from storage.silence import in_doubt

DAY = timedelta(hours=24)
SAME = timedelta(minutes=15)


class Seen:
    """The world of one message (see World), read in that message's transaction."""

    def __init__(
        self, tx: Transaction, sealer: Sealer, met: Met, now: datetime, incoming: Incoming | None
    ) -> None:
        self._tx = tx
        self._sealer = sealer
        self._met = met
        self._incoming = incoming
        self._balances: dict[int, int] = {}
        self.now = now.astimezone(AMSTERDAM)

    @cached_property
    def _unsure(self) -> bool:
        """Whether who writes may be somebody else, for whom nothing of hers is to be seen."""
        return self._incoming is not None and in_doubt(self._met, self.now)

    @cached_property
    def _memberships(self) -> Sequence[MembershipRow]:
        if self._unsure:
            return ()
        return people.memberships(self._tx, self._met.person.id)

    @cached_property
    def me(self) -> Me:
        me = me_seen.me(self._met, self._memberships, self.now)
        return me_seen.unsure(me, self._met) if self._unsure else me

    def balance(self, street_id: int) -> int:
        if street_id not in self._balances:
            self._balances[street_id] = ledger.balance(self._tx, street_id)
        return self._balances[street_id]

    def streets_like(self, name: str) -> Sequence[StreetName]:
        return desk_seen.streets_like(self._tx, self._memberships, name)

    def street_called(self, name: str) -> Sequence[StreetName]:
        return desk_seen.street_called(self._tx, self._memberships, name)

    def led_street(self, street_id: int) -> Street | None:
        return desk_seen.led_street(self._tx, self._memberships, street_id)

    def booked_for(self, attention_id: int) -> tuple[str, Booked] | None:
        row = ledger.one(self._tx, attention_id)
        mine = {pot.id for pot in self.me.pots}
        if row is None or row.street_id not in mine or row.corrected_by is not None:
            return None
        what = "undone" if row.undone else "new" if row.corrects is None else "changed"
        return what, self.booked(row)

    def attentions(self, street_id: int) -> int:
        return ledger.count(self._tx, street_id, self.now.year)

    def last_given(self, street_id: int) -> date | None:
        return last_given(self._tx, street_id)

    def year(self, street_id: int, year: int) -> YearAccount:
        return account_of(self._tx, street_id, year)

    def overview(self, street_id: int) -> Sequence[Booked]:
        rows = [r for r in ledger.overview(self._tx, street_id, self.now.year) if not r.undone]
        names = people.names(self._tx, self._sealer, [row.booked_by for row in rows])
        return [self.booked(row, names.get(row.booked_by)) for row in rows]

    def my_bookings(self) -> Sequence[Booked]:
        return self._my_bookings

    @cached_property
    def _my_bookings(self) -> list[Booked]:
        since = self.now - DAY
        rows = ledger.acts_of(self._tx, self._met.person.id, since)
        return [self.booked(row) for row in rows]

    def my_sponsored(self) -> Sequence[Sponsored]:
        since = self.now - DAY
        numbers = self._my_numbers
        return desk_seen.sponsored(self._tx, self._memberships, numbers, since)

    @cached_property
    def _my_numbers(self) -> frozenset[int]:
        return people.numbers_of(self._tx, self._met.person.id)

    def edited(self) -> Booked | None:
        incoming = self._incoming
        if incoming is None or incoming.message_id is None:
            return None
        first = inbox.first_with(self._tx, self._met.conversation_id, incoming.message_id)
        refs = (event_ref(first), f"{FOR_STREET}{event_ref(first)}") if first else ()
        found = (ledger.by_ref(self._tx, ref) for ref in refs)
        booked = next((row for row in found if row is not None), None)
        live = ledger.live_version(self._tx, booked.id) if booked else None
        return self.booked(live) if live else None

    def same_lately(self, street_id: int, cents: int, gifts: Sequence[str]) -> Booked | None:
        since = self.now - SAME
        row = ledger.same_lately(self._tx, street_id, cents, tuple(gifts), since)
        return self.booked(row) if row else None

    def open_tips(self) -> Sequence[Tip]:
        return self._open_tips

    @cached_property
    def _open_tips(self) -> list[Tip]:
        mine = (tips.open_tips(self._tx, self._sealer, pot.id) for pot in self.me.pots)
        return [self._tip(row) for rows in mine for row in rows]

    def tip(self, tip_id: int) -> Tip | None:
        return next((tip for tip in self._open_tips if tip.id == tip_id), None)

    def invitation(self, code: str) -> Invited:
        return codes_seen.invited(self._tx, self._sealer, code, self.now)

    def link(self, code: str) -> Linked:
        return codes_seen.linked(self._tx, self._sealer, code, self._met, self.now)

    def last_nudge(self) -> Nudged | None:
        row = outbox.last_nudge(self._tx, self._met.person.id)
        return Nudged(row.kind, row.created_at.astimezone(AMSTERDAM)) if row else None

    def wants(self, kind: str) -> bool:
        if kind == TIP_REMINDER.name and not self.me.reminder_days:
            return False
        choice = choices.choice(self._tx, self._met.person.id, kind)
        return KINDS[kind].wanted(choice) if kind in KINDS else choice is not False

    def held_back(self, kind: str) -> bool:
        """Whether every programme in which she keeps a pot holds this kind back."""
        return desk_seen.held_back(self._tx, self._memberships, kind)

    def led(self) -> Sequence[Led]:
        return desk_seen.led(self._tx, self._memberships)

    @property
    def recruits(self) -> RecruitsSeen:
        return RecruitsSeen(self._tx, self._sealer, self._met.person.id, self.led)

    @property
    def handovers(self) -> HandoversSeen:
        pots = (pot.id for pot in self.me.pots)
        return HandoversSeen(self._tx, self._sealer, self._met.person.id, pots)

    @property
    def surveys(self) -> SurveysSeen:
        return SurveysSeen(self._tx, self._met.person.id, self.led)

    @cached_property
    def announcements(self) -> AnnouncementsSeen:
        return AnnouncementsSeen(self._tx, self.me.roles, self.led, self.now)

    @cached_property
    def events(self) -> EventsSeen:
        return EventsSeen(self._tx, self._met.person.id, self.announcements.one, self.now)

    @property
    def ideas(self) -> IdeasSeen:
        return IdeasSeen(self._tx, self.me.roles, self.now)

    def settled(self, programme_id: int) -> Settled | None:
        return desk_seen.settled(self._tx, self._memberships, programme_id)

    def heat(self) -> Sequence[HeatHere]:
        return self._heat

    @cached_property
    def _heat(self) -> list[HeatHere]:
        return heat_seen.here(self._tx, self._memberships)

    def heat_report(self, programme_id: int) -> HeatReport:
        assert self._leads(programme_id), "only its coordinator asks"
        return heat_seen.report(self._tx, programme_id, self.now.date())

    def caller(self, programme_id: int, person_id: int) -> Caller | None:
        if not self._leads(programme_id):
            return None
        return heat_seen.caller(self._tx, self._sealer, programme_id, person_id, self.now.date())

    def _leads(self, programme_id: int) -> bool:
        return any(h.leads and h.programme_id == programme_id for h in self._heat)

    def in_thread(self) -> bool:
        mine = Role.GANGMAKER in self.me.roles
        return mine and threads.of_person(self._tx, self._met.person.id, self.now) is not None

    def silent_number(self, number: int) -> SilentNumber | None:
        return desk_seen.silent_number(
            self._tx, self._sealer, self._memberships, self.me.id, number
        )

    def threads(self) -> Sequence[Threaded]:
        return desk_seen.threads(self._tx, self._sealer, self._memberships, self.now)

    def help_numbers(self) -> Sequence[tuple[str, str, str]]:
        return help_numbers(self._memberships)

    def held(self) -> Sequence[tuple[str, Any]]:
        everything = people.everything_held(self._tx, self._sealer, self._met.person.id)
        return held.in_words(everything)

    def booked(self, row: AttentionRow, by: str | None = None) -> Booked:
        """A row of the ledger as the conversation sees it; `by` is who booked it."""
        return Booked(
            id=row.id,
            street_id=row.street_id,
            cents=row.cents,
            gifts=row.gifts,
            occasion=row.occasion,
            mood=row.mood,
            day=row.day,
            at=row.booked_at.astimezone(AMSTERDAM),
            by_me=row.booked_by in self._my_numbers,
            by=by,
            withdrawn=row.corrected_by is not None or row.undone,
            is_undo=row.undone or row.restores is not None,
            corrects=row.corrects,
            for_street=row.for_street,
        )

    def _tip(self, row: tips.TipSeen) -> Tip:
        return Tip(
            id=row.id,
            street_id=row.street_id,
            house_number=row.house_number,
            occasion=row.occasion or "support",
            mood=row.mood or "LEED",
            note=row.note,
            day=row.created_at.astimezone(AMSTERDAM).date(),
            taken=row.taken_by is not None,
            taken_by_me=row.taken_by == self._met.person.id,
            dropped=row.id <= self._met.person.tips_dropped_to,
        )


def event_ref(inbox_id: int) -> str:
    """The ledger's name for what one message caused: one message books at most once."""
    return f"in:{inbox_id}"
