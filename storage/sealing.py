"""Seals personal text: one key per person or tip, wrapped by a master key outside the database."""

import base64
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql

from storage.db import Database
from storage.errors import (
    CannotOpen,
    KeyDoesNotFit,
    KeyFileMissing,
    KeyFileOpenToOthers,
    KeyFileUnreadable,
    KeyFileUnwritable,
)
from storage.models import tables

KEY_BYTES = 32
NONCE_BYTES = 12
FINGERPRINT = "key_fingerprint"

# Keys, nonces and tokens come from the system itself and not from bot/clock.py:
# nobody should ever be able to replay them.


def new_token() -> str:
    """A random name under which a key is wrapped; tells nothing about its owner."""
    return secrets.token_hex(16)


@dataclass(frozen=True, slots=True)
class PersonKey:
    """The open key of one person or tip. `purpose` binds a sealed value to its column."""

    token: str
    cipher: AESGCM

    def seal(self, purpose: str, data: bytes) -> bytes:
        return _seal(self.cipher, f"{self.token}|{purpose}", data)

    def open(self, purpose: str, blob: bytes) -> bytes:
        """Raises CannotOpen for another owner's, another purpose's or a damaged value."""
        return _open(self.cipher, f"{self.token}|{purpose}", blob)


@dataclass(frozen=True, slots=True)
class Sealer:
    """The master key: wraps keys, hashes what is looked up, seals what belongs to nobody."""

    cipher: AESGCM
    lookup_key: bytes
    fingerprint: str

    @classmethod
    def load(cls, path: Path | str, *, may_create: bool) -> "Sealer":
        """Reads the key file (mode 0600), or makes it when `may_create`.

        Raises KeyFileMissing, KeyFileUnreadable, KeyFileUnwritable, KeyFileOpenToOthers.
        """
        path = Path(path)
        if may_create and not path.exists():
            _make_key_file(path)
        return cls.of(_read_key_file(path))

    @classmethod
    def of(cls, master: bytes) -> "Sealer":
        """From the 32 bytes themselves."""
        return cls(
            AESGCM(_derive(master, "seal")),
            _derive(master, "lookup"),
            _derive(master, "fingerprint").hex()[:32],
        )

    def lookup(self, *parts: str) -> str:
        """A keyed hash (64 hex digits): the same for the same parts, telling nothing about them."""
        message = b"".join(_with_length(part.encode("utf-8", "surrogatepass")) for part in parts)
        return hmac.digest(self.lookup_key, message, "sha256").hex()

    def new_key(self, token: str) -> bytes:
        """A fresh key for `token`, wrapped: store these bytes, destroy them to erase."""
        return self.seal(f"key|{token}", os.urandom(KEY_BYTES))

    def unwrap(self, token: str, wrapped: bytes) -> PersonKey:
        return PersonKey(token, AESGCM(self.open(f"key|{token}", wrapped)))

    def seal(self, purpose: str, data: bytes) -> bytes:
        return _seal(self.cipher, purpose, data)

    def open(self, purpose: str, blob: bytes) -> bytes:
        """Raises CannotOpen."""
        return _open(self.cipher, purpose, blob)


def open_sealer(db: Database, path: Path | str) -> Sealer:
    """The key that fits this database; made only while the database holds nothing sealed."""
    sealer = Sealer.load(path, may_create=_kept_fingerprint(db) is None)
    fit(db, sealer)
    return sealer


def fit(db: Database, sealer: Sealer) -> None:
    """Keeps the key's fingerprint the first time; raises KeyDoesNotFit for another key later."""
    with db.transaction() as tx:
        tx.execute(_KEEP, {"name": FINGERPRINT, "value": sealer.fingerprint})
    if _kept_fingerprint(db) != sealer.fingerprint:
        raise KeyDoesNotFit


def _kept_fingerprint(db: Database) -> str | None:
    with db.transaction() as tx:
        return tx.execute(_THE_FINGERPRINT, {"name": FINGERPRINT}).scalar()


_KEEP = postgresql.insert(tables["setting"]).on_conflict_do_nothing()
_THE_FINGERPRINT = select(tables["setting"].c.value).where(
    tables["setting"].c.name == bindparam("name")
)


def _make_key_file(path: Path) -> None:
    # Written aside and linked, so that a process starting beside us never reads half a key.
    aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        raise KeyFileUnwritable(path=str(path)) from None
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(os.urandom(KEY_BYTES)) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(aside, path)
    except FileExistsError:
        pass
    finally:
        aside.unlink()


def _read_key_file(path: Path) -> bytes:
    try:
        if path.stat().st_mode & 0o077:
            raise KeyFileOpenToOthers(path=str(path))
        master = base64.b64decode(path.read_bytes().strip(), validate=True)
    except FileNotFoundError:
        raise KeyFileMissing(path=str(path)) from None
    except (OSError, ValueError):
        raise KeyFileUnreadable(path=str(path)) from None
    if len(master) != KEY_BYTES:
        raise KeyFileUnreadable(path=str(path))
    return master


def _derive(master: bytes, use: str) -> bytes:
    return hmac.digest(master, f"lief {use}".encode(), "sha256")


def _with_length(part: bytes) -> bytes:
    return len(part).to_bytes(4, "big") + part


def _seal(cipher: AESGCM, bound_to: str, data: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, data, bound_to.encode())


def _open(cipher: AESGCM, bound_to: str, blob: bytes) -> bytes:
    try:
        return cipher.decrypt(blob[:NONCE_BYTES], blob[NONCE_BYTES:], bound_to.encode())
    except (InvalidTag, ValueError):
        raise CannotOpen(purpose=bound_to.rpartition("|")[2]) from None
