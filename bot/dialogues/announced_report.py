"""How an announcement fares, in words: its state, and what became of people in each place."""

from collections.abc import Iterator

from bot.dialogues.announced_words import title_of
from bot.dialogues.attendance import counts_in_words
from bot.numbers.reach import GOT, Block, There, together
from bot.numbers.reach_words import joined, place_in_words, what_in_words
from bot.say import Lines, Say, say
from bot.world.announcements import Sent

FILE = "file"
SHOWN = 8  # municipalities in one message; the file has all of them


def report_in_words(one: Sent) -> list[Say]:
    """The state, then whom it reached and whom not; it adds up to all it came to by now."""
    day, hour = one.starts_at.date(), f"{one.starts_at.hour}.{one.starts_at.minute:02}"
    lines = [say(f"announced-{one.state}", title=title_of(one.text), day=day, hour=hour)]
    lines += [counts_in_words(one.answers)] if one.answers else []
    lines += _people(one)
    if one.groups:
        lines.append(say("announced-groups", count=one.groups))
    if one.maybe_groups:
        lines.append(say("announced-groups-maybe", count=one.maybe_groups))
    if one.waits_for:
        lines.append(say("announced-asked", places=", ".join(one.waits_for)))
    return lines


def has_more(one: Sent) -> bool:
    """Whether there are more municipalities than are told in a message."""
    return len(one.there) > SHOWN


def _people(one: Sent) -> Iterator[Say]:
    """The whole as it is; where and why, as far as it tells nothing of fewer than five people."""
    if one.people:
        yield say("announced-total", count=one.got, rest=one.people - one.got)
    several = len(one.there) > 1
    blocks = [block for block in together(one.there) if block.what != GOT]
    if blocks and not several:
        yield say("reached-whole", blocks=joined(tuple(map(_block, one.there[0].blocks))))
    if several:
        yield say("reached-places", lines=Lines(map(_place, one.there[:SHOWN])))
    if has_more(one):
        yield say("reached-more", count=len(one.there) - SHOWN)


def _place(there: There) -> Say:
    blocks = joined(tuple(map(_block, there.blocks)))
    return say("reached-place", place=place_in_words(there), blocks=blocks)


def _block(block: Block) -> Say:
    return say("reached-block", count=block.people, what=what_in_words(block))
