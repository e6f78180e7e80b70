"""What is asked of who announces an event: which day, what time, where, how many seats."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from bot.dialogue import Step
from bot.dialogues.shared import choices
from bot.naming import visible
from bot.talk import Heard, Slots
from bot.understanding import read_day, read_yes_no
from bot.world import World
from bot.world.announcements import EVENT, Event

FURTHEST = 400  # days ahead
LONGEST_VENUE = 80
MOST_SEATS = 100_000
NO_LIMIT = "0"
PARTS = ("moment", "venue", "seats")  # what can be changed of it
DAYTIME = 7  # a smaller hour is one of the afternoon, unless its minutes are written
NOON = 12
HOURS = dict(
    zip(
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split(),
        range(1, 13),
        strict=True,
    )
)
_HOUR = rf"(\d{{1,2}}|{'|'.join(HOURS)})"
_WRITTEN = re.compile(r"(?<![\d.:-])([01]?\d|2[0-4])[.:u]([0-5]\d)(?![\d.:-])")
_HALF = re.compile(rf"(?i)\bhalf {_HOUR}\b")
_WHOLE = re.compile(rf"(?i)\b{_HOUR} ?(uur|u|o'clock|am|pm)\b|\b(?:om|at) {_HOUR}\b")


def is_event(slots: Slots, _world: World) -> bool:
    return slots.get("kind") == EVENT


def event_of(slots: Slots, world: World) -> Event | None:
    """What was answered; None for an announcement of another kind."""
    if not is_event(slots, world) or not {"moment", "time", "venue", "seats"} <= set(slots):
        return None
    clock = time.fromisoformat(str(slots["time"]))
    day = date.fromisoformat(str(slots["moment"]))
    starts = datetime.combine(day, clock, tzinfo=world.now.tzinfo)
    return Event(starts, str(slots["venue"]), int(slots["seats"]) or None)


def read_clock(text: str) -> time | None:
    """A time of the day: 10.30, half elf, 2 uur (in the afternoon), 7 pm."""
    written = _WRITTEN.search(text)
    if written:
        return _clock(int(written[1]), int(written[2]))
    half = _HALF.search(text.lower())
    if half:
        return _clock(_of_day(_number(half[1])) - 1, 30)
    whole = _WHOLE.search(text.lower())
    if whole is None:
        return None
    hour = _number(whole[1] or whole[3])
    if whole[2] in ("am", "pm"):
        return _clock(hour % NOON + (NOON if whole[2] == "pm" else 0))
    return _clock(_of_day(hour))


def _number(word: str) -> int:
    return HOURS[word] if word in HOURS else int(word)


def _of_day(hour: int) -> int:
    return hour + NOON if hour < DAYTIME else hour


def _clock(hour: int, minute: int = 0) -> time | None:
    return time(hour, minute) if 0 <= hour < 24 else None


def _read_moment(heard: Heard, _slots: Slots, world: World) -> dict[str, str] | None:
    """A day to come, and its time when that is said too."""
    days = read_day(heard.text, world.now, past=False)
    if days is None or not 0 < days <= FURTHEST:
        return None
    clock = read_clock(heard.text)
    day = (world.now.date() + timedelta(days=days)).isoformat()
    return {"day": day, "time": clock.isoformat("minutes") if clock else ""}


def _keep_moment(slots: Slots, _world: World) -> Slots:
    said: dict[str, str] = slots["moment"]
    kept = {name: slots[name] for name in slots if name != "time"}
    return {**kept, "moment": said["day"], **({"time": said["time"]} if said["time"] else {})}


def read_time(heard: Heard, _slots: Slots, _world: World) -> str | None:
    bare = heard.text.strip()
    clock = read_clock(f"{bare} uur" if bare.isdecimal() else bare)
    return clock.isoformat("minutes") if clock else None


def read_venue(heard: Heard, _slots: Slots, _world: World) -> str | None:
    venue = visible(heard.text)
    return venue if venue and len(venue) <= LONGEST_VENUE else None


def read_seats(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """A number, or none: "nee", "geen grens"."""
    if read_yes_no(heard.text) is False:
        return NO_LIMIT
    figures = re.fullmatch(r"\D*(\d{1,3}(?:[.,]\d{3})+|\d+)\D*", heard.text.strip())
    number = int(re.sub("[.,]", "", figures[1])) if figures else 0
    return str(number) if 0 < number <= MOST_SEATS else None


def event_steps(then: Callable[[Slots, World], Slots]) -> tuple[Step, ...]:
    """The questions; `then` is what follows the answer to one that was changed."""

    def moved(slots: Slots, world: World) -> Slots:
        return then(_keep_moment(slots, world), world)

    return (
        Step("moment", reads=_read_moment, needed=is_event, then=moved, numbered=False),
        Step("time", reads=read_time, needed=is_event, then=then, numbered=False),
        Step("venue", reads=read_venue, needed=is_event, then=then, numbered=False, free=True),
        Step(
            "seats",
            reads=read_seats,
            options=choices("announce-seats", NO_LIMIT),
            needed=is_event,
            then=then,
            numbered=False,
        ),
    )
