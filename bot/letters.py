"""What is said to somebody else because of a message: each letter in the chat she wrote in last."""

from collections.abc import Iterable

from bot.channels.base import LONGEST
from bot.doing import Act
from bot.engine import STANDING
from bot.nudges.silence import news_waits
from bot.saying import Speech, as_label
from bot.splitting import parts
from bot.talk import Letter
from storage import outbox, people
from storage.db import Transaction
from storage.people import Met
from storage.silence import in_doubt


def deliver(tx: Transaction, speech: Speech, letters: Iterable[Letter], act: Act) -> None:
    """Sealed under the key of who gets it; who has stopped gets none.

    A number that may have a new owner hears only that there is news.
    """
    for letter in letters:
        address = people.last_used_conversation(tx, letter.person_id)
        met = people.conversation_by_id(tx, act.sealer, address.conversation_id if address else 0)
        if address is None or met is None or met.person.stopped_at is not None:
            continue
        if in_doubt(met, act.at):
            outbox.put(tx, [news_waits(met.person.id, act.at)])
        else:
            bodies = _bodies(speech, letter, met, LONGEST[address.channel])
            outbox.put(tx, [_row(body, n, met, act) for n, body in enumerate(bodies)])


def _bodies(speech: Speech, letter: Letter, met: Met, longest: int) -> list[bytes]:
    """What may be tapped stands under the last part."""
    language, form = met.person.language, met.person.form
    *first, last = parts(speech.words(letter.says, language, form), longest)
    labels = [
        (f"{STANDING}:{o.value}", as_label(speech.words(o.label, language, form)))
        for o in letter.options
    ]
    return [
        *(outbox.sealed_body(met.key, part) for part in first),
        outbox.sealed_body(met.key, last, labels),
    ]


def _row(body: bytes, number: int, met: Met, act: Act) -> outbox.NewMessage:
    return outbox.NewMessage(
        key=f"re:{act.event}:to:{met.person.id}:{number}",
        kind="reply",
        class_="reply",
        person_id=met.person.id,
        conversation_id=met.conversation_id,
        at=act.at,
        body=body,
    )
