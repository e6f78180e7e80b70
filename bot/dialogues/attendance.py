"""Who comes to an event, for who announced it: counts, and names of who said yes to that."""

from collections.abc import Mapping

from bot.deeds import AskForAttendance, Deed, LookAtAttendance, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.announced_words import title_of
from bot.say import Lines, Say, say
from bot.talk import Answer, Option, Slots
from bot.world import World
from bot.world.announcements import Sent
from bot.world.events import MAYBE, NO, WAITING, YES, Attendance

NAMES = 20  # in one message; the file has all of them


def _mine(world: World) -> list[Sent]:
    return [one for one in world.announcements.mine() if one.event is not None]


def _which(_slots: Slots, world: World) -> tuple[Option, ...]:
    return tuple(
        Option(str(one.id), say("announced-which", title=title_of(one.text)))
        for one in _mine(world)
    )


def _several(_slots: Slots, world: World) -> bool:
    return len(_mine(world)) > 1


def _meant(slots: Slots, world: World) -> Sent | None:
    mine = _mine(world)
    chosen = str(slots.get("of", ""))
    found = next((one for one in mine if str(one.id) == chosen), None)
    return found or (mine[0] if len(mine) == 1 and not chosen else None)


def _look(slots: Slots, world: World) -> Deed | Answer:
    one = _meant(slots, world)
    return Answer((say("attendance-none"),)) if one is None else LookAtAttendance(one.id)


def _looked(outcome: Outcome, slots: Slots, world: World) -> Answer:
    one = _meant(slots, world)
    if not outcome.done or one is None:
        return Answer((say("attendance-none"),))
    file = Option(f"attendance_file.{one.id}", say("button-as-file"), standing=True)
    return Answer((_in_words(outcome.facts["seen"]),), options=(file,))


def _in_words(seen: Attendance) -> Say:
    lines = [
        say("attendance-one", name=one.name, place=one.place)
        if one.answer == YES
        else say("attendance-waits", name=one.name, place=one.place)
        for one in seen.people[:NAMES]
    ]
    if len(seen.people) > NAMES:
        lines.append(say("attendance-rest", count=len(seen.people) - NAMES))
    unnamed = seen.counts[YES] + seen.counts[WAITING] - len(seen.people)
    if not seen.people:
        lines.append(say("attendance-no-names"))
    elif unnamed > 0:
        lines.append(say("attendance-unnamed", count=unnamed))
    return say("attendance-list", head=counts_in_words(seen.counts), lines=Lines(lines))


def counts_in_words(counts: Mapping[str, int]) -> Say:
    """How many of each answer."""
    return say(
        "attendance-counts",
        comes=counts[YES],
        doubts=counts[MAYBE],
        stays=counts[NO],
        waits=counts[WAITING],
    )


def _as_file(slots: Slots, world: World) -> Deed | Answer:
    one = _meant(slots, world)
    return Answer((say("attendance-none"),)) if one is None else AskForAttendance(one.id)


def _file_here(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("attendance-none"),))
    return Answer((say("attendance-here"),), documents=outcome.facts["documents"])


WHICH = Step("of", options=_which, needed=_several)
ATTENDANCE = (
    Dialogue(name="attendance", steps=(WHICH,), finish=_look, told=_looked, fleeting=True),
    Dialogue(
        name="attendance_file", steps=(WHICH,), finish=_as_file, told=_file_here, fleeting=True
    ),
)
