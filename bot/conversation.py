"""One message in, the reply into the outbox: where hearing, engine, storage and outbox meet.

All in one transaction, which the caller commits before the platform hears that we have it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot import understanding
from bot.channels.base import LONGEST, WINDOWED, Incoming, Kind
from bot.clock import new_code
from bot.commands import any_code_in
from bot.deeds import Forget
from bot.dialogues import DIALOGUES
from bot.dialogues.doorstep import waiting
from bot.doing import Act, carry_out
from bot.engine import Engine
from bot.letters import deliver
from bot.roles import speaking
from bot.say import say
from bot.saying import Speech
from bot.seen import Seen
from bot.splitting import parts
from bot.spoken import Spoken, put_into_words
from bot.talk import Elsewhere, Heard, Talk, Turn, talk_from_json, talk_to_json
from bot.ways_in import NO_WAYS, WaysIn
from storage import inbox, outbox, people, talks
from storage.db import Transaction
from storage.people import Met
from storage.sealing import Sealer

NAME_LENGTH = 80
BESIDE_PICTURE = 860  # characters: captions have 1,024, and more may have to be said with it
FAREWELL = "farewell"  # the last words to somebody who was just forgotten

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class House:
    """What every message needs and no message changes."""

    engine: Engine
    speech: Speech
    sealer: Sealer
    new_code: Callable[[], str] = new_code
    ways_in: WaysIn = NO_WAYS


def hear(tx: Transaction, house: House, incoming: Incoming, now: datetime) -> bool:
    """Take one message in; false when this event was seen before and so has no effect.

    `now` is civil time. Raises storage.errors.Busy when the database cannot take it.
    """
    met = _meet(tx, house, incoming, now)
    event = _claim(tx, met, incoming, now)
    if event is None:
        if met.new:  # a replay from somebody who was forgotten must not bring her back
            people.erase(tx, met.person.id, now)
        return False
    seen = Seen(tx, house.sealer, met, now, incoming)
    talk = talk_from_json(met.talk)
    heard = _heard(incoming, event, met, talk, seen)
    _note(talk, heard)
    turn = house.engine.turn(talk, heard, seen)
    act = Act(house.sealer, met, seen, event, now, _name(incoming), house.new_code, house.ways_in)
    waited = _at_the_door(incoming, turn, seen)
    turn, act = _done(tx, house, turn, act, incoming)
    if waited is not None and _is_let_in(waited, met, act):
        turn, act = _carry_on(tx, house, turn, act, waited)
    _reply(tx, house, turn, act, incoming)
    return True


def _meet(tx: Transaction, house: House, incoming: Incoming, now: datetime) -> Met:
    return people.find_conversation(
        tx,
        house.sealer,
        incoming.channel,
        incoming.account,
        incoming.chat,
        incoming.sender,
        "",  # her name is kept when she joins, not before
        now,
        also=incoming.also,
    )


def _name(incoming: Incoming) -> str:
    """What the platform calls her: untrusted, so cut and cleaned."""
    name = incoming.name.encode("utf8", "replace").decode().replace("\0", "")
    return " ".join(name.split())[:NAME_LENGTH]


def _claim(tx: Transaction, met: Met, incoming: Incoming, now: datetime) -> int | None:
    arrival = inbox.Arrival(
        channel=incoming.channel,
        account=incoming.account,
        event_id=incoming.event_id,
        message_id=incoming.message_id,
        conversation_id=met.conversation_id,
    )
    return inbox.claim(tx, arrival, now)


def _heard(incoming: Incoming, event: int, met: Met, talk: Talk, seen: Seen) -> Heard:
    facts = understanding.understand(
        incoming.text,
        role=speaking(seen.me.roles),
        context="just_booked" if talk.just_booked else None,
        now=seen.now,
    )
    if incoming.forwarded:  # somebody else's words: nothing is done at once
        facts = replace(facts, confident=False, must_confirm=True)
    idle = seen.now - met.last_in_at if met.last_in_at else timedelta(0)
    lines = understanding.in_lines(incoming.text) if "\n" in incoming.text else facts.text
    picture = f"{incoming.channel}:{incoming.picture}" if incoming.picture else ""
    return Heard(facts.text, facts, event, incoming.kind, incoming.choice, idle, lines, picture)


def _note(talk: Talk, heard: Heard) -> None:
    """The log: which message, and what it was taken for, unless that would tell an answer."""
    known = DIALOGUES.get(talk.top.dialogue) if talk.top else None
    if known is not None and known.discreet:
        log.info("heard", inbox=heard.event)
        return
    facts = heard.facts
    log.info("heard", inbox=heard.event, kind=heard.kind, intent=facts.intent, rules=facts.rules)


def _done(
    tx: Transaction, house: House, turn: Turn, act: Act, incoming: Incoming
) -> tuple[Turn, Act]:
    """Carry the turn's deed out and word what came of it, as the world and she are then.

    She may have become one with somebody else; somebody forgotten is spoken to as she was.
    """
    if turn.deed is None:
        return turn, act
    outcome = carry_out(tx, turn.deed, act)
    met = people.conversation_by_id(tx, house.sealer, act.met.conversation_id)
    if met is None and not isinstance(turn.deed, Forget):  # her number was let go: who is this?
        met = _meet(tx, house, incoming, act.at)
    if met is not None:
        act = replace(act, met=met, seen=Seen(tx, house.sealer, met, act.at, incoming))
    told = house.engine.told(turn, outcome, act.seen)
    return replace(told, deed=turn.deed), act


def _at_the_door(incoming: Incoming, turn: Turn, seen: Seen) -> Incoming | None:
    """What waited for the answer to the one question that a number in doubt is asked.

    It is taken as somebody else's words are: said back before anything is done.
    """
    if not seen.me.unsure or turn.deed is None or turn.talk.top is None:
        return None
    words, tap = waiting(turn.talk.top.slots, seen.now.date())
    kind: Kind = "choice" if tap else "text"
    waited = replace(incoming, text=words, choice=tap or None, kind=kind, forwarded=True)
    return waited if words or tap else None


def _is_let_in(waited: Incoming, met: Met, act: Act) -> bool:
    """She herself; of somebody else only a code is heard."""
    if act.seen.me.unsure:
        return False
    return act.by == met.person.id or any_code_in(waited.text) is not None


def _carry_on(
    tx: Transaction, house: House, turn: Turn, act: Act, waited: Incoming
) -> tuple[Turn, Act]:
    """Whoever she is, that is known now: hear what waited, and say both in one message."""
    heard = _heard(waited, act.event, act.met, turn.talk, act.seen)
    then, act = _done(tx, house, house.engine.turn(turn.talk, heard, act.seen), act, waited)
    return replace(then, says=(*turn.says, *then.says)), act


def _reply(tx: Transaction, house: House, turn: Turn, act: Act, incoming: Incoming) -> None:
    """Keep the talk and queue the reply; somebody forgotten gets her last words only."""
    if turn.says and turn.heard and turn.heard.facts.cut:
        turn = replace(turn, says=(say("too-long"), *turn.says))
    spoken = put_into_words(house.speech, turn, act.seen.me)
    if isinstance(turn.deed, Forget):
        body = outbox.farewell_body(house.sealer, incoming.chat, spoken.text)
        _queue(tx, act, [body], FAREWELL)
        return
    talks.save(tx, act.met, talk_to_json(spoken.talk), spoken.talk.number, act.at)
    if incoming.channel in WINDOWED and not act.seen.me.unsure:
        outbox.release(tx, act.by, act.met.conversation_id, tuple(DIALOGUES), act.at)
    if spoken.text:
        bodies = _bodies(act, spoken, LONGEST[incoming.channel])
        _queue(tx, act, [*bodies, *_documents(act, spoken)], "reply")
    deliver(tx, house.speech, turn.letters, act)
    if turn.elsewhere is not None:
        _say_elsewhere(tx, house, turn.elsewhere, act)


def _say_elsewhere(tx: Transaction, house: House, also: Elsewhere, act: Act) -> None:
    me = act.seen.me
    text = house.speech.words(also.says, me.language, me.form)
    row = outbox.NewMessage(
        key=f"re:{act.event}:elsewhere",
        kind="reply",
        class_="reply",
        person_id=act.by,
        conversation_id=also.conversation_id,
        at=act.at,
        body=outbox.sealed_body(act.met.key, text),
    )
    outbox.put(tx, [row])


def _bodies(act: Act, spoken: Spoken, longest: int) -> list[bytes]:
    """One body a message: a long text is several, what may be tapped stands under the last.

    A picture goes above the first, which is short enough to be told as well when it cannot go.
    """
    said = parts(spoken.text, min(longest, BESIDE_PICTURE) if spoken.picture else longest)
    return [
        outbox.sealed_body(
            act.met.key,
            part,
            spoken.pairs if number == len(said) else (),
            picture=spoken.picture if number == 1 else "",
        )
        for number, part in enumerate(said, start=1)
    ]


def _documents(act: Act, spoken: Spoken) -> list[bytes]:
    """One body each, with the words for where it cannot be sent."""
    return [
        outbox.sealed_body(act.met.key, otherwise, document=document)
        for document, otherwise in spoken.documents
    ]


def _queue(tx: Transaction, act: Act, bodies: Sequence[bytes], kind: str) -> None:
    rows = [
        outbox.NewMessage(
            key=f"re:{act.event}:{number}",
            kind=kind,
            class_="reply",
            person_id=act.by,
            conversation_id=act.met.conversation_id,
            at=act.at,
            body=body,
        )
        for number, body in enumerate(bodies)
    ]
    outbox.put(tx, rows)
