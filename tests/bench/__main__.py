"""`python -m tests.bench` runs it all within three minutes; `--quick` a smoke of it."""

import argparse
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import table
from tests.bench.fan_out import ANNOUNCEMENTS, HEAT, TIPS, Kind
from tests.bench.house import Bench
from tests.bench.measuring import Measured
from tests.bench_understanding import median_time, worst_time

SMALL = 80
ROUNDS = 3  # in turn, so that what else the machine does hits all sizes
FEW, MANY, MILLION = 300, 100_000, 1_000_000  # nudges
TEN_THOUSAND = 10_000  # the people of a network
LARGE = "only heat for a large programme, and a million nudges on PostgreSQL"
SIZES = (SMALL, 5_000, 250_000)


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("--quick", action="store_true", help="a few messages, one small town")
    asked.add_argument("--large", action="store_true", help=LARGE)
    said = asked.parse_args()
    begun = time.perf_counter()
    table.heading()
    with TemporaryDirectory(prefix="bench") as folder:
        if said.large:
            _large(Bench(Path(folder), each=1))
        else:
            _all(Path(folder), quick=said.quick)
    print(f"\n{time.perf_counter() - begun:.0f} seconds in all")


def _all(folder: Path, *, quick: bool) -> None:
    bench = Bench(folder, each=4 if quick else 48)
    _sqlite(bench)
    table.ways("Webhooks: taken in and safely stored, not sent", bench.webhooks(SMALL))
    table.starts(bench.starts())
    _fan_out_sqlite(bench, FEW if quick else MANY)
    _fan_out_sqlite(bench, FEW if quick else TEN_THOUSAND, ANNOUNCEMENTS)
    streets = SMALL if quick else SIZES[1]
    table.asking(streets, bench.asking(bench.town(streets), 5 if quick else 30))
    if not quick:
        table.understanding(median_time(), *worst_time())
        _postgres(bench)
        _fan_out_postgres(Bench(folder / "fan-out", each=1), MANY)
        _fan_out_postgres(Bench(folder / "announce", each=1), TEN_THOUSAND, ANNOUNCEMENTS)
        _growth(Bench(folder / "growth", each=24))


def _large(bench: Bench, heat: int = MANY, tips: int = MILLION) -> None:
    _fan_out_sqlite(bench, heat, HEAT)
    _fan_out_postgres(bench, heat, HEAT)
    _fan_out_postgres(bench, tips)


def _sqlite(bench: Bench) -> None:
    floor = bench.floor("floor, HTTP", bench.town(SMALL))
    product = bench.product("product, HTTP", bench.town(SMALL))
    url = bench.town(SMALL)
    alone = [bench.in_process("product, in process", url, n) for n in (1, 16)]
    table.ways("SQLite, synchronous=FULL", [*floor, *product, *alone])


def _postgres(bench: Bench) -> None:
    with bench.postgres_town(SMALL) as url:
        measured = [bench.in_process("product, in process", url, n) for n in (1, 16)]
        table.ways("PostgreSQL, Unix socket", [*bench.product("product, HTTP", url), *measured])


def _fan_out_sqlite(bench: Bench, nudges: int, kind: Kind = TIPS) -> None:
    url, name = bench.town(nudges), "SQLite, synchronous=FULL"
    table.fan_out(kind.name, bench.fan_out(name, url, kind, nudges))


def _fan_out_postgres(bench: Bench, nudges: int, kind: Kind = TIPS) -> None:
    with bench.postgres_town(nudges) as url:
        name = "PostgreSQL, Unix socket"
        table.fan_out(kind.name, bench.fan_out(name, url, kind, nudges))


def _growth(bench: Bench) -> None:
    urls = {streets: bench.town(streets) for streets in SIZES}
    rounds = [{n: bench.in_process("", urls[n]) for n in SIZES} for _ in range(ROUNDS)]
    table.growth([(n, _least([one[n] for one in rounds])) for n in SIZES])


def _least(measured: list[Measured]) -> Measured:
    return min(measured, key=lambda m: m.cpu)


main()
