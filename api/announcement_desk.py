"""The operator's desk for announcements: she speaks for the network, and steers what goes."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from api.announcing_order import NotMet, Order, draft_of
from bot.clock import Clock
from bot.nudges import announcing, speaking
from bot.nudges.speaking import Said, Steered
from bot.roles import Role
from bot.seen.announcements import AnnouncementsSeen
from bot.settings import Settings
from bot.world.announcements import Draft, Preview, Sent
from storage import announcements, due, events, pictures
from storage import house as memory
from storage.announcements import CANCELLED, Announced
from storage.copying import Progress
from storage.db import Database, Transaction
from storage.schema import require_newest
from storage.sealing import open_sealer

NOT_SENT = "nothing was sent"
NOBODY = f"there is nobody who gets this now; {NOT_SENT}"


@dataclass(frozen=True, slots=True)
class Shown:
    """What would be said, to whom, at this local moment; `names` of the municipalities."""

    draft: Draft
    preview: Preview
    names: Mapping[int, str]
    now: datetime
    picture: bytes | None = None

    @property
    def meant(self) -> int:
        """How many people it is for, those who are left out among them."""
        return self.preview.people + sum(self.preview.left_out.values())


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was said, to so many; `finished`: whatever was due of it is planned."""

    said: Said
    receivers: int
    finished: bool
    sender_rests: bool


@dataclass(frozen=True, slots=True)
class Desk:
    db: Database
    clock: Clock
    key_file: Path = Path("lief.key")

    def look(self, order: Order) -> Shown:
        """Writes nothing. Raises NotMet."""
        now = self.clock.local()
        with self.db.snapshot() as tx:
            draft, names = draft_of(tx, order, now)
            preview = announcing.preview(tx, draft, now)
            return Shown(draft, preview, names, now, order.picture)

    def send(self, shown: Shown, receivers: int, told: Progress) -> Iterator[Confirmed]:
        """Gives it as soon as it is written down, and once more when it is planned.

        Only to exactly so many, and only once. Raises NotMet, and the KeyFile errors of storage
        when there is a picture to seal. Whoever stops halfway, or a database that is busy then,
        leaves the rest to the tick.
        """
        told(0, shown.meant)
        sealer = open_sealer(self.db, self.key_file) if shown.picture else None
        with self.db.transaction() as tx:
            said = self._say(tx, shown.draft, receivers)
            if sealer is not None:
                pictures.keep(tx, sealer, shown.draft.picture, shown.picture, said.at)
            confirmed = Confirmed(said, receivers, False, memory.sender_paused(tx))
        yield confirmed
        done = 0
        for people in announcing.plan(self.db, said.made.id, self.clock):
            done = min(done + people, shown.meant)
            told(done, shown.meant)
        yield replace(confirmed, finished=True)

    def _say(self, tx: Transaction, draft: Draft, receivers: int) -> Said:
        now = self.clock.now()
        due.one_planner(tx)
        people = announcing.preview(tx, draft, now).people
        if not people:
            raise NotMet(NOBODY)
        if people != receivers:
            raise NotMet(f"{receivers} is not the number: it goes to {people} now; {NOT_SENT}")
        before = speaking.said_before(tx, draft, now)
        if before is not None:
            raise NotMet(
                f"announcement {before.id} says the same to the same and is not over;"
                f" {NOT_SENT}; see: lief announcements"
            )
        return speaking.speak(tx, draft, None, now)

    def newest(self) -> Sequence[Sent]:
        """How those of the network fare, as an editor sees it."""
        with self.db.snapshot() as tx:
            editor = frozenset({Role.EDITOR})
            return AnnouncementsSeen(tx, editor, lambda: (), self.clock.now()).mine()

    def steer(self, number: int, what: str) -> Steered:
        """`what`: pause, go_on or cancel. Raises NotMet."""
        now = self.clock.now()
        with self.db.transaction() as tx:
            made = announcements.one(tx, number)
            why = _cannot_be_steered(tx, made, what, now)
            if made is None or why:
                raise NotMet(f"announcement {number} {why}")
            return speaking.steer(tx, made, what, now)


def _cannot_be_steered(
    tx: Transaction, made: Announced | None, what: str, now: datetime
) -> str | None:
    if made is None or made.programme_id is not None:
        return "is none of the network's; see: lief announcements"
    if made.state == CANCELLED:
        return "was stopped, and that is for ever"
    if now >= made.expires_at:
        return "is over"
    if what == "cancel" and events.one(tx, made.id):
        return (
            "is an invitation: an editor calls it off in the chat, so that whoever comes hears it"
        )
    return None


@contextmanager
def desk(settings: Settings) -> Iterator[Desk]:
    """Open for the length of one command; may be open while the server runs."""
    db = Database.open(settings.database_url)
    try:
        require_newest(db)
        with db.snapshot() as tx:
            ahead = memory.clock_ahead(tx) if settings.demo else 0
        yield Desk(db, Clock(ahead=timedelta(seconds=ahead)), settings.key_file)
    finally:
        db.close()
