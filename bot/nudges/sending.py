"""A nudge on the point of going out: is it still wanted, and what does it say?

Consent, STOP, pause, quiet hours and what the nudge is about are looked at now, not when it was
planned; it becomes the question last asked, under the conversation's lock.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.channels.base import Outgoing
from bot.conversation import House
from bot.dialogue import Dialogue
from bot.dialogues import DIALOGUES
from bot.engine import IDLE
from bot.nudges.quiet import is_quiet, waking
from bot.say import say
from bot.seen import Seen
from bot.spoken import put_into_words
from bot.talk import Talk, Turn, talk_from_json, talk_to_json
from bot.world import Me
from storage import outbox, people, talks
from storage.db import Transaction
from storage.outbox import Leased
from storage.people import Address, Met

LOOK_AGAIN = 600.0  # seconds, while a dialogue is open
ANSWERED_WITHIN = timedelta(hours=1)  # after that a nudge left unanswered makes room for the next


@dataclass(frozen=True, slots=True)
class Ready:
    channel: str
    outgoing: Outgoing


@dataclass(frozen=True, slots=True)
class Wait:
    reason: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Leave:
    """Not sent, and never will be."""

    reason: str


def make_ready(
    tx: Transaction, house: House, leased: Leased, now: datetime
) -> Ready | Wait | Leave:
    """Word the nudge in her language and open its question, or say why not."""
    if is_quiet(now):
        return Wait("quiet_hours", (waking(now) - now).total_seconds())
    address = people.last_used_conversation(tx, leased.row.person_id)
    met = people.conversation_by_id(tx, house.sealer, address.conversation_id) if address else None
    if address is None or met is None:
        return Leave("unreachable")
    seen = Seen(tx, house.sealer, met, now, None)
    unwanted = _unwanted(seen.me)
    if unwanted:
        return Leave(unwanted)
    talk = talk_from_json(met.talk)
    if _is_talking(tx, talk, met, now):
        return Wait("talking", LOOK_AGAIN)
    turn = _worded(house, leased, talk, seen)
    if turn is None:
        return Leave("gone")
    outgoing = _kept(tx, house, met, turn, seen.me, address)
    outbox.begin_sending(tx, leased.row.id, leased.row.attempt)
    return Ready(address.channel, outgoing)


def _is_talking(tx: Transaction, talk: Talk, met: Met, now: datetime) -> bool:
    """A question is open that she may be about to answer: for a day, one of ours for an hour."""
    waiting = [o.dialogue for o in talk.open if not _known(o.dialogue).fleeting]
    if not waiting:
        return False
    last = outbox.last_nudge(tx, met.person.id)
    if last is not None and waiting[-1] == last.kind:
        return now - last.created_at < ANSWERED_WITHIN
    return met.last_in_at is None or now - met.last_in_at < IDLE


def _known(dialogue: str) -> Dialogue:
    """The dialogue, or one that makes room when a deploy took it away."""
    return DIALOGUES.get(dialogue) or DIALOGUES["menu"]


def _unwanted(me: Me) -> str | None:
    if me.stopped:
        return "stopped"
    if me.answers_only:
        return "answers_only"
    if me.paused_until is not None:
        return "paused"
    return None if me.joined else "left"


def _worded(house: House, leased: Leased, talk: Talk, seen: Seen) -> Turn | None:
    kind = leased.row.kind
    if kind not in DIALOGUES:
        return Turn(talk, (say(kind, **leased.row.args),))
    waits = tuple(o for o in talk.open if not _known(o.dialogue).patient)
    turn = house.engine.open_with(replace(talk, open=waits), kind, leased.row.args, seen)
    asked = turn.talk.top is not None and turn.talk.top.dialogue == kind
    return turn if asked and turn.deed is None else None


def _kept(
    tx: Transaction, house: House, met: Met, turn: Turn, me: Me, address: Address
) -> Outgoing:
    spoken = put_into_words(house.speech, turn, me)
    talks.ask(tx, met, talk_to_json(spoken.talk), spoken.talk.number)
    chat = met.key.open("chat", address.sealed_chat).decode()
    return Outgoing(chat, spoken.text, spoken.choices, "nudge")
