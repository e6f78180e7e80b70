"""Gets a photo that somebody sent to our number, from where Twilio keeps it, and has it deleted.

Off unless the operator says so (TWILIO_PICTURES). Nothing is called but Twilio itself, with our
name and token, and without them the one address to which it sends us on.
"""

import re

import structlog

from bot.channels.base import NotFetched
from bot.channels.http import Answer, Http, NoAnswer, NoConnection
from bot.channels.whatsapp.client import API, Account, authorization

_MEDIA = re.compile(r"/Messages/([A-Za-z0-9]{2,64})/Media/([A-Za-z0-9]{2,64})/?$")
_NAME = re.compile(r"[A-Za-z0-9]{2,64}/[A-Za-z0-9]{2,64}")
OK, NO_CONTENT = 200, 204
MOVED = (301, 302, 303, 307, 308)

log = structlog.get_logger()


def name_of(media_url: str) -> str:
    """Message and media, from the address in a webhook; "" for any other address."""
    found = _MEDIA.search(media_url)
    return f"{found[1]}/{found[2]}" if found else ""


class Photos:
    """What lies at Twilio for one account."""

    def __init__(self, http: Http, account: Account) -> None:
        self._http = http
        self._base = account.api_url or API
        self._sid = account.sid
        self._headers = {"Authorization": authorization(account.sid, account.token)}

    async def fetch(self, name: str) -> bytes:
        """A photo by the name of `name_of`, of 5 MB at most. Raises NotFetched."""
        if not _NAME.fullmatch(name):
            raise NotFetched("no_name")
        message, media = name.split("/")
        where = f"{self._base}/2010-04-01/Accounts/{self._sid}/Messages/{message}/Media/{media}"
        answer = await self._ask("GET", where, self._headers)
        if answer.status in MOVED:
            answer = await self._ask("GET", self._allowed(answer.headers.get("Location", "")), {})
        if answer.status != OK:
            raise NotFetched(f"http_{answer.status}")
        await self._delete(where)
        return answer.body

    async def _delete(self, where: str) -> None:
        """We have it now; that it stays there is no reason to do without it."""
        try:
            answer = await self._ask("DELETE", where, self._headers)
        except NotFetched:
            log.warning("photo stays at Twilio")
        else:
            if answer.status != NO_CONTENT:
                log.warning("photo stays at Twilio", status=answer.status)

    def _allowed(self, address: str) -> str:
        """Only https, unless Twilio itself is called at another address. Raises NotFetched."""
        if not address.startswith(("https://", f"{self._base}/")):
            raise NotFetched("no_address")
        return address

    async def _ask(self, method: str, address: str, headers: dict[str, str]) -> Answer:
        try:
            return await self._http.call(method, address, headers=headers)
        except (NoConnection, NoAnswer):
            raise NotFetched("no_answer") from None
