"""Planning in a process of its own, killed midway."""

import random
import subprocess
import sys
import time

from tests.bench.fan_out import Kind


def kill_midway(url: str, kind: Kind, after: float) -> None:
    """Begin the planning in a process of its own; kill -9 so many seconds later."""
    words = [sys.executable, "-m", "tests.bench.fan_out", url, kind.name]
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()  # it begins now
    time.sleep(after)
    process.kill()
    process.wait()
    process.stdout.close()


def moments(count: int, longest: float) -> list[float]:
    """When to kill, in seconds."""
    rng = random.Random(5)
    return [rng.uniform(0, longest) for _ in range(count)]
