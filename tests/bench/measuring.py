"""What was measured of one way to handle messages, and where the figures of a process come from."""

import os
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Measured:
    """`seconds` for all of it until settled, each reply's own in `replies`; CPU in seconds."""

    name: str
    seconds: float
    replies: list[float]
    cpu: float
    memory: int

    @property
    def per_second(self) -> float:
        return len(self.replies) / self.seconds

    @property
    def cpu_ms(self) -> float:
        return 1000 * self.cpu / len(self.replies)

    def ms(self, percent: int) -> float:
        """Milliseconds within which this part of the replies was there."""
        return 1000 * quantiles(self.replies, n=100, method="inclusive")[percent - 1]


def cpu_of(pid: int) -> float:
    """Seconds that a process and its threads worked."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_of(pid: int) -> int:
    """Bytes that a process holds in memory."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
