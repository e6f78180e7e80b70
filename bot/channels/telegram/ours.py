"""Our bot at Telegram: its number, its name there, and the way to ask for something."""

from dataclasses import dataclass

from telegram import Bot

from bot.channels.http import Http
from bot.channels.telegram.names import account_of
from bot.channels.telegram.request import Request


@dataclass(slots=True)
class OurBot:
    """`account` is its number. `name` is "" until Telegram has told us once.

    Below `files` lie the photos; with the token in it, it is never logged or kept.
    """

    account: str
    api: Bot
    http: Http
    files: str
    name: str = ""

    @classmethod
    def at(cls, address: str, token: str, http: Http, name: str = "") -> "OurBot":
        """`address` is that of the Bot API, without /bot."""
        request = Request(http)
        base, files = f"{address}/bot{token}", f"{address}/file/bot{token}"
        api = Bot(
            token,
            base_url=lambda _: base,
            base_file_url=lambda _: files,
            request=request,
            get_updates_request=request,
        )
        return cls(account_of(token), api, http, files, name)
