"""A rehearsal: the real plan on a copy of the house, with a moved clock; nothing is sent.

Whoever writes to the bot in those days is not foreseen: nobody answers, and nobody books.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.channels.base import Channel, Errand, Outgoing, Pace, Platform, Sent
from bot.clock import AMSTERDAM, Clock
from bot.conversation import House
from bot.delivery import Delivery
from bot.nudges.heat.source import HeatSource
from bot.nudges.heat.watch import Watch
from bot.nudges.kinds import KINDS
from bot.nudges.quiet import EVENING, MORNING, local_moment
from bot.nudges.schedule import Ticker
from bot.tally import Tally
from storage import rehearsing
from storage.db import Database, Transaction

STEP = timedelta(minutes=30)  # every kind has its hour, or the half of one
REPLY = "reply"

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind on one local day: how many people get it, at which times, and who does not and why.

    Reasons are codes of the plan ("cap", "paused") or of the sender ("window", "expired").
    """

    day: date
    kind: str
    sent: Mapping[time, int]
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The calendar of a rehearsal, first and last local day included; `cost` in dollars."""

    first: date
    last: date
    entries: tuple[Entry, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the house that nobody else uses, and the days that are lived in it.

    `afresh`: what was decided and sent since `begins` did not happen.
    """

    db: Database
    house: House
    clock: Clock
    begins: datetime
    days: int
    afresh: bool = False

    @property
    def first(self) -> date:
        return self.begins.astimezone(AMSTERDAM).date()

    @property
    def last(self) -> date:
        return self.first + timedelta(days=self.days - 1)


@dataclass(slots=True)
class Diary:
    """What would have gone: people by moment and kind, and what it costs."""

    clock: Clock
    sent: Counter[tuple[datetime, str]] = field(default_factory=Counter)
    cost: float = 0.0

    def write(self, outgoing: Outgoing, sent: Sent) -> None:
        if outgoing.kind != REPLY:
            self.sent[self.clock.local(), outgoing.about] += 1
            self.cost += sent.cost


class Paper:
    """A platform's channel that writes down what it is handed, at no pace at all."""

    pace: Pace | None = None

    def __init__(self, platform: Platform, diary: Diary) -> None:
        self.name = platform.channel.name
        self._platform = platform
        self._diary = diary

    async def send(self, outgoing: Outgoing) -> Sent:
        """Raises Held or Refused where the platform's rules would not let it go."""
        foretell = self._platform.foretell
        sent = Sent() if foretell is None else await foretell(outgoing)
        self._diary.write(outgoing, sent)
        return sent

    def shows(self, outgoing: Outgoing) -> bool:
        return self._platform.channel.shows(outgoing)

    async def run(self, errand: Errand) -> None:
        """There is nothing to do on paper."""


async def rehearse(
    copy: Copy, platforms: Iterable[Platform], sources: Sequence[HeatSource], told: Told
) -> Sheet:
    """Live the days of the copy, half an hour at a time; `told` hears of each day that is over."""
    await copy.db.run(lambda tx: _make_ready(tx, copy))
    diary = Diary(copy.clock)
    papers: list[Channel] = [Paper(platform, diary) for platform in platforms]
    delivery = Delivery(copy.db, copy.house, copy.clock, {paper.name: paper for paper in papers})
    watch = Watch(copy.db, copy.clock, sources, Tally())
    ticker = Ticker(copy.db, copy.clock, delivery.wake, [watch.look], sources)
    for moment in _moments(copy):
        copy.clock.ahead = moment - copy.clock.real()
        await ticker.upkeep()
        await ticker.tick()
        await delivery.drain()
        told((copy.clock.local().date() - copy.first).days + 1, copy.days)
    return await copy.db.run(lambda tx: _sheet(tx, copy, diary))


def _make_ready(tx: Transaction, copy: Copy) -> None:
    rehearsing.make_ready(tx)
    if copy.afresh:
        rehearsing.go_back_to(tx, copy.begins, copy.first)


def _moments(copy: Copy) -> Iterator[datetime]:
    """The hours in which something may go unasked."""
    for n in range(copy.days):
        day = copy.first + timedelta(days=n)
        moment, evening = local_moment(day, MORNING), local_moment(day, EVENING)
        while moment < evening:
            if moment >= copy.begins:
                yield moment
            moment += STEP


def _sheet(tx: Transaction, copy: Copy, diary: Diary) -> Sheet:
    sent: dict[tuple[date, str], dict[time, int]] = {}
    for (moment, kind), people in sorted(diary.sent.items()):
        at = moment.time().replace(second=0, microsecond=0)
        sent.setdefault((moment.date(), kind), {})[at] = people
    left: dict[tuple[date, str], Counter[str]] = {}
    for day, kind, reason, people in _left_out(tx, copy):
        left.setdefault((day, kind), Counter())[reason] += people
    keys = sorted(sent.keys() | left.keys())
    entries = (Entry(*key, sent.get(key, {}), left.get(key, Counter())) for key in keys)
    return Sheet(copy.first, copy.last, tuple(entries), diary.cost)


def _left_out(tx: Transaction, copy: Copy) -> Iterator[tuple[date, str, str, int]]:
    for one in rehearsing.left_out(tx, list(KINDS), copy.first):
        yield one.day, one.kind, one.reason, one.people
    for row in rehearsing.unsent(tx, copy.begins):
        day = row.made_at.astimezone(AMSTERDAM).date()
        yield day, row.kind, row.reason or row.state, row.people
