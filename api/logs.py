"""Logs carry ids and codes, never texts, names or numbers."""

import logging
import sys
from typing import Literal

import structlog


def set_up_logs(style: Literal["json", "console"] | None, *, quiet: bool = False) -> None:
    """`console` on a terminal, else `json`, unless chosen; `quiet` tells trouble only.

    Everything goes to standard error.
    """
    chosen = style or ("console" if sys.stderr.isatty() else "json")
    last = (
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if chosen == "console"
        else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_the_kind_of_error,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger("warning" if quiet else "info"),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
    )
    for noisy in ("uvicorn.access", "httpx", "httpcore", "apscheduler"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    # It quotes what came in, and addresses with the token in them; what matters we log ourselves.
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)


def _only_the_kind_of_error(
    _logger: object, _name: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """An exception's message may quote what somebody wrote: keep its kind and its place only."""
    if event.pop("exc_info", None):
        kind, _error, trace = sys.exc_info()
        event["error"] = kind.__name__ if kind else "?"
        places = []
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
            trace = trace.tb_next
        event["at"] = places[-6:]
    return event
