"""Lets python-telegram-bot ask through our own HTTP client, and be told plainly what failed.

An answer in HTML, as proxies give it, is never quoted: the library would put it in its log.
"""

import json
from typing import Any

from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.channels.http import PATIENCE, Answer, Http, NoAnswer, NoConnection, form

ODD_STATUSES = frozenset({400, 401, 403, 404, 409})  # the library has an error for each of these
SOME_TIME = 5.0  # seconds to wait when told to slow down but not how long
_DEFAULT: Any = BaseRequest.DEFAULT_NONE


class SlowDown(TelegramError):
    """Too many requests; `seconds` is how long they want us to wait.

    The library's own RetryAfter reads no header, and warns at each use that its unit will change.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__("too many requests")
        self.seconds = seconds


class NotNow(NetworkError):
    """Trouble at their side; `status` is that of HTTP."""

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status


class Request(BaseRequest):
    """One way to ask; the connections are the house's own and stay open."""

    def __init__(self, http: Http) -> None:
        self._http = http

    @property
    def read_timeout(self) -> float:
        return PATIENCE

    async def initialize(self) -> None:
        """Nothing to open: connections are made when they are needed."""

    async def shutdown(self) -> None:
        """Nothing to close: the house does that."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """What `do_request` found to be JSON."""
        return json.loads(payload)

    async def do_request(  # noqa: PLR0913, PLR0917 (the library's own signature)
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = _DEFAULT,
        write_timeout: Any = _DEFAULT,
        connect_timeout: Any = _DEFAULT,
        pool_timeout: Any = _DEFAULT,
    ) -> tuple[int, bytes]:
        """Status and JSON. Raises NetworkError when nothing was asked, TimedOut when it may have
        been done, SlowDown, NotNow, BadRequest."""
        del write_timeout, connect_timeout, pool_timeout  # one limit for the whole
        patience = None if read_timeout is _DEFAULT else read_timeout
        try:
            answer = await self._http.call(
                method, url, patience=patience, data=_asked(request_data)
            )
        except NoConnection:
            raise NetworkError("not reached") from None
        except NoAnswer:
            raise TimedOut("no answer") from None
        return answer.status, _as_json(answer)


def _asked(request_data: RequestData | None) -> Any:
    """The fields as they are posted; with a file among them, in parts."""
    if request_data is None:
        return None
    fields = request_data.json_parameters
    if not request_data.contains_files:
        return fields
    files: dict[str, Any] = dict(request_data.multipart_data)
    return form({n: fields[n] for n in fields if n not in files}, files)


def _as_json(answer: Answer) -> bytes:
    """The body, when the library can make sense of it."""
    said = _read(answer.body)
    if answer.status == 429:
        raise SlowDown(_seconds(answer, said))
    if answer.status >= 500:
        raise NotNow(answer.status)
    if answer.status < 300:
        if "result" not in said:
            raise TimedOut("an answer that cannot be read")
        return answer.body
    if answer.status not in ODD_STATUSES:
        raise BadRequest(f"status {answer.status}")
    return answer.body if said else b"{}"


def _read(body: bytes) -> dict[str, Any]:
    """The JSON object in a body; an empty one when there is none."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _seconds(answer: Answer, said: dict[str, Any]) -> float:
    parameters = said.get("parameters")
    asked = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if isinstance(asked, int) and asked > 0:
        return float(asked)
    return answer.retry_after or SOME_TIME
