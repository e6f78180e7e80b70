"""Open tips: list them, tick them off, and answer a reminder."""

from collections.abc import Sequence
from datetime import timedelta

from bot.commands import plain
from bot.deeds import Deed, DropTips, FinishTips, Outcome, SnoozeTips, TakeTips
from bot.dialogue import Dialogue, Reader, Step
from bot.dialogues.shared import YES, YES_NO, choices, yes_or_no
from bot.dialogues.tip import tip_in_words
from bot.say import Lines, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_yes_no
from bot.world import Tip, World

SHOWN = 5
_TYPED = {
    "take": ("ik doe het", "ik ga langs", "i do it", "i ll do it", "doe ik", "dat doe ik"),
    "done": ("klaar", "gedaan", "is gedaan", "done"),
    "later": ("later", "straks", "morgen", "kan niet", "tomorrow"),
    "never": ("niet meer", "nooit meer", "no more"),
    "leave": ("laat maar", "kan niet", "leave it"),
}


# How a sentence begins in which somebody says that she will go.
_GOES = ("ik ga ", "ik doe het ", "ik kijk ", "ik loop ", "i ll ", "i will ", "i am going ")


def _typed(offered: tuple[str, ...], yes: str | None, no: str) -> Reader:
    """Reads an answer that this question offers, in other words too; yes and no where asked."""

    def read(heard: Heard, _slots: Slots, _world: World) -> str | None:
        spelling = plain(heard.text)
        said = next((a for a in offered if spelling in _TYPED[a]), None)
        if said is None and "take" in offered and spelling.startswith(_GOES):
            said = "take"
        yes_no = read_yes_no(heard.text)
        return said if said or yes_no is None else yes if yes_no else no

    return read


def _words(tip: Tip, world: World) -> Say:
    """What is known of a tip; its street too, for somebody who has several."""
    words = tip_in_words(tip.house_number, tip.occasion)
    if len(world.me.pots) > 1:
        street = next(pot.name for pot in world.me.pots if pot.id == tip.street_id)
        words = say("tip-in-street", tip=words, street=TheStreet(street))
    return say("tip-with-note", tip=words, note=tip.note) if tip.note else words


def _line(tip: Tip, number: int, world: World) -> Say:
    key = "tips-line-mine" if tip.taken_by_me else "tips-line-taken" if tip.taken else "tips-line"
    return say(key, number=number, tip=_words(tip, world))


def _listed(tips: Sequence[Tip], world: World) -> Lines:
    return Lines(_line(tip, number, world) for number, tip in enumerate(tips[:SHOWN], start=1))


def _options(tips: Sequence[Tip]) -> tuple[Option, ...]:
    shown = enumerate(tips[:SHOWN], start=1)
    return tuple(Option(str(tip.id), _label(tip, number, tips)) for number, tip in shown)


def _tips(_slots: Slots, world: World) -> tuple[Option, ...]:
    return _options(world.open_tips())


def _to_do(world: World) -> list[Tip]:
    return [tip for tip in world.open_tips() if tip.mine_to_do]


def _label(tip: Tip, number: int, tips: Sequence[Tip]) -> Say:
    alone = sum(other.house_number == tip.house_number for other in tips) == 1
    if tip.house_number and len(tip.house_number) <= 6 and alone:
        return say("tip-label-number", number=tip.house_number)
    return say("tip-label", number=number)


def _any(_slots: Slots, world: World) -> bool:
    return bool(world.open_tips())


def _which(tips: Sequence[Tip], world: World) -> Say:
    return say("tips-which", lines=_listed(tips, world), count=len(tips))


def _which_says(_slots: Slots, world: World) -> Say:
    return _which(world.open_tips(), world)


def _chosen(slots: Slots, world: World) -> tuple[int, ...]:
    if "which" in slots:
        return (int(slots["which"]),)
    if "tip" in slots:
        return (int(slots["tip"]),)
    return tuple(tip.id for tip in _to_do(world))[:1]


def _about_number(heard: Heard, _slots: Slots, world: World) -> Slots:
    """ "tip over nummer 6 is klaar": the tip of that house."""
    number = heard.facts.house_number
    meant = [tip for tip in world.open_tips() if number and tip.house_number == number]
    return {"which": str(meant[0].id)} if len(meant) == 1 else {}


def _done_with_one(heard: Heard, slots: Slots, world: World) -> Slots:
    return {"answer": "done", **_about_number(heard, slots, world)}


