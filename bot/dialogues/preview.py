"""The facts below a preview: whom it reaches, what it is about, what it costs, when it goes."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.numbers.reach import LEAST, SEVERAL, Block, split
from bot.numbers.reach_words import joined, why_in_words
from bot.say import Say, Term, say
from bot.world.announcements import Draft, Event, Preview


def facts_of(
    draft: Draft, preview: Preview, names: Mapping[int, str], now: datetime
) -> tuple[Say, ...]:
    """Each on its own line, what an editor must see before she says yes first.

    `names`: of the municipalities; `now` in local time.
    """
    return (*_whom(draft, preview), *_what(draft, names), *_how(draft, preview, now))


def too_late(draft: Draft, preview: Preview) -> bool:
    """Whether people would be invited to what is over."""
    return draft.event is not None and preview.starts_at >= draft.event.starts_at


def day_and_hour(moment: datetime, now: datetime) -> dict[str, Any]:
    """The places `day` and `hour` of a text, in the local time of `now`."""
    local = moment.astimezone(now.tzinfo or ZoneInfo("Europe/Amsterdam"))
    return {"day": local.date(), "hour": f"{local.hour}.{local.minute:02}"}


def _whom(draft: Draft, preview: Preview) -> Iterator[Say]:
    if draft.event is not None:
        yield seats_in_words(draft.event)
    yield say(f"announce-to-{draft.audience}", count=preview.people)
    blocks = left_out(preview)
    yield from map(_block, blocks)
    if preview.left_out and not blocks:
        yield _few(preview)
    if preview.groups:
        yield say("announce-groups", count=preview.groups)


def left_out(preview: Preview) -> tuple[Block, ...]:
    """Who does not get it and why, in blocks of five or more; none when they are fewer in all."""
    return split(preview.left_out) if sum(preview.left_out.values()) >= LEAST else ()


def _few(preview: Preview) -> Say:
    """Why, without how many; of so small a group that it would tell of somebody not even that."""
    if preview.people + sum(preview.left_out.values()) < LEAST:
        return say("announce-out-few")
    return say(
        "announce-out-few-why", why=joined(list(map(why_in_words, sorted(preview.left_out))))
    )


def _block(block: Block) -> Say:
    if block.what == SEVERAL:
        return say("announce-out-several", count=block.people)
    why = why_in_words(block.what)
    if block.mostly:
        why = say("reached-mostly", what=why)
    return say("announce-out", count=block.people, why=why)


def seats_in_words(event: Event) -> Say:
    if event.seats is None:
        return say("announce-without-limit")
    return say("announce-so-many-seats", count=event.seats)


def _what(draft: Draft, names: Mapping[int, str]) -> Iterator[Say]:
    if draft.programmes:
        there = ", ".join(names.get(one, "") for one in draft.programmes)
        yield say("announce-only-in", places=there)
    if draft.picture:
        yield say("announce-picture")
    if draft.theme:
        yield say("announce-about", theme=Term(f"topic-{draft.theme}"))


def _how(draft: Draft, preview: Preview, now: datetime) -> Iterator[Say]:
    if preview.dollars:
        yield say("announce-cost", dollars=preview.dollars)
    if preview.asked:
        yield say("announce-asks", places=", ".join(preview.asked))
    if preview.starts_at > now:
        yield say("announce-at", **day_and_hour(preview.starts_at, now))
    if too_late(draft, preview):
        yield say("announce-too-late")
