"""A channel on its own, and one phone that shows what it sends."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from bot.channels.base import (
    Choice,
    NotSent,
    Outgoing,
    Sent,
)
from bot.channels.whatsapp.sending import WhatsAppChannel
from bot.channels.whatsapp.setup import Workshop
from bot.channels.whatsapp.templates import Catalogue
from bot.clock import Clock
from bot.saying import Speech
from tests.channels.whatsapp.house import ANJA
from tests.platforms.twilio import Twilio

SPEECH = Speech.load()
CALLBACK = "https://bot.example.org/webhooks/twilio/status"
YES_NO = (Choice("3:yes", "Ja"), Choice("3:no", "Nee"))
MANY = tuple(Choice(f"3:{n}", f"Keuze {n}") for n in range(1, 7))


@dataclass
class Phone:
    """A channel on its own, and what arrives at Anja's phone."""

    channel: WhatsAppChannel
    workshop: Workshop
    catalogue: Catalogue
    clock: Clock
    fake: Twilio
    runner: asyncio.Runner

    def send(self, **said: Any) -> Sent:
        return self.run(self.channel.send(self.outgoing(**said)))

    def run(self, work: Awaitable[Any]) -> Any:
        async def doing() -> Any:
            return await work

        return self.runner.run(doing())

    def outgoing(self, **said: Any) -> Outgoing:
        heard: datetime | None = said.pop("heard", self.clock.now())
        return Outgoing(**{"chat": ANJA, "text": "Hallo.", "heard_at": heard, **said})

    def nudge(self, **said: Any) -> Outgoing:
        about = {"kind": "nudge", "about": "tip_reminder", "args": {"tip": 3}, "heard": None}
        return self.outgoing(**{**about, **said})

    def shown(self) -> tuple[str, list[tuple[str, str]]]:
        message = self.fake.shown(ANJA)[-1]
        return message.text, message.choices

    def set_up(self, status: str = "approved", **more: Any) -> None:
        self.run(self._make_all())
        self.fake.approve(status, **more)
        self.run(self.workshop.look(self.clock.now()))

    async def _make_all(self) -> None:
        async for _row in self.workshop.set_up(self.catalogue, self.clock.now()):
            pass

    def refuses(self, outgoing: Outgoing) -> NotSent:
        with pytest.raises(NotSent) as trouble:
            self.run(self.channel.send(outgoing))
        return trouble.value


MakePhone = Callable[..., Phone]
