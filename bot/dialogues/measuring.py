"""Begin a measurement, end it, see what came of it or of all together. Others answer theirs."""

from collections.abc import Iterable, Sequence

from bot.deeds import CloseSurvey, Deed, LookAtSurvey, LookAtSurveys, Outcome, StartSurvey
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.shared import NO, YES_NO, yes_or_no
from bot.nudges.kinds import SURVEY
from bot.roles import Role
from bot.say import Say, say
from bot.survey import Standing
from bot.survey.counts import Measured
from bot.survey.together import Together
from bot.survey.told import in_words, together_in_words
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World

START, CLOSE, SHOW, ALL, OWN, KEEP = "start", "close", "show", "all", "own", "keep"


def _leads(_slots: Slots, world: World) -> bool:
    return bool(world.led())


def _edits(world: World) -> bool:
    return Role.EDITOR in world.me.roles


def _chooses(slots: Slots, world: World) -> bool:
    """An editor only has nothing to choose, unless a measurement waits for her own answer."""
    return _leads(slots, world) or (_edits(world) and world.surveys.mine() is not None)


def _standing(slots: Slots, world: World) -> Standing | None:
    mine = programme_of(slots, world)
    return None if mine is None else world.surveys.of(mine.programme_id)


def _now(slots: Slots, world: World) -> Say:
    mine, here = programme_of(slots, world), _standing(slots, world)
    if here is None:
        return say("measure-which")
    now = say("measure-none")
    if here.since is not None:
        now = say("measure-runs", number=here.number, day=here.since)
    held = mine is not None and SURVEY.name in mine.paused
    return say("measure-held", now=now) if held else now


def _ways(slots: Slots, world: World) -> tuple[Option, ...]:
    here = _standing(slots, world)
    all_ = (Option.of(ALL, "measure-all"),) if _edits(world) else ()
    own = (Option.of(OWN, "measure-own"),) if world.surveys.mine() else ()
    return (*(_here(here) if here else ()), *all_, *own, Option.of(KEEP, "measure-keep"))


def _here(here: Standing) -> tuple[Option, ...]:
    """What a coordinator can do in her programme."""
    first = Option.of(CLOSE, "measure-close")
    if here.since is None:
        first = Option(START, say("measure-start", number=here.number))
    return (first, *((Option.of(SHOW, "measure-show"),) if here.closed else ()))


def _leaves_it(heard: Heard, slots: Slots, world: World) -> str | None:
    """A no to "what would you like to do?"."""
    return KEEP if yes_or_no(heard, slots, world) == NO else None


def _decides(slots: Slots, world: World) -> bool:
    return slots.get("what") in (START, CLOSE) and _leads(slots, world)


def _sure(slots: Slots, world: World) -> Say:
    here = _standing(slots, world)
    if slots["what"] == CLOSE or here is None:
        return say("measure-sure_close")
    return say("measure-sure", count=here.people)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    mine, what = programme_of(slots, world), slots.get("what", ALL if _edits(world) else OWN)
    if what == ALL:
        return LookAtSurveys()
    if what == KEEP or slots.get("sure") == NO:
        return Answer((say("fine"),))
    if mine is None or what == OWN:
        return _own(world)
    if what == SHOW:
        return LookAtSurvey(mine.programme_id)
    return (StartSurvey if what == START else CloseSurvey)(mine.programme_id)


def _own(world: World) -> Answer:
    """Who leads no programme answers the measurement of hers."""
    if world.surveys.mine() is None:
        return Answer((say("measure-nothing"),))
    return Answer(next=("survey", {}))


def _told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("measure-changed"),))
    if "together" in outcome.facts:
        found: Sequence[Together] = outcome.facts["together"]
        says = [line for one in found for line in together_in_words(one)]
        return _shown(outcome, says or [say("measure-all-few")])
    if slots["what"] == SHOW:
        mine: Measured | None = outcome.facts["measured"]
        return _shown(outcome, [say("measure-few")] if mine is None else in_words(mine))
    number = outcome.facts["number"]
    if slots["what"] == START:
        return Answer((say("measure-started", number=number),))
    return Answer((say("measure-closed", number=number),))


def _shown(outcome: Outcome, says: Iterable[Say]) -> Answer:
    return Answer(tuple(says), documents=outcome.facts["documents"])


MEASURE = Dialogue(
    name="measure",
    steps=(
        Step("place", options=places, needed=several),
        Step("what", reads=_leaves_it, options=_ways, needed=_chooses, says=_now),
        Step("sure", reads=yes_or_no, options=YES_NO, needed=_decides, says=_sure),
    ),
    finish=_finish,
    told=_told,
    fleeting=True,
)
