"""Keys, and what they seal."""

from pathlib import Path

import pytest
from sqlalchemy import Connection

from storage import outbox, people, phones, streets, talks, tips
from storage.db import Database
from storage.errors import (
    CannotOpen,
    KeyDoesNotFit,
    KeyFileMissing,
    KeyFileOpenToOthers,
    KeyFileUnreadable,
)
from storage.sealing import Sealer, fit, new_token, open_sealer
from tests.conftest import NewDatabase
from tests.storage.conftest import NOW


def test_a_sealed_value_opens_only_for_its_purpose(sealer: Sealer) -> None:
    token = new_token()
    key = sealer.unwrap(token, sealer.new_key(token))
    sealed = key.seal("name", b"Anja")
    assert key.open("name", sealed) == b"Anja"
    for broken in (sealed[:-1], sealed[:5], b"", sealed[:-1] + bytes([sealed[-1] ^ 1])):
        with pytest.raises(CannotOpen):
            key.open("name", broken)
    with pytest.raises(CannotOpen):
        key.open("talk", sealed)


def test_a_wrapped_key_serves_only_its_token(sealer: Sealer) -> None:
    with pytest.raises(CannotOpen):
        sealer.unwrap("another", sealer.new_key("one"))


def test_the_same_words_are_never_sealed_the_same(sealer: Sealer) -> None:
    assert sealer.seal("x", b"hoi") != sealer.seal("x", b"hoi")


def test_look_ups_do_not_run_into_each_other(sealer: Sealer) -> None:
    assert sealer.lookup("ab", "c") != sealer.lookup("a", "bc")
    assert sealer.lookup("ab", "c") == sealer.lookup("ab", "c")
    assert Sealer.of(b"x" * 32).lookup("ab", "c") != sealer.lookup("ab", "c")


def test_a_new_key_file_is_for_us_alone(tmp_path: Path) -> None:
    path = tmp_path / "lief.key"
    made = Sealer.load(path, may_create=True)
    assert path.stat().st_mode & 0o777 == 0o600
    assert Sealer.load(path, may_create=False).fingerprint == made.fingerprint
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "mode", "refusal"),
    [
        (None, 0, KeyFileMissing),
        (b"not a key", 0o600, KeyFileUnreadable),
        (b"c2hvcnQ=", 0o600, KeyFileUnreadable),
        (b"a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=", 0o644, KeyFileOpenToOthers),
    ],
)
def test_a_wrong_key_file_is_refused(tmp_path: Path, content, mode, refusal) -> None:
    path = tmp_path / "lief.key"
    if content is not None:
        path.write_bytes(content)
        path.chmod(mode)
    with pytest.raises(refusal):
        Sealer.load(path, may_create=False)


def test_a_database_keeps_to_its_first_key(database: Database, tmp_path: Path) -> None:
    first = open_sealer(database, tmp_path / "first.key")
    fit(database, first)
    Sealer.load(tmp_path / "other.key", may_create=True)
    with pytest.raises(KeyDoesNotFit):
        open_sealer(database, tmp_path / "other.key")
    with pytest.raises(KeyFileMissing):
        open_sealer(database, tmp_path / "absent.key")
    assert not (tmp_path / "absent.key").exists()


def test_no_personal_word_is_in_the_files(new_sqlite: NewDatabase, sealer: Sealer) -> None:
    with new_sqlite() as url:
        db = Database.open(url)
        with db.transaction() as tx:
            wrapped = tell_everything(tx, sealer)
        assert not found(url, *(word.encode() for word in PERSONAL))
        assert found(url, wrapped)
        db.close()


def test_an_erased_key_is_in_no_file(new_sqlite: NewDatabase, sealer: Sealer) -> None:
    with new_sqlite() as url:
        db = Database.open(url)
        with db.transaction() as tx:
            wrapped = tell_everything(tx, sealer)
        with db.transaction() as tx:
            people.erase(tx, 1, NOW)
        db.flush()
        assert not found(url, wrapped)
        db.close()


PERSONAL = ("Kanariana", "0612345678", "kanarienoot", "kanarieslot", "kanariezin", "kanarie 23")


def tell_everything(tx: Connection, sealer: Sealer) -> bytes:
    """Writes each personal word along its path; gives the person's wrapped key."""
    name, number, note, slot, said, house = PERSONAL
    met = people.find_conversation(tx, sealer, "whatsapp", "us", number, number, name, NOW)
    talks.save(tx, met, {"slots": {"note": slot}}, 1, NOW)
    body = outbox.sealed_body(met.key, said)
    chat, who = met.conversation_id, met.person.id
    outbox.put(tx, [outbox.NewMessage("k", "reply", "reply", who, NOW, chat, body=body)])
    programme_id = streets.add_programme(tx, streets.NewProgramme("X", "Y", 100), NOW)
    street_id = streets.open_street(tx, programme_id, "Lindenstraat", NOW, 100)
    draft = tips.TipDraft(street_id, house, "support", "LEED", note, who, "neighbour", NOW)
    tips.note(tx, sealer, draft)
    phones.show(tx, sealer, "anja", True, {"text": said}, "e1", NOW)
    assert met.person.wrapped_key is not None
    return met.person.wrapped_key


def found(url: str, *secrets: bytes) -> bool:
    """True when one of these bytes is in the database's file or those beside it."""
    path = Path(url.removeprefix("sqlite:///"))
    contents = [file.read_bytes() for file in path.parent.glob(f"{path.name}*")]
    assert len(contents) > 1, "the write-ahead log is there too"
    return any(secret in content for secret in secrets for content in contents)
