"""The facts below a preview: whom it reaches, what it is about, what it costs, when it goes."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.numbers.reach import GOT, LEAST, Block, split
from bot.numbers.reach_words import why_in_words
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
    if not preview.left_out:
        yield say(f"announce-to-{draft.audience}", count=preview.people)
    else:
        yield say(f"announce-meant-{draft.audience}", count=_everybody(preview))
        yield from map(_block, blocks_of(preview))
        if not preview.people:
            yield say("announce-get-none")
        elif _everybody(preview) < LEAST:
            yield say("announce-get-few")
    if preview.groups:
        yield say("announce-groups", count=preview.groups)


def count_told(preview: Preview) -> int:
    """How many get it, as it is told: with others where it would say that those are few."""
    told = (block.people for block in blocks_of(preview) if block.what == GOT)
    return next(told, _everybody(preview)) if preview.left_out else preview.people


def _everybody(preview: Preview) -> int:
    return preview.people + sum(preview.left_out.values())


def blocks_of(preview: Preview) -> tuple[Block, ...]:
    """Who gets it, and who does not and why; as in a report nothing of fewer than five people."""
    everybody = {GOT: preview.people, **preview.left_out}
    return split(everybody) if _everybody(preview) >= LEAST else ()


def _block(block: Block) -> Say:
    match block.what:
        case "sent":
            return say("announce-get-most" if block.mostly else "announce-get", count=block.people)
        case "several" | "either":
            return say(f"announce-out-{block.what}", count=block.people)
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
