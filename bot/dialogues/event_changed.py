"""Another day, time, place or number of seats for an event that was announced already."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from bot.deeds import ChangeEvent, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.event_becomes import (
    becomes,
    hearers,
    is_now,
    is_open,
    may_correct,
    meant,
    says_preview,
)
from bot.dialogues.event_planned import (
    FURTHEST,
    NO_LIMIT,
    PARTS,
    read_clock,
    read_seats,
    read_time,
    read_venue,
)
from bot.dialogues.preview import seats_in_words
from bot.dialogues.shared import NO, YES, choices, is_count, yes_or_no
from bot.say import Say, say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_day
from bot.world import World
from bot.world.announcements import BY_TYPING

KEEP, MORE, TEXT = "keep", "more", "text"


# --- the questions --------------------------------------------------------------------------------


def _wants(part: str) -> Callable[[Slots, World], bool]:
    return lambda slots, world: slots.get("part") == part and is_open(slots, world)


def _nothing_else(heard: Heard, slots: Slots, world: World) -> str | None:
    """A no to "what do you want to change?"."""
    return KEEP if yes_or_no(heard, slots, world) == NO else None


def _parts(slots: Slots, world: World) -> tuple[Option, ...]:
    text = (TEXT,) if may_correct(meant(slots, world)) and not _differs(slots, world) else ()
    return choices("change_event", *PARTS, *text, KEEP)(slots, world)


def _begin(slots: Slots, _world: World) -> Slots:
    """What is chosen is asked anew."""
    part = slots["part"]
    gone = (part, "time") if part == "moment" else (part,)
    return {name: slots[name] for name in slots if name not in gone}


def _says_now(slots: Slots, world: World) -> Say:
    event = becomes(slots, world)
    when = {"day": event.day, "hour": event.hour, "venue": event.venue}
    key = "change_event-part-more" if _differs(slots, world) else "change_event-part"
    return say(key, **when, seats=seats_in_words(event))


def _read_moment(heard: Heard, slots: Slots, world: World) -> dict[str, str] | None:
    """A day, its time too when that is said; a time alone is one of the same day."""
    clock = read_clock(heard.text)
    days = read_day(heard.text, world.now, past=False)
    if days is None and clock is None:
        return None
    day = becomes(slots, world).day if days is None else world.now.date() + timedelta(days=days)
    if day > world.now.date() + timedelta(days=FURTHEST):
        return None
    return {"day": day.isoformat(), "time": clock.isoformat("minutes") if clock else ""}


def _keep_moment(slots: Slots, world: World) -> Slots:
    said: dict[str, str] = slots["moment"]
    kept = {**slots, "moment": said["day"]}
    if said["time"]:
        return _in_time({**kept, "time": said["time"]}, world)
    late = date.fromisoformat(said["day"]) < world.now.date()
    return _too_late(kept) if late else kept


def _in_time(slots: Slots, world: World) -> Slots:
    """Not before now, nor before people are invited."""
    one = meant(slots, world)
    if one is None or becomes(slots, world).starts_at > max(world.now, one.starts_at):
        return {name: slots[name] for name in slots if name != "late"}
    return _too_late(slots)


def _too_late(slots: Slots) -> Slots:
    return {**{name: slots[name] for name in slots if name not in ("moment", "time")}, "late": True}


def _says_moment(slots: Slots, _world: World) -> Say:
    return say("change_event-late" if "late" in slots else "announce-moment")


def _same_time(slots: Slots, world: World) -> tuple[Option, ...]:
    if not is_open(slots, world):
        return ()
    event = is_now(slots, world)
    return (Option(f"{event.starts_at:%H:%M}", say("change_event-same", hour=event.hour)),)


# --- the preview ----------------------------------------------------------------------------------


def _goes(slots: Slots, world: World) -> tuple[Option, ...]:
    yes = (YES,) if is_open(slots, world) and _differs(slots, world) else ()
    return choices("change_event-go", *yes, MORE, NO)(slots, world)


def _asks_go(slots: Slots, world: World) -> bool:
    """Of what was changed before "leave it so" as well: nothing she saw is lost unsaid."""
    if not is_open(slots, world):
        return False
    part = slots.get("part")
    return part in PARTS or (part == KEEP and _differs(slots, world))


def _differs(slots: Slots, world: World) -> bool:
    return is_now(slots, world) != becomes(slots, world)


def _seen(slots: Slots, world: World) -> Slots:
    """Which version she saw: somebody else may change it at the same time."""
    return {"moves": is_now(slots, world).moves}


def _or_more(slots: Slots, _world: World) -> Slots:
    if slots["go"] != MORE:
        return slots
    return {name: slots[name] for name in slots if name not in ("part", "go")}


def _many(slots: Slots, world: World) -> bool:
    return slots.get("go") == YES and _asks_go(slots, world) and hearers(slots, world) > BY_TYPING


def _says_count(slots: Slots, world: World) -> Say:
    return say("announce-count", count=hearers(slots, world))


def _read_count(heard: Heard, slots: Slots, world: World) -> int | str | None:
    """That number; a bare no is one here too."""
    people = hearers(slots, world)
    if is_count(heard.text, people):
        return people
    return NO if yes_or_no(heard, slots, world) == NO else None


# --- the end --------------------------------------------------------------------------------------


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if not is_open(slots, world):
        return Answer((say("event-over"),))
    if slots["part"] == TEXT:
        return Answer(next=("announced", {"of": slots["of"], "what": "correct"}))
    if slots.get("go") != YES or slots.get("count") == NO:
        return Answer((say("fine"),))
    event = replace(becomes(slots, world), moves=int(slots["moves"]))
    return ChangeEvent(int(slots["of"]), event)


def _told(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say(REFUSED.get(outcome.code, "not-for-you")),))
    over = outcome.facts["over"]
    keeps = (say("change_event-over", count=over),) if over else ()
    return Answer((say("change_event-done", count=outcome.facts["told"]), *keeps))


REFUSED = {
    "over": "event-over",
    "changed": "change_event-changed",
    "too_late": "change_event-late",
}
EVENT_CHANGE = Dialogue(
    name="change_event",
    steps=(
        Step(
            "part",
            reads=_nothing_else,
            options=_parts,
            needed=is_open,
            then=_begin,
            says=_says_now,
        ),
        Step(
            "moment",
            reads=_read_moment,
            needed=_wants("moment"),
            then=_keep_moment,
            says=_says_moment,
            numbered=False,
        ),
        Step(
            "time",
            reads=read_time,
            options=_same_time,
            needed=_wants("moment"),
            then=_in_time,
            says=lambda _slots, _world: say("announce-time"),
            numbered=False,
        ),
        Step(
            "venue",
            reads=read_venue,
            needed=_wants("venue"),
            says=lambda _slots, _world: say("announce-venue"),
            numbered=False,
            free=True,
        ),
        Step(
            "seats",
            reads=read_seats,
            options=choices("announce-seats", NO_LIMIT),
            needed=_wants("seats"),
            says=lambda _slots, _world: say("announce-seats"),
            numbered=False,
        ),
        Step(
            "go",
            reads=yes_or_no,
            options=_goes,
            needed=_asks_go,
            then=_or_more,
            says=says_preview,
            remembers=_seen,
        ),
        Step("count", reads=_read_count, needed=_many, says=_says_count, numbered=False),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({"of", "moves", "late"}),
)
