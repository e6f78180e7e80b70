"""What the conversation sees of handovers: those of her own pots, with first names."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.seen.desk import first_name
from bot.world.handovers import Handing, Mate
from storage import handovers, ledger, people, streets
from storage.db import Transaction
from storage.handovers import Handover
from storage.sealing import Sealer


def mates(tx: Transaction, sealer: Sealer, ids: Sequence[int]) -> list[Mate]:
    """Them by first name; two who are called the same by their whole name, if that helps."""
    known = people.names(tx, sealer, ids) if ids else {}
    names = {who: known.get(who) or "" for who in ids}
    firsts, wholes = Counter(map(first_name, names.values())), Counter(names.values())

    def told_apart(name: str) -> str:
        first = first_name(name)
        return first if firsts[first] == 1 else name if wholes[name] == 1 else ""

    return [Mate(who, told_apart(name)) for who, name in names.items()]


class HandoversSeen:
    """See bot.world.handovers.Handovers. `pots`: the streets whose pot she keeps."""

    def __init__(
        self, tx: Transaction, sealer: Sealer, person_id: int, pots: Iterable[int]
    ) -> None:
        self._tx = tx
        self._sealer = sealer
        self._person_id = person_id
        self._pots = frozenset(pots)

    def mates(self, street_id: int) -> Sequence[Mate]:
        if street_id not in self._pots:
            return ()
        there = mates(self._tx, self._sealer, streets.gangmakers_of(self._tx, street_id))
        return [mate for mate in there if mate.id != self._person_id]

    def one(self, number: int) -> Handing | None:
        return self._handing(handovers.one(self._tx, number))

    def of_street(self, street_id: int) -> Handing | None:
        return self._handing(handovers.of_street(self._tx, street_id))

    def _handing(self, found: Handover | None) -> Handing | None:
        if found is None or found.street_id not in self._pots:
            return None
        i_give, i_get = found.giver_id == self._person_id, found.receiver_id == self._person_id
        named = {m.id: m for m in self._both(found)}
        return Handing(
            id=found.id,
            street_id=found.street_id,
            street=found.street,
            giver=named.get(found.giver_id or 0),
            receiver=named[found.receiver_id],
            i_give=i_give,
            i_get=i_get,
            said=found.giver_cents if i_give else found.receiver_cents if i_get else None,
            left=ledger.balance(self._tx, found.street_id),
        )

    def _both(self, found: Handover) -> list[Mate]:
        giver = () if found.giver_id is None else (found.giver_id,)
        return mates(self._tx, self._sealer, [*giver, found.receiver_id])
