"""A document is opened by its token only, for a day, and never again once its owner is gone."""

from datetime import timedelta

from sqlalchemy import select

from storage import documents, erasure, people
from storage.db import Database
from storage.documents import GOOD_FOR, Asked
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import NOON


def somebody(db: Database, sealer: Sealer) -> int:
    with db.transaction() as tx:
        met = people.find_conversation(tx, sealer, "phone", "demo", "anja", "anja", "Anja", NOON)
        return met.person.id


def kept(db: Database, sealer: Sealer, who: int) -> str:
    with db.transaction() as tx:
        return documents.keep(tx, sealer, Asked(who, "kit", {"street": 7}), NOON)


def test_a_token_opens_its_document_for_a_day(database: Database, sealer: Sealer) -> None:
    who = somebody(database, sealer)
    token = kept(database, sealer, who)
    last = NOON + GOOD_FOR - timedelta(seconds=1)
    with database.transaction() as tx:
        assert documents.find(tx, sealer, token, last) == Asked(who, "kit", {"street": 7})
        assert documents.find(tx, sealer, token, NOON + GOOD_FOR) is None
        assert documents.find(tx, sealer, token[::-1], NOON) is None
        assert documents.find(tx, sealer, "", NOON) is None


def test_two_documents_have_tokens_of_their_own(database: Database, sealer: Sealer) -> None:
    who = somebody(database, sealer)
    one, other = kept(database, sealer, who), kept(database, sealer, who)
    assert one != other
    assert len(one) == 32


def test_the_table_holds_neither_token_nor_place(database: Database, sealer: Sealer) -> None:
    token = kept(database, sealer, somebody(database, sealer))
    with database.transaction() as tx:
        [row] = tx.execute(select(tables["document"]))
    assert token not in str(row)
    assert b"street" not in row.sealed


def test_what_is_over_is_thrown_away(database: Database, sealer: Sealer) -> None:
    kept(database, sealer, somebody(database, sealer))
    with database.transaction() as tx:
        assert documents.let_go(tx, NOON) == 0
        assert documents.let_go(tx, NOON + GOOD_FOR) == 1


def test_who_is_erased_leaves_no_documents(database: Database, sealer: Sealer) -> None:
    who = somebody(database, sealer)
    token = kept(database, sealer, who)
    with database.transaction() as tx:
        erasure.erase(tx, who, NOON)
        assert documents.find(tx, sealer, token, NOON) is None
