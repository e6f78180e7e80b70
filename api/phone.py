"""The demo's phone page: state, lines, one stream of news for all phones, and the time machine."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from api import rehearse
from api.build import Parts
from api.calendar_words import in_words
from api.heat_demo import let_it_come
from api.pages import render
from api.phones import BadLine, Phones
from api.town import Phone, invite_for
from bot import time_machine
from bot.channels.phone import NAME
from bot.clock import AMSTERDAM
from bot.say import Say
from bot.saying import day_in_words
from storage import phones
from storage.db import Transaction
from storage.phones import PhoneLine
from storage.sealing import new_token

PICTURES = "/phone/pictures"
LOOK_EVERY = 1.0  # seconds: what other processes (lief chat) wrote is seen by looking
CLOCK_EVERY = 30  # looks
REHEARSED = 30  # days
_PLAIN = frozenset({"text", "choice", "edit"})


class PhonePage:
    """The routes of the page, joined with the parts they need."""

    def __init__(self, parts: Parts, phones: Sequence[Phone]) -> None:
        self._parts = parts
        self._by_who = {phone.who: phone for phone in phones}
        self._phones = Phones(parts.db, parts.house)
        self._moving = asyncio.Lock()
        self._rehearsing = asyncio.Lock()
        self._closing = asyncio.Event()

    def routes(self) -> list[Route]:
        return [
            Route("/", self.page),
            Route("/phone/state", self.state),
            Route("/phone/events", self.events),
            Route("/phone/clock", self.move, methods=["POST"]),
            Route("/phone/heat", self.heat_wave, methods=["POST"]),
            Route("/phone/calendar", self.calendar, methods=["POST"]),
            Route("/phone/{who}/lines", self.lines),
            Route("/phone/{who}/messages", self.write, methods=["POST"]),
            Route(PICTURES, self.take_picture, methods=["POST"]),
        ]

    def close(self) -> None:
        """End the streams, so that the server can stop."""
        self._closing.set()
        self._parts.screens.tell("close")

    async def page(self, _request: Request) -> Response:
        return render(self._parts.house.speech, "phone.html")

    async def state(self, _request: Request) -> Response:
        def look(tx: Transaction) -> list[dict[str, Any]]:
            return [self._phone(tx, phone) for phone in self._by_who.values()]

        return JSONResponse({**self._clock(), "phones": await self._parts.db.run(look)})

    async def lines(self, request: Request) -> Response:
        who, after = request.path_params["who"], _number(request.query_params.get("after"))
        if who not in self._by_who:
            return JSONResponse({"error": "who"}, 404)
        sealer = self._parts.house.sealer
        found = await self._parts.db.run(lambda tx: phones.lines(tx, sealer, who, after, 500))
        return JSONResponse([self._line(line) for line in found])

    async def write(self, request: Request) -> Response:
        phone = self._by_who.get(request.path_params["who"])
        said = _json(await request.body())
        if phone is None or said is None:
            return JSONResponse({"error": "who" if phone is None else "json"}, 400)
        try:
            now = self._parts.clock.now()
            line = await self._phones.write(phone.who, phone.name, said, now)
        except BadLine as bad:
            return JSONResponse({"error": str(bad)}, 400)
        self._parts.delivery.wake()
        self._parts.screens.tell("edited" if "edits" in said else "line", line)
        return JSONResponse({"line": self._line(line)})

    async def take_picture(self, request: Request) -> Response:
        """A photo from the visitor's own machine, to be sent with a message."""
        name = new_token()
        if not await self._parts.album.keep(f"{NAME}:{name}", await request.body()):
            return JSONResponse({"error": "picture"}, 400)
        return JSONResponse({"picture": name})

    async def move(self, request: Request) -> Response:
        said = _json(await request.body())
        try:
            to = time_machine.where_to(str((said or {}).get("move")), self._parts.clock.now())
        except KeyError:
            return JSONResponse({"error": "move"}, 400)
        async with self._moving:
            parts = self._parts
            await time_machine.travel(parts.db, parts.clock, parts.ticker, parts.delivery, to)
        self._parts.screens.tell("clock")
        return JSONResponse(self._clock())

    async def heat_wave(self, _request: Request) -> Response:
        """Four hot days from tomorrow on, and everything that follows from it now."""
        parts, today = self._parts, self._parts.clock.local().date()
        async with self._moving:
            await parts.db.run(lambda tx: let_it_come(tx, today))
            await parts.ticker.upkeep()
            await parts.ticker.tick()
        return JSONResponse(self._clock())

    async def calendar(self, _request: Request) -> Response:
        """What the coming days would bring, rehearsed on a copy: one at a time."""
        settings, speech = self._parts.settings, self._parts.house.speech
        async with self._rehearsing:
            wish = rehearse.Wish(REHEARSED)
            done = await asyncio.to_thread(rehearse.run, settings, wish, self._unless_closing)
        return JSONResponse(in_words(done.sheet, speech))

    def _unless_closing(self, _done: int, _of: int) -> None:
        if self._closing.is_set():
            raise asyncio.CancelledError

    async def events(self, request: Request) -> Response:
        asked = request.headers.get("last-event-id")
        after = await self._parts.db.run(phones.last_id) if asked is None else _number(asked)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = self._stream(after)
        return StreamingResponse(stream, media_type="text/event-stream", headers=headers)

    # --- the stream -----------------------------------------------------------------------------

    async def _stream(self, after: int) -> AsyncIterator[str]:
        watcher = self._parts.screens.watch()
        looks = 0
        try:
            yield ": hello\n\n"
            while not self._closing.is_set():
                for line in await self._new_lines(after):
                    after = line.id
                    yield _event("line", self._line(line), line.id)
                event, what = await _next(watcher)
                looks += 1
                if event == "edited":
                    yield _event("line", self._line(what))
                if event == "clock" or looks % CLOCK_EVERY == 0:
                    yield _event("clock", self._clock())
        finally:
            self._parts.screens.leave(watcher)

    async def _new_lines(self, after: int) -> list[PhoneLine]:
        sealer = self._parts.house.sealer
        return await self._parts.db.run(lambda tx: phones.lines(tx, sealer, None, after))

    # --- shapes ---------------------------------------------------------------------------------

    def _phone(self, tx: Transaction, phone: Phone) -> dict[str, Any]:
        role = self._parts.house.speech.words(Say(f"role-{phone.role}"), "nl", None)
        return {
            "who": phone.who,
            "name": phone.name,
            "role": role,
            "place": phone.place,
            "invite": invite_for(tx, self._parts.house, phone.who),
            "open": phone.shown,
        }

    def _line(self, line: PhoneLine) -> dict[str, Any]:
        at = line.at.astimezone(AMSTERDAM)
        choices = line.payload.get("choices", [])
        return {
            "id": line.id,
            "who": line.phone,
            "mine": line.mine,
            "text": line.payload["text"],
            "choices": [{"id": id_, "label": label} for id_, label in choices],
            "at": at.isoformat(timespec="seconds"),
            "time": f"{at:%H:%M}",
            "kind": "reply" if line.payload["kind"] in _PLAIN else line.payload["kind"],
            "edited": line.payload.get("edited", False),
            "ticks": line.ticks,
            "document": line.payload.get("document"),
            "picture": line.payload.get("picture"),
        }

    def _clock(self) -> dict[str, str]:
        now = self._parts.clock.local()
        text = f"{day_in_words(now.date(), 'nl')} {now.year} · {now:%H:%M}"
        return {"now": now.isoformat(timespec="seconds"), "now_text": text}


async def _next(watcher: asyncio.Queue[tuple[str, Any]]) -> tuple[str, Any]:
    try:
        async with asyncio.timeout(LOOK_EVERY):
            return await watcher.get()
    except TimeoutError:
        return "look", None


def _event(name: str, what: Any, number: int | None = None) -> str:
    head = f"id: {number}\n" if number is not None else ""
    return f"{head}event: {name}\ndata: {json.dumps(what)}\n\n"


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 18 else 0


def _json(body: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
