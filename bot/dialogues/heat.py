"""For coordinators: how hot it is, their word about it, and the lines they get unasked."""

from collections.abc import Iterator

from bot.deeds import ArmHeat, Deed, Outcome, PauseKind, SayHeat, Want
from bot.dialogue import Dialogue, Step
from bot.dialogues.pausing import paused_in_words
from bot.dialogues.shared import YES, YES_NO, choices, yes_or_no
from bot.nudges.kinds import HEAT_DAILY
from bot.say import Lines, Say, Term, say
from bot.talk import Answer, Option, Slots
from bot.world import HeatHere, HeatReport, World

KEEP = "keep"
HEAT_PAUSE = "heat"


def _mine(world: World) -> list[HeatHere]:
    return [here for here in world.heat() if here.leads]


def _here(slots: Slots, world: World) -> HeatHere | None:
    """The programme that is meant: the chosen one, else the only one."""
    wanted = str(slots.get("place", slots.get("programme", "")))
    mine = _mine(world)
    return next((h for h in mine if str(h.programme_id) == wanted), mine[0] if mine else None)


def _places(_slots: Slots, world: World) -> tuple[Option, ...]:
    return tuple(Option(str(h.programme_id), say("just-name", name=h.place)) for h in _mine(world))


# --- the state, in words ------------------------------------------------------------------------


def _now(slots: Slots, world: World) -> Say:
    here = _here(slots, world)
    return say("heat-what", lines=Lines(_lines(here, world) if here else ()))


def _lines(here: HeatHere, world: World) -> Iterator[Say]:
    yield say(f"heat-now-{here.phase}", place=here.place, first=here.first, last=here.last)
    if here.waits:
        yield say("heat-waits")
    if here.paused:
        yield say("heat-paused")
    if here.asks:
        yield from report_in_words(world.heat_report(here.programme_id))


def report_in_words(report: HeatReport) -> Iterator[Say]:
    """How many looked in, where help is asked, who was not reached and why."""
    yield say("heat_daily", looked=report.looked, streets=report.streets)
    if report.help_in:
        yield say("heat-help-in", names=", ".join(report.help_in))
    for reason, count in sorted(report.missed.items()):
        yield say("heat-missed", count=count, why=Term(f"heat-missed-{reason}"))


# --- her word -----------------------------------------------------------------------------------


def _ways(slots: Slots, world: World) -> tuple[Option, ...]:
    here = _here(slots, world)
    if here is None:
        return choices("heat", KEEP)(slots, world)
    hot = here.phase in ("announced", "active")
    word = ("arm", "off") if here.waits else ("off",) if hot else ("on",)
    pause = "go_on" if here.paused else "pause"
    daily = "daily_off" if world.wants(HEAT_DAILY.name) else "daily_on"
    return choices("heat", *word, pause, daily, KEEP)(slots, world)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    here = _here(slots, world)
    if here is None:
        return Answer((say("heat-no-programme"),))
    match slots["what"]:
        case "on" | "off":
            return SayHeat(here.programme_id, slots["what"] == "on")
        case "arm":
            return ArmHeat(here.programme_id)
        case "pause" | "go_on":
            return PauseKind(here.programme_id, HEAT_PAUSE, slots["what"] == "pause")
        case "daily_on" | "daily_off":
            return Want(HEAT_DAILY.name, slots["what"] == "daily_on")
    return Answer((say("fine"),))


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if slots["what"] == "off":
        here = _here(slots, world)
        asked = here is not None and here.asks
        return Answer((say("heat-set-off-asked" if asked else "heat-set-off"),))
    if slots["what"] in ("pause", "go_on"):
        return Answer((_pause_told(slots, world),))
    return Answer((say(f"heat-set-{slots['what']}"),), next=_offer(outcome))


def _pause_told(slots: Slots, world: World) -> Say:
    here = _here(slots, world)
    led = (one for one in world.led() if here and one.programme_id == here.programme_id)
    count = next((one.gangmakers for one in led), 0)
    return paused_in_words(HEAT_PAUSE, paused=slots["what"] == "pause", gangmakers=count)


HEAT = Dialogue(
    name="heat",
    steps=(
        Step("place", options=_places, needed=lambda _slots, world: len(_mine(world)) > 1),
        Step("what", options=_ways, needed=lambda _s, world: bool(_mine(world)), says=_now),
    ),
    finish=_finish,
    told=_told,
    fleeting=True,
)


# --- what she gets unasked ----------------------------------------------------------------------


def _proposed(slots: Slots, world: World) -> bool:
    here = _here(slots, world)
    return here is not None and here.waits


def _proposal(slots: Slots, world: World) -> Say:
    here = _here(slots, world)
    return say("heat_proposal-send", place=here.place if here else "")


def _decided(slots: Slots, world: World) -> Deed | Answer:
    here = _here(slots, world)
    if "send" not in slots or here is None:
        return Answer((say("fine"),))
    return ArmHeat(here.programme_id) if slots["send"] == YES else SayHeat(here.programme_id, False)


def _decision_told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    key = "heat-set-arm" if slots["send"] == YES else "heat-set-off"
    return Answer((say(key),), next=_offer(outcome))


PROPOSAL = Dialogue(
    name="heat_proposal",
    steps=(
        Step(
            "send",
            reads=yes_or_no,
            options=choices("heat_proposal", "yes", "no"),
            needed=_proposed,
            says=_proposal,
        ),
    ),
    finish=_decided,
    told=_decision_told,
    keeps=frozenset({"programme"}),
    patient=True,
)


def _today(slots: Slots, world: World) -> Answer:
    here = _here(slots, world)
    return Answer(tuple(report_in_words(world.heat_report(here.programme_id))) if here else ())


DAILY = Dialogue(name="heat_daily", finish=_today, keeps=frozenset({"programme"}))


def _offer(outcome: Outcome) -> tuple[str, Slots] | None:
    return ("daily_offer", {}) if outcome.facts.get("offer") else None


def _line_told(_outcome: Outcome, slots: Slots, _world: World) -> Answer:
    return Answer((say("heat-set-daily_on" if slots["daily"] == YES else "heat-set-daily_off"),))


DAILY_OFFER = Dialogue(
    name="daily_offer",
    steps=(Step("daily", reads=yes_or_no, options=YES_NO),),
    finish=lambda slots, _world: Want(HEAT_DAILY.name, slots["daily"] == YES),
    told=_line_told,
    fleeting=True,
)


def _whom_to_call(slots: Slots, world: World) -> Answer:
    found = world.caller(slots["programme"], slots["person"])
    if found is None:
        return Answer()
    name = found.name or Term("by-gangmaker")
    return Answer((say("heat_call", name=name, street=slots["street"], way=found.way),))


CALL = Dialogue(
    name="heat_call",
    finish=_whom_to_call,
    keeps=frozenset({"programme", "person", "street"}),
)

HEAT_DESK = (HEAT, PROPOSAL, DAILY, DAILY_OFFER, CALL)
