"""The floor: the same rows, by plain sqlite3 behind bare Starlette. Nothing is understood here."""

import asyncio
import os
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from api.server import open_door, run

PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
TALK, BODY = b"t" * 200, b"b" * 250  # bytes: as much as the product keeps, sealed


class Floor:
    """One writer thread; two transactions for each message, like the product."""

    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in PRAGMAS:
            self._db.execute(f"PRAGMA {pragma}")
        self._thread = ThreadPoolExecutor(1)
        self._replies: asyncio.Queue[tuple[str, int]] = asyncio.Queue()
        self._numbers = {
            who: (conversation, street) for who, conversation, street in self._db.execute(_TALKERS)
        }

    async def write(self, request: Request) -> JSONResponse:
        who, said = request.path_params["who"], await request.json()
        loop = asyncio.get_running_loop()
        reply = await loop.run_in_executor(self._thread, self._take, who, said)
        self._replies.put_nowait((who, reply))
        return JSONResponse({"line": {"who": who, "text": said["text"]}})

    async def send(self) -> None:
        """Show what waits on the phones, as many at once as there are."""
        while True:
            ready = [await self._replies.get()]
            while not self._replies.empty():
                ready.append(self._replies.get_nowait())
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(self._thread, self._settle, ready)
            os.write(1, "".join(f"{who}\n" for who, _ in ready).encode())

    def _take(self, who: str, said: dict[str, str]) -> int:
        now, event = str(datetime.now(UTC)), said["event_id"]
        conversation, street = self._numbers[who]
        do = self._db.execute
        do("BEGIN IMMEDIATE")
        do(_LINE, (who, True, said["text"].encode(), event, now))
        [claimed] = do(_CLAIM, (event, conversation, event, now)).fetchone()
        if said["text"] == "ja":
            self._book(street, conversation, f"in:{claimed}", now)
        do("UPDATE conversation SET talk=?, last_in_at=? WHERE id=?", (TALK, now, conversation))
        [reply] = do(
            _QUEUE, (f"re:{claimed}:0", conversation, conversation, BODY, now, now)
        ).fetchone()
        do("COMMIT")
        return int(reply)

    def _book(self, street: int, person: int, ref: str, now: str) -> None:
        facts = (street, now[:10], person, now, ref)
        [attention] = self._db.execute(_ATTENTION, facts).fetchone()
        facts = (ref, street * 10, street * 10 + 1, now, attention, person)
        self._db.execute(_TRANSFER, facts)

    def _settle(self, ready: list[tuple[str, int]]) -> None:
        now = str(datetime.now(UTC))
        self._db.execute("BEGIN IMMEDIATE")
        for who, reply in ready:
            self._db.execute(_LINE, (who, False, BODY, None, now))
            self._db.execute(_SETTLE, (now, reply))
        self._db.execute("COMMIT")


_TALKERS = """SELECT 'buur' || (c.id - s.last - 1), c.id, m.street_id
  FROM conversation c, (SELECT max(id) AS last FROM street) s
  JOIN identity i ON i.id = c.identity_id JOIN membership m ON m.person_id = i.person_id
  WHERE c.id > s.last"""
_LINE = "INSERT INTO phone_line (phone, mine, sealed, event_id, at) VALUES (?, ?, ?, ?, ?)"
_CLAIM = """INSERT INTO inbox (channel, account, event_id, conversation_id, message_id, received_at)
  VALUES ('phone', 'demo', ?, ?, ?, ?) RETURNING id"""
_QUEUE = """INSERT INTO outbox
  (key, kind, class, person_id, conversation_id, body, priority, not_before, created_at)
  VALUES (?, 'reply', 'reply', ?, ?, ?, 0, ?, ?) RETURNING id"""
_ATTENTION = """INSERT INTO attention
  (street_id, day, gifts, occasion, mood, cents, booked_by, booked_at, ref)
  VALUES (?, ?, 'flowers', 'support', 'LEED', 1250, ?, ?, ?) RETURNING id"""
_TRANSFER = """INSERT INTO transfer (ref, source, target, cents, at, attention_id, booked_by)
  VALUES (?, ?, ?, 1250, ?, ?, ?)"""
_SETTLE = "UPDATE outbox SET state='sent', body=NULL, settled_at=? WHERE id=?"


def main(port: str, path: str) -> None:
    floor = Floor(path)

    @asynccontextmanager
    async def living(_app):  # type: ignore[no-untyped-def]
        sending = asyncio.create_task(floor.send())
        yield
        sending.cancel()

    routes = [Route("/phone/{who}/messages", floor.write, methods=["POST"])]
    door = open_door("127.0.0.1", int(port))
    run(Starlette(routes=routes, lifespan=living), door, lambda: None)


if __name__ == "__main__":
    main(*sys.argv[1:])
