"""A talk with a person: what a gangmaker types goes to her coordinators, and the bot is silent."""

from datetime import datetime

from bot.commands import plain
from bot.deeds import AnswerThread, BeginThread, Deed, GiveBack, Outcome, PassOn
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import is_mine, pot_of, pots, several_pots
from bot.dialogues.which_street import behind
from bot.say import Say, say
from bot.talk import Answer, Heard, Letter, Option, Slots
from bot.world import Threaded, World

GIVES_BACK = frozenset({"klaar", "done", "terug naar de bot", "back to the bot"})
ANSWER = ("antwoord", "answer")


# --- the gangmaker's side -----------------------------------------------------------------------


def _begin(slots: Slots, world: World) -> Deed | Answer:
    if "street" in slots and not is_mine(slots, world):
        return Answer((say("not-for-you"),))
    return BeginThread(pot_of(slots, world).id)


def _begun(outcome: Outcome, _slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("person-nobody", call=world.me.call),), leave=True)
    return Answer((say("person-begun"),), leave=True)


def _pass_on(slots: Slots, _world: World) -> Deed | Answer:
    words = str(slots["words"])
    return GiveBack() if plain(words) in GIVES_BACK else PassOn(words)


def _passed_on(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    """Silence: a person answers."""
    if not outcome.done:
        return Answer((say("person-none"),), leave=True)
    if "hers" in outcome.facts:
        return _given_back(outcome, slots, _world)
    facts = outcome.facts
    number = facts["thread"]
    options = (
        Option(f"answer.{number}", say("person-answer"), standing=True),
        Option(f"give_back.{number}", say("person-give_back"), standing=True),
    )
    says = say(
        "person-says", name=_named(facts["name"]), place=facts["street"], note=slots["words"]
    )
    return Answer(letters=tuple(Letter(who, says, options) for who in facts["to"]), leave=True)


def _named(name: str) -> Say | str:
    return name or say("by-gangmaker")


# --- the coordinator's side ---------------------------------------------------------------------


def _gathers(heard: Heard, slots: Slots, _world: World) -> Slots:
    words = "" if heard.choice else behind(heard.text, ANSWER)
    typed = plain(heard.text) not in ANSWER and plain(heard.text).startswith(ANSWER)
    return {"words": words} if words and typed and "words" not in slots else {}


def _which(_slots: Slots, world: World) -> tuple[Option, ...]:
    return tuple(Option(str(one.id), _label(one)) for one in world.threads()[:5])


def _label(one: Threaded) -> Say:
    if not one.name:
        return say("just-name", name=one.street)
    return say("person-which", name=one.name, place=one.street)


def _several(_slots: Slots, world: World) -> bool:
    return len(world.threads()) > 1


def _some(slots: Slots, world: World) -> bool:
    return _meant(slots, world) is not None


def _meant(slots: Slots, world: World) -> Threaded | None:
    mine = world.threads()
    chosen = str(slots.get("of", ""))
    found = next((one for one in mine if str(one.id) == chosen), None)
    return found or (mine[0] if len(mine) == 1 and not chosen else None)


def _asks_words(slots: Slots, world: World) -> Say:
    one = _meant(slots, world)
    return say("answer-words", name=_named(one.name if one else ""))


def _answer(slots: Slots, world: World) -> Deed | Answer:
    one = _meant(slots, world)
    if one is None:
        return Answer((say("person-none"),))
    return AnswerThread(one.id, str(slots["words"]))


def _answered(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("person-none"),))
    name = outcome.facts["name"] or say("person-coordinator")
    says = say("person-answers", name=name, note=slots["words"])
    letters = tuple(Letter(who, says) for who in outcome.facts["to"])
    return Answer((say("person-sent"),), letters=letters)


def _give_back(slots: Slots, world: World) -> Deed | Answer:
    one = _meant(slots, world)
    return GiveBack(one.id if one else None)


def _given_back(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("person-none"),))
    facts = outcome.facts
    says = say("person-back")
    if facts["hers"]:
        says = say("person-back-hers", name=_named(facts["name"]), place=facts["street"])
    letters = tuple(Letter(who, says) for who in facts["to"])
    return Answer((say("person-back"),), letters=letters, leave=True)


def _still_waits(slots: Slots, world: World) -> Deed | Answer:
    one = next((one for one in world.threads() if one.id == slots["thread"]), None)
    since = datetime.fromisoformat(str(slots["since"]))
    if one is None or one.waits_since != since:
        return Answer()
    return Answer((say("thread_waits-who", name=_named(one.name), place=one.street),))


THREADS = (
    Dialogue(
        name="person",
        steps=(Step("street", options=pots, needed=several_pots),),
        finish=_begin,
        told=_begun,
    ),
    Dialogue(name="to_person", finish=_pass_on, told=_passed_on, keeps=frozenset({"words"})),
    Dialogue(
        name="answer",
        steps=(
            Step("of", options=_which, needed=_several),
            Step(
                "words",
                reads=lambda heard, _slots, _world: heard.text.strip() or None,
                needed=_some,
                says=_asks_words,
                numbered=False,
                free=True,
            ),
        ),
        finish=_answer,
        told=_answered,
        gathers=_gathers,
    ),
    Dialogue(
        name="give_back",
        steps=(Step("of", options=_which, needed=_several),),
        finish=_give_back,
        told=_given_back,
    ),
    Dialogue(name="thread_waits", finish=_still_waits, keeps=frozenset({"thread", "since"})),
)
