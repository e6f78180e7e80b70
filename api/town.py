"""The invented demo town: its streets, its people and their phones. All names are examples."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from api.phones import Phones
from bot import time_machine
from bot.clock import AMSTERDAM, new_code
from bot.conversation import House
from storage import house as memory
from storage import invitations, ledger, people, streets, tips
from storage.db import Database, Transaction

MUNICIPALITY, LOCAL_PARTY, YEARLY_CENTS = "Lindewaard", "Welzijn Lindewaard", 150_00
STREETS = ("Lindenstraat", "Rembrandtweg", "Berkenlaan")
SETTINGS = '{"example": true, "help_phone": "0900-VOORBEELD"}'
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
_JOINED = ("anja", "mo", "ria")
_BY_WHO = {phone.who: phone for phone in PHONES}

# What the street already gave this year: days ago, cents, gift, occasion, mood, who.
_GIVEN = (
    (61, 8_95, "flowers", "birthday", "LIEF", "anja"),
    (40, 0, "cake", "welcome", "LIEF", "mo"),
    (12, 3_50, "card", "support", "LEED", "anja"),
)


def phone_named(who: str) -> Phone | None:
    return _BY_WHO.get(who)


def build_town(db: Database, house: House, now: datetime) -> None:
    """Make the town, once. People join as real people do: by sending their code."""
    with db.transaction() as tx:
        if memory.remembered(tx, BUILT):
            return
        codes = _open(tx, house, now)
        for who, code in codes.items():
            memory.remember(tx, _invite_of(who), f"START {code}")
    phones = Phones(db, house)
    for who in _JOINED:
        name = _BY_WHO[who].name
        phones.write_now(
            who, name, {"event_id": f"{who}-start", "text": f"START {codes[who]}"}, now
        )
        phones.write_now(who, name, {"event_id": f"{who}-ja", "text": "Ja, graag"}, now)
    with db.transaction() as tx:
        _give(tx, house, now)
        memory.remember(tx, BUILT, now.date().isoformat())


def invite_for(tx: Transaction, house: House, who: str) -> str | None:
    """The START text that waits for this phone; None once it was used."""
    text = memory.remembered(tx, _invite_of(who))
    if text is None:
        return None
    known = _person_of(tx, house, who)
    return None if known is not None else text


def _open(tx: Transaction, house: House, now: datetime) -> dict[str, str]:
    new = streets.NewProgramme(MUNICIPALITY, LOCAL_PARTY, YEARLY_CENTS, 52.3, 4.86, SETTINGS)
    programme = streets.add_programme(tx, new, now)
    ids = {n: streets.open_street(tx, programme, n, now, YEARLY_CENTS) for n in STREETS}
    codes = {}
    for phone in PHONES:
        network = phone.role == "editor"
        codes[phone.who] = invitations.invite(
            tx,
            house.sealer,
            new_code(),
            phone.role,
            None if network else programme,
            ids.get(phone.place),
            now,
            reusable=phone.role == "neighbour",
        )
    return codes


def _give(tx: Transaction, house: House, now: datetime) -> None:
    """Some history, so that the page is not empty; the tip is due at the next 10:00."""
    today = now.astimezone(AMSTERDAM).date()
    street = _street(tx)
    for ago, cents, gift, occasion, mood, who in _GIVEN:
        at = now - timedelta(days=ago)
        day = max(today - timedelta(days=ago), date(today.year, 1, 1))
        by = _person_of(tx, house, who)
        assert by is not None, "she has just joined"
        ref = f"demo:{ago}"
        ledger.spend(tx, ledger.Booking(street, cents, (gift,), occasion, mood, day, by, at, ref))
    told_by = _person_of(tx, house, "mo")
    assert told_by is not None, "he has just joined"
    told = time_machine.where_to("morning", now) - timedelta(days=3)
    tips.note(
        tx,
        house.sealer,
        tips.TipDraft(
            street,
            "23",
            "support",
            "LEED",
            "kan wel een praatje gebruiken",
            told_by,
            "gangmaker",
            told,
        ),
    )


def _street(tx: Transaction) -> int:
    programme = streets.programme_by_name(tx, MUNICIPALITY)
    assert programme is not None, "made in the same breath"
    street = streets.street_by_name(tx, programme.id, STREETS[0])
    assert street is not None, "made in the same breath"
    return street.id


def _person_of(tx: Transaction, house: House, who: str) -> int | None:
    return people.member_behind(tx, house.sealer, "phone", who)


def _invite_of(who: str) -> str:
    return f"demo_invite:{who}"
