"""A nudge on the point of going out: is it still wanted, and what does it say?

Consent, STOP, pause, quiet hours and what the nudge is about are looked at now, not when it was
planned; it becomes the question last asked, under the conversation's lock.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.channels.base import Channel, Outgoing
from bot.conversation import House
from bot.dialogue import Dialogue
from bot.dialogues import DIALOGUES
from bot.engine import IDLE
from bot.nudges.kinds import ANNOUNCEMENT, EVENT, EVENT_MOVED, KINDS, NEWS_WAITS, Kind
from bot.nudges.plan import HELD_BACK
from bot.nudges.quiet import is_quiet, waking
from bot.nudges.silence import news_waits
from bot.say import say
from bot.seen import Seen
from bot.spoken import Spoken, put_into_words
from bot.talk import Talk, Turn, talk_from_json, talk_to_json
from bot.world import Me
from storage import announcements, outbox, pacing, people, talks
from storage.db import Transaction
from storage.outbox import Leased, OutboxRow
from storage.people import Met
from storage.silence import in_doubt

SHUT = "63016"  # free text was refused before: what goes again goes as a template
LOOK_AGAIN = 600.0  # seconds, while a dialogue is open
ON_HOLD = 60.0  # seconds
ANSWERED_WITHIN = timedelta(hours=1)  # after that a nudge left unanswered makes room for the next


@dataclass(frozen=True, slots=True)
class Going:
    """A nudge in hand. `now` is civil time; `real` the database's, when the monotonic clock said
    `base`."""

    house: House
    leased: Leased
    now: datetime
    channels: Mapping[str, Channel]
    real: datetime
    base: float


@dataclass(frozen=True, slots=True)
class Ready:
    """It may go at `moment` on the monotonic clock; None for the moment it had already.

    `picture` names the one above it.
    """

    channel: str
    conversation: int
    outgoing: Outgoing
    moment: float | None = None
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    reason: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Keep:
    """Not for this number as long as somebody else may have it: held until she wrote."""

    reason: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Not sent, and never will be."""

    reason: str


def make_ready(tx: Transaction, going: Going) -> Ready | Wait | Keep | Leave:
    """Word the nudge in her language and open its question, or say why not.

    What is urgent waits for no morning and for no answer.
    """
    if is_quiet(going.now) and not _is_urgent(going):
        return Wait("quiet_hours", (waking(going.now) - going.now).total_seconds())
    if going.leased.row.class_ == ANNOUNCEMENT.class_:
        stays = _announced(tx, going.leased)
        if stays is not None:
            return stays
    address = people.last_used_conversation(tx, going.leased.row.person_id)
    if address is None:
        return Leave("unreachable")
    channel = going.channels.get(address.channel)
    met = people.conversation_by_id(tx, going.house.sealer, address.conversation_id)
    if channel is None or met is None:
        return Wait("no_channel", LOOK_AGAIN)
    return _wanted(tx, going, met, channel)


def _announced(tx: Transaction, leased: Leased) -> Wait | Leave | None:
    """An announcement that was paused waits, one that was withdrawn does not go."""
    announced = announcements.one(tx, int(leased.row.args["of"]))
    if announced is None or announced.state == announcements.CANCELLED:
        return Leave("withdrawn")
    return Wait("on_hold", ON_HOLD) if announced.state == announcements.PAUSED else None


def word_again(
    tx: Transaction, house: House, leased: Leased, now: datetime
) -> Ready | Wait | Leave:
    """Word what was held until she wrote: it goes to the chat she wrote in, and asks nothing."""
    met = people.conversation_by_id(tx, house.sealer, leased.row.conversation_id or 0)
    if met is None or leased.sealed_chat is None:
        return Leave("unreachable")
    me = Seen(tx, house.sealer, met, now, None).me
    if _left_out(me, KINDS.get(leased.row.kind)):
        return Leave("stopped" if me.stopped else "left")
    turn = Turn(Talk(), (say(leased.row.kind, **leased.row.args),))
    spoken = put_into_words(house.speech, turn, me)
    return Ready(leased.channel or "", met.conversation_id, _outgoing(leased, met, me, spoken))


def _wanted(
    tx: Transaction, going: Going, met: Met, channel: Channel
) -> Ready | Wait | Keep | Leave:
    seen = Seen(tx, going.house.sealer, met, going.now, None)
    stays = _stays(tx, going, met, seen)
    if stays is not None:
        return stays
    talk = talk_from_json(met.talk)
    if not _is_urgent(going) and (_is_talking(tx, talk, met, going) or _is_overheard(seen, going)):
        return Wait("talking", LOOK_AGAIN)
    turn = _worded(going, talk, seen)
    if turn is None:
        return Leave("gone")
    wait = _pace(tx, going, met, channel)
    if wait is not None:
        return wait
    [seconds] = pacing.promise(tx, channel.name, channel.pace, going.real, 1)
    spoken = put_into_words(going.house.speech, turn, seen.me)
    outgoing = _outgoing(going.leased, met, seen.me, spoken)
    if going.leased.row.class_ == ANNOUNCEMENT.class_:  # a template is filled with what it says
        outgoing = replace(outgoing, args=turn.says[0].args)
    if channel.shows(outgoing):
        talks.ask(tx, met, talk_to_json(spoken.talk), spoken.talk.number)
    outbox.begin_sending(tx, going.leased.row.id, going.leased.row.attempt)
    moment = going.base + seconds
    return Ready(channel.name, met.conversation_id, outgoing, moment, spoken.picture)


