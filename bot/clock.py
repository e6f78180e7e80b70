"""The only door for time and chance."""

import secrets
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import SystemRandom
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

# No 0 O 1 I: read aloud and typed over by people. 12 of 32 letters are 60 random bits.
_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def utc_now() -> datetime:
    """The real moment, UTC: for leases, back-off and rates, never moved."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Clock:
    """Civil time, which the demo's time machine can move ahead."""

    real: Callable[[], datetime] = utc_now
    ahead: timedelta = timedelta(0)

    def now(self) -> datetime:
        """The civil moment, UTC."""
        return self.real() + self.ahead

    def local(self) -> datetime:
        """The civil moment in Europe/Amsterdam."""
        return self.now().astimezone(AMSTERDAM)


def monotonic() -> float:
    """Seconds that never go back: for time-outs and rates."""
    return time.monotonic()


def new_id() -> str:
    """A name that nobody has used."""
    return uuid.uuid4().hex


def new_code() -> str:
    """A one-time code of 60 random bits, as people read it: ABCD-EFGH-JKLM."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(12))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def jitter(seconds: float) -> float:
    """A waiting time between half and the whole of `seconds`."""
    return SystemRandom().uniform(seconds / 2, seconds)
