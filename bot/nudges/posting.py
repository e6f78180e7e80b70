"""Posts announcements in linked groups: taken in hand and written down first, then said once.

A group is no person, so its posts are no rows of the outbox (docs/decisions/0031).
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.channels.base import Channel, ChannelClosed, Errand, NotSent, Refused, TryLater
from bot.clock import Clock, utc_now
from bot.conversation import House
from bot.groups import language_in, sender_of
from bot.nudges.quiet import is_quiet
from bot.pictures.album import Album
from bot.say import Say, say
from bot.seen.events import event_of
from bot.settling import CLOSED_FOR
from storage import announcements, events, group_posts, groups, pacing
from storage import house as memory
from storage.announcements import Announced
from storage.db import Database, Transaction
from storage.group_posts import PLANNED, REFUSED, SENT, UNCERTAIN, Post

PATIENCE = 25.0  # seconds for one call
A_MINUTE = timedelta(minutes=1)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Became:
    """What came of a post; `gone`: the group did not want us any more."""

    state: str
    after: timedelta | None = None
    gone: bool = False


class Posting:
    """Called at every tick. Several may run on one database: each post is taken by one."""

    def __init__(
        self,
        db: Database,
        house: House,
        clock: Clock,
        channels: Mapping[str, Channel],
        album: Album | None = None,
    ) -> None:
        self._db = db
        self._house = house
        self._clock = clock
        self._channels = channels
        self._album = album or Album(db, house.sealer, clock, {})

    async def look(self) -> None:
        """All that is due; nothing unasked in the evening and at night."""
        now = self._clock.now()
        if is_quiet(now):
            return
        for post in await self._db.run(partial(_due, now=now)):
            await self._post(post)

    async def _post(self, post: Post) -> None:
        channel = self._channels.get(post.channel)
        if channel is None:
            return
        taken = await self._db.run(partial(self._take, post=post, channel=channel))
        if taken is None:
            return
        errand, seconds = taken
        await asyncio.sleep(seconds)
        became = await _said(channel, errand)
        log.info("posted in a group", announcement=post.announcement_id, became=became.state)
        await self._db.run(partial(self._settle, post=post, became=became))

    # --- in a storage thread --------------------------------------------------------------------

    def _take(self, tx: Transaction, post: Post, channel: Channel) -> tuple[Errand, float] | None:
        """What to say and after how many seconds, when the post is ours and may go now."""
        now, real = self._clock.now(), pacing.database_time(tx, utc_now())
        closed = channel.name in pacing.closed_channels(tx, real)
        if closed or is_quiet(now) or memory.sender_paused(tx):
            return None
        announced = announcements.one(tx, post.announcement_id)
        if announced is None or not group_posts.take(tx, post, now):
            return None
        errand = self._worded(tx, post, announced)  # first: whoever sends locks in this order too
        [seconds] = pacing.promise(tx, channel.name, channel.pace, real, 1)
        return errand, seconds

    def _worded(self, tx: Transaction, post: Post, announced: Announced) -> Errand:
        language = language_in(tx, post.added_by)
        label = self._house.speech.label(say("group-to-me"), language, None)
        words = self._house.speech.words(_text(tx, post, announced), language, None)
        chat = post.chat(self._house.sealer)
        picture = self._album.of(announced.picture)
        return Errand("post", chat=chat, text=words, label=label, picture=picture)

    def _settle(self, tx: Transaction, post: Post, became: Became) -> None:
        now = self._clock.now()
        not_before = now + became.after if became.after else None
        group_posts.settle(tx, post, became.state, now, not_before)
        if became.gone:
            groups.forget_number(tx, post.group_id)


def _due(tx: Transaction, now: datetime) -> list[Post]:
    group_posts.give_up(tx, now)
    group_posts.plan(tx, now)
    return group_posts.open_posts(tx, now)


def _text(tx: Transaction, post: Post, announced: Announced) -> Say:
    """An invitation says when and where; whoever wants to come answers in her own chat."""
    sender, words = sender_of(tx, announced.programme_id), announced.text + _line(tx, post)
    row = events.one(tx, announced.id)
    if row is None:
        assert not post.move, "only events are moved"
        return say("group-announcement", sender=sender, words=words)
    event = event_of(row)
    when = {"day": event.day, "hour": event.hour, "venue": event.venue}
    key = "group-moved" if post.move else "group-invitation"
    return say(key, sender=sender, words=words, **when)


def _line(tx: Transaction, post: Post) -> str:
    """What the local party adds, in the groups of its own programme."""
    if post.programme_id is None:
        return ""
    here = announcements.place_of(tx, post.announcement_id, post.programme_id)
    return f"\n{here.local_party}: {here.line}" if here and here.line else ""


async def _said(channel: Channel, errand: Errand) -> Became:
    """At most once: what may have arrived is not said again."""
    try:
        async with asyncio.timeout(PATIENCE):
            await channel.run(errand)
    except TimeoutError:
        return Became(UNCERTAIN)
    except NotSent as trouble:
        return _not_said(trouble)
    return Became(SENT)


def _not_said(trouble: NotSent) -> Became:
    match trouble:
        case Refused(person_gone=gone):
            return Became(REFUSED, gone=gone)
        case TryLater(sent_perhaps=True):
            return Became(UNCERTAIN)
        case ChannelClosed():
            return Became(PLANNED, CLOSED_FOR)
        case TryLater(after=float() | int() as after):
            return Became(PLANNED, timedelta(seconds=after))
    return Became(PLANNED, A_MINUTE)
