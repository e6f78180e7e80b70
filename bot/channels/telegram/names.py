"""What our bot is called at Telegram, and the links that lead to it. Needs no client library."""

from storage import house as memory
from storage.db import Transaction

NAME = "telegram"


def account_of(token: str) -> str:
    """The bot's number: it stands before the colon and is no secret."""
    return token.partition(":")[0]


def remembered_name(tx: Transaction, account: str) -> str:
    """The user name of this bot, "" when Telegram has not told it yet."""
    return memory.remembered(tx, _key(account)) or ""


def remember_name(tx: Transaction, account: str, name: str) -> None:
    memory.remember(tx, _key(account), name)


def link_to(name: str, code: str = "") -> str:
    """Opens the private chat with us; with a code, a button there starts with it."""
    return f"https://t.me/{name}" + (f"?start={code}" if code else "")


def _key(account: str) -> str:
    return f"telegram_username:{account}"