def _stays(tx: Transaction, going: Going, met: Met, seen: Seen) -> Keep | Leave | None:
    """Not wanted; or not for who may have her number now, who hears only that there is news."""
    unwanted = _left_out(seen.me, KINDS.get(going.leased.row.kind))
    if not (unwanted or _is_urgent(going) or _is_last(going)):
        unwanted = _unwanted(seen, going)
    if unwanted:
        return Leave(unwanted)
    if _is_personal(going) and in_doubt(met, going.now):
        outbox.put(tx, [news_waits(met.person.id, going.now)])
        return Keep("in_doubt")
    return None


def _pace(tx: Transaction, going: Going, met: Met, channel: Channel) -> Wait | None:
    """Take the chat; or say how long the channel or the chat must be left alone."""
    if channel.pace is None:
        return None
    if not pacing.room(tx, channel.name, channel.pace, going.real):
        return Wait("pace", pacing.AHEAD)
    seconds = pacing.begin_chat(tx, met.conversation_id, channel.pace, going.real)
    return Wait("pace", seconds) if seconds else None


def _outgoing(leased: Leased, met: Met, me: Me, spoken: Spoken) -> Outgoing:
    return Outgoing(
        met.key.open("chat", met.sealed_chat).decode(),
        spoken.text,
        spoken.choices,
        leased.row.class_,
        heard_at=met.last_in_at,
        about=leased.row.text_key or leased.row.kind,
        args=leased.row.args,
        language=me.language,
        form=me.form,
        shut=leased.row.reason == SHUT,
    )


def _is_talking(tx: Transaction, talk: Talk, met: Met, going: Going) -> bool:
    """A question is open that she may be about to answer: for a day, one of ours for an hour.

    Not the question of this very nudge, asked when an earlier try failed.
    """
    now, row = going.now, going.leased.row
    waiting = [o.dialogue for o in talk.open if not _known(o.dialogue).fleeting]
    if not waiting or (waiting[-1] == row.kind and row.tries) or _renews(row, talk):
        return False
    last = outbox.last_nudge(tx, met.person.id)
    if last is not None and waiting[-1] == last.kind:
        if not _asks(row.kind):  # the question stays as it is
            return False
        return now - last.created_at < ANSWERED_WITHIN
    return met.last_in_at is None or now - met.last_in_at < IDLE


def _renews(row: OutboxRow, talk: Talk) -> bool:
    """What she is asked at this moment about an event is not so any more."""
    top = talk.open[-1]
    asked = top.dialogue in (EVENT.name, EVENT_MOVED.name)
    return row.kind == EVENT_MOVED.name and asked and top.slots.get("of") == row.args["of"]


def _is_overheard(seen: Seen, going: Going) -> bool:
    """What she types goes to a person, who may not read the answer to this."""
    return _known(going.leased.row.kind).discreet and seen.in_thread()


def _is_urgent(going: Going) -> bool:
    kind = KINDS.get(going.leased.row.kind)
    return kind is not None and kind.urgent


def _is_personal(going: Going) -> bool:
    row = going.leased.row
    return row.class_ == "nudge" and row.kind != NEWS_WAITS.name


def _is_last(going: Going) -> bool:
    kind = KINDS.get(going.leased.row.kind)
    return kind is not None and kind.last


def _known(dialogue: str) -> Dialogue:
    """The dialogue, or one that makes room when a deploy took it away."""
    return DIALOGUES.get(dialogue) or DIALOGUES["menu"]


def _left_out(me: Me, kind: Kind | None) -> str | None:
    """Who has stopped or left gets nothing; anybody else hears what is urgent."""
    if me.stopped:
        return "stopped"
    may_be_out = kind is not None and (kind.for_strangers or kind.last)
    return None if me.joined or may_be_out else "left"


def _unwanted(seen: Seen, going: Going) -> str | None:
    """What she or her coordinators chose; somebody who asks for help is told on all the same."""
    kind = KINDS.get(going.leased.row.kind)
    if kind is not None and kind.for_strangers:
        return None
    if seen.me.answers_only:
        return "answers_only"
    if seen.me.paused_until is not None:
        return "paused"
    if not seen.wants(going.leased.row.kind):
        return "kind_off"
    return HELD_BACK if seen.held_back(going.leased.row.kind) else None


def _worded(going: Going, talk: Talk, seen: Seen) -> Turn | None:
    kind, args = going.leased.row.kind, going.leased.row.args
    if kind not in DIALOGUES:
        return Turn(talk, (say(kind, **args),))
    if not _asks(kind):  # a line leaves the conversation as it was
        turn = going.house.engine.open_with(replace(talk, open=()), kind, args, seen)
        return replace(turn, talk=talk) if turn.says and turn.deed is None else None
    waits = tuple(o for o in talk.open if not _known(o.dialogue).patient)
    turn = going.house.engine.open_with(replace(talk, open=waits), kind, args, seen)
    asked = turn.talk.top is not None and turn.talk.top.dialogue == kind
    return turn if asked and turn.deed is None else None


def _asks(kind: str) -> bool:
    """Whether it is a question, and not a line that is told."""
    return kind in DIALOGUES and bool(DIALOGUES[kind].steps)
