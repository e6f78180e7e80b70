"""Long work at the command line: how far it is on a terminal, and an end that harms nothing."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from storage.copying import Progress


@contextmanager
def progress(what: str, quiet: bool) -> Iterator[Progress]:
    """How far it is, on a terminal only. Between two pages it hears that it should stop."""
    shown = sys.stderr.isatty() and not quiet
    with _asked_to_stop() as asked:

        def told(done: int, of: int) -> None:
            if asked():
                raise SystemExit(0)
            if shown:
                sys.stderr.write(f"\r{what} {done * 100 // max(of, 1)} %")
                sys.stderr.flush()

        try:
            yield told
        finally:
            if shown:
                sys.stderr.write("\r\033[K")


@contextmanager
def _asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C or SIGTERM came; a second one does what it always does.

    A database's library that is interrupted anywhere may answer with an error of its own.
    """
    asked = False

    def ask(_number: int, _frame: object) -> None:
        nonlocal asked
        asked = True
        as_before()

    def as_before() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    before = {n: signal.signal(n, ask) for n in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: asked
    finally:
        as_before()
