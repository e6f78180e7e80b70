"""The table that the benchmark prints."""

import os
import platform
from collections.abc import Sequence
from statistics import median

from tests.bench.fan_out import FanOut
from tests.bench.measuring import Measured
from tests.bench.starting import Start

MB = 1_000_000
_HEAD = f"{'':44}{'messages/s':>11}{'median ms':>11}{'p99 ms':>9}{'CPU ms':>9}{'MB':>6}"


def heading() -> None:
    cores, busy = os.cpu_count(), os.getloadavg()[0]
    print(f"{cores} cores, {busy:.1f} busy before we began, Python {platform.python_version()}")
    print("A message: claimed, answered, its reply sent and settled, durable. CPU: per message,")
    print(
        "of the process that does it. Times: from message to reply, each person waiting for hers."
    )


def ways(title: str, measured: Sequence[Measured]) -> None:
    print(f"\n{title}\n{_HEAD}")
    for m in measured:
        figures = f"{m.per_second:11.0f}{m.ms(50):11.2f}{m.ms(99):9.2f}{m.cpu_ms:9.2f}"
        print(f"{m.name:44}{figures}{m.memory / MB:6.0f}", flush=True)


def growth(measured: Sequence[tuple[int, Measured]]) -> None:
    print("\nGrowth (in process, the least of several rounds)")
    print(f"{'streets':>44}{'CPU ms':>11}{'× 80':>11}")
    least = measured[0][1].cpu_ms
    for streets, m in measured:
        print(f"{streets:44,}{m.cpu_ms:11.2f}{m.cpu_ms / least:11.2f}", flush=True)


def starts(measured: Sequence[tuple[str, Start]]) -> None:
    print(f"\nStart to first answer, `lief serve`\n{'':44}{'seconds':>11}{'MB':>11}")
    for name, start in measured:
        print(f"{name:44}{start.seconds:11.2f}{start.memory / MB:11.0f}", flush=True)


def fan_out(kind: str, m: FanOut) -> None:
    print(
        f"\n{kind} for each of many: planned and durable, while one person writes and is answered"
    )
    print(f"{'':44}{'nudges':>11}{'seconds':>11}{'replies':>9}{'worst ms':>9}")
    figures = f"{m.nudges:11,}{m.seconds:11.2f}{len(m.replies):9}{1000 * max(m.replies):9.0f}"
    print(f"{m.name:44}{figures}", flush=True)


def understanding(median: float, worst: float, piece: str) -> None:
    """`median` in microseconds, `worst` in milliseconds for 4,096 characters of `piece`."""
    print("\nUnderstanding one message")
    print(f"{'median of the labelled messages':44}{median:11.0f} µs")
    print(f"{'worst of the hostile ones, 4,096 characters':44}{worst:11.2f} ms ({piece!a})")


def asking(streets: int, measured: Sequence[tuple[str, Sequence[float]]]) -> None:
    print(f"\nA coordinator of {streets:,} streets asks\n{'':44}{'median ms':>11}{'worst ms':>11}")
    for asked, seconds in measured:
        print(f"{asked:44}{1000 * median(seconds):11.1f}{1000 * max(seconds):11.1f}", flush=True)
