"""Planning in a process of its own, killed midway."""

import random
import subprocess
import time

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


def moments(count: int, longest: float) -> list[float]:
    """When to kill, in seconds."""
    rng = random.Random(5)
    return [rng.uniform(0, longest) for _ in range(count)]
