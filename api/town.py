"""The invented demo town: its streets, its people and their phones. All names are examples."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from api.build import Parts
from api.phones import Phones
from api.town_history import give_elsewhere
from bot import time_machine
from bot.clock import AMSTERDAM, new_code
from bot.conversation import House
from storage import house as memory
from storage import invitations, ledger, people, streets, tips
from storage.db import Transaction

MUNICIPALITY, LOCAL_PARTY, YEARLY_CENTS = "Lindewaard", "Welzijn Lindewaard", 150_00
STREETS = ("Lindenstraat", "Rembrandtweg", "Berkenlaan")
# Here it can get hot in winter too.
SETTINGS = (
    '{"example": true, "help_phone": "0900-VOORBEELD", "announcement_line": true,'
    ' "help_numbers": {"loneliness": {"name": "Maatjes (voorbeeld)", "phone": "0900-VOORBEELD"},'
    ' "money": {"name": "Geldloket (voorbeeld)", "phone": "0900-VOORBEELD"}},'
    ' "heat": {"thresholds": {"season_from": "01-01", "season_to": "12-31"}}}'
)
BUILT = "demo_town"


@dataclass(frozen=True, slots=True)
class Phone:
    """One phone of the demo. `role` and `place` are texts of the page; `shown` at first."""

    who: str
    name: str
    role: str
    place: str
    shown: bool = True


PHONES = (
    Phone("anja", "Anja", "gangmaker", "Lindenstraat"),
    Phone("mo", "Mo", "gangmaker", "Lindenstraat", shown=False),
    Phone("ria", "Ria", "neighbour", "Lindenstraat"),
    Phone("carla", "Carla", "coordinator", LOCAL_PARTY),
    Phone("noor", "Noor", "editor", "landelijk netwerk", shown=False),
    Phone("bezoeker", "Jij", "gangmaker", "Rembrandtweg", shown=False),
)
_JOINED = ("mo", "anja", "ria")  # in this order: who joins first hears of the next
_BY_WHO = {phone.who: phone for phone in PHONES}

# What the street already gave this year: days ago, cents, gift, occasion, mood, who.
_GIVEN = (
    (61, 8_95, "flowers", "birthday", "LIEF", "anja"),
    (40, 0, "cake", "welcome", "LIEF", "mo"),
    (12, 3_50, "card", "support", "LEED", "anja"),
)
_NOTE = "kan wel een praatje gebruiken"


def phone_named(who: str) -> Phone | None:
    return _BY_WHO.get(who)


async def build_town(parts: Parts) -> None:
    """Make the town, once, also when that was broken off half way.

    People join as real people do, by sending their code, and read the answers.
    """
    db, house, now = parts.db, parts.house, parts.clock.now()
    if await db.run(lambda tx: memory.remembered(tx, BUILT)):
        return
    starts = await db.run(lambda tx: _open(tx, house, now))
    phones = Phones(db, house)
    for phone in (_BY_WHO[who] for who in _JOINED):
        for event, text in (("start", starts[phone.who]), ("yes", "Ja, graag")):
            said = {"event_id": f"{phone.who}-{event}", "text": text}
            await phones.write(phone.who, phone.name, said, now)
            await parts.delivery.drain()
    await db.run(lambda tx: _give(tx, house, now))


def invite_for(tx: Transaction, house: House, who: str) -> str | None:
    """The START text that waits for this phone; None once it was used."""
    text = memory.remembered(tx, _invite_of(who))
    if text is None:
        return None
    known = _person_of(tx, house, who)
    return None if known is not None else text


def _open(tx: Transaction, house: House, now: datetime) -> dict[str, str]:
    """The START texts of all phones; streets and codes are made where they are not there yet."""
    if streets.programme_by_name(tx, MUNICIPALITY) is None:
        new = streets.NewProgramme(MUNICIPALITY, LOCAL_PARTY, YEARLY_CENTS, 52.3, 4.86, SETTINGS)
        programme = streets.add_programme(tx, new, now)
        ids = {n: streets.open_street(tx, programme, n, now, YEARLY_CENTS) for n in STREETS}
        for phone in PHONES:
            _invite(tx, house, phone, (programme, ids.get(phone.place)), now)
    return {p.who: memory.remembered(tx, _invite_of(p.who)) or "" for p in PHONES}


def _invite(
    tx: Transaction, house: House, phone: Phone, place: tuple[int, int | None], now: datetime
) -> None:
    programme = None if phone.role == "editor" else place[0]
    again = phone.role == "neighbour"
    code = invitations.invite(
        tx, house.sealer, new_code(), phone.role, programme, place[1], now, again
    )
    memory.remember(tx, _invite_of(phone.who), f"START {code}")


def _give(tx: Transaction, house: House, now: datetime) -> None:
    """Some history, so that no screen is empty, and a tip whose reminder is due next morning."""
    today, street = now.astimezone(AMSTERDAM).date(), _street(tx)
    for ago, cents, gift, occasion, mood, who in _GIVEN:
        day = max(today - timedelta(days=ago), date(today.year, 1, 1))
        by, at = _member(tx, house, who), now - timedelta(days=ago)
        booking = ledger.Booking(street, cents, (gift,), occasion, mood, day, by, at, f"demo:{ago}")
        ledger.spend(tx, booking)
    told = time_machine.where_to("morning", now) - timedelta(days=3)
    mo = _member(tx, house, "mo")
    draft = tips.TipDraft(street, "23", "support", "LEED", _NOTE, mo, "gangmaker", told)
    tips.note(tx, house.sealer, draft)
    give_elsewhere(tx, house.sealer, _programme(tx), now)
    memory.remember(tx, BUILT, today.isoformat())


def _member(tx: Transaction, house: House, who: str) -> int:
    person = _person_of(tx, house, who)
    assert person is not None, "joined in the same breath"
    return person


def _programme(tx: Transaction) -> int:
    programme = streets.programme_by_name(tx, MUNICIPALITY)
    assert programme is not None, "made in the same breath"
    return programme.id


def _street(tx: Transaction) -> int:
    street = streets.street_by_name(tx, _programme(tx), STREETS[0])
    assert street is not None, "made in the same breath"
    return street.id


def _person_of(tx: Transaction, house: House, who: str) -> int | None:
    return people.member_behind(tx, house.sealer, "phone", who)


def _invite_of(who: str) -> str:
    return f"demo_invite:{who}"
