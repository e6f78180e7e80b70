"""The people of the benchmark, and what they write: a dialogue as it really goes."""

from dataclasses import dataclass

from bot.channels.base import Incoming
from bot.channels.phone import ACCOUNT, NAME

# What one gangmaker writes on a day. An amount is her own, so that no booking looks like another.
DIALOGUE = (
    "bloemen voor een zieke buur {euros}",
    "ja",
    "saldo",
    "tip: buurvrouw op 23 kan wel een praatje gebruiken",
    "taart voor de nieuwe buren {euros}",
    "ja, maar {more}",
    "ja",
    "overzicht",
    "ongedaan",
    "menu",
    "annuleer",
    "wat een mooi weer vandaag",
)


WARM = len(DIALOGUE)  # messages that are not measured: a house that runs has its caches filled


@dataclass(frozen=True, slots=True)
class Message:
    """One message of one person; `event_id` is unique in the run."""

    who: str
    event_id: str
    text: str

    def incoming(self) -> Incoming:
        return Incoming(
            channel=NAME,
            account=ACCOUNT,
            event_id=self.event_id,
            sender=self.who,
            chat=self.who,
            text=self.text,
            message_id=self.event_id,
            name=self.who,
        )


def names(people: int) -> list[str]:
    return [f"buur{number}" for number in range(people)]


def written_by(who: str, messages: int, run: str) -> list[Message]:
    """The first `messages` that she writes in this run, the dialogue again and again."""
    texts = (
        line.format(euros=_euros(day, 10), more=_euros(day, 15))
        for day in range(messages // len(DIALOGUE) + 1)
        for line in DIALOGUE
    )
    return [
        Message(who, f"{run}-{who}-{n}", text)
        for n, text in zip(range(messages), texts, strict=False)
    ]


def _euros(day: int, whole: int) -> str:
    return f"{whole + day // 90},{10 + day % 90}"
