"""What has been announced: how it fares, a pause or an end, a line of the place itself."""

from bot.deeds import (
    AddLine,
    AskForReach,
    CorrectAnnouncement,
    Deed,
    ForwardAnnouncement,
    Outcome,
    SteerAnnouncement,
)
from bot.dialogue import Dialogue, Step
from bot.dialogues.announce_text import read_text
from bot.dialogues.announced_report import FILE, has_more, report_in_words
from bot.dialogues.announced_words import in_words, sender_of, title_of
from bot.dialogues.event_becomes import may_change, may_correct
from bot.dialogues.shared import NO, YES, YES_NO, choices, yes_or_no
from bot.say import Lines, Say, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World
from bot.world.announcements import LONGEST_LINE, Announced, Asked, Sent

KEEP, CORRECT, FORWARD, CALL_OFF = "keep", "correct", "forward", "call_off"
CHANGE = "change"
MOST_WAYS = 4  # beside leaving it as it is
ADD, PLAIN, SKIP = "add", "plain", "skip"


# --- what a receiver gets -----------------------------------------------------------------------


def _arrives(slots: Slots, world: World) -> Answer:
    announced = world.announcements.one(int(slots["of"]), int(slots["programme"]))
    if announced is None:
        return Answer()
    return Answer((in_words(announced),), picture=announced.picture)


# --- how it fares -------------------------------------------------------------------------------


def _mine(world: World) -> list[Sent]:
    return list(world.announcements.mine())


def _meant(slots: Slots, world: World) -> Sent | None:
    mine = _mine(world)
    wanted = str(slots.get("of", ""))
    found = next((one for one in mine if str(one.id) == wanted), None)
    return found or (mine[0] if mine and not wanted else None)


def _titles(_slots: Slots, world: World) -> tuple[Option, ...]:
    return tuple(
        Option(str(one.id), say("announced-which", title=title_of(one.text)))
        for one in _mine(world)
    )


def _report(slots: Slots, world: World) -> Say:
    one = _meant(slots, world)
    return say("announced-what", lines=Lines(report_in_words(one) if one else ()))


def only_looked(heard: Heard, slots: Slots, world: World) -> str | None:
    """A no to "what shall I do with it?"."""
    return KEEP if yes_or_no(heard, slots, world) == NO else None


def _ways(slots: Slots, world: World) -> tuple[Option, ...]:
    one = _meant(slots, world)
    live = may_correct(one)
    steer = ("go_on" if one and one.state == "paused" else "pause", "cancel") if live else ()
    again = ("again",) if one and one.uncertain else ()
    correct = (CORRECT,) if live and not again else ()
    file = (FILE,) if one and has_more(one) else ()
    if may_change(one, world):  # who was invited hears it, sent or not
        steer = (*(() if again else steer[:1]), CALL_OFF)
        correct = (CHANGE,)
    ways = (*steer, *correct, *again, *file)
    forward = (FORWARD,) if len(ways) < MOST_WAYS else ()
    return choices("announced", *ways, *forward, KEEP)(slots, world)


def _some(_slots: Slots, world: World) -> bool:
    return bool(_mine(world))


def _steer(slots: Slots, world: World) -> Deed | Answer:
    one, what = _meant(slots, world), slots.get("what")
    if one is None:
        return Answer((say("announced-none"),))
    match what:
        case "change":
            return Answer(next=("change_event", {"of": one.id}))
        case "forward" | "file":
            return (AskForReach if what == FILE else ForwardAnnouncement)(one.id)
        case "correct":
            return CorrectAnnouncement(one.id, str(slots["text"]))
        case "keep" | "call_off" if slots.get("sure") != YES:
            return Answer((say("fine"),))
    return SteerAnnouncement(one.id, str(what))


def _to_forward(outcome: Outcome, slots: Slots, world: World) -> Answer:
    one = _meant(slots, world)
    assert one is not None, "it was just looked up"
    announced = world.announcements.one(one.id) or Announced(one.id, "", one.text)
    said = {"sender": sender_of(announced), "words": announced.text}
    text, event = say("announced-to-forward", **said), one.event
    if event is not None:
        when = {"day": event.day, "hour": event.hour, "venue": event.venue}
        text = say("invited-to-forward", **said, **when)
    links = [say("just-name", name=link) for link in outcome.facts["links"]]
    ways = [say("announced-ways", lines=Lines(links))] if links else []
    return Answer((say("announced-forward-done"), text, *ways), picture=announced.picture)


