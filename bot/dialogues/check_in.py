"""In hot weather: do you look in on somebody, on how many, and what when help is needed."""

from bot.commands import plain
from bot.deeds import AnswerCheckIn, AskForCall, CountNeighbours, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import YES, YES_NO, choices, yes_or_no
from bot.say import Say, say
from bot.talk import Answer, Heard, Slots
from bot.understanding import read_yes_no
from bot.world import World

HELP, LATER, NONE = "help", "later", "none"
_TYPED = {
    "ja alles goed": YES,
    "alles goed": YES,
    "alles is goed": YES,
    "all is well": YES,
    "hulp": HELP,
    "hulp nodig": HELP,
    "help": HELP,
    "help needed": HELP,
    "ik heb hulp nodig": HELP,
    "er is hulp nodig": HELP,
    "later": LATER,
    "straks": LATER,
    "morgen": LATER,
    "vandaag niet": LATER,
    "tomorrow": LATER,
    "not today": LATER,
}
_HOW_MANY = {
    **dict.fromkeys(("niemand", "nog niemand", "nog bij niemand", "nobody yet", "0"), NONE),
    **dict.fromkeys(("een", "twee", "1", "2", "one", "two"), "few"),
    **dict.fromkeys(("drie", "vier", "vijf", "3", "4", "5", "three", "four", "five"), "several"),
}


def _read(heard: Heard, _slots: Slots, _world: World) -> str | None:
    said = _TYPED.get(plain(heard.text))
    yes = read_yes_no(heard.text)
    return said if said or yes is None else YES if yes else NONE


def _how_many(heard: Heard, _slots: Slots, _world: World) -> str | None:
    return _HOW_MANY.get(plain(heard.text))


def _is_asked(_slots: Slots, world: World) -> bool:
    return any(here.asks for here in world.heat())


def _answered(slots: Slots, _world: World) -> Deed | Answer:
    if "answer" not in slots:
        return Answer((say("heat-not-hot"),))
    return AnswerCheckIn("looked" if slots["answer"] == YES else slots["answer"])


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("heat-not-hot"),))
    match slots["answer"]:
        case "yes":
            return Answer(next=("heat_many", {}))
        case "help":
            heard = say("heat-help-told") if outcome.facts["hearers"] else _nobody(world)
            return Answer(
                (say("heat-alarm"), heard),
                next=("heat_phone", {}) if outcome.facts["hearers"] else None,
            )
        case "later":
            return Answer((say("heat-later"),))
    return Answer((say("heat-nobody-yet"),))


def _nobody(world: World) -> Say:
    return say("heat-help-nobody", call=world.me.call)


CHECK_IN = Dialogue(
    name="heat_check_in",
    steps=(
        Step(
            "answer",
            reads=_read,
            options=choices("heat_check_in", YES, HELP, LATER),
            needed=_is_asked,
        ),
    ),
    finish=_answered,
    told=_told,
    keeps=frozenset({"programme", "event"}),
    patient=True,
)


def _counted(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("heat-not-hot"),))
    return Answer((say("heat-nobody-yet" if slots["many"] == NONE else "heat-thanks"),))


HOW_MANY = Dialogue(
    name="heat_many",
    steps=(
        Step(
            "many",
            reads=_how_many,
            options=choices("heat_many", NONE, "few", "several"),
            numbered=False,
        ),
    ),
    finish=lambda slots, _world: CountNeighbours(slots["many"]),
    told=_counted,
    fleeting=True,
)


def _may_call(slots: Slots, _world: World) -> Deed | Answer:
    return AskForCall() if slots["call"] == YES else Answer((say("heat-call-no"),))


def _call_told(outcome: Outcome, _slots: Slots, world: World) -> Answer:
    if not outcome.done or not outcome.facts["hearers"]:
        return Answer((_nobody(world),))
    return Answer((say("heat-call-told"),))


PHONE = Dialogue(
    name="heat_phone",
    steps=(Step("call", reads=yes_or_no, options=YES_NO),),
    finish=_may_call,
    told=_call_told,
    patient=True,
)

CHECK_INS = (CHECK_IN, HOW_MANY, PHONE)
