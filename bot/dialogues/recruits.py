"""A coordinator answers who asked to be gangmaker: welcome, a question, or not now."""

from bot.deeds import AnswerRecruit, AskRecruit, Deed, Outcome, Recruit, ShowRecruits
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, YES, YES_NO, yes_or_no
from bot.say import Cents, Lines, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World
from bot.world.recruits import Request

WELCOME, ASK, LATER = "welcome", "ask", "later"
LENGTH = 200  # characters of a question, and of its answer


def _request(slots: Slots, world: World) -> Request | None:
    return world.recruits.one(int(slots.get("sign_up", 0)))


# --- what waits -----------------------------------------------------------------------------------


def _shown(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    first = outcome.facts.get("next")
    if first is None:
        return Answer((say("sign_ups-none"),), hush=True)
    return Answer(next=("recruit_card", {"sign_up": first}))


SIGN_UPS = Dialogue(
    name="sign_ups",
    finish=lambda _slots, _world: ShowRecruits(),
    told=_shown,
    keeps=frozenset({"of"}),
)


# --- one of them ----------------------------------------------------------------------------------


def _waits(slots: Slots, world: World) -> bool:
    found = _request(slots, world)
    return found is not None and found.programme_id in {one.programme_id for one in world.led()}


def _card(slots: Slots, world: World) -> Say:
    found = _request(slots, world)
    assert found is not None, "it is asked only while the request waits"
    return say(
        "applies",
        name=found.name or say("applies-somebody"),
        street=TheStreet(found.street),
        others=say(f"applies-{found.others}"),
        lines=Lines(_about(found)),
    )


def _about(found: Request) -> list[Say]:
    known = say("applies-known", count=found.gangmakers)
    new = say("applies-closed" if found.closed else "applies-new")
    lines = [known if found.street_id and not found.closed else new]
    lines += [say("applies-why", note=found.why)] if found.why else []
    lines += [say("applies-asked", note=found.question)] if found.question else []
    return [*lines, say("applies-answer", note=found.answer)] if found.answer else lines


def _choices(slots: Slots, world: World) -> tuple[Option, ...]:
    """One round of questions: who was asked already is not asked again."""
    found = _request(slots, world)
    asks = () if found is not None and found.question else (ASK,)
    return tuple(Option.of(value, f"recruit-{value}") for value in (WELCOME, *asks, LATER))


def _asks(slots: Slots, world: World) -> bool:
    return slots.get("choice") == ASK and _waits(slots, world)


def _opens(slots: Slots, world: World) -> bool:
    """She welcomes somebody in a street that was closed."""
    found = _request(slots, world)
    welcomes = slots.get("choice") == WELCOME and _waits(slots, world)
    return welcomes and found is not None and found.closed


def _shall_i_open(slots: Slots, world: World) -> Say:
    found = _request(slots, world)
    assert found is not None, "it is asked only while the request waits"
    cents = next(led.yearly_cents for led in world.led() if led.programme_id == found.programme_id)
    return say("invite-reopen", street=TheStreet(found.street), amount=Cents(cents))


def _read(heard: Heard, _slots: Slots, _world: World) -> str:
    return " ".join(heard.text.split())[:LENGTH]


def _decide(slots: Slots, world: World) -> Deed | Answer:
    if not _waits(slots, world) or "choice" not in slots:
        return Answer((say("sign_ups-answered"),))
    number = int(slots["sign_up"])
    if slots.get("open") == NO:
        return Answer((say("sign_ups-not-opened"),))
    if slots["choice"] == ASK:
        return AskRecruit(number, slots["question"])
    return Recruit(number, slots["choice"] == WELCOME, reopen=slots.get("open") == YES)


def _decided(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if outcome.code == "street_closed":  # after she saw the card
        return Answer(again={name: slots[name] for name in ("sign_up", "choice")})
    if not outcome.done:
        return Answer((say("sign_ups-answered"),))
    street = TheStreet(outcome.facts["street"])
    match slots["choice"]:
        case "welcome":
            words = say("sign_ups-welcomed", street=street)
        case "ask":
            words = say("sign_ups-asked")
        case _:
            words = say("sign_ups-refused")
    following = outcome.facts.get("next")
    return Answer((words,), next=("recruit_card", {"sign_up": following}) if following else None)


RECRUIT_CARD = Dialogue(
    name="recruit_card",
    steps=(
        Step("choice", options=_choices, needed=_waits, says=_card),
        Step(
            "question",
            reads=_read,
            needed=_asks,
            free=True,
            says=lambda _slots, _world: say("sign_ups-question"),
        ),
        Step("open", reads=yes_or_no, options=YES_NO, needed=_opens, says=_shall_i_open),
    ),
    finish=_decide,
    told=_decided,
    keeps=frozenset({"sign_up"}),
    patient=True,
)


# --- what she hears -------------------------------------------------------------------------------


def _is_asked(slots: Slots, world: World) -> bool:
    found = _request(slots, world)
    return found is not None and bool(found.question) and not found.answer


def _question(slots: Slots, world: World) -> Say:
    found = _request(slots, world)
    assert found is not None, "it is asked only while the request waits"
    return say("sign_up-question", note=found.question)


def _answer(slots: Slots, _world: World) -> Deed | Answer:
    if "answer" not in slots:
        return Answer((say("sign_up-over"),))
    return AnswerRecruit(int(slots["sign_up"]), slots["answer"])


def _answered(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("sign_up-answered" if outcome.done else "sign_up-over"),))


RECRUIT_QUESTION = Dialogue(
    name="recruit_question",
    steps=(Step("answer", reads=_read, needed=_is_asked, says=_question, free=True),),
    finish=_answer,
    told=_answered,
    keeps=frozenset({"sign_up"}),
    patient=True,
)


def _not_now(slots: Slots, _world: World) -> Deed | Answer:
    party, phone = str(slots.get("party", "")), str(slots.get("phone", ""))
    if phone:
        return Answer((say("recruit_refused-phone", party=party, phone=phone),))
    return Answer((say("recruit_refused-call", party=party),))


RECRUIT_REFUSED = Dialogue(
    name="recruit_refused", finish=_not_now, keeps=frozenset({"party", "phone"})
)

RECRUITING = (SIGN_UPS, RECRUIT_CARD, RECRUIT_QUESTION, RECRUIT_REFUSED)
