"""The operator's desk: programmes, streets and the codes that let people in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from api.links import Links, links_for
from bot.clock import Clock, new_code
from bot.settings import Settings
from storage import invitations, streets
from storage.db import Database, Transaction
from storage.errors import ProgrammeUnknown, StreetUnknown
from storage.schema import require_newest
from storage.sealing import Sealer, open_sealer


@dataclass(frozen=True, slots=True)
class Desk:
    settings: Settings
    db: Database
    sealer: Sealer
    clock: Clock

    def add_programme(
        self,
        municipality: str,
        local_party: str,
        yearly_cents: int,
        place: tuple[float | None, float | None],
    ) -> None:
        """Raises ProgrammeExists."""
        new = streets.NewProgramme(municipality.strip(), local_party.strip(), yearly_cents, *place)
        with self.db.transaction() as tx:
            streets.add_programme(tx, new, self.clock.now())

    def invite(
        self, role: str, municipality: str | None, street: str | None, *, new: bool = False
    ) -> str:
        """The code. A gangmaker's opens the street.

        Raises ProgrammeUnknown, StreetUnknown, and StreetExists for a name nearly that of another.
        """
        with self.db.transaction() as tx:
            now = self.clock.now()
            programme = self._programme(tx, municipality) if municipality else None
            street_id = None
            if street is not None and programme is not None:
                known = streets.street_by_name(tx, programme.id, street)
                if known is None and role != "gangmaker":
                    raise StreetUnknown
                street_id = known.id if known else streets.open_street(
                    tx, programme.id, street, now, programme.yearly_cents, new=new
                )  # fmt: skip
            return invitations.invite(
                tx,
                self.sealer,
                new_code(),
                role,
                programme.id if programme else None,
                street_id,
                now,
                reusable=role == "neighbour",
            )

    def links(self, code: str) -> Links:
        """What starts a chat with this code at one tap."""
        return links_for(self.settings, self.db, code)

    def _programme(self, tx: Transaction, municipality: str) -> streets.ProgrammeRow:
        found = streets.programme_by_name(tx, municipality)
        if found is None:
            raise ProgrammeUnknown
        return found


@contextmanager
def desk(settings: Settings) -> Iterator[Desk]:
    """Open for the length of one command; may be open while the server runs."""
    db = Database.open(settings.database_url)
    try:
        require_newest(db)
        yield Desk(settings, db, open_sealer(db, settings.key_file), Clock())
    finally:
        db.close()
