"""Links that start a chat with a code at one tap, as far as they are known without asking."""

from dataclasses import dataclass

from bot.channels.telegram.names import link_to, remembered_name
from storage.db import Transaction


@dataclass(frozen=True, slots=True)
class WaysIn:
    """`telegram`: our bot's number there; `whatsapp`: the digits of ours. Empty is switched off."""

    telegram: str = ""
    whatsapp: str = ""

    def links(self, tx: Transaction, code: str) -> tuple[str, ...]:
        """One for each platform that is switched on; Telegram's once it told our name."""
        name = remembered_name(tx, self.telegram) if self.telegram else ""
        found = (
            link_to(name, code) if name else "",
            whatsapp_link(self.whatsapp, code) if self.whatsapp else "",
        )
        return tuple(filter(None, found))

    def open_doors(self, tx: Transaction) -> tuple[str, ...]:
        """The same, for whoever has no code."""
        name = remembered_name(tx, self.telegram) if self.telegram else ""
        found = (
            link_to(name) if name else "",
            f"https://wa.me/{self.whatsapp}" if self.whatsapp else "",
        )
        return tuple(filter(None, found))


NO_WAYS = WaysIn()


def whatsapp_link(digits: str, code: str) -> str:
    """Opens a chat with us in which START and the code stand ready."""
    return f"https://wa.me/{digits}?text=START%20{code}"
