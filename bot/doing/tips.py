"""What is done with tips: note one, take it on, tick it off, put it off."""

from typing import Any

from bot.deeds import DropTips, FinishTips, NoteTip, Outcome, SnoozeTips, TakeTips
from bot.doing.act import Act, Doings
from bot.nudges.about_tips import pass_on, thank
from bot.roles import Role
from storage import people, tips
from storage.db import Transaction


def _note_tip(tx: Transaction, deed: NoteTip, act: Act) -> Outcome:
    role = Role.NEIGHBOUR if deed.passed_on else Role.GANGMAKER
    draft = tips.TipDraft(
        street_id=deed.street_id,
        house_number=deed.house_number,
        occasion=deed.occasion,
        mood=deed.mood,
        note=deed.note,
        from_person=act.by,
        by_role=role,
        at=act.at,
    )
    tip_id = tips.note(tx, act.sealer, draft)
    hearers = pass_on(tx, tip_id, deed.street_id, act.at) if deed.passed_on else 0
    return Outcome(facts={"id": tip_id, "hearers": hearers})


def _take_tips(tx: Transaction, deed: TakeTips, act: Act) -> Outcome:
    for tip_id in deed.tip_ids:
        if not tips.take(tx, tip_id, act.by, act.at):
            return Outcome("taken")
        found = tips.one(tx, act.sealer, tip_id)
        if found:
            thank(tx, found, act.at)
    return Outcome()


def _finish_tips(tx: Transaction, deed: FinishTips, act: Act) -> Outcome:
    about: dict[str, Any] = {}
    for tip_id in deed.tip_ids:
        found = tips.done(tx, act.sealer, tip_id, act.by, act.at)
        if found is None:
            return Outcome("gone")
        thank(tx, found, act.at)
        about = {"house_number": found.house_number, "occasion": found.occasion, "mood": found.mood}
    return Outcome(facts=about)


def _snooze(tx: Transaction, deed: SnoozeTips, act: Act) -> Outcome:
    people.change(tx, act.by, tips_snoozed_until=deed.until)
    return Outcome()


def _drop(tx: Transaction, _deed: DropTips, act: Act) -> Outcome:
    newest = max((tip.id for tip in act.seen.open_tips()), default=0)
    people.change(tx, act.by, tips_dropped_to=newest)
    return Outcome()


DOES: Doings = {
    NoteTip: _note_tip,
    TakeTips: _take_tips,
    FinishTips: _finish_tips,
    SnoozeTips: _snooze,
    DropTips: _drop,
}
