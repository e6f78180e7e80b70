"""In hot weather: do you look in on somebody, on how many, and what when help is needed."""

from itertools import islice

from bot.commands import plain
from bot.deeds import AnswerCheckIn, AskForCall, CountNeighbours, Deed, NarrowHelp, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import YES, YES_NO, choices, yes_or_no
from bot.say import Say, say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_yes_no
from bot.world import World

HELP, LATER, NONE = "help", "later", "none"
ALL, SHOWN = "all", 4
_ALL_OF_THEM = frozenset({"alle", "allebei", "allemaal", "beide", "all", "both", "all of them"})
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


# --- which of her streets ------------------------------------------------------------------------


def _asked(world: World) -> list[tuple[int, str]]:
    """Number and name of each street about which she was asked."""
    return [pot for here in world.heat() if here.asks for pot in here.pots]


def _streets(_slots: Slots, world: World) -> tuple[Option, ...]:
    """The first four and all together; another can be typed."""
    named = (Option(str(number), say("just-name", name=name)) for number, name in _asked(world))
    return (*islice(named, SHOWN), Option.of(ALL, "heat-all"))


def _read_street(heard: Heard, _slots: Slots, world: World) -> str | None:
    text = plain(heard.text)
    if text in _ALL_OF_THEM:
        return ALL
    found = [number for number, name in _asked(world) if plain(name) in text]
    return str(found[0]) if len(found) == 1 else None


def _street(slots: Slots) -> int | None:
    """The chosen one; None for all of them."""
    chosen = str(slots.get("street", ALL))
    return int(chosen) if chosen.isdecimal() else None


# --- the check-in ---------------------------------------------------------------------------------


def _is_asked(_slots: Slots, world: World) -> bool:
    return any(here.asks for here in world.heat())


def _looked_in_one_of_several(slots: Slots, world: World) -> bool:
    return slots.get("answer") == YES and len(_asked(world)) > 1


def _answered(slots: Slots, _world: World) -> Deed | Answer:
    if "answer" not in slots:
        return Answer((say("heat-not-hot"),))
    if slots["answer"] == YES:
        return AnswerCheckIn("looked", _street(slots))
    return AnswerCheckIn(slots["answer"])


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("heat-not-hot"),))
    match slots["answer"]:
        case "yes":
            return Answer(next=("heat_many", {"street": slots.get("street", ALL)}))
        case "help":
            return _help_told(outcome, world)
        case "later":
            return Answer((say("heat-later"),))
    return Answer((say("heat-nobody-yet"),))


def _help_told(outcome: Outcome, world: World) -> Answer:
    """The alarm text and the word to the coordinator wait for no question."""
    if not outcome.facts["hearers"]:
        return Answer((say("heat-alarm"), _nobody(world)))
    before = outcome.facts["before"]
    following = ("heat_where", {"before": before}) if len(before) > 1 else ("heat_phone", {})
    return Answer((say("heat-alarm"), say("heat-help-told")), next=following)


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
        Step("street", reads=_read_street, options=_streets, needed=_looked_in_one_of_several),
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
    finish=lambda slots, _world: CountNeighbours(slots["many"], _street(slots)),
    told=_counted,
    keeps=frozenset({"street"}),
    fleeting=True,
)


def _narrowed(slots: Slots, _world: World) -> Deed | Answer:
    street = _street(slots)
    if street is None:
        return Answer(next=("heat_phone", {}))
    return NarrowHelp(street, tuple((number, said) for number, said in slots["before"]))


def _narrowing_told(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer(next=("heat_phone", {})) if outcome.done else Answer((say("heat-not-hot"),))


WHERE = Dialogue(
    name="heat_where",
    steps=(Step("street", reads=_read_street, options=_streets),),
    finish=_narrowed,
    told=_narrowing_told,
    keeps=frozenset({"before"}),
    patient=True,
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

CHECK_INS = (CHECK_IN, HOW_MANY, WHERE, PHONE)
