"""The demo's phone in a terminal: the same engine, storage, outbox and screen."""

import asyncio
import threading
from contextlib import suppress

from api.build import Parts
from api.phones import Phones
from api.town import PHONES, invite_for, phone_named
from bot import time_machine
from bot.clock import AMSTERDAM, new_id
from storage import phones
from storage.phones import PhoneLine

LOOK_EVERY = 0.3
MOVES = {"/uur": "hour", "/dag": "day", "/ochtend": "morning", "/3dagen": "three_days"}
HELP = "Typ een bericht. /uur /ochtend /dag /3dagen verzetten de klok, Ctrl-D stopt."


def names() -> list[str]:
    return [phone.who for phone in PHONES]


def known(who: str) -> bool:
    return phone_named(who.casefold()) is not None


def chat(parts: Parts, who: str) -> None:
    """Until end of input or Ctrl-C."""
    try:
        asyncio.run(_Chat(parts, who).run())
    finally:
        parts.close()


class _Chat:
    def __init__(self, parts: Parts, who: str) -> None:
        self._parts = parts
        self._phones = Phones(parts.db, parts.house)
        phone = phone_named(who)
        assert phone is not None, "asked before"
        self._phone = phone
        self._shown = 0
        self._showing = asyncio.Lock()

    async def run(self) -> None:
        print(HELP)
        invite = await self._parts.db.run(
            lambda tx: invite_for(tx, self._parts.house, self._phone.who)
        )
        if invite:
            print(f"Begin met: {invite}")
        self._parts.ticker.start()
        await self._show()
        showing = asyncio.create_task(self._keep_showing())
        typing = _typing()
        while (typed := await typing.get()) != "":
            await self._typed(typed.strip())
        showing.cancel()
        self._parts.ticker.stop()

    async def _typed(self, text: str) -> None:
        if text in MOVES:
            to = time_machine.where_to(MOVES[text], self._parts.clock.now())
            parts = self._parts
            await time_machine.travel(parts.db, parts.clock, parts.ticker, parts.delivery, to)
        elif text:
            said = {"event_id": new_id(), "text": text}
            now = self._parts.clock.now()
            await self._phones.write(self._phone.who, self._phone.name, said, now)
        await self._show()

    async def _keep_showing(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self._show()

    async def _show(self) -> None:
        """Send what waits, and print what is new; one at a time."""
        async with self._showing:
            await self._parts.delivery.drain()
            await self._print_new()

    async def _print_new(self) -> None:
        sealer, who, after = self._parts.house.sealer, self._phone.who, self._shown
        lines = await self._parts.db.run(lambda tx: phones.lines(tx, sealer, who, after))
        for line in lines:
            if line.id > self._shown:
                self._shown = line.id
                print(_in_words(self._phone.name, line), flush=True)


def _typing() -> asyncio.Queue[str]:
    """What is typed, line by line, "" at the end; read aside, so that stopping need not wait."""
    loop, typed = asyncio.get_running_loop(), asyncio.Queue[str]()

    def read() -> None:
        with (
            suppress(RuntimeError),
            open(0, encoding="utf8", errors="replace", closefd=False) as keys,
        ):
            for line in keys:
                loop.call_soon_threadsafe(typed.put_nowait, line)
            loop.call_soon_threadsafe(typed.put_nowait, "")

    threading.Thread(target=read, daemon=True).start()
    return typed


def _in_words(name: str, line: PhoneLine) -> str:
    at = line.at.astimezone(AMSTERDAM)
    said = line.payload["text"].replace("\n", "\n            ")
    if "document" in line.payload:
        said = f"{said}\n            {line.payload['document']} (op het adres van `lief serve`)"
    head = f"{at:%d-%m %H:%M} {name if line.mine else 'bot'}: {said}"
    labels = [label for _, label in line.payload.get("choices", [])]
    numbered = " · ".join(f"{number} {label}" for number, label in enumerate(labels, start=1))
    return f"{head}\n            [{numbered}]" if numbered else head
