"""What a gangmaker and a coordinator see of the heat in their programmes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.nudges.heat import kept
from bot.nudges.heat.state import Phase
from bot.nudges.kinds import HEAT_CHECK_IN
from bot.nudges.not_reached import counted
from bot.roles import Role
from bot.world import Caller, HeatHere, HeatReport
from storage import check_ins, heat
from storage.db import Transaction
from storage.heat import ProgrammeHeat
from storage.people import MembershipRow
from storage.sealing import Sealer

_CONCERNED = (Role.GANGMAKER, Role.COORDINATOR)


def here(tx: Transaction, memberships: Iterable[MembershipRow]) -> list[HeatHere]:
    """Of each programme in which somebody keeps a pot or that she leads."""
    mine = [m for m in memberships if m.role in _CONCERNED and m.programme_id is not None]
    leads = {m.programme_id for m in mine if m.role == Role.COORDINATOR}
    rows = heat.programmes_of(tx, [m.programme_id or 0 for m in mine]) if mine else []
    return [replace(_here(row, row.id in leads), pots=tuple(_pots(mine, row.id))) for row in rows]


def _pots(mine: Iterable[MembershipRow], programme_id: int) -> Iterator[tuple[int, str]]:
    for m in mine:
        if m.role == Role.GANGMAKER and m.programme_id == programme_id and m.street_id:
            yield m.street_id, m.street_name or ""


def _here(row: ProgrammeHeat, leads: bool) -> HeatHere:
    state = kept.state_of(row)
    event = state.event
    automatic = kept.settings_of(row).mode == "automatic"
    waits = event is not None and not (event.armed or event.announced_on or automatic)
    return HeatHere(
        programme_id=row.id,
        place=row.municipality,
        phase=state.phase.value,
        first=event.first if event else None,
        last=event.last if event else None,
        event=event.announced_on if event else None,
        asks=event is not None and bool(event.check_ins) and state.phase is Phase.ACTIVE,
        waits=waits and state.phase in (Phase.ANNOUNCED, Phase.ACTIVE),
        paused=row.paused_at is not None,
        leads=leads,
    )


def report(tx: Transaction, programme_id: int, today: date) -> HeatReport:
    """Of today, for its coordinator."""
    [row] = heat.programmes_of(tx, [programme_id])
    event = kept.state_of(row).event
    began = event.announced_on if event and event.announced_on else today
    return HeatReport(
        looked=check_ins.streets_that_looked(tx, programme_id, began, today),
        streets=check_ins.streets_with_gangmakers(tx, programme_id),
        help_in=tuple(check_ins.streets_asking_help(tx, programme_id, today)),
        missed=counted(check_ins.not_reached(tx, programme_id, HEAT_CHECK_IN.name, today)),
    )


def caller(
    tx: Transaction, sealer: Sealer, programme_id: int, person_id: int, today: date
) -> Caller | None:
    """Only whoever agreed that day."""
    found = check_ins.who_wants_a_call(tx, sealer, programme_id, person_id, today)
    return None if found is None else Caller(found[0], _way(found[1]))


def _way(addresses: Sequence[tuple[str, str]]) -> str:
    """The telephone number if there is one, else where she writes."""
    numbers = [a.removeprefix("whatsapp:") for c, a in addresses if c == "whatsapp"]
    number = next((n for n in numbers if n.startswith("+")), None)
    if number is not None or not addresses:
        return number or "-"
    channel, address = addresses[0]
    return f"tg://user?id={address}" if channel == "telegram" else f"{channel}: {address}"
