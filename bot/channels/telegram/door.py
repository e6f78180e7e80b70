"""The webhook that Telegram calls; a secret says that it is they."""

import hmac

from bot.channels.base import Call, Event
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.updates import Reader

PATH = "/webhooks/telegram"
HEADER = "x-telegram-bot-api-secret-token"


class TelegramDoor:
    """Opens for who knows the secret that we gave Telegram."""

    def __init__(self, secret: str, ours: OurBot) -> None:
        self._secret = secret.encode()
        self._ours = ours

    def is_theirs(self, call: Call) -> bool:
        """Compared as bytes: a text that is not ASCII would raise."""
        said = call.headers.get(HEADER, "").encode("utf8", "replace")
        return hmac.compare_digest(said, self._secret)

    def read(self, call: Call) -> Event:
        return Reader(self._ours.account, self._ours.name).read(call.body)
