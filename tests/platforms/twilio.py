"""Twilio as a small server of the tests: as strict as the real one, and out of order when asked."""

import asyncio
import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientSession, web
from twilio.request_validator import RequestValidator

from bot.clock import utc_now
from tests.platforms.twilio_content import Contents, Refusal

SID, TOKEN, NUMBER = "AC" + "1" * 32, "12345", "whatsapp:+31600000000"
PUBLIC_URL = "https://bot.example.org"
WINDOW = timedelta(hours=24)


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call: an answer of this kind, after so many seconds.

    `accepted`: the message was taken all the same. Without a `status` only the delay is wrong.
    """

    status: int = 0
    code: int = 0
    html: bool = False
    retry_after: int | None = None
    seconds: float = 0.0
    accepted: bool = False


@dataclass
class Message:
    """One message as Twilio keeps it; `text` and `choices` are what the phone shows."""

    sid: str
    from_: str
    to: str
    text: str
    choices: list[tuple[str, str]]
    at: datetime
    status: str = "queued"
    code: int | None = None
    direction: str = "outbound-api"
    content: str = ""
    media: int = 0
    callback: str = ""
    media_url: str = ""

    def told(self) -> dict[str, Any]:
        return {
            "sid": self.sid,
            "account_sid": SID,
            "from": self.from_,
            "to": self.to,
            "body": self.text,
            "num_media": str(self.media),
            "status": self.status,
            "error_code": self.code,
            "direction": self.direction,
            "date_sent": format_datetime(self.at.astimezone(UTC)),
            "date_created": format_datetime(self.at.astimezone(UTC)),
        }


@dataclass
class Twilio(Contents):
    """`mood` holds the faults of the next calls; `gone` refuses a number with a code at once and
    `fails` later; `callbacks_to` is where status callbacks are posted, when anywhere."""

    now: Callable[[], datetime] = utc_now
    mood: list[Fault] = field(default_factory=list)
    gone: dict[str, int] = field(default_factory=dict)
    fails: dict[str, int] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    callbacks_to: str = ""
    callback_first: bool = False
    page: int = 50
    photos: dict[str, bytes] = field(default_factory=dict)
    media_at: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._posting: set[asyncio.Task[None]] = set()

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard])
        app.router.add_get("/elsewhere/{name}", self._photo)
        messages = f"/2010-04-01/Accounts/{SID}/Messages"
        app.router.add_post(f"{messages}.json", self._create)
        app.router.add_get(f"{messages}.json", self._list)
        app.router.add_get(f"{messages}/{{sid}}.json", self._fetch)
        app.router.add_get(f"{messages}/{{sid}}/Media/{{name}}", self._media)
        app.router.add_delete(f"{messages}/{{sid}}/Media/{{name}}", self._no_media)
        self.add_routes(app)
        return app

    # --- what a test sees and plays --------------------------------------------------------------

    def shown(self, who: str) -> list[Message]:
        """What we sent to this number."""
        return [m for m in self.messages if m.to == who and m.direction != "inbound"]

    def written(self, who: str, text: str, *, media: int = 0, sid: str = "") -> Message:
        """`who` writes to us; whether a webhook tells us is another matter."""
        sid = sid or self.new_sid("SM")
        said = Message(sid, who, NUMBER, text, [], self.now(), "received", media=media)
        said.direction = "inbound"
        self.messages.append(said)
        return said

    def webhook(self, said: Message, **more: str) -> dict[str, str]:
        """The fields of its webhook."""
        return {
            "SmsMessageSid": said.sid,
            "NumMedia": str(said.media),
            "ProfileName": "Anja",
            "MessageType": "text",
            "SmsSid": said.sid,
            "WaId": said.from_.removeprefix("whatsapp:+"),
            "SmsStatus": "received",
            "Body": said.text,
            "To": said.to,
            "NumSegments": "1",
            "MessageSid": said.sid,
            "AccountSid": SID,
            "From": said.from_,
            "ApiVersion": "2010-04-01",
            **more,
        }

    def status(self, sid: str, status: str, code: int | None = None) -> dict[str, str]:
        """The fields of a status callback."""
        fields = {"MessageSid": sid, "SmsSid": sid, "MessageStatus": status, "AccountSid": SID}
        return fields | ({"ErrorCode": str(code)} if code else {})

    # --- the server ------------------------------------------------------------------------------

    @web.middleware
    async def _guard(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.asked.append((request.method, request.path))
        if request.path.startswith("/elsewhere/"):
            return await handler(request)
        given = request.headers.get("Authorization", "")
        if given != f"Basic {base64.b64encode(f'{SID}:{TOKEN}'.encode()).decode()}":
            return _complaint(Refusal(20003, 401))
        fault = self.mood.pop(0) if self.mood else Fault()
        answer = None
        if not fault.status or fault.accepted:
            try:
                answer = await handler(request)
            except Refusal as refusal:
                answer = _complaint(refusal)
        await asyncio.sleep(fault.seconds)
        return _faulty(fault) if fault.status else answer

    async def _create(self, request: web.Request) -> web.Response:
        form = await request.post()
        asked = {name: str(value) for name, value in form.items()}
        message = self._checked(asked)
        self.messages.append(message)
        for status in ("queued", "sent", "delivered"):
            if self.callbacks_to and message.callback:
                await self._tell(message, status)
        return web.json_response(message.told(), status=201)

    def _checked(self, asked: dict[str, str]) -> Message:
        to = asked.get("To", "")
        if not re.fullmatch(r"whatsapp:(\+\d{6,15}|[A-Z]{2}\.\w+)", to):
            raise Refusal(21211)
        if asked.get("From") != NUMBER:
            raise Refusal(63007)
        if to in self.gone:
            raise Refusal(self.gone[to])
        if not asked.keys() & {"Body", "ContentSid", "MediaUrl"}:
            raise Refusal(21619)
        _check_media(asked)
        if len(asked.get("Body", "")) > 1600 or asked.get("Body") == "":
            raise Refusal(21617)
        text, choices = asked.get("Body", ""), []
        if "ContentSid" in asked:
            text, choices = self.filled(asked["ContentSid"], asked.get("ContentVariables", "{}"))
        message = Message(self.new_sid("SM"), NUMBER, to, text, choices, self.now())
        message.content = asked.get("ContentSid", "")
        message.callback = asked.get("StatusCallback", "")
        message.media_url = asked.get("MediaUrl", "")
        message.code = self._later(message)
        return message

    def _later(self, message: Message) -> int | None:
        """The code with which it will fail, if it will."""
        if message.to in self.fails:
            return self.fails[message.to]
        heard = [m.at for m in self.messages if m.from_ == message.to]
        open_ = bool(heard) and self.now() - max(heard) < WINDOW
        known = self.approvals.get(message.content, {}).get("status") == "approved"
        return None if open_ or known else 63016

    async def _list(self, request: web.Request) -> web.Response:
        to, after, before = (request.query.get(n, "") for n in ("To", "DateSent>", "DateSent<"))
        found = [
            m.told()
            for m in reversed(self.messages)
            if m.to == to
            and (not after or m.at >= datetime.fromisoformat(after))
            and (not before or m.at <= datetime.fromisoformat(before))
        ]
        page = int(request.query.get("Page", "0"))
        rest = found[page * self.page :]
        more = f"{request.path}?{urlencode({**request.query, 'Page': page + 1})}"
        shown = {"messages": rest[: self.page], "page": page, "page_size": self.page}
        return web.json_response(
            {**shown, "next_page_uri": more if len(rest) > self.page else None}
        )

    async def _fetch(self, request: web.Request) -> web.Response:
        sid = request.match_info["sid"]
        for message in self.messages:
            if message.sid == sid:
                return web.json_response(message.told())
        raise Refusal(20404, 404)

    async def _media(self, request: web.Request) -> web.Response:
        """It lies elsewhere."""
        name = request.match_info["name"]
        if name not in self.photos:
            raise Refusal(20404, 404)
        there = self.media_at or f"{request.scheme}://{request.host}/elsewhere/{name}"
        return web.Response(status=307, headers={"Location": there})

    async def _photo(self, request: web.Request) -> web.Response:
        assert "Authorization" not in request.headers, "our token is nobody else's"
        return web.Response(body=self.photos[request.match_info["name"]], content_type="image/jpeg")

    async def _no_media(self, request: web.Request) -> web.Response:
        del self.photos[request.match_info["name"]]
        return web.Response(status=204)

    # --- callbacks -------------------------------------------------------------------------------

    async def _tell(self, message: Message, status: str) -> None:
        """Posts a signed status callback; before our answer when `callback_first`."""
        code = message.code if status == "delivered" else None
        fields = self.status(message.sid, "failed" if code else status, code)
        telling = asyncio.create_task(self._post("/webhooks/twilio/status", fields))
        self._posting.add(telling)
        telling.add_done_callback(self._posting.discard)
        if self.callback_first:
            await telling

    async def _post(self, path: str, fields: dict[str, str]) -> None:
        async with ClientSession() as session:
            headers = {"X-Twilio-Signature": signature(path, fields)}
            async with session.post(self.callbacks_to + path, data=fields, headers=headers):
                pass


def _check_media(asked: dict[str, str]) -> None:
    address = asked.get("MediaUrl", "https://….jpg")
    if not address.startswith("https://"):
        raise Refusal(21620)
    assert "Body" not in asked or address.endswith(".jpg"), "words beside a document are lost"


def signature(path: str, fields: dict[str, str], token: str = TOKEN, **how: str) -> str:
    """What Twilio sends in X-Twilio-Signature."""
    return str(RequestValidator(token).compute_signature(PUBLIC_URL + path, fields, **how))


def _complaint(refusal: Refusal) -> web.Response:
    said = {"code": refusal.code, "message": "no", "status": refusal.status}
    return web.json_response(said, status=refusal.status)


def _faulty(fault: Fault) -> web.Response:
    headers = {"Retry-After": str(fault.retry_after)} if fault.retry_after is not None else {}
    if fault.html:
        page = "<html><h1>Bad gateway</h1></html>"
        return web.Response(
            text=page, status=fault.status, headers=headers, content_type="text/html"
        )
    said = {"code": fault.code, "message": "no", "status": fault.status}
    return web.json_response(said, status=fault.status, headers=headers)
