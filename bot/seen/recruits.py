"""What the conversation sees of requests to be gangmaker: her own, or those of her programme."""

from collections.abc import Callable, Sequence

from bot.programme import programme_settings
from bot.world import Led, StreetName
from bot.world.recruits import Place, Request
from storage import recruits, streets
from storage.db import Transaction
from storage.recruits import Asked
from storage.sealing import Sealer
from storage.streets import ProgrammeRow


class RecruitsSeen:
    """See bot.world.recruits.Recruits. `led`: the programmes that she leads, asked when needed."""

    def __init__(
        self, tx: Transaction, sealer: Sealer, person_id: int, led: Callable[[], Sequence[Led]]
    ) -> None:
        self._tx = tx
        self._sealer = sealer
        self._person_id = person_id
        self._led = led

    def places(self) -> Sequence[Place]:
        rows = streets.programmes(self._tx)
        return [_place(row) for row in rows]

    def streets_near(self, programme_id: int, name: str) -> Sequence[StreetName]:
        rows = streets.candidates(self._tx, programme_id, name)
        return [StreetName(row.id, row.name, row.programme_id) for row in rows]

    def was_closed(self, programme_id: int, name: str) -> bool:
        return streets.closed_street(self._tx, programme_id, name) is not None

    def waiting(self) -> int:
        mine = [led.programme_id for led in self._led()]
        return len(recruits.waiting(self._tx, mine)) if mine else 0

    def mine(self) -> Request | None:
        asked = recruits.of_person(self._tx, self._sealer, self._person_id)
        return None if asked is None else self._request(asked)

    def one(self, number: int) -> Request | None:
        asked = recruits.one(self._tx, self._sealer, number)
        if asked is None or not self._may_see(asked):
            return None
        return self._request(asked)

    def _may_see(self, asked: Asked) -> bool:
        leads = asked.programme_id in {led.programme_id for led in self._led()}
        return leads or asked.person_id == self._person_id

    def _request(self, asked: Asked) -> Request:
        programme = streets.programme_by_id(self._tx, asked.programme_id)
        street_id = asked.said.get("street_id")
        closed = streets.closed_street(self._tx, asked.programme_id, asked.said["street"])
        there = streets.gangmakers_of(self._tx, street_id) if street_id else []
        return Request(
            id=asked.id,
            programme_id=asked.programme_id,
            place=programme.municipality if programme else "",
            name=asked.name,
            street=closed.name if closed else asked.said["street"],
            street_id=street_id,
            gangmakers=len(there),
            others=asked.said["others"],
            why=asked.said.get("why", ""),
            question=asked.said.get("question", ""),
            answer=asked.said.get("answer", ""),
            closed=closed is not None,
        )


def _place(row: ProgrammeRow) -> Place:
    return Place(row.id, row.municipality, row.local_party, programme_settings(row.settings))
