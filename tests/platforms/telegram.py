"""A Bot API on loopback, with state: it checks what the real one checks, and can be troublesome."""

import asyncio
import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from tests.platforms.loopback import on_loopback
from tests.platforms.telegram_fields import Wrong, as_read, checked_rows, required, scope_of
from tests.platforms.telegram_updates import BOT

TOKEN = "123456:fake-token_of-our-bot"
SECRET = "our-webhook-secret"
METHODS = """get_me send_message send_document send_photo get_file
    answer_callback_query leave_chat set_my_commands delete_my_commands
    set_webhook delete_webhook get_updates""".split()
LARGEST_FILE = 50 * 1024 * 1024
PRESS_LASTS = 150.0  # seconds
HTML = "<html><body><h1>502 Bad Gateway</h1>nginx</body></html>"


@dataclass
class Call:
    method: str
    fields: dict[str, Any]
    at: float


@dataclass
class Said:
    """A message that was accepted from the bot."""

    id: int
    chat: str
    text: str
    rows: list[list[dict[str, str]]] = field(default_factory=list)
    file: tuple[str, str, bytes] | None = None
    photo: str = ""

    @property
    def buttons(self) -> dict[str, str]:
        """What each label stands for."""
        found = (button for row in self.rows for button in row)
        return {b["text"]: b.get("callback_data") or b["url"] for b in found}


@dataclass
class Trouble:
    """What goes wrong with the next calls: see `FakeTelegram._troubled`."""

    what: str
    method: str = "sendMessage"
    chat: str | None = None
    times: int = 1
    seconds: float = 0
    status: int = 502


