"""The product's own server with a phone for everybody in the benchmark.

It tells on standard output whose phone just got a reply, so that nobody need ask while measuring.
"""

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path

from api.app import create_app
from api.build import Parts, build
from api.logs import set_up_logs
from api.server import open_door, run
from api.town import Phone
from bot.settings import Settings
from tests.bench.people import names


def main(port: str, url: str, key_file: str, people: str) -> None:
    set_up_logs("json")
    settings = Settings(demo=True, key_file=Path(key_file))
    parts = build(settings.model_copy(update={"database_url": url}))
    phones = [Phone(who, who, "gangmaker", "Lindenstraat") for who in names(int(people))]
    app = create_app(parts, phones=phones)
    lived = app.router.lifespan_context

    @asynccontextmanager
    async def living(app):  # type: ignore[no-untyped-def]
        async with lived(app):
            telling = asyncio.create_task(_tell(parts))
            yield
            telling.cancel()

    app.router.lifespan_context = living
    run(app, open_door("127.0.0.1", int(port)), app.let_go)
    parts.close()


async def _tell(parts: Parts) -> None:
    watcher = parts.screens.watch()
    while True:
        _, line = await watcher.get()
        if line is not None and not line.mine:
            os.write(1, f"{line.phone}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
