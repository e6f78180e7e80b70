"""The operator says something in a process of its own, at ten tomorrow, and is broken off.

`python -m tests.announcing_operator URL RECEIVERS [SIGNAL]`; it comes before the second page.
"""

import signal
import sys
from collections.abc import Callable
from datetime import datetime
from itertools import count

from api.announcement_desk import Desk
from api.announcing_order import NotMet, Order
from api.cli_announcing import send
from bot.clock import Clock
from storage.db import Database
from tests.bench.fan_out import ten_tomorrow

ORDER = Order("Zaterdag is de top.", "all")
SECOND_PAGE = 5  # it looks, it says, asks what is due, plans a page, and then looks up again


def interrupted(number: int) -> Callable[[], datetime]:
    """A clock during whose fifth look the signal comes."""
    looks = count(1)

    def now() -> datetime:
        if next(looks) == SECOND_PAGE:
            signal.raise_signal(number)
        return ten_tomorrow()

    return now


def main(url: str, receivers: str, number: str = "") -> None:
    """Tells when it begins. Exit code 1 when it cannot be said."""
    db = Database.open(url)
    clock = interrupted(signal.Signals[number]) if number else ten_tomorrow
    desk = Desk(db, Clock(real=clock))
    shown = desk.look(ORDER)
    print("begun", flush=True)
    try:
        send(desk, shown, int(receivers), as_json=False)
    except NotMet as trouble:
        sys.exit(str(trouble))


if __name__ == "__main__":
    main(*sys.argv[1:])
