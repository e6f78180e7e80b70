"""Announcements: whom they reach, and the tick that takes them there a page at a time.

Who gets one is written down with the row that sends it, so that a plan that broke off goes on
where it was and nobody is sent anything twice.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.channels.outgoing import WINDOWED
from bot.channels.whatsapp.prices import cost_of
from bot.clock import AMSTERDAM, Clock
from bot.nudges.kinds import A_WEEK, KINDS
from bot.nudges.not_reached import LEFT_OUT, roughly
from bot.nudges.plan import SENT, Person, left_alone
from bot.nudges.quiet import is_quiet, waking
from bot.nudges.rounds import PAGE, asked, chosen
from bot.programme import programme_settings
from bot.world.announcements import Draft, Preview, theme_kind
from storage import announcements, candidates, due, group_links, planned, receivers, streets
from storage.announcements import DONE, GOING, READY, SKIPPED, Announced, PlaceRow
from storage.db import Database, Transaction
from storage.planned import Page, Planned
from storage.receivers import Reach
from storage.streets import ProgrammeRow

TIME_FOR_A_LINE = timedelta(hours=48)
WINDOW = timedelta(hours=24)
HEAT = "heat"
COORDINATORS = "coordinators"
FREE = "free"
AT_ONCE = 20  # programmes in the transaction of the message that starts it

What = Draft | Announced


@dataclass(frozen=True, slots=True)
class Reached:
    """A page of people: what becomes of each, and the channel and last word of those who go."""

    outcomes: Sequence[tuple[int, str]]
    dollars: float


# --- before it goes -----------------------------------------------------------------------------


def preview(tx: Transaction, draft: Draft, now: datetime) -> Preview:
    """Reads everybody it is for, and writes nothing."""
    there = programmes(tx, draft)
    found = dict[int, str]()
    dollars = 0.0
    for programme in there:
        for page in _pages(tx, programme.id, draft, now):
            dollars += page.dollars
            found |= {who: out for who, out in page.outcomes if who not in found}
    counts = Counter(found.values())
    people = counts.pop(SENT, 0)
    waits = tuple(p.municipality for p in there if may_add_a_line(tx, p, draft, now))
    left_out = Counter[str]()
    for reason, number in counts.items():
        left_out[roughly(LEFT_OUT, reason)] += number
    starts, groups = starts_at(draft, now), _groups(tx, draft, there)
    return Preview(people, left_out, dollars, starts, waits, groups)


def _groups(tx: Transaction, draft: Draft, there: Sequence[ProgrammeRow]) -> int:
    """How many linked groups hear it: of these programmes, of the network if it is for all."""
    if draft.audience == COORDINATORS:
        return 0
    found = group_links.of_programmes(tx, [one.id for one in there])
    if draft.by is None and len(there) == len(streets.programmes(tx)):
        found += group_links.of_network(tx)
    return len(found)


def programmes(tx: Transaction, draft: Draft) -> list[ProgrammeRow]:
    """Where it goes."""
    only = (draft.by,) if draft.by is not None else draft.programmes
    return [row for row in streets.programmes(tx) if not only or row.id in only]


def may_add_a_line(tx: Transaction, programme: ProgrammeRow, draft: Draft, now: datetime) -> bool:
    """A programme's own choice; never about heat, or what would be over before it went."""
    if draft.by is not None or draft.theme == HEAT or draft.audience == COORDINATORS:
        return False
    if waking(asked_until(draft, now)) >= expires_at(draft, now):
        return False
    wanted = programme_settings(programme.settings).announcement_line
    return wanted and bool(streets.coordinators_of(tx, programme.id))


def starts_at(draft: Draft, now: datetime) -> datetime:
    """Now or at its moment, and never in the evening or at night."""
    return waking(now if draft.at is None else max(draft.at, now))


def expires_at(draft: Draft, now: datetime) -> datetime:
    """A week after it starts; an invitation when its event begins."""
    week = starts_at(draft, now) + A_WEEK
    return min(week, draft.event.starts_at) if draft.event else week


def asked_until(draft: Draft, now: datetime) -> datetime:
    """How long coordinators may add a line: 48 hours, and never more than half of what is left."""
    return now + min(TIME_FOR_A_LINE, (expires_at(draft, now) - now) / 2)


def _pages(tx: Transaction, programme_id: int, draft: Draft, now: datetime) -> Iterable[Reached]:
    after: int | None = 0
    while after is not None:
        people = receivers.page(tx, Reach(programme_id, draft.audience, after, PAGE))
        yield _look_at(tx, people, draft, now)
        after = people[-1] if len(people) == PAGE else None


