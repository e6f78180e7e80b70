"""Word about people: that a colleague joined, that somebody wants to be gangmaker."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.nudges.kinds import A_WEEK, COORDINATOR_JOINED, RECRUIT_CARD, Kind
from bot.nudges.quiet import waking
from storage import outbox, recruits
from storage.db import Transaction


def tell_of_colleague(
    tx: Transaction, programme_id: int, place: str, who: int, at: datetime
) -> None:
    """Tell each of the other coordinators of the programme, once."""
    others = (one for one in recruits.coordinators(tx, programme_id) if one != who)
    about = f"person:{who}:{programme_id}"
    outbox.put(tx, [unasked(COORDINATOR_JOINED, about, o, {"place": place}, at) for o in others])


def show_card(
    tx: Transaction, sign_up_id: int, programme_id: int, at: datetime, *, again: bool = False
) -> int:
    """Put a request to each coordinator of the programme; gives how many there are.

    `again`: she answered a question.
    """
    about = f"sign_up:{sign_up_id}" + (":answer" if again else "")
    hearers = recruits.coordinators(tx, programme_id)
    args = {"sign_up": sign_up_id}
    outbox.put(tx, [unasked(RECRUIT_CARD, about, who, args, at) for who in hearers])
    return len(hearers)


def unasked(
    kind: Kind, about: str, person_id: int, args: Mapping[str, Any], at: datetime
) -> outbox.NewMessage:
    """A row for one person about something, `about`, told to her once."""
    return outbox.NewMessage(
        key=f"nu:{kind.name}:{about}:{person_id}:{at:%Y-%m-%d}",
        kind=kind.name,
        class_=kind.class_,
        person_id=person_id,
        at=at,
        text_key=kind.name,
        args=args,
        not_before=waking(at),
        expires_at=at + (kind.lasts or A_WEEK),
    )
