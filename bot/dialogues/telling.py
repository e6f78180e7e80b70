"""What a message tells of an attention: its facts, and the answer to each question about it."""

from datetime import date, timedelta
from typing import Any

from bot.commands import plain
from bot.deeds import Gift
from bot.dialogues.shared import NO, street_named
from bot.talk import Heard, Slots
from bot.understanding import (
    Facts,
    read_amount,
    read_day,
    read_gifts,
    read_occasion,
    to_stored_occasion,
)
from bot.world import World

# An amount that is never proposed, and one that is no answer: the question about it says why.
_NEVER = frozenset({"negative", "zero", "too_large", "decimals"})
_NO_AMOUNT = _NEVER | {"several", "unexplained"}
_FACTS = ("amount", "gifts", "occasion", "day")


def facts_said(facts: Facts, today: date) -> dict[str, Any]:
    """The facts of a booking in a message, as slots; what was not said is not there."""
    said: dict[str, Any] = {}
    unclear = facts.doubt in _NO_AMOUNT and facts.amount_cents is None
    if unclear or facts.doubt in _NEVER:
        said["doubt"] = facts.doubt
    elif facts.amount_cents is not None:
        said["amount"] = facts.amount_cents
    if facts.gifts:
        said["gifts"] = list(facts.gifts)
    if facts.occasion:
        said["occasion"], said["mood"] = to_stored_occasion(facts.occasion)
    if facts.date_offset_days is not None and facts.date_offset_days <= 0:
        said["day"] = (today + timedelta(days=facts.date_offset_days)).isoformat()
    return said


def gift_in(slots: Slots, street_id: int, today: date) -> Gift:
    """The booking that the slots describe; unsaid: other, just because, the day it was told."""
    day = slots.get("day") or slots.get("told_on")
    return Gift(
        street_id=street_id,
        cents=int(slots["amount"]),
        gifts=tuple(slots.get("gifts") or ("other",)),
        occasion=slots.get("occasion") or "just_because",
        mood=slots.get("mood") or "LIEF",
        day=date.fromisoformat(day) if day else today,
    )


def read_money(heard: Heard, _slots: Slots, world: World) -> int | None:
    """The strict answer to "what did it cost"; a doubtful amount is no answer."""
    return read_clear_money(heard.text, world)


def read_clear_money(text: str, world: World) -> int | None:
    """The amount in these words; a doubtful one is none."""
    read = read_amount(text, world.now)
    return read.cents if read and read.doubt not in _NO_AMOUNT else None


def gathers(heard: Heard, slots: Slots, world: World) -> Slots:
    """The facts in a message; one that is about a tip tells nothing of an open attention."""
    if slots.get("begun") and _is_a_tip(heard):
        return {}
    said = facts_beside(heard, slots, world) | street_named(heard, world)
    return reopened(said, slots)


def reopened(said: dict[str, Any], slots: Slots) -> Slots:
    """What was wrong is told: show it again."""
    if said and slots.get("right") == NO:
        return said | {"right": None}
    return said


def _is_a_tip(heard: Heard) -> bool:
    named = heard.facts.house_number is not None or plain(heard.text).startswith("tip")
    return heard.facts.intent == "tip" and named


def facts_beside(heard: Heard, slots: Slots, world: World) -> dict[str, Any]:
    """The facts of an attention in a message, and how it was told when it is the first."""
    said = facts_said(heard.facts, world.now.date())
    if not slots.get("begun"):
        clear = heard.facts.confident and not heard.facts.must_confirm
        sure = clear and "amount" in said and heard.kind == "text"
        by_steps = not {"amount", "gifts"} & said.keys()
        told_on = world.now.date().isoformat()
        said |= {"begun": True, "sure": sure, "by_steps": by_steps, "told_on": told_on}
    elif any(name in slots and slots[name] != said[name] for name in _FACTS if name in said):
        said["changed"] = True
    if "amount" in said:
        said["told_in"] = heard.event
    elif slots.get("begun"):
        said |= _doubted(heard, slots, world)
    return said


def _doubted(heard: Heard, slots: Slots, world: World) -> Slots:
    """An amount that cannot be: it is asked about, also when another one was said before."""
    if "amount" in slots:
        unsaid = heard.facts.doubt in _NEVER
        return {"amount": None, "changed": True} if unsaid else {}
    read = read_amount(heard.text, world.now)
    return {"doubt": read.doubt} if read and read.doubt in _NEVER else {}


def read_the_gifts(heard: Heard, _slots: Slots, _world: World) -> list[str] | None:
    return list(read_gifts(heard.text) or ()) or None


def read_the_occasion(heard: Heard, _slots: Slots, _world: World) -> str | None:
    read = read_occasion(heard.text)
    return to_stored_occasion(read)[0] if read else None


def read_the_day(heard: Heard, _slots: Slots, world: World) -> str | None:
    offset = read_day(heard.text, world.now, past=True)
    if offset is None or offset > 0:
        return None
    return (world.now.date() + timedelta(days=offset)).isoformat()
