"""A house in which every table holds something, as after a year of use."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select, update

from storage.backup import back_up
from storage.copies import opened
from storage.copying import TABLES
from storage.db import Database
from storage.models import tables
from storage.restoring import Restored, restore
from storage.sealing import Sealer, fit
from tests.neighbourhood import NOON, Neighbourhood


def full_house(db: Database, sealer: Sealer) -> Neighbourhood:
    """Anja keeps the pot, Mo told a tip; replies wait for both, and one is held."""
    fit(db, sealer)
    street = Neighbourhood(db, sealer)
    anja, mo = street.joins("anja"), street.joins("mo")
    street.hear("anja", "bloemen 12,50 voor een zieke buur")
    street.hear("anja", "ja")
    street.hear("anja", "was 15")
    street.hear("anja", "ja")
    street.hear("mo", "tip: buurvrouw op 23 is gevallen")
    street.deliver()
    street.hear("anja", "taart 3,50 voor een jarige")
    street.hear("mo", "saldo")
    street.hear("mo", "overzicht")
    with db.transaction() as tx:
        furnish(tx, street, anja, mo)
    return street


def furnish(tx: Connection, street: Neighbourhood, anja: int, mo: int) -> None:
    """What no message brings about here."""
    at, later = NOON, NOON + timedelta(hours=1)
    place = tx.execute(select(tables["programme"].c.id).limit(1)).scalar_one()
    chat = tx.execute(select(tables["conversation"].c.id).limit(1)).scalar_one()
    call = {"channel": "whatsapp", "account": "demo"}
    code = {"person_id": anja, "conversation_id": chat, "created_at": at, "expires_at": later}
    rows: dict[str, dict[str, Any]] = {
        "quarantine": {"channel": "telegram", "why": "x", "sealed": b"\0\xff", "received_at": at},
        "group_chat": {**call, "lookup": "g", "sealed_chat": b"g", "added_by": mo, "since": at},
        "receipt": {"channel": "whatsapp", "provider_id": "SM1", "status": "read", "at": at},
        "template": {"name": "tip", "sid": "HX1", "status": "approved", "checked_at": at},
        "channel_pace": {"channel": "telegram", "next_at": later, "closed_until": later},
        "chat_pace": {"conversation_id": chat, "next_at": later},
        "kind_choice": {"person_id": mo, "kind": "tip_reminder", "wanted": False},
        "document": {"lookup": "d", "person_id": mo, "what": "kit", "sealed": b"d", "made_at": at,
                     "expires_at": later},
        "thread": {"person_id": mo, "street_id": street.street, "opened_at": at, "spoke_at": at},
        "handover": {"street_id": street.street, "giver_id": anja, "receiver_id": mo,
                     "giver_cents": 13450, "at": at},
        "link_code": {**code, "code_hash": "h"},
        "heat_state": {"programme_id": place, "state": "{}"},
        "heat_look": {"source": "forecast", "spot": "52.3,4.9", "claimed_at": at},
        "heat_word": {"programme_id": place, "wanted": True, "day": at.date(), "person_id": mo},
        "heat_answer": {"programme_id": place, "street_id": street.street, "person_id": anja,
                        "event": at.date(), "local_date": at.date(), "answer": "looked", "at": at},
        "kind_pause": {"programme_id": place, "kind": "heat", "person_id": mo, "since": at},
        "sign_up": {"person_id": mo, "programme_id": place, "sealed": b"s", "at": at},
        "survey_round": {"id": 1, "programme_id": place, "number": 0, "opened_on": at.date(),
                         "closed_on": at.date(),
                         "box": b"b"},
        "survey_mark": {"round_id": 1, "person_id": mo},
        "look": {"person_id": mo, "what": "overview", "street_id": street.street, "at": at},
        "announcement": {"id": 1, "author_id": mo, "audience": "all", "text": "Kom ook!",
                         "created_at": at, "starts_at": at, "expires_at": later, "kind": "event"},
        "announcement_place": {"announcement_id": 1, "programme_id": place, "state": "done"},
        "announcement_person": {"announcement_id": 1, "person_id": anja, "programme_id": place,
                                "outcome": "sent"},
        "picture": {"name": "telegram:a", "token": "p", "made_at": at},
        "event": {"announcement_id": 1, "starts_at": later, "venue": "Jaarbeurs", "seats": 9},
        "event_move": {"announcement_id": 1, "number": 1, "at": at, "starts_at": later,
                       "venue": "Buurthuis", "done": True},
        "event_answer": {"announcement_id": 1, "person_id": anja, "answer": "yes", "since": at},
        "idea": {"text": "i", "season": "all", "author_id": mo, "created_at": at},
        "group_code": {"code_hash": "c", "created_at": at, "expires_at": later},
        "group_link": {"group_id": 1, "programme_id": place, "linked_at": at},
        "group_post": {"announcement_id": 1, "group_id": 1, "state": "sent", "at": at},
        "due": {"kind": "sweep", "subject": "house", "local_date": at.date(), "decided_at": at,
                "outcome": "done"},
    }  # fmt: skip
    for name, row in rows.items():
        tx.execute(insert(tables[name]).values(row))
    person, outbox = tables["person"], tables["outbox"]
    strangers = [
        tx.execute(insert(person).values(token=token, created_at=at).returning(person.c.id))
        for token in ("one", "another")
    ]
    one, another = (stranger.scalar_one() for stranger in strangers)
    tx.execute(update(person).where(person.c.id == one).values(merged_into=another))
    last = select(outbox.c.id).order_by(outbox.c.id.desc()).limit(1).scalar_subquery()
    tx.execute(update(outbox).where(outbox.c.id == last).values(state="held", reason="window"))
    first = (
        select(outbox.c.id).where(outbox.c.state == "waiting").order_by(outbox.c.id).limit(1)
    ).scalar_subquery()
    tx.execute(update(outbox).where(outbox.c.id == first).values(leased_until=later, attempt=1))


def everything(db: Database) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables."""
    with db.transaction() as tx:
        return all_rows(tx)


def all_rows(tx: Connection) -> dict[str, list[dict[str, Any]]]:
    def rows(name: str) -> Sequence[Any]:
        table = tables[name]
        return tx.execute(select(table).order_by(*table.primary_key)).all()

    return {table.name: [row._asdict() for row in rows(table.name)] for table in TABLES}


def moved(street: Neighbourhood, file: Path, other: Database) -> Restored:
    """From where they are, through the file, into the other database, at this time."""
    back_up(street.db, file, street.time)
    return put_back(file, other, street)


def put_back(file: Path, other: Database, street: Neighbourhood) -> Restored:
    with opened(file) as copy:
        restored = restore(other, copy, street.time)
    street.moves_to(other)
    return restored
