"""What a coordinator asks in a large programme: a page of many streets, one street of them."""

import asyncio
from collections.abc import Sequence
from contextlib import redirect_stderr
from pathlib import Path
from tempfile import TemporaryFile

from api.logs import set_up_logs
from bot.channels.phone import ACCOUNT, NAME
from bot.clock import utc_now
from storage import people
from tests.bench.in_process import Desk
from tests.bench.people import Message

CARLA = "carla"
ASKED = ("saldi", "straten", "stille straten", "cijfers", "saldo Laan 4321", "saldo Lan 4321")


def measure(url: str, key_file: Path, times: int) -> list[tuple[str, Sequence[float]]]:
    """Of each question the seconds to its answer, asked so many times."""
    with TemporaryFile("w") as log, redirect_stderr(log):
        set_up_logs("json")
        desk = Desk(url, key_file)
        try:
            _join(desk)
            return asyncio.run(_ask(desk, times))
        finally:
            desk.db.close()


def _join(desk: Desk) -> None:
    sealer, now = desk.house.sealer, utc_now()
    with desk.db.transaction() as tx:
        met = people.find_conversation(tx, sealer, NAME, ACCOUNT, CARLA, CARLA, CARLA, now)
        people.join(tx, met.person.id, "coordinator", 1, None, now)
        people.change(tx, met.person.id, form="je")


async def _ask(desk: Desk, times: int) -> list[tuple[str, Sequence[float]]]:
    sender = asyncio.create_task(desk.delivery.run())
    found = []
    for text in ASKED:
        messages = [Message(CARLA, f"{text} {number}", text) for number in range(times + 1)]
        seconds = [await desk.answer(message) for message in messages]
        found.append((text, seconds[1:]))  # the first one fills caches
    desk.delivery.leave()
    await sender
    return found
