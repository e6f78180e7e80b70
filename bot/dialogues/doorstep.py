"""A phone number that was silent for long: one question before anything else is heard."""

from datetime import date
from typing import Any

from bot.commands import RESERVED, any_code_in, plain
from bot.deeds import Deed, NotHer, Outcome, ProveMyself, SayWhose, ShowSilentNumbers
from bot.dialogue import Dialogue, Step
from bot.say import Say, TheStreet, say
from bot.talk import Answer, Heard, Letter, Option, Slots
from bot.world import SilentNumber, World

NAME = "doorstep"
SOMEONE_ELSE = "someone_else"
HERS, OTHER, UNKNOWN = "hers", "other", "unknown"
LENGTH = 200  # characters of an answer that are read
_NOT_ME = frozenset(
    {
        *("ik ben iemand anders", "iemand anders", "dat ben ik niet", "ben ik niet"),
        *("ik ben het niet", "i am someone else", "i am somebody else", "someone else"),
        *("that is not me", "not me"),
    }
)


# --- who writes -----------------------------------------------------------------------------------


def _said(heard: Heard, slots: Slots, world: World) -> Slots:
    """What a message says here: another owner, an answer, or something that has to wait."""
    said = plain(heard.text)
    if _is_another(heard, said, slots):
        return {SOMEONE_ELSE: True}
    asked = "asked" in slots
    if not asked or any_code_in(heard.text) or said in RESERVED or heard.choice:
        return {**_kept_waiting(heard, world), "asked": "first" if asked else "hello"}
    return {"answer": heard.text[:LENGTH]} if said else {}


def _is_another(heard: Heard, said: str, slots: Slots) -> bool:
    tapped = heard.choice is not None and heard.choice.endswith(f":{SOMEONE_ELSE}")
    return tapped or said in _NOT_ME or ("asked" in slots and said == "1")


def _kept_waiting(heard: Heard, world: World) -> dict[str, Any]:
    if heard.kind not in ("text", "choice"):
        return {}
    day = world.now.date().isoformat()
    return {"words": heard.text, "tap": heard.choice or "", "day": day}


def waiting(slots: Slots, today: date) -> tuple[str, str]:
    """Words and tap that wait for the answer; only of today, or "gisteren" is another day."""
    if slots.get("day") != today.isoformat():
        return "", ""
    return str(slots["words"]), str(slots["tap"])


def _question(slots: Slots, world: World) -> Say:
    if world.me.shut:
        return say("doorstep-shut")
    return say(f"doorstep-{slots['asked']}")


def _another(_slots: Slots, _world: World) -> tuple[Option, ...]:
    return (Option.of(SOMEONE_ELSE, "doorstep-other"),)


def _knock(slots: Slots, _world: World) -> Deed | Answer:
    if SOMEONE_ELSE in slots:
        return NotHer()
    return ProveMyself(slots["answer"], bool(slots.get("place")), bool(slots.get("name")))


def _let_in(outcome: Outcome, slots: Slots, world: World) -> Answer:
    """A wrong street sounds as a wrong name does."""
    if outcome.code in ("wrong", "shut"):
        kept = {name: slots[name] for name in slots if name != "answer"}
        return Answer(again={**kept, **outcome.facts, "asked": "again"})
    words, tap = waiting(slots, world.now.date())
    if outcome.code == "let_go":
        welcome = () if any_code_in(words) else (say("stranger", call=world.me.call),)
        return Answer((say("doorstep-stranger"), *welcome), leave=True)
    more = () if words or tap else (say("doorstep-tell"),)
    return Answer((say("doorstep-right"), *more), leave=True)


DOORSTEP = Dialogue(
    name=NAME,
    steps=(
        Step(
            "answer",
            options=_another,
            needed=lambda slots, _world: SOMEONE_ELSE not in slots,
            says=_question,
            free=True,
        ),
    ),
    finish=_knock,
    told=_let_in,
    gathers=_said,
    keeps=frozenset({"asked", "words", "tap", "day", "place", "name", SOMEONE_ELSE}),
)


# --- a coordinator says whose it is ---------------------------------------------------------------


def _number(slots: Slots, world: World) -> SilentNumber | None:
    return world.silent_number(int(slots.get("number", 0)))


def _is_asked(slots: Slots, world: World) -> bool:
    return _number(slots, world) is not None


def _card(slots: Slots, world: World) -> Say:
    found = _number(slots, world)
    assert found is not None, "it is asked only while the number is in doubt"
    name = found.name or say("silent_number-somebody")
    return say("silent_number-card", name=name, street=TheStreet(found.street))


def _choices(_slots: Slots, _world: World) -> tuple[Option, ...]:
    return tuple(Option.of(value, f"silent_number-{value}") for value in (HERS, OTHER, UNKNOWN))


def _decide(slots: Slots, _world: World) -> Deed | Answer:
    if "whose" not in slots:
        return Answer((say("silent_number-over"),))
    if slots["whose"] == UNKNOWN:
        return Answer((say("silent_number-left"),))
    return SayWhose(int(slots["number"]), hers=slots["whose"] == HERS)


def _decided(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("silent_number-over"),))
    done = say(f"silent_number-said-{slots['whose']}")
    hears = Letter(outcome.facts["who"], say("silent_number-welcome"))
    return Answer((done,), letters=(hears,) if slots["whose"] == HERS else ())


SILENT_NUMBER = Dialogue(
    name="silent_number",
    steps=(Step("whose", options=_choices, needed=_is_asked, says=_card),),
    finish=_decide,
    told=_decided,
    keeps=frozenset({"number"}),
    patient=True,
)


def _shown(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if outcome.facts.get("next") is None:
        return Answer((say("silent_numbers-none"),))
    return Answer(next=("silent_number", {"number": outcome.facts["next"]}))


SILENT_NUMBERS = Dialogue(
    name="silent_numbers", finish=lambda _slots, _world: ShowSilentNumbers(), told=_shown
)

DOORSTEPS = (DOORSTEP, SILENT_NUMBER, SILENT_NUMBERS)
