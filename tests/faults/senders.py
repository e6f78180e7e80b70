"""Real senders of their own process, killed or left alone: `python -m tests.faults.senders N`.

Settings come from the environment, as for `lief work`. With `--kill` each lives a tenth to half a
second (twice as long whenever that was too short to send anything), and it ends when nothing waits
any more, telling how many were killed. Without, N senders run until standard input closes.
"""

import asyncio
import os
import signal
import sys
import time
from random import Random

from sqlalchemy import func, select, update

from api.build import build
from bot.settings import read_settings
from storage.db import Database
from storage.models import tables

ROUNDS = 5_000  # a bound: it ends by itself
outbox = tables["outbox"]
chat_pace = tables["chat_pace"]


def send(ready: int) -> None:
    """What a child does until it is killed."""
    parts = build(read_settings())
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    os.write(ready, b".")
    asyncio.run(parts.delivery.run())


def fork() -> int:
    """Gives the number of a child that is ready to send."""
    told, ready = os.pipe()
    child = os.fork()
    if not child:
        try:
            send(ready)
        finally:
            os._exit(1)
    os.close(ready)
    assert os.read(told, 1) == b".", "it did not come up"
    os.close(told)
    return child


def kill_and_kill_again(count: int, chance: Random) -> int:
    """Gives how many were killed until nothing waited."""
    killed, longer, before = 0, 1.0, 0
    for _ in range(ROUNDS):
        children = sorted((longer * chance.uniform(0.1, 0.5), fork()) for _ in range(count))
        begun = time.monotonic()
        for lifetime, child in children:
            time.sleep(max(0.0, lifetime - (time.monotonic() - begun)))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            killed += 1
        waiting = a_minute_passes()
        if not waiting:
            return killed
        longer, before = longer * (1 + (waiting == before)), waiting  # it is a busy machine
    raise SystemExit("it never ended")


def a_minute_passes() -> int:
    """The leases of the dead run out, as in a minute of real time; gives how many still wait."""
    db = Database.open(read_settings().database_url)
    with db.transaction() as tx:
        tx.execute(update(outbox).values(leased_until=None))
        tx.execute(update(chat_pace).values(busy_until=None))
        waits = select(func.count()).select_from(outbox).where(outbox.c.state == "waiting")
        waiting = int(tx.execute(waits).scalar_one())
    db.close()
    return waiting


def main() -> None:
    count = int(sys.argv[1])

    if "--kill" in sys.argv:
        print(kill_and_kill_again(count, Random(4)), flush=True)
        return
    children = [fork() for _ in range(count)]
    sys.stdin.read()
    for child in children:
        os.kill(child, signal.SIGTERM)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