def _look_at(tx: Transaction, people: Sequence[int], what: What, now: datetime) -> Reached:
    """What each of them chose and got lately decides, with what the theme is and where she is."""
    if not people:
        return Reached((), 0.0)
    local = now.astimezone(AMSTERDAM)
    kind, theme = KINDS[what.kind], what.theme
    facts = candidates.chosen(tx, asked(kind, local), people)
    channels = receivers.channels(tx, people)
    not_for = receivers.not_for(tx, people, theme_kind(theme)) if theme else set[int]()
    outcomes, dollars = list[tuple[int, str]](), 0.0
    for who in people:
        reason = left_alone(kind, Person(**chosen(facts[who])), local.date())
        if reason is None and who in not_for:
            reason = "theme"
        if reason is None and who not in channels:
            reason = "unreachable"
        if reason is None:
            dollars += _cost(*channels[who], now)
        outcomes.append((who, reason or SENT))
    return Reached(outcomes, dollars)


def _cost(channel: str, heard_at: datetime | None, now: datetime) -> float:
    """About, in dollars: outside the window an announcement is marketing."""
    if channel not in WINDOWED:
        return cost_of(FREE)
    inside = heard_at is not None and now - heard_at < WINDOW
    return cost_of("reply" if inside else "marketing")


# --- when it goes -------------------------------------------------------------------------------


async def walk(db: Database, now: datetime) -> None:
    """All that is due, unless people are left alone at this hour."""
    if is_quiet(now):
        return
    for here in await db.run(partial(announcements.due, now=now)):
        while await db.run(partial(plan_page, here=here, now=now)) == PAGE:
            pass


def plan(db: Database, of: int, clock: Clock) -> Iterator[int]:
    """What is due of one, a page at a time, by the same law; gives of each how many it was for."""
    with db.transaction() as tx:
        due_here = _due_of(tx, of, clock.now())
    for here in due_here:
        people = PAGE
        while people == PAGE and not is_quiet(now := clock.now()):
            with db.transaction() as tx:
                people = plan_page(tx, here, now)
            yield people


def begin(tx: Transaction, announced: Announced, now: datetime) -> None:
    """A first page of each programme at once; the tick does the rest."""
    if is_quiet(now):
        return
    for here in _due_of(tx, announced.id, now)[:AT_ONCE]:
        plan_page(tx, here, now)


def _due_of(tx: Transaction, of: int, now: datetime) -> list[PlaceRow]:
    return [here for here in announcements.due(tx, now) if here.announcement_id == of]


def plan_page(tx: Transaction, here: PlaceRow, now: datetime) -> int:
    """One page of one programme; gives how many it was for: of PAGE there may be more."""
    due.one_planner(tx)
    place = announcements.place_of(tx, here.announcement_id, here.programme_id)
    announced = announcements.one(tx, here.announcement_id)
    if place is None or announced is None or announced.state != GOING or place.state == DONE:
        return 0
    reach = Reach(place.programme_id, announced.audience, place.reached, PAGE)
    people = receivers.page(tx, reach)
    new = _keep(tx, announced, place, _outcomes(tx, announced, place, people, now), now)
    more = len(people) == PAGE
    # left out where nobody was: only its state says so, and its groups hear nothing either
    stays = place.state == SKIPPED and (more or not new)
    state = SKIPPED if stays else READY if more else DONE
    announcements.reach(tx, place, people[-1] if people else place.reached, state)
    return len(people)


def _outcomes(
    tx: Transaction,
    announced: Announced,
    place: PlaceRow,
    people: Sequence[int],
    now: datetime,
) -> Sequence[tuple[int, str]]:
    if place.state == SKIPPED:
        return [(who, "skipped") for who in people]
    return _look_at(tx, people, announced, now).outcomes


def _keep(
    tx: Transaction,
    announced: Announced,
    place: PlaceRow,
    outcomes: Sequence[tuple[int, str]],
    now: datetime,
) -> set[int]:
    """For whom this was new."""
    new = receivers.keep(tx, announced.id, place.programme_id, outcomes)
    args = json.dumps({"of": announced.id, "programme": place.programme_id})
    rows = [
        Planned(f"an:{announced.id}:{who}", "", who, outcome, args)
        for who, outcome in outcomes
        if who in new
    ]
    today = now.astimezone(AMSTERDAM).date()
    kind = KINDS[announced.kind]
    planned.queue(tx, Page(kind.name, kind.class_, today, now, announced.expires_at, rows), rows)
    return new
