"""What an announced event is and what it is about to become, in values and in words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

from bot.dialogues.preview import seats_in_words
from bot.dialogues.shared import YES
from bot.say import Lines, Say, say
from bot.talk import Slots
from bot.world import World
from bot.world.announcements import Event, Sent
from bot.world.events import WAITING


def may_change(one: Sent | None, world: World) -> bool:
    """An event to come that was not called off."""
    return bool(one and one.event and one.state != "cancelled" and one.event.starts_at > world.now)


def may_correct(one: Sent | None) -> bool:
    """Somebody may still get its text."""
    return bool(one and one.under_way and one.state in ("going", "planned", "paused"))


# --- what it is, and what it becomes --------------------------------------------------------------


def meant(slots: Slots, world: World) -> Sent | None:
    of = str(slots.get("of", ""))
    found = next((one for one in world.announcements.mine() if str(one.id) == of), None)
    return found if may_change(found, world) else None


def is_now(slots: Slots, world: World) -> Event:
    one = meant(slots, world)
    assert one is not None, "asked only while it is to come"
    assert one.event is not None, "only events are changed"
    return one.event


def becomes(slots: Slots, world: World) -> Event:
    event = is_now(slots, world)
    day = date.fromisoformat(slots.get("moment", event.day.isoformat()))
    clock = time.fromisoformat(slots.get("time", f"{event.starts_at:%H:%M}"))
    return replace(
        event,
        starts_at=datetime.combine(day, clock, tzinfo=world.now.tzinfo),
        venue=str(slots.get("venue", event.venue)),
        seats=int(slots["seats"]) or None if "seats" in slots else event.seats,
    )


def is_moved(slots: Slots, world: World) -> bool:
    was, then = is_now(slots, world), becomes(slots, world)
    return (was.starts_at, was.venue) != (then.starts_at, then.venue)


def is_open(slots: Slots, world: World) -> bool:
    return meant(slots, world) is not None


# --- in words -------------------------------------------------------------------------------------


def says_preview(slots: Slots, world: World) -> Say:
    if is_now(slots, world) == becomes(slots, world):
        return say("change_event-nothing")
    return say("change_event-go", lines=Lines(tuple(_facts(slots, world))))


def _facts(slots: Slots, world: World) -> Iterator[Say]:
    was, then = is_now(slots, world), becomes(slots, world)
    if is_moved(slots, world):
        yield say("change_event-was", day=was.day, hour=was.hour, venue=was.venue)
        yield say("change_event-becomes", day=then.day, hour=then.hour, venue=then.venue)
    if was.seats != then.seats:
        yield from _about_seats(slots, world)
    if is_moved(slots, world):
        yield say("change_event-hear", count=hearers(slots, world))


def _about_seats(slots: Slots, world: World) -> Iterator[Say]:
    """Who has a seat keeps it, and who waits for one may get it."""
    one, then = meant(slots, world), becomes(slots, world)
    assert one is not None, "asked only while it is to come"
    yield seats_in_words(then)
    comes, waits = one.answers[YES], one.answers[WAITING]
    free = waits if then.seats is None else max(0, then.seats - comes)
    if then.seats is not None and comes > then.seats:
        yield say("change_event-over", count=comes)
    elif waits and free:
        yield say("change_event-up", count=min(waits, free))


def hearers(slots: Slots, world: World) -> int:
    return world.events.hearers(int(slots["of"])) if is_moved(slots, world) else 0
