"""On holiday: nothing unasked until a day, or from now on again."""

import re
from datetime import date, timedelta

from bot.deeds import Deed, Outcome, Prefer
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import choices
from bot.say import say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_day
from bot.world import World

PAUSE = timedelta(days=14)
LONGEST = timedelta(days=366)
OVER = "over"
_UNTIL = re.compile(r"\b(?:tot en met|tot|t/m|until|till)\b", re.I)
_WEEKS = {"week": 1, "two_weeks": 2, "four_weeks": 4}


def _read_day(heard: Heard, _slots: Slots, world: World) -> str | None:
    """The last day of the holiday: a date, a weekday, or how long it takes."""
    after = _UNTIL.split(heard.text)[-1]  # "tot morgen" is a goodbye elsewhere
    read = (read_day(text, world.now, past=False) for text in (after, f"over {after}"))
    days = next((days for days in read if days is not None), None)
    if days is None or not 0 <= days <= LONGEST.days:
        return None
    return (world.now.date() + timedelta(days=days)).isoformat()


def _said(heard: Heard, slots: Slots, world: World) -> Slots:
    day = None if "until" in slots else _read_day(heard, slots, world)
    return {"until": day} if day else {}


def _options(slots: Slots, world: World) -> tuple[Option, ...]:
    end = (OVER,) if world.me.paused_until is not None else ()
    return choices("holiday", *_WEEKS, *end)(slots, world)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    until = slots["until"]
    if until == OVER:
        return Prefer({"paused_until": None})
    if until in _WEEKS:
        return Prefer({"paused_until": world.now.date() + timedelta(weeks=_WEEKS[until])})
    return Prefer({"paused_until": date.fromisoformat(until)})


def _told(_outcome: Outcome, slots: Slots, world: World) -> Answer:
    if slots["until"] == OVER:
        return Answer((say("holiday-ended"),))
    return Answer((say("holiday-set", until=world.me.paused_until),), hush=True)


HOLIDAY = Dialogue(
    name="holiday",
    steps=(Step("until", reads=_read_day, options=_options, numbered=False),),
    finish=_finish,
    told=_told,
    gathers=_said,
    fleeting=True,
)