def _steered(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    if slots["what"] == CALL_OFF:
        return Answer((say("announced-called-off", count=outcome.facts["told"]),))
    if slots["what"] == FORWARD:
        return _to_forward(outcome, slots, world)
    documents = outcome.facts.get("documents", ())
    return Answer((say(f"announced-{slots['what']}-done"),), documents=documents)


def _says_sure(slots: Slots, world: World) -> Say:
    one = _meant(slots, world)
    thought = sum(n for said, n in one.answers.items() if said != NO) if one else 0
    return say("announced-sure", count=thought)


# --- a line of the place itself -----------------------------------------------------------------


def _asked(slots: Slots, world: World) -> Asked | None:
    """The one she was asked about, or the oldest that waits when she comes by herself."""
    if "programme" not in slots:
        return world.announcements.asked(None, None)
    return world.announcements.asked(int(slots["of"]), int(slots["programme"]))


def _still_open(slots: Slots, world: World) -> bool:
    asked = _asked(slots, world)
    return asked is not None and asked.open


def _asks(slots: Slots, world: World) -> Say:
    asked = _asked(slots, world)
    assert asked is not None, "asked only while it is open"
    return say(
        "announcement_line-what",
        message=in_words(asked.announced),
        place=asked.place,
        count=asked.people,
    )


def _shown(slots: Slots, world: World) -> str:
    asked = _asked(slots, world)
    return asked.announced.picture if asked else ""


def _read_line(heard: Heard, _slots: Slots, _world: World) -> str | None:
    line = " ".join(heard.text.split())
    return line if line and len(line) <= LONGEST_LINE else None


def _seen(slots: Slots, world: World) -> Slots:
    """What she saw: it may be corrected, or moved, before she decides."""
    asked = _asked(slots, world)
    return {"saw": _as_it_is(asked)} if asked else {}


def _as_it_is(asked: Asked) -> list[str | int]:
    event = asked.announced.event
    return [asked.announced.text, event.moves if event else 0]


def _decide(slots: Slots, world: World) -> Deed | Answer:
    asked = _asked(slots, world)
    if "what" not in slots or asked is None:
        return Answer((say("announcement_line-over"),))
    if asked.open and slots.get("saw", _as_it_is(asked)) != _as_it_is(asked):
        which = {"of": asked.announced.id, "programme": asked.programme_id}
        return Answer((say("announcement_line-changed"),), next=("announcement_line", which))
    line = {ADD: str(slots.get("line", "")), PLAIN: "", SKIP: None}[slots["what"]]
    return AddLine(asked.announced.id, asked.programme_id, line)


def _decided(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("announcement_line-over"),))
    return Answer((say(f"announcement_line-{slots['what']}-done"),))


ANNOUNCED = (
    Dialogue(name="announcement", finish=_arrives, keeps=frozenset({"of", "programme"})),
    Dialogue(name="newsletter", finish=_arrives, keeps=frozenset({"of", "programme"})),
    Dialogue(
        name="announced",
        steps=(
            Step("of", options=_titles, needed=lambda _slots, world: len(_mine(world)) > 1),
            Step("what", reads=only_looked, options=_ways, needed=_some, says=_report),
            Step(
                "sure",
                reads=yes_or_no,
                options=YES_NO,
                needed=lambda slots, _world: slots.get("what") == CALL_OFF,
                says=_says_sure,
            ),
            Step(
                "text",
                reads=read_text,
                needed=lambda slots, _world: slots.get("what") == CORRECT,
                numbered=False,
                free=True,
            ),
        ),
        finish=_steer,
        told=_steered,
        fleeting=True,
    ),
    Dialogue(
        name="announcement_line",
        steps=(
            Step(
                "what",
                options=choices("announcement_line", ADD, PLAIN, SKIP),
                needed=_still_open,
                says=_asks,
                shows=_shown,
                remembers=_seen,
            ),
            Step(
                "line",
                reads=_read_line,
                needed=lambda slots, _world: slots.get("what") == ADD,
                numbered=False,
                free=True,
            ),
        ),
        finish=_decide,
        told=_decided,
        keeps=frozenset({"of", "programme", "saw"}),
        patient=True,
    ),
)
