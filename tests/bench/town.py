"""A town of any size: filled by plain SQL, with a few people who really talk in it."""

import sqlite3
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from bot.channels.phone import ACCOUNT, NAME
from bot.clock import utc_now
from storage import people
from storage.db import Database
from storage.schema import migrate
from storage.sealing import open_sealer

# Each street has a gangmaker, four accounts, a filled pot, two bookings and what was written then.
# The numbers of rows follow from the number of the street, so that rows can name each other.
_FILL = """
INSERT INTO programme (id, municipality, local_party, yearly_cents, settings, created_at)
  VALUES (1, 'Lindewaard', 'Welzijn Lindewaard', 15000, '{{}}', {then});
INSERT INTO account (id, kind, programme_id) VALUES (1, 'municipality', 1), (2, 'sponsor', 1);
{town} INSERT INTO street (id, programme_id, name, name_key, created_at)
  SELECT i, 1, 'Laan ' || i, 'laan' || i, {then} FROM n;
{town} INSERT INTO account (id, kind, programme_id, street_id)
  SELECT i * 10, 'pot', 1, i FROM n UNION ALL SELECT i * 10 + 1, 'spent', 1, i FROM n
  UNION ALL SELECT i * 10 + 2, 'cash_difference', 1, i FROM n
  UNION ALL SELECT i * 10 + 3, 'returned', 1, i FROM n;
{town} INSERT INTO person (id, token, created_at, language, form, at_once)
  SELECT i, 'person ' || {mixed}, {then}, 'nl', 'je', false FROM n;
{town} INSERT INTO identity (id, person_id, channel, lookup) SELECT i, i, 'phone', {mixed} FROM n;
{town} INSERT INTO conversation (id, identity_id, channel, account, lookup)
  SELECT i, i, 'phone', 'demo', {mixed} FROM n;
{town} INSERT INTO membership (person_id, role, programme_id, street_id, since)
  SELECT i, 'gangmaker', 1, i, {then} FROM n;
{town} INSERT INTO transfer (id, ref, source, target, cents, at)
  SELECT i * 10, 'refill:' || i || ':2025', 1, i * 10, 15000, {then} FROM n;
{town} INSERT INTO attention
  (id, street_id, day, gifts, occasion, mood, cents, booked_by, booked_at, ref, undone)
  SELECT i * 10 + k, i, {day}, 'flowers', 'support', 'LEED', 1250, i, {then},
    'then:' || i || ':' || k, false FROM n, (SELECT 1 AS k UNION ALL SELECT 2) AS twice;
{town} INSERT INTO transfer (id, ref, source, target, cents, at, attention_id, booked_by)
  SELECT i * 10 + k, 'then:' || i || ':' || k, i * 10, i * 10 + 1, 1250, {then}, i * 10 + k, i
  FROM n, (SELECT 1 AS k UNION ALL SELECT 2) AS twice;
{town} INSERT INTO inbox (channel, account, event_id, conversation_id, message_id, received_at)
  SELECT 'phone', 'demo', {mixed} || '-' || k, i, {mixed} || '-' || k, {then}
  FROM n, (SELECT 1 AS k UNION ALL SELECT 2) AS twice;
{town} INSERT INTO outbox
  (key, kind, "class", person_id, conversation_id, priority, not_before, state, created_at)
  SELECT 'then:' || i, 'reply', 'reply', i, i, 0, {then}, 'sent', {then} FROM n
"""


@dataclass(frozen=True, slots=True)
class Whose:
    """On which channel people talk, and what she who has this number is called there."""

    channel: str
    account: str
    name: str

    def names(self, people: int) -> list[str]:
        return [self.name.format(number=number) for number in range(people)]


PHONES = Whose(NAME, ACCOUNT, "buur{number}")


def make_town(url: str, key_file: Path, streets: int, talkers: int, whose: Whose = PHONES) -> None:
    """A migrated database with this many streets; the talkers are spread over all of them."""
    migrate(url)
    say(url, _FILL, streets)
    db = Database.open(url)
    try:
        _move_in(db, key_file, streets, whose.names(talkers), whose)
    finally:
        db.close()


def say(url: str, sentences: str, streets: int, days_ago: int = 100) -> None:
    """Fill by plain SQL, in which {town} counts the streets and {then} is so many days ago."""
    into = _say_in_sqlite if url.startswith("sqlite") else _say_in_postgres
    into(url, _sentences(sentences, streets, days_ago))


def _sentences(sentences: str, streets: int, days_ago: int) -> list[str]:
    then = utc_now() - timedelta(days=days_ago)
    filled = sentences.format(
        town=f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {streets})",
        then=f"'{then:%Y-%m-%d %H:%M:%S.%f}'::timestamptz",
        day=f"'{then:%Y-%m-%d}'::date",
        mixed="CAST(CAST(i AS bigint) * 2654435761 % 4294967296 AS text)",
    )
    return filled.split(";")


def _say_in_sqlite(url: str, sentences: list[str]) -> None:
    with sqlite3.connect(make_url(url).database or "", isolation_level=None) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for sentence in sentences:
            connection.execute(sentence.replace("::timestamptz", "").replace("::date", ""))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _say_in_postgres(url: str, sentences: list[str]) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for sentence in sentences:
            connection.execute(sentence.encode())
        for table in ("programme", "account", "street", "person", "identity", "conversation", "transfer", "attention"):  # fmt: skip  # noqa: E501
            count = f"(SELECT max(id) FROM {table})"
            connection.execute(f"SELECT setval('{table}_id_seq', {count})".encode())
        connection.execute("ANALYZE")


def _move_in(db: Database, key_file: Path, streets: int, talkers: list[str], whose: Whose) -> None:
    sealer, now = open_sealer(db, key_file), utc_now()
    with db.transaction() as tx:
        for number, who in enumerate(talkers):
            met = people.find_conversation(
                tx, sealer, whose.channel, whose.account, who, who, who, now
            )
            street = 1 + number * streets // len(talkers)
            people.join(tx, met.person.id, "gangmaker", None, street, now)
            people.change(tx, met.person.id, form="je", at_once=False)