class FakeTelegram:
    """Everything that one bot can do and was told; `address` is for TELEGRAM_API_URL."""

    def __init__(self) -> None:
        self.address = ""
        self.calls: list[Call] = []
        self.said: list[Said] = []
        self.webhook: dict[str, Any] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.left: list[str] = []
        self.answered: list[str] = []
        self.pressed: dict[str, float] = {}
        self.unreachable: dict[str, Wrong] = {}
        self.moved: dict[str, str] = {}
        self.pending: list[Any] = []
        self.troubles: list[Trouble] = []
        self.photos: dict[str, bytes] = {}
        self.file_path = ""
        self._ids = count(1000)

    def app(self) -> web.Application:
        app = web.Application(client_max_size=2 * LARGEST_FILE)
        app.router.add_route("*", "/bot{token}/{method}", self._endpoint)
        app.router.add_get("/file/bot{token}/photos/{name}", self._file)
        return app

    # --- for tests ------------------------------------------------------------------------------

    def trouble(self, what: str, **more: Any) -> None:
        self.troubles.append(Trouble(what, **more))

    def called(self, method: str) -> list[dict[str, Any]]:
        """With what it was called, oldest first."""
        return [call.fields for call in self.calls if call.method == method]

    def texts(self, chat: int | str) -> list[str]:
        return [said.text for said in self.said if said.chat == str(chat)]

    def last(self, chat: int | str) -> Said:
        return next(said for said in reversed(self.said) if said.chat == str(chat))

    def block(self, chat: int | str) -> None:
        self.unreachable[str(chat)] = Wrong(403, "Forbidden: bot was blocked by the user")

    # --- the server -----------------------------------------------------------------------------

    async def _endpoint(self, request: web.Request) -> web.StreamResponse:
        posted = {name: as_read(value) for name, value in (await request.post()).items()}
        fields = {**request.query, **posted}
        call = Call(request.match_info["method"], fields, time.monotonic())
        self.calls.append(call)
        try:
            if request.match_info["token"] != TOKEN:
                raise Wrong(401, "Unauthorized")
            trouble = self._trouble_with(call)
            if trouble is not None:
                return await self._troubled(trouble, call, request)
            return await self._done(call)
        except Wrong as wrong:
            return _refusal(wrong)

    async def _file(self, request: web.Request) -> web.Response:
        name, token = request.match_info["name"], request.match_info["token"]
        self.calls.append(Call("file", {"name": name}, time.monotonic()))
        if token != TOKEN or name not in self.photos:
            return web.Response(status=404)
        return web.Response(body=self.photos[name], content_type="image/jpeg")

    async def _done(self, call: Call) -> web.Response:
        name = re.sub(r"[A-Z]", lambda capital: f"_{capital[0].lower()}", call.method)
        if name not in METHODS:
            raise Wrong(404, "Not Found")
        result = getattr(self, f"_{name}")(call.fields)
        if asyncio.iscoroutine(result):
            result = await result
        return web.json_response({"ok": True, "result": result})

    def _trouble_with(self, call: Call) -> Trouble | None:
        for trouble in self.troubles:
            same_chat = trouble.chat in (None, call.fields.get("chat_id"))
            if trouble.times and same_chat and trouble.method == call.method:
                trouble.times -= 1
                return trouble
        return None

    async def _troubled(  # noqa: C901 (a table)
        self, trouble: Trouble, call: Call, request: web.Request
    ) -> web.StreamResponse:
        assert request.transport is not None
        match trouble.what:
            case "too_many":
                raise Wrong(429, "Too Many Requests", retry_after=int(trouble.seconds))
            case "too_many_html":
                wait = {"Retry-After": str(int(trouble.seconds))}
                return _page(429, wait)
            case "html":
                return _page(trouble.status)
            case "refused":
                raise Wrong(trouble.status, "Bad Request: something is wrong with it")
            case "not_modified":
                raise Wrong(400, "Bad Request: message is not modified: same content")
            case "slow":
                await asyncio.sleep(trouble.seconds)
                return await self._done(call)
            case "never":
                await asyncio.sleep(3600)
            case "done_and_never":
                await self._done(call)
                await asyncio.sleep(3600)
            case "done_and_cut":
                await self._done(call)
                request.transport.close()
            case "done_and_html":
                await self._done(call)
                return _page(200)
            case "cut":
                request.transport.close()
        return web.Response()

    # --- what the bot may ask -------------------------------------------------------------------

    def _get_me(self, _fields: dict[str, Any]) -> Any:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False}

    def _send_message(self, fields: dict[str, Any]) -> Any:
        chat, text = self._open_chat(fields), fields.get("text", "")
        if not text.strip():
            raise Wrong(400, "Bad Request: message text is empty")
        if len(text) > 4096:
            raise Wrong(400, "Bad Request: message is too long")
        if fields.get("parse_mode"):
            raise AssertionError("what people are called would be read as markup")
        rows = checked_rows(fields)
        said = Said(next(self._ids), chat, text, rows)
        self.said.append(said)
        where = {"id": int(chat), "type": "private" if int(chat) > 0 else "supergroup"}
        return {"message_id": said.id, "from": BOT, "chat": where, "date": 1, "text": text}

    def _send_document(self, fields: dict[str, Any]) -> Any:
        chat, file = self._open_chat(fields), fields.get("document")
        if not isinstance(file, tuple):
            raise Wrong(400, "Bad Request: there is no document in the request")
        if not file[2]:
            raise Wrong(400, "Bad Request: file must be non-empty")
        if len(file[2]) > LARGEST_FILE:
            raise Wrong(413, "Request Entity Too Large")
        said = Said(next(self._ids), chat, "", [], file)
        self.said.append(said)
        where = {"id": int(chat), "type": "private"}
        document = {"file_id": "f", "file_unique_id": "u", "file_name": file[0]}
        return {"message_id": said.id, "from": BOT, "chat": where, "date": 1, "document": document}

    def _send_photo(self, fields: dict[str, Any]) -> Any:
        """A photo that it knows by its name, or a new one, which gets a name."""
        chat, caption, photo = self._open_chat(fields), fields.get("caption", ""), fields["photo"]
        if isinstance(photo, tuple):
            photo, content = f"AgAC-{next(self._ids)}", photo[2]
            self.photos[photo] = content
        if photo not in self.photos:
            raise Wrong(400, "Bad Request: wrong file identifier/HTTP URL specified")
        if len(caption) > 1024:
            raise Wrong(400, "Bad Request: message caption is too long")
        said = Said(next(self._ids), chat, caption, checked_rows(fields), photo=photo)
        self.said.append(said)
        where = {"id": int(chat), "type": "private" if int(chat) > 0 else "supergroup"}
        sizes = [{"file_id": said.photo, "file_unique_id": "u", "width": 9, "height": 9}]
        return {"message_id": said.id, "chat": where, "date": 1, "photo": sizes}

    def _get_file(self, fields: dict[str, Any]) -> Any:
        name = required(fields, "file_id")
        if name not in self.photos:
            raise Wrong(400, "Bad Request: invalid file_id")
        return {
            "file_id": name,
            "file_unique_id": "u",
            "file_path": self.file_path or f"photos/{name}",
        }

    def _open_chat(self, fields: dict[str, Any]) -> str:
        chat = required(fields, "chat_id")
        if chat in self.moved:
            raise Wrong(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=int(self.moved[chat]),
            )
        if chat in self.unreachable:
            raise self.unreachable[chat]
        return chat

    def _answer_callback_query(self, fields: dict[str, Any]) -> Any:
        press = required(fields, "callback_query_id")
        if time.monotonic() - self.pressed.get(press, -PRESS_LASTS) >= PRESS_LASTS:
            raise Wrong(400, "Bad Request: query is too old or query ID is invalid")
        self.answered.append(press)
        return True

    def _leave_chat(self, fields: dict[str, Any]) -> Any:
        self.left.append(required(fields, "chat_id"))
        return True

    def _set_my_commands(self, fields: dict[str, Any]) -> Any:
        commands = json.loads(required(fields, "commands"))
        if not 0 < len(commands) <= 100:
            raise Wrong(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise Wrong(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 0 < len(command["description"]) <= 256:
                raise Wrong(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[scope_of(fields)] = commands
        return True

    def _delete_my_commands(self, fields: dict[str, Any]) -> Any:
        self.commands.pop(scope_of(fields), None)
        return True

    def _set_webhook(self, fields: dict[str, Any]) -> Any:
        if not required(fields, "url").startswith("https://"):
            raise Wrong(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", fields.get("secret_token", "-")):
            raise Wrong(400, "Bad Request: secret token contains unallowed characters")
        self.webhook = dict(fields)
        return True

    def _delete_webhook(self, fields: dict[str, Any]) -> Any:
        if fields.get("drop_pending_updates") == "true":
            self.pending.clear()
        self.webhook = {}
        return True

    async def _get_updates(self, fields: dict[str, Any]) -> Any:
        """An offset confirms all updates before it; they never come again."""
        if self.webhook:
            raise Wrong(409, "Conflict: can't use getUpdates method while webhook is active")
        until = time.monotonic() + float(fields.get("timeout", 0))
        if offset := int(fields.get("offset", 0)):
            self.pending = [u for u in self.pending if u["update_id"] >= offset]
        while not self.pending and time.monotonic() < until:
            await asyncio.sleep(0.01)
        return self.pending[:100]


def _refusal(wrong: Wrong) -> web.Response:
    said: dict[str, Any] = {"ok": False, "error_code": wrong.status, "description": wrong.why}
    if wrong.parameters:
        said["parameters"] = wrong.parameters
    return web.json_response(said, status=wrong.status)


def _page(status: int, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=HTML, content_type="text/html", headers=headers)


@contextmanager
def fake_telegram() -> Iterator[FakeTelegram]:
    """It answers on loopback as long as this lasts."""
    fake = FakeTelegram()
    with on_loopback(fake.app()) as place:
        fake.address = place.address
        yield fake
