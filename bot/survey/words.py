"""The words with which somebody joins her second answer to her first: two names and a number.

They are names of things, said alike in every language here, and no text. Whoever keeps one keeps
it in her own chat: nowhere is it written whose it is.
"""

import hashlib
import re

from bot.commands import plain

NAMES = tuple(
    "anker appel banaan berg beker bloem boot bord brug cactus citroen dak deur druif duif eiland "
    "ezel fiets fluit geit gitaar golf haas hamer haven hert hoed honing hut iglo jas kaars kameel "
    "kers kompas koffer konijn kroon lamp lepel libel lijster linde maan mand merel molen mus "
    "muts nest noot olifant orgel paard panda parel peer pinda plant pluim pompoen radijs raket "
    "regen roos schelp schip slak sleutel spin ster strand tafel tak tent tijger toren trein tuin "
    "tulp uil vaas veer vijver vlag vlinder vogel vos walnoot wiel wolk zadel zebra zeil zomer "
    "zon zwaan zwaluw".split()
)
_SHAPE = re.compile(r"(?:.* )?([a-z]+) ([a-z]+) (\d\d)(?: .*)?")


def word_of(code: str) -> str:
    """A word made of a code that nobody can guess: `appel-zwaan-47`."""
    number = int.from_bytes(hashlib.sha256(code.encode()).digest()[:8])
    number, last = divmod(number, 90)
    number, first = divmod(number, len(NAMES))
    return f"{NAMES[first]}-{NAMES[number % len(NAMES)]}-{last + 10}"


def word_in(text: str) -> str | None:
    """The word in a message, however it was typed; None when there is none."""
    found = _SHAPE.fullmatch(plain(text))
    if found is None or not {found[1], found[2]} <= set(NAMES):
        return None
    return "-".join(found.groups())
