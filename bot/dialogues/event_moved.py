"""What people hear of an event that was moved, with the buttons to answer anew."""

from datetime import date

from bot.dialogue import Dialogue, Step
from bot.dialogues.events import OF, answer_it, answered, meant, read_answer
from bot.dialogues.shared import choices
from bot.say import Say, say
from bot.talk import Slots
from bot.world import World
from bot.world.events import MAYBE, NO, YES


def _is_news(slots: Slots, world: World) -> bool:
    """The newest move only, to who did not say no, as long as it is not as she knows it."""
    one = meant(slots, world)
    if one is None or "was" in slots:
        return one is not None
    if one.answer == NO or int(slots["move"]) != one.event.moves:
        return False
    was = world.events.before(one.of)
    return was is not None and (was.starts_at, was.venue) != (one.event.starts_at, one.event.venue)


def _what_was(slots: Slots, world: World) -> Slots:
    """As she knew it when it was told; later she knows better."""
    was = None if "was" in slots else world.events.before(int(slots["of"]))
    return {} if was is None else {"was": [was.day.isoformat(), was.hour]}


def _says(slots: Slots, world: World) -> Say:
    """Another day is asked about, another place only told."""
    one = meant(slots, world)
    assert one is not None, "asked only while it goes on"
    event, answer = one.event, one.answer or "none"
    day, hour = slots["was"]
    now = {"day": event.day, "hour": event.hour, "venue": event.venue}
    if (day, hour) == (event.day.isoformat(), event.hour):
        return say(f"event_moved-venue-{answer}", **now)
    was = {"was": date.fromisoformat(day), "then": hour}
    return say(f"event_moved-day-{answer}", **now, **was)


EVENT_MOVED = Dialogue(
    name="event_moved",
    steps=(
        Step(
            "answer",
            reads=read_answer,
            options=choices("event", YES, MAYBE, NO),
            needed=_is_news,
            says=_says,
            remembers=_what_was,
        ),
    ),
    finish=answer_it,
    told=answered,
    keeps=OF | {"move", "was"},
    patient=True,
)