def _finish(slots: Slots, world: World) -> Deed | Answer:
    tips, answer = _chosen(slots, world), slots.get("answer", "done")
    if answer == "later":
        return SnoozeTips(world.now.date() + timedelta(days=1))
    if answer == "never":
        return DropTips()
    if answer == "leave":
        return Answer((say("fine"),))
    if answer == "take" and not tips and world.open_tips():
        return Answer((say("tip-taken-already"),))
    if not tips or (answer == "done" and world.tip(tips[0]) is None):
        return Answer((say("tips-none"),))
    return TakeTips(tips) if answer == "take" else FinishTips(tips)


def _told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    answer = slots.get("answer", "done")
    if answer == "later":
        return Answer((say("tips-snoozed"),))
    if answer == "never":
        return Answer((say("tips-dropped"),))
    if answer == "take":
        return Answer((say("tip-yours" if outcome.done else "tip-taken-already"),))
    if not outcome.done:
        return Answer((say("tips-none"),))
    about = {"occasion": outcome.facts["occasion"], "mood": outcome.facts["mood"]}
    tip = tip_in_words(outcome.facts["house_number"], about["occasion"])
    return Answer((say("tip-finished", tip=tip),), next=("report_offer", about))


def _list_or_none(slots: Slots, world: World) -> Deed | Answer:
    if not world.open_tips() and "which" not in slots:
        return Answer((say("tips-none"),))
    return _finish(slots, world)


TIPS = Dialogue(
    name="tips",
    steps=(
        Step("which", options=_tips, needed=_any, says=_which_says),
        Step(
            "answer",
            reads=_typed(("done", "take", "leave"), yes=None, no="leave"),
            options=choices("tips", "done", "take", "leave"),
            needed=lambda slots, _world: "which" in slots,
        ),
    ),
    finish=_list_or_none,
    told=_told,
    fleeting=True,
)

DONE = Dialogue(
    name="done",
    steps=(
        Step(
            "which",
            options=_tips,
            needed=lambda _slots, world: len(world.open_tips()) > 1,
            says=_which_says,
        ),
    ),
    finish=_list_or_none,
    told=_told,
    gathers=_about_number,
    absorbs=frozenset({"done_tip"}),
)


def _which_of_several(slots: Slots, world: World) -> bool:
    return slots.get("answer") in ("take", "done") and len(_to_do(world)) > 1


def _reminder_says(_slots: Slots, world: World) -> Say:
    tips = _to_do(world)
    if len(tips) == 1:
        return say("tip_reminder-one", tip=_words(tips[0], world))
    return say("tip_reminder-several", count=len(tips), lines=_listed(tips, world))


TIP_REMINDER = Dialogue(
    name="tip_reminder",
    steps=(
        Step(
            "answer",
            reads=_typed(("take", "done", "later", "never"), yes="take", no="later"),
            options=choices("tips", "take", "done", "later", "never"),
            needed=lambda _slots, world: bool(_to_do(world)),
            says=_reminder_says,
        ),
        Step(
            "which",
            options=lambda _slots, world: _options(_to_do(world)),
            needed=_which_of_several,
            says=lambda _slots, world: _which(_to_do(world), world),
        ),
    ),
    finish=_list_or_none,
    told=_told,
    gathers=_done_with_one,
    absorbs=frozenset({"done_tip"}),
    patient=True,
)


def _passed_says(slots: Slots, world: World) -> Say:
    tip = world.tip(int(slots["tip"]))
    return say("tip_passed-answer", tip=_words(tip, world)) if tip else say("tips-none")


TIP_PASSED = Dialogue(
    name="tip_passed",
    steps=(
        Step(
            "answer",
            reads=_typed(("take", "leave"), yes="take", no="leave"),
            options=choices("tips", "take", "leave"),
            needed=lambda slots, world: world.tip(int(slots["tip"])) is not None,
            says=_passed_says,
        ),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({"tip"}),
    patient=True,
)


def _offer_finish(slots: Slots, _world: World) -> Deed | Answer:
    if slots["report"] != YES:
        return Answer((say("fine"),))
    known = {"occasion": slots["occasion"], "mood": slots["mood"]}
    return Answer(next=("report", {**known, "begun": True, "by_steps": True}))


REPORT_OFFER = Dialogue(
    name="report_offer",
    steps=(Step("report", reads=yes_or_no, options=YES_NO),),
    finish=_offer_finish,
    keeps=frozenset({"occasion", "mood"}),
    fleeting=True,
)

TIP_DIALOGUES = (TIPS, DONE, TIP_REMINDER, TIP_PASSED, REPORT_OFFER)
