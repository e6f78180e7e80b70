"""Twilio's own client on our HTTP: another address, a bounded time, and failures by their name.

Its asynchronous HTTP client ignores the time-out, breaks the JSON of Content and hides
Retry-After; so it gets ours.
"""

import base64
import json
import logging
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar
from urllib.parse import urlencode

from twilio.base.exceptions import (
    TwilioException,
    TwilioRestException,
    TwilioServiceException,
)
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.channels.base import ChannelClosed, TryLater
from bot.channels.http import PATIENCE, Answer, Http, NoAnswer, NoConnection
from bot.channels.whatsapp.errors import not_sent

API = "https://api.twilio.com"
CONTENT = "https://content.twilio.com"
A_WHILE = 5.0  # seconds, for a 429 that names none

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Account:
    """Whose account, and where it is called; `api_url` None is Twilio's public one."""

    sid: str
    token: str
    api_url: str | None = None


def twilio(http: Http, account: Account) -> Client:
    """The client of the library; await its calls through `ask`."""
    logging.getLogger("twilio").setLevel(logging.WARNING)  # at INFO it tells what people write
    line = _Line(http, account.api_url)
    # A whole environment of its own: TWILIO_REGION and TWILIO_EDGE would change addresses.
    here = {"TWILIO_ACCOUNT_SID": account.sid}
    return Client(account.sid, account.token, http_client=line, environment=here)


async def ask(call: Awaitable[T]) -> T:
    """What Twilio answers; every failure of the library becomes one of the channel's.

    Raises Refused, TryLater, Held, ChannelClosed.
    """
    try:
        return await call
    except (TwilioRestException, TwilioServiceException) as refusal:
        raise not_sent(str(refusal.code or refusal.status)) from None
    except (TwilioException, ValueError, KeyError, TypeError, AttributeError):
        raise TryLater("no_sense", sent_perhaps=True) from None


class _Line(AsyncHttpClient):  # type: ignore[misc]  # the library has no types
    """Carries the library's requests; raises TryLater and ChannelClosed for what is no answer."""

    def __init__(self, http: Http, api_url: str | None) -> None:
        super().__init__(logging.getLogger("twilio.lief"), is_async=True, timeout=PATIENCE)
        self._http = http
        self._api_url = api_url

    async def request(
        self,
        method: str,
        uri: str,
        params: Mapping[str, object] | None = None,
        data: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        **_more: object,
    ) -> Response:
        asked: dict[str, Any] = {"headers": dict(headers or {}), "data": _body(data, headers)}
        if params:
            asked["params"] = {name: str(value) for name, value in params.items()}
        if auth is not None:
            asked["headers"]["Authorization"] = authorization(*auth)
        try:
            answer = await self._http.call(method.upper(), self._address(uri), **asked)
        except NoConnection:
            raise TryLater("connection") from None
        except NoAnswer:
            raise TryLater("timeout", sent_perhaps=True) from None
        if answer.status == 429 or answer.status >= 500 or answer.status in (401, 403):
            _trouble(answer)
        return Response(answer.status, answer.body.decode("utf8", "replace"), answer.headers)

    def _address(self, uri: str) -> str:
        """Ours for theirs; our name and token go to no other address, whatever a page links to."""
        if self._api_url and uri.startswith(f"{self._api_url}/"):
            return uri
        if uri.startswith(f"{API}/"):
            return (self._api_url or API) + uri.removeprefix(API)
        if uri.startswith(f"{CONTENT}/"):
            base = f"{self._api_url}/content" if self._api_url else CONTENT
            return base + uri.removeprefix(CONTENT)
        raise ValueError("not an address of Twilio")


def authorization(name: str, token: str) -> str:
    """The header that says who we are."""
    return f"Basic {base64.b64encode(f'{name}:{token}'.encode()).decode()}"


def _body(data: Mapping[str, object] | None, headers: Mapping[str, str] | None) -> bytes | None:
    if not data:
        return None
    if (headers or {}).get("Content-Type") == "application/json":
        return json.dumps(data).encode()
    return urlencode(data, doseq=True, errors="replace").encode()


def _trouble(answer: Answer) -> NoReturn:
    """Raises what a status says that needs no reading; a 5xx may well be a page for people."""
    code = _code(answer)
    if answer.status == 429:
        raise TryLater(code or "20429", after=answer.retry_after or A_WHILE)
    if answer.status >= 500:
        raise TryLater(f"http_{answer.status}", after=answer.retry_after)
    trouble = not_sent(code or "20003")
    raise trouble if answer.status == 403 else ChannelClosed(code or "20003")


def _code(answer: Answer) -> str:
    try:
        return str(json.loads(answer.body)["code"])
    except (ValueError, KeyError, TypeError):
        return ""
