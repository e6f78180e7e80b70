"""Does what a finished dialogue asks for, in the transaction of its message."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import new_code
from bot.deeds import (
    AnswerCheckIn,
    ArmHeat,
    AskForCall,
    CloseYear,
    Correct,
    CountCash,
    CountNeighbours,
    Deed,
    DropTips,
    FinishTips,
    Forget,
    Gift,
    GiveLinkCode,
    Join,
    LinkChannels,
    Look,
    LookAtPot,
    MissCode,
    NarrowHelp,
    NoteTip,
    Outcome,
    PauseKind,
    Prefer,
    RestIdeas,
    SayHeat,
    SayStopped,
    SnoozeTips,
    Spend,
    Start,
    Stop,
    TakeTips,
    Undo,
    Want,
)
from bot.desk_deeds import Coordinator, look, look_at_pot
from bot.dialogues.join import CONSENT_VERSION
from bot.heat_deeds import Gangmaker, at_the_desk, at_the_door
from bot.nudges.about_streets import tell_finishing
from bot.nudges.about_tips import pass_on, thank
from bot.roles import Role
from bot.seen import Seen, event_ref
from storage import choices, invitations, ledger, linking, pauses, people, quiet_streets, tips, year
from storage.db import Transaction
from storage.errors import RuleBroken
from storage.people import Met
from storage.sealing import Sealer

WRONG_CODES = 5
REMINDED_AGAIN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Act:
    """Who does it, on which message, when; `name` is what the platform calls her.

    `new_code` makes a code that nobody can guess.
    """

    sealer: Sealer
    met: Met
    seen: Seen
    event: int
    at: datetime
    name: str = ""
    new_code: Callable[[], str] = new_code

    @property
    def by(self) -> int:
        return self.met.person.id


def carry_out(tx: Transaction, deed: Deed, act: Act) -> Outcome:
    """Do it; a rule that refuses becomes an outcome with its code."""
    try:
        return _do(tx, deed, act)
    except RuleBroken as refusal:
        return Outcome(refusal.code, refusal.facts)


def _do(tx: Transaction, deed: Deed, act: Act) -> Outcome:  # noqa: PLR0911, PLR0912, C901 (a table)
    match deed:
        case Spend():
            return _spend(tx, deed, act)
        case Correct():
            return _correct(tx, deed, act)
        case Undo():
            return _undo(tx, deed, act)
        case CountCash():
            return _count_cash(tx, deed, act)
        case NoteTip():
            return _note_tip(tx, deed, act)
        case TakeTips():
            return _take_tips(tx, deed, act)
        case FinishTips():
            return _finish_tips(tx, deed, act)
        case SnoozeTips():
            return _prefer(tx, act, tips_snoozed_until=deed.until)
        case DropTips():
            newest = max((tip.id for tip in act.seen.open_tips()), default=0)
            return _prefer(tx, act, tips_dropped_to=newest)
        case Join():
            return _join(tx, deed, act)
        case MissCode():
            return _miss_code(tx, deed, act)
        case GiveLinkCode():
            return _give_link_code(tx, act)
        case LinkChannels():
            return _link_channels(tx, deed, act)
        case Stop():
            people.stop(tx, act.by, act.at)
        case Start():
            people.start(tx, act.by)
        case SayStopped():
            return _say_stopped(tx, act)
        case Prefer():
            return _prefer(tx, act, **deed.changes)
        case Want():
            choices.choose(tx, act.by, deed.kind, wanted=deed.wanted)
        case RestIdeas():
            quiet_streets.rest(tx, act.by, deed.until, act.at, deed.why)
        case CloseYear():
            _close_year(tx, deed, act)
        case AnswerCheckIn() | NarrowHelp() | CountNeighbours() | AskForCall():
            return at_the_door(tx, deed, Gangmaker(act.seen, act.by, act.event, act.at))
        case SayHeat() | ArmHeat():
            return at_the_desk(tx, deed, act.by, act.at)
        case PauseKind(paused=True):
            pauses.pause(tx, deed.programme_id, deed.kind, act.by, act.at)
        case PauseKind():
            pauses.go_on(tx, deed.programme_id, deed.kind)
        case LookAtPot():
            return look_at_pot(tx, deed, Coordinator(act.seen, act.by, act.at))
        case Look():
            return look(tx, deed, Coordinator(act.seen, act.by, act.at))
        case Forget():
            people.erase(tx, act.by, act.at)
    return Outcome()


def _booking(gift: Gift, act: Act, ref: str) -> ledger.Booking:
    return ledger.Booking(
        street_id=gift.street_id,
        cents=gift.cents,
        gifts=gift.gifts,
        occasion=gift.occasion,
        mood=gift.mood,
        day=gift.day,
        booked_by=act.by,
        at=act.at,
        ref=ref,
    )


def _spend(tx: Transaction, deed: Spend, act: Act) -> Outcome:
    ref = event_ref(deed.told_in or act.event)
    booked = ledger.spend(tx, _booking(deed.gift, act, ref))
    unchanged = act.met.person.unchanged + 1 if deed.unchanged else 0
    if unchanged != act.met.person.unchanged:
        people.change(tx, act.by, unchanged=unchanged)
    return Outcome(facts={"id": booked})


def _correct(tx: Transaction, deed: Correct, act: Act) -> Outcome:
    booking = _booking(deed.gift, act, event_ref(act.event))
    corrected = ledger.correct(tx, deed.attention_id, booking)
    return Outcome(facts={"id": corrected, "gift": deed.gift})


def _undo(tx: Transaction, deed: Undo, act: Act) -> Outcome:
    undone = ledger.undo(tx, deed.attention_id, act.by, act.at, event_ref(act.event))
    gone = act.seen.booked(undone.withdrawn)
    back = act.seen.booked(undone.restored) if undone.restored else None
    return Outcome(facts={"gone": gone, "back": back})


def _count_cash(tx: Transaction, deed: CountCash, act: Act) -> Outcome:
    ref = event_ref(act.event)
    ledger.count_cash(tx, deed.street_id, deed.cents, act.by, act.at, ref)
    return Outcome()


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


def _join(tx: Transaction, deed: Join, act: Act) -> Outcome:
    invited = act.seen.invitation(deed.code)
    used = invitations.redeem(tx, act.sealer, deed.code, act.by, act.at)
    people.rename(tx, act.met, act.name)
    people.join(tx, act.by, used.role, used.programme_id, used.street_id, act.at)
    wants = "answers" if deed.answers_only else "everything"
    people.give_consent(tx, act.by, CONSENT_VERSION, wants, act.at)
    if act.met.person.stopped_at is not None:
        people.start(tx, act.by)
    return Outcome(facts={"invited": invited})


def _miss_code(tx: Transaction, deed: MissCode, act: Act) -> Outcome:
    """The fifth wrong try in an hour hears whom to call; after that, nothing for an hour."""
    if act.seen.me.locked_out:
        return Outcome("silence")
    tries = people.count_wrong_code(tx, act.met.conversation_id, act.at)
    return Outcome("call" if tries >= WRONG_CODES else deed.refusal)


def _give_link_code(tx: Transaction, act: Act) -> Outcome:
    conversation = act.met.conversation_id
    code = linking.give_code(tx, act.sealer, act.new_code(), act.by, conversation, act.at)
    return Outcome(facts={"code": code})


def _link_channels(tx: Transaction, deed: LinkChannels, act: Act) -> Outcome:
    used = linking.link(tx, act.sealer, deed.code, act.met, act.at)
    if act.met.person.stopped_at is not None:  # a code after START is heard all the same
        people.start(tx, used.person_id)
    return Outcome(facts={"given_in": used.conversation_id})


def _close_year(tx: Transaction, deed: CloseYear, act: Act) -> None:
    now = act.seen.now
    year.choose(tx, deed.street_id, now.year, deed.choice, act.at)
    if deed.choice == year.FINISH:
        name = next(pot.name for pot in act.seen.me.pots if pot.id == deed.street_id)
        tell_finishing(tx, deed.street_id, name, act.at, now.year)


def _say_stopped(tx: Transaction, act: Act) -> Outcome:
    today = act.seen.now.date()
    if act.met.person.goodbye_day == today:
        return Outcome(facts={"say": False})
    people.change(tx, act.by, goodbye_day=today)
    return Outcome(facts={"say": True})


def _prefer(tx: Transaction, act: Act, **changes: Any) -> Outcome:
    people.change(tx, act.by, **changes)
    return Outcome()
