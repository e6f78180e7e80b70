"""What the operator wants announced: the words of a command and a file, as a draft."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from bot.clock import AMSTERDAM
from bot.dialogues.announce import AT, FURTHEST
from bot.dialogues.announce_text import as_passed_on
from bot.naming import visible
from bot.nudges.quiet import local_moment
from bot.pictures.album import made_plain
from bot.understanding.normalise import LIMIT, in_lines
from bot.world.announcements import ANNOUNCEMENT, LONGEST, Draft
from storage import streets
from storage.db import Transaction
from storage.errors import FileUnreadable

STANDARD_INPUT = "-"
OPERATOR = "operator"
LARGEST_PICTURE = 5 * 1024 * 1024  # bytes
MOST = 4 * LIMIT  # bytes that are read of a file: more than a message can have


class NotMet(Exception):
    """It cannot be announced so; one line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Order:
    """In which municipalities, none for everywhere, and from which day on, None for now."""

    text: str
    audience: str
    theme: str = ""
    municipalities: Sequence[str] = ()
    on: date | None = None
    kind: str = ANNOUNCEMENT
    picture: bytes | None = None

    @property
    def picture_name(self) -> str:
        """The same picture has the same name; "" without one."""
        return f"{OPERATOR}:{sha256(self.picture).hexdigest()[:32]}" if self.picture else ""


def read_text(file: Path) -> str:
    """As a message that is typed in a chat is read. Raises FileUnreadable, NotMet."""
    typed = _typed(file)
    text = as_passed_on(in_lines(typed))
    many = f"more than {LIMIT}" if len(typed) > LIMIT else len(text)
    if len(text) > LONGEST or len(typed) > LIMIT:
        raise NotMet(f"{file}: {many} characters; an announcement has at most {LONGEST}")
    if not text:
        raise NotMet(f"{file}: there is no text in it")
    return text


def read_picture(file: Path) -> bytes:
    """Made plain, as one that comes by chat. Raises FileUnreadable, NotMet."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(LARGEST_PICTURE + 1)
    except OSError as error:
        raise FileUnreadable(path=str(file), cause=error.strerror) from None
    content = made_plain(raw) if len(raw) <= LARGEST_PICTURE else None
    if content is None:
        raise NotMet(f"--picture {visible(str(file))}: no JPEG, PNG or WebP of at most 5 MB")
    return content


def draft_of(tx: Transaction, order: Order, now: datetime) -> tuple[Draft, Mapping[int, str]]:
    """The draft, and the names of all municipalities. Raises NotMet."""
    there = {row.id: visible(row.municipality) for row in streets.programmes(tx)}
    only = tuple(_programme(tx, name) for name in order.municipalities)
    draft = Draft(
        order.text,
        order.audience,
        order.theme,
        programmes=tuple(dict.fromkeys(only)),
        at=None if order.on is None else _moment(order.on, now),
        kind=order.kind,
        picture=order.picture_name,
    )
    return draft, there


def _typed(file: Path) -> str:
    try:
        found = _bytes(file)
        return found.decode("utf-8-sig", errors="strict" if len(found) <= MOST else "replace")
    except OSError as error:
        raise FileUnreadable(path=str(file), cause=error.strerror) from None
    except UnicodeDecodeError:
        raise FileUnreadable(path=str(file), cause="this is no text in UTF-8") from None


def _bytes(file: Path) -> bytes:
    if str(file) == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST + 1)
    with file.open("rb") as opened:
        return opened.read(MOST + 1)


def _programme(tx: Transaction, municipality: str) -> int:
    found = streets.programme_by_name(tx, municipality)
    if found is None:
        raise NotMet(f"--programme {visible(municipality)}: no such municipality takes part")
    return found.id


def _moment(day: date, now: datetime) -> datetime:
    ahead = (day - now.astimezone(AMSTERDAM).date()).days
    if not 0 < ahead <= FURTHEST:
        raise NotMet(f"--on {day}: choose a day from tomorrow on, at most {FURTHEST} days ahead")
    return local_moment(day, AT)
