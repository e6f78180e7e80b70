"""The product's own server with a phone for everybody in the benchmark.

It tells on standard output whose phone just got a reply, so that nobody need ask while measuring.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

from api.app import create_app
from api.build import Parts, build
from api.logs import set_up_logs
from api.server import open_door, run
from api.town import Phone
from bot.channels.base import Outgoing, Sent
from bot.channels.phone import NAME, PhoneChannel
from bot.delivery import Delivery
from bot.nudges.schedule import Ticker
from bot.settings import Settings
from tests.bench.people import names
from tests.simple_channel import SimpleChannel


class Telling(SimpleChannel):
    """The phones, with a word to the benchmark when a reply stands on one."""

    def __init__(self, phones: PhoneChannel) -> None:
        self._phones = phones

    async def send(self, outgoing: Outgoing) -> Sent:
        line = await self._phones.send(outgoing)
        os.write(1, f"{outgoing.chat}\n".encode())
        return line


def main(port: str, url: str, key_file: str, people: str) -> None:
    set_up_logs("json")
    settings = Settings(demo=True, key_file=Path(key_file))
    parts = _telling(build(settings.model_copy(update={"database_url": url})))
    phones = [Phone(who, who, "gangmaker", "Lindenstraat") for who in names(int(people))]
    app = create_app(parts, phones=phones)
    run(app, open_door("127.0.0.1", int(port)), app.let_go)
    parts.close()


def _telling(parts: Parts) -> Parts:
    db, house, clock = parts.db, parts.house, parts.clock
    phones = Telling(PhoneChannel(db, house.sealer, clock, parts.screens.tell))
    delivery = Delivery(db, house, clock, {NAME: phones})
    return replace(parts, delivery=delivery, ticker=Ticker(db, clock, delivery.wake))


if __name__ == "__main__":
    main(*sys.argv[1:])
