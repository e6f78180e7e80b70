"""Does somebody know what only she knows: a street where she takes part, and her first name?"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from bot.commands import plain

NEARLY = 88.0  # of 100, as where streets are looked up: "Lindestraat" is the Lindenstraat
FORGIVEN_FROM = 5  # letters
AT_MOST = 3  # words more than asked for; a list of guesses is no answer

_ARTICLES = frozenset({"de", "het", "t", "the"})
_BESIDE = _ARTICLES | frozenset(
    (
        "aan achternaam alstublieft ben bij dag den der dit een en goedemorgen hallo heet helpen "
        "hoi ik in is ja jij met mijn naam op s straat te ter u uit van voornaam was wonen woon "
        "woonde woont "
        "am and at called from hello help hi i im it live m my name on street this with"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Known:
    """What of the two was said right."""

    place: bool
    name: bool


def what_is_known(said: str, places: Collection[str], name: str) -> Known:
    """`places`: any of them will do; `name`: the whole one, of which the first word counts.

    Half of it counts only by itself: beside a wrong street or name it is a guess.
    """
    words = plain(said).split()
    place = next((found for one in places if (found := _place(words, one))), None)
    rest = words[: place.start] + words[place.stop :] if place else words
    first = next((word for word in plain(name).split() if word.isalpha()), "")
    named = next((word for word in rest if first and _same(word, first)), None)
    beside = _BESIDE.union(plain(name).split()) | {named}
    others = [word for word in rest if word not in beside and not word.isdecimal()]
    if len(others) > (AT_MOST if place and named else 0):
        return Known(place=False, name=False)
    return Known(place is not None, named is not None)


def _place(words: Sequence[str], place: str) -> slice | None:
    """Where it stands in the message."""
    for key in _ways_to_say(place):
        for size in range(1, len(plain(place).split()) + 2):
            for start in range(len(words) - size + 1):
                if _same_place("".join(words[start : start + size]), key):
                    return slice(start, start + size)
    return None


def _ways_to_say(place: str) -> Iterator[str]:
    """ "De Linde 1-40 (even)" is also "Linde": without article, and without what numbers begin."""
    words = plain(place).split()
    yield "".join(words)
    number = next((n for n, word in enumerate(words) if any(c.isdigit() for c in word)), len(words))
    bare = words[1:number] if words[:1] and words[0] in _ARTICLES else words[:number]
    if bare and sum(map(len, bare)) >= FORGIVEN_FROM:
        yield "".join(bare)


def _same_place(said: str, key: str) -> bool:
    if len(key) < FORGIVEN_FROM:
        return said == key
    return fuzz.ratio(said, key) >= NEARLY


def _same(said: str, name: str) -> bool:
    if len(name) < FORGIVEN_FROM:
        return said == name
    return OSA.distance(said, name, score_cutoff=1) <= 1
