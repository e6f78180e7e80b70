"""One sender on its own, for tests that kill it: `python -m tests.faults.sender` until killed.

DATABASE_URL says where, LIEF_KEY_FILE with which key, SLOWLY how long one message takes and
AHEAD how far its clock is ahead (both in seconds).
"""

import asyncio
import os
from datetime import timedelta

from bot.channels.base import Outgoing, Sent
from bot.channels.phone import PhoneChannel
from bot.clock import Clock
from bot.conversation import House
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.saying import LANGUAGES, Speech
from storage.db import Database
from storage.sealing import Sealer


class SlowPhone(PhoneChannel):
    """A platform that takes its time: after it showed the message, before it says so."""

    async def send(self, outgoing: Outgoing) -> Sent:
        shown = await super().send(outgoing)
        await asyncio.sleep(float(os.environ.get("SLOWLY", "0")))
        return shown


def main() -> None:
    db = Database.open(os.environ["DATABASE_URL"])
    sealer = Sealer.load(os.environ["LIEF_KEY_FILE"], may_create=False)
    house = House(Engine(DIALOGUES, LANGUAGES), Speech.load(), sealer)
    clock = Clock(ahead=timedelta(seconds=float(os.environ.get("AHEAD", "0"))))
    phone = SlowPhone(db, sealer, clock, lambda *_: None)
    print("ready", flush=True)
    asyncio.run(Delivery(db, house, clock, {"phone": phone}).run())


if __name__ == "__main__":
    main()
