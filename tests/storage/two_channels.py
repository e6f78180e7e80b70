"""Somebody on the phone and on telegram, before and after she linked the two."""

from datetime import timedelta

from sqlalchemy import Connection

from storage import linking, people
from tests.storage.conftest import NOW, Town

CODE = "KLMN-PQRS-TUVW"
OTHER_CODE = "KLMN-PQRS-TUVX"
SOON = NOW + timedelta(minutes=5)


def on_telegram(town: Town, who: str) -> people.Met:
    with town.db.transaction() as tx:
        return people.find_conversation(
            tx, town.sealer, "telegram", "bot", f"chat of {who}", who, who, NOW
        )


def member(town: Town, met: people.Met, role: str = "gangmaker") -> people.Met:
    with town.db.transaction() as tx:
        people.join(tx, met.person.id, role, None, town.street_id, NOW)
        people.give_consent(tx, met.person.id, "2026-07", people.EVERYTHING, NOW)
    return met


def give(tx: Connection, town: Town, met: people.Met, code: str = CODE) -> str:
    return linking.give_code(tx, town.sealer, code, met.person.id, met.conversation_id, NOW)


def link(town: Town, giver: people.Met, typer: people.Met, code: str = CODE) -> None:
    with town.db.transaction() as tx:
        give(tx, town, giver, code)
    with town.db.transaction() as tx:
        linking.link(tx, town.sealer, code, typer, SOON)


def types(tx: Connection, town: Town, who: str, code: str = CODE) -> linking.LinkCode:
    """Types the code on telegram, in a transaction that locks her conversation first."""
    met = people.find_conversation(
        tx, town.sealer, "telegram", "bot", f"chat of {who}", who, who, SOON
    )
    return linking.link(tx, town.sealer, code, met, SOON)
