"""The webhooks: how fast the real `lief serve` takes in and stores what platforms bring.

Nothing is sent meanwhile: that goes at the pace of the platforms. The floor writes the same rows.
"""

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from urllib.parse import urlencode
from zlib import crc32

import uvloop
from twilio.request_validator import RequestValidator

from tests.bench.measuring import Measured, cpu_of, memory_of
from tests.bench.over_http import HERE, PATIENCE, Line, free_port, started
from tests.bench.people import WARM, Message
from tests.bench.town import Whose

PUBLIC = "https://lief.example.org"
TOKEN, SECRET = "424242:bench", "bench-secret"
ACCOUNT, AUTH = "AC" + "0" * 32, "bench-auth-token"
TELEGRAM = Whose("telegram", "424242", "70000{number}")
WHATSAPP = Whose("whatsapp", ACCOUNT, "whatsapp:+3160000{number}")
SERVE = ["-c", "from api.cli import main; main()", "serve", "--no-worker", "--port"]

Written = Callable[[Message, int], bytes]


@dataclass(frozen=True, slots=True)
class Webhook:
    """A platform whose calls are played; `written` makes one of them, `number` is its own."""

    name: str
    whose: Whose
    written: Written


def _telegram(message: Message, number: int) -> bytes:
    who = int(message.who)
    update = {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": 1_790_000_000,
            "chat": {"id": who, "type": "private", "first_name": "Anja"},
            "from": {"id": who, "is_bot": False, "first_name": "Anja", "language_code": "nl"},
            "text": message.text,
        },
    }
    secret = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Type: application/json"
    return _request("/webhooks/telegram", secret, json.dumps(update).encode())


def _twilio(message: Message, number: int) -> bytes:
    form = {
        "MessageSid": f"SM{number:032x}",
        "SmsMessageSid": f"SM{number:032x}",
        "AccountSid": ACCOUNT,
        "From": message.who,
        "To": "whatsapp:+31600000000",
        "Body": message.text,
        "NumMedia": "0",
        "ProfileName": "Anja",
        "WaId": message.who.removeprefix("whatsapp:+"),
        "MessageType": "text",
    }
    signature = RequestValidator(AUTH).compute_signature(f"{PUBLIC}/webhooks/twilio", form)
    head = f"X-Twilio-Signature: {signature}\r\nContent-Type: application/x-www-form-urlencoded"
    return _request("/webhooks/twilio", head, urlencode(form).encode())


def _floor(message: Message, _number: int) -> bytes:
    body = json.dumps({"event_id": message.event_id, "text": message.text}).encode()
    return _request(f"/phone/{message.who}/messages", "Content-Type: application/json", body)


def _request(path: str, head: str, body: bytes) -> bytes:
    first = f"POST {path} HTTP/1.1\r\nHost: {HERE}\r\n{head}\r\nContent-Length: {len(body)}\r\n\r\n"
    return first.encode() + body


WEBHOOKS = (
    Webhook("Telegram", TELEGRAM, _telegram),
    Webhook("Twilio, signed", WHATSAPP, _twilio),
)


def floor(name: str, path: str, people: Sequence[Sequence[Message]]) -> Measured:
    """The same rows by plain sqlite3 behind bare Starlette."""
    port = free_port()
    with started(["-m", "tests.bench.floor", str(port), path]) as process:
        return uvloop.run(_measure(name, (process.pid, port), people, _floor))


def product(
    webhook: Webhook, name: str, url: str, key: Path, people: Sequence[Sequence[Message]]
) -> Measured:
    """`lief serve --no-worker`, its platforms set up but never called."""
    port = free_port()
    settings = {
        "DATABASE_URL": url,
        "LIEF_KEY_FILE": str(key),
        "LIEF_LOG": "json",
        "PUBLIC_URL": PUBLIC,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_API_URL": f"http://{HERE}:9",
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": AUTH,
        "TWILIO_WHATSAPP_FROM": "+31600000000",
        "TWILIO_API_URL": f"http://{HERE}:9",
    }
    with started([*SERVE, str(port)], **settings) as process:
        return uvloop.run(_measure(name, (process.pid, port), people, webhook.written))


async def _measure(
    name: str, server: tuple[int, int], people: Sequence[Sequence[Message]], written: Written
) -> Measured:
    pid, port = server
    calls = [[written(m, crc32(m.event_id.encode())) for m in messages] for messages in people]
    lines = [(Line(port), theirs) for theirs in calls]
    for line, _ in lines:
        await line.open()
    await asyncio.gather(*(_talk(line, theirs[:WARM]) for line, theirs in lines))
    start, worked = time.perf_counter(), cpu_of(pid)
    taken = await asyncio.gather(*(_talk(line, theirs[WARM:]) for line, theirs in lines))
    seconds, cpu = time.perf_counter() - start, cpu_of(pid) - worked
    for line, _ in lines:
        line.writer.close()
    return Measured(name, seconds, list(chain(*taken)), cpu, memory_of(pid))


async def _talk(line: Line, calls: Sequence[bytes]) -> list[float]:
    return [await _taken(line, call) for call in calls]


async def _taken(line: Line, call: bytes) -> float:
    """Seconds from a call to its 200."""
    start = time.perf_counter()
    async with asyncio.timeout(PATIENCE):
        await line.ask(call)
    return time.perf_counter() - start
