"""Planning in a process of its own, killed midway."""

import random
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.fan_out import Kind
from tests.forked import ROOT, Forked
from tests.running import environment


def kill_midway(url: str, kind: Kind, after: float) -> None:
    """Begin the planning in a process of its own; kill -9 so many seconds later."""
    words = ["tests.bench.fan_out", url, kind.name]
    with Forked(words, ROOT, environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()  # it begins now
        time.sleep(after)
        process.kill()


@dataclass(frozen=True, slots=True)
class Kills:
    """So many, the first after about so many seconds."""

    count: int
    first: float


def steps(url: str, kind: Kind, kills: Kills, planned: Callable[[], int]) -> list[int]:
    """How much is planned after each kill; where nothing came of one, the next comes later."""
    rng, after, found = random.Random(5), kills.first, [planned()]
    for _ in range(kills.count):
        kill_midway(url, kind, after * rng.uniform(0.5, 1.5))
        found.append(planned())
        after *= 1 + (found[-1] == found[-2])
    return found[1:]


def moments(count: int, longest: float) -> list[float]:
    """When to kill, in seconds."""
    rng = random.Random(5)
    return [rng.uniform(0, longest) for _ in range(count)]
