"""How somebody wants it: stop and start, language, je or u, asking first, reminders."""

from collections.abc import Mapping

from bot.commands import plain
from bot.deeds import Deed, Outcome, Prefer, Stop
from bot.dialogue import Dialogue, Reader, Step
from bot.dialogues.shared import NO, YES, YES_NO, choices, yes_or_no
from bot.say import say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World

LANGUAGES = ("nl", "en")


def _stop(slots: Slots, _world: World) -> Deed | Answer:
    return Answer((say("fine"),)) if slots.get("sure") == NO else Stop()


def _goodbye(_outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("goodbye"),), leave=True)


def _still_stopped(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("stopped"),) if outcome.facts.get("say") else ())


STOP = Dialogue(name="stop", finish=_stop, told=_goodbye)

STOP_ASK = Dialogue(
    name="stop_ask",
    steps=(Step("sure", reads=yes_or_no, options=YES_NO),),
    finish=_stop,
    told=_goodbye,
)

STOPPED = Dialogue(name="stopped", finish=lambda _slots, _world: Answer(), told=_still_stopped)


def _language_said(heard: Heard, _slots: Slots, _world: World) -> Slots:
    return {"to": heard.facts.language} if heard.facts.language else {}


def _languages(_slots: Slots, world: World) -> tuple[Option, ...]:
    return tuple(
        Option.of(one, f"language-{one}") for one in LANGUAGES if one in world.me.languages
    )


def _several_languages(_slots: Slots, world: World) -> bool:
    return len(world.me.languages) > 1


def _language(slots: Slots, world: World) -> Deed | Answer:
    first, *others = world.me.languages
    to = slots.get("to", first)
    if to in others or (to == first and (others or first != world.me.language)):
        return Prefer({"language": to})
    if others:
        return Answer((say("language-unknown"),))
    return Answer((say("language-only-nl" if first == "nl" else "language-only-en"),))


LANGUAGE = Dialogue(
    name="language",
    steps=(Step("to", options=_languages, needed=_several_languages),),
    finish=_language,
    told=lambda _outcome, _slots, _world: Answer((say("language-set"),)),
    gathers=_language_said,
    absorbs=frozenset({"language"}),
)


def _language_offered(slots: Slots, _world: World) -> Deed | Answer:
    if slots["yes"] != YES:
        return Answer((say("fine"),))
    return Prefer({"language": slots["offer"]})


LANGUAGE_OFFER = Dialogue(
    name="language_offer",
    steps=(
        Step(
            "yes",
            reads=yes_or_no,
            options=choices("language-offer", YES, NO),
            says=lambda slots, _world: say(f"language-offer-{slots['offer']}"),
        ),
    ),
    finish=_language_offered,
    told=lambda _outcome, _slots, _world: Answer((say("language-set"),)),
    keeps=frozenset({"offer"}),
    fleeting=True,
)


def _read_form(heard: Heard, _slots: Slots, _world: World) -> str | None:
    said = heard.text.strip().casefold().rstrip(".!")
    return {"je": "je", "jij": "je", "u": "u"}.get(said)


FORM = Dialogue(
    name="form",
    steps=(Step("form", reads=_read_form, options=choices("form", "je", "u")),),
    finish=lambda slots, _world: Prefer({"form": slots["form"]}),
    told=lambda _outcome, _slots, _world: Answer((say("form-set"),)),
    keeps=frozenset({"first"}),
    fleeting=True,
)

AT_ONCE = Dialogue(
    name="at_once",
    steps=(Step("at_once", reads=yes_or_no, options=choices("at-once", YES, NO)),),
    finish=lambda slots, _world: Prefer({"at_once": slots["at_once"] == YES}),
    told=lambda _outcome, slots, _world: Answer((say(f"at-once-set-{slots['at_once']}"),)),
    fleeting=True,
)


_DAYS = {"1": "1", "3": "3", "7": "7", "week": "7", "nooit": "0", "never": "0"}
_HOURS = {"9": "9", "10": "10", "14": "14", "19": "19", "2": "14", "7": "19"}


def _one_of(known: Mapping[str, str]) -> Reader:
    """The only known number or word in the message: "3" is three days, not the third choice."""

    def read(heard: Heard, _slots: Slots, _world: World) -> str | None:
        meant = {known[word] for word in plain(heard.text).split() if word in known}
        return meant.pop() if len(meant) == 1 else None

    return read


read_days = _one_of(_DAYS)


def _reminders(slots: Slots, _world: World) -> Deed | Answer:
    changes = {"reminder_days": int(slots["days"])}
    if "hour" in slots:
        changes["reminder_hour"] = int(slots["hour"])
    return Prefer(changes)


def _reminders_set(_outcome: Outcome, _slots: Slots, world: World) -> Answer:
    me = world.me
    if not me.reminder_days:
        return Answer((say("reminders-off"),))
    return Answer((say("reminders-set", days=me.reminder_days, hour=me.reminder_hour),))


REMINDERS = Dialogue(
    name="reminders",
    steps=(
        Step(
            "days",
            reads=read_days,
            options=choices("reminders-days", "1", "3", "7", "0"),
            numbered=False,
        ),
        Step(
            "hour",
            reads=_one_of(_HOURS),
            options=choices("reminders-hour", "9", "10", "14", "19"),
            needed=lambda slots, _world: slots.get("days") != "0",
            numbered=False,
        ),
    ),
    finish=_reminders,
    told=_reminders_set,
)


PREFERENCES = (
    STOP,
    STOP_ASK,
    STOPPED,
    LANGUAGE,
    LANGUAGE_OFFER,
    FORM,
    AT_ONCE,
    REMINDERS,
)
