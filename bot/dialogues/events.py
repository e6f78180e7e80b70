"""An invitation: do you come, may the organisers see your name, and what you hear of it later."""

from datetime import timedelta

from bot.commands import plain
from bot.deeds import AnswerInvitation, Deed, Outcome, ShowName
from bot.dialogue import Dialogue, Step
from bot.dialogues.announced_words import in_words, sender_of, title_of
from bot.dialogues.shared import NO, YES, choices, yes_or_no
from bot.say import Say, Term, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World
from bot.world.events import MAYBE, Invitation

AT_MOST = 5  # to choose from
COMES = frozenset({"ik kom", "ja ik kom", "ik ben erbij", "ik kom graag", "i am coming"})
STAYS = frozenset({"ik kom niet", "nee ik kom niet", "ik kan niet", "nee ik kan niet"})
DOUBTS = frozenset({"misschien", "weet ik nog niet", "ik weet het nog niet", "maybe", "not sure"})
SOON = timedelta(days=2)


def meant(slots: Slots, world: World) -> Invitation | None:
    wanted = str(slots.get("of", ""))
    return next((one for one in world.events.mine() if str(one.of) == wanted), None)


# --- do you come? ---------------------------------------------------------------------------------


def _asks(slots: Slots, world: World) -> Say:
    one = meant(slots, world)
    assert one is not None, "asked only while it goes on"
    if not one.answer:
        return in_words(one.announced)
    event = one.event
    what = Term(f"event-is-{one.answer}")
    return say("invited-again", day=event.day, hour=event.hour, venue=event.venue, what=what)


def _once_more(slots: Slots, _world: World) -> Slots:
    return {"times": int(slots.get("times", 0)) + 1}


def _shown_above(slots: Slots, world: World) -> str:
    """The picture belongs to the words of the invitation, when they are first said."""
    one = meant(slots, world)
    return one.announced.picture if one and not one.answer and slots["times"] == 1 else ""


def _goes_on(slots: Slots, world: World) -> bool:
    return meant(slots, world) is not None


def read_answer(heard: Heard, slots: Slots, world: World) -> str | None:
    typed = plain(heard.text)
    for said, words in ((YES, COMES), (NO, STAYS), (MAYBE, DOUBTS)):
        if typed in words:
            return said
    return yes_or_no(heard, slots, world)


def answer_it(slots: Slots, world: World) -> Deed | Answer:
    if "answer" not in slots or not _goes_on(slots, world):
        return Answer((say("event-over"),))
    return AnswerInvitation(int(slots["of"]), str(slots["answer"]))


def answered(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("event-over"),))
    facts = outcome.facts
    following = ("event_named", {"of": int(slots["of"])}) if facts["ask"] else None
    says = (say(f"event-said-{facts['answer']}"),)
    return Answer(says, next=following, documents=facts["documents"])


def _show(slots: Slots, _world: World) -> Deed:
    return ShowName(int(slots["of"]), slots["named"] == YES)


def _shown(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    return Answer((say(f"event_named-set-{slots['named']}" if outcome.done else "event-over"),))


# --- my events ------------------------------------------------------------------------------------


def _mine(_slots: Slots, world: World) -> tuple[Option, ...]:
    return tuple(
        Option(str(one.of), say("announced-which", title=title_of(one.announced.text)))
        for one in world.events.mine()[:AT_MOST]
    )


def _several(_slots: Slots, world: World) -> bool:
    return len(world.events.mine()) > 1


def _opens(slots: Slots, world: World) -> Answer:
    mine = world.events.mine()
    one = meant(slots, world) or (mine[0] if len(mine) == 1 else None)
    if one is None:
        return Answer((say("events-none"),))
    return Answer(next=("event", {"of": one.of}), leave=len(mine) > 1)


# --- what is heard later --------------------------------------------------------------------------


def _seat(slots: Slots, world: World) -> Answer:
    one = meant(slots, world)
    return Answer((_about("event_seat", one),) if one and one.answer == YES else ())


def _reminder(slots: Slots, world: World) -> Answer:
    """Only while it is true: it goes on, on that day, and she (perhaps) comes; and not to who
    hears on the same day that it was moved."""
    one = meant(slots, world)
    if one is None or one.answer not in (YES, MAYBE) or one.event.starts_at - world.now > SOON:
        return Answer()
    if slots.get("day", one.event.day.isoformat()) != one.event.day.isoformat():
        return Answer()
    if world.events.told_today(one.of):
        return Answer()
    tomorrow = one.event.day - world.now.date() == timedelta(days=1)
    return Answer((_about("event_reminder-tomorrow" if tomorrow else "event_reminder", one),))


def _about(key: str, one: Invitation) -> Say:
    event = one.event
    sender = sender_of(one.announced)
    return say(key, sender=sender, day=event.day, hour=event.hour, venue=event.venue)


def _called_off(slots: Slots, world: World) -> Answer:
    event = world.events.one(int(slots["of"]))
    if event is None:
        return Answer()
    return Answer((say("event_cancelled", day=event.day, hour=event.hour, venue=event.venue),))


OF = frozenset({"of", "programme"})
EVENTS = (
    Dialogue(
        name="event",
        steps=(
            Step(
                "answer",
                reads=read_answer,
                options=choices("event", YES, MAYBE, NO),
                needed=_goes_on,
                says=_asks,
                remembers=_once_more,
                shows=_shown_above,
            ),
        ),
        finish=answer_it,
        told=answered,
        keeps=OF | {"times"},
        patient=True,
    ),
    Dialogue(
        name="event_named",
        steps=(Step("named", reads=yes_or_no, options=choices("event_named", YES, NO)),),
        finish=_show,
        told=_shown,
        keeps=OF,
        patient=True,
    ),
    Dialogue(
        name="events",
        steps=(Step("of", options=_mine, needed=_several),),
        finish=_opens,
        fleeting=True,
    ),
    Dialogue(name="event_seat", finish=_seat, keeps=OF),
    Dialogue(name="event_reminder", finish=_reminder, keeps=OF | {"day"}),
    Dialogue(name="event_cancelled", finish=_called_off, keeps=OF),
)
