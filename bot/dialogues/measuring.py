"""For coordinators: begin a measurement, end it, and see what came of it. Others answer theirs."""

from bot.deeds import CloseSurvey, Deed, LookAtSurvey, Outcome, StartSurvey
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.shared import NO, YES_NO, yes_or_no
from bot.nudges.kinds import SURVEY
from bot.say import Say, say
from bot.survey import Standing
from bot.survey.counts import Measured
from bot.survey.told import in_words
from bot.talk import Answer, Option, Slots
from bot.world import World

START, CLOSE, SHOW, OWN, KEEP = "start", "close", "show", "own", "keep"


def _leads(_slots: Slots, world: World) -> bool:
    return bool(world.led())


def _standing(slots: Slots, world: World) -> Standing | None:
    mine = programme_of(slots, world)
    return None if mine is None else world.surveys.of(mine.programme_id)


def _now(slots: Slots, world: World) -> Say:
    mine, here = programme_of(slots, world), _standing(slots, world)
    now = say("measure-none")
    if here is not None and here.since is not None:
        now = say("measure-runs", number=here.number, day=here.since)
    held = mine is not None and SURVEY.name in mine.paused
    return say("measure-held", now=now) if held else now


def _ways(slots: Slots, world: World) -> tuple[Option, ...]:
    here = _standing(slots, world)
    if here is None:
        return ()
    first = Option.of(CLOSE, "measure-close")
    if here.since is None:
        first = Option(START, say("measure-start", number=here.number))
    shown = (Option.of(SHOW, "measure-show"),) if here.closed else ()
    own = (Option.of(OWN, "measure-own"),) if world.surveys.mine() else ()
    return (first, *shown, *own, Option.of(KEEP, "measure-keep"))


def _decides(slots: Slots, world: World) -> bool:
    return slots.get("what") in (START, CLOSE) and _leads(slots, world)


def _sure(slots: Slots, world: World) -> Say:
    here = _standing(slots, world)
    if slots["what"] == CLOSE or here is None:
        return say("measure-sure_close")
    return say("measure-sure", count=here.people)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    mine = programme_of(slots, world)
    if mine is None or slots["what"] == OWN:
        return _own(world)
    if slots["what"] == SHOW:
        return LookAtSurvey(mine.programme_id)
    if slots["what"] == KEEP or slots["sure"] == NO:
        return Answer((say("fine"),))
    return (StartSurvey if slots["what"] == START else CloseSurvey)(mine.programme_id)


def _own(world: World) -> Answer:
    """Who leads no programme answers the measurement of hers."""
    if world.surveys.mine() is None:
        return Answer((say("measure-nothing"),))
    return Answer(next=("survey", {}))


def _told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("measure-changed"),))
    if slots["what"] == SHOW:
        found: Measured | None = outcome.facts["measured"]
        if found is None:
            return Answer((say("measure-few"),))
        return Answer(tuple(in_words(found)), documents=outcome.facts["documents"])
    number = outcome.facts["number"]
    if slots["what"] == START:
        return Answer((say("measure-started", number=number),))
    return Answer((say("measure-closed", number=number),))


MEASURE = Dialogue(
    name="measure",
    steps=(
        Step("place", options=places, needed=several),
        Step("what", options=_ways, needed=_leads, says=_now),
        Step("sure", reads=yes_or_no, options=YES_NO, needed=_decides, says=_sure),
    ),
    finish=_finish,
    told=_told,
    fleeting=True,
)
