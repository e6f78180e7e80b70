"""Reads which kinds of gift a message names, and the occasion they were for."""

from bot.understanding.sentence import Sentence

OCCASIONS = (  # which one counts when several are named
    "bereavement", "birth", "carer", "hospital", "wedding_anniversary", "diploma", "birthday",
    "illness", "new_neighbour", "heat", "loneliness", "thanks", "other",
)  # fmt: skip
SKIPPED = frozenset({"near.article", "near.for", "near.of", "polite.word"})

_STORED = {
    "illness": ("support", "LEED"),
    "hospital": ("support", "LEED"),
    "carer": ("support", "LEED"),
    "loneliness": ("support", "LEED"),
    "bereavement": ("farewell", "LEED"),
    "birth": ("birth", "LIEF"),
    "new_neighbour": ("welcome", "LIEF"),
    "birthday": ("birthday", "LIEF"),
    "diploma": ("achievement", "LIEF"),
    "wedding_anniversary": ("celebration", "LIEF"),
    "heat": ("heat", "LEED"),
    "thanks": ("thanks", "LIEF"),
}


def read_gift_kinds(sentence: Sentence) -> tuple[str, ...]:
    """Kinds of gift in the order they are named, without those taken back ("geen taart")."""
    kept, dropped = _named(sentence, "gift.")
    return tuple(dict.fromkeys(kept or dropped))


def read_occasion_kind(sentence: Sentence) -> str | None:
    """The weightiest occasion named; hospital and operation beat illness."""
    kept, dropped = _named(sentence, "occasion.")
    named = kept or dropped
    return next((kind for kind in OCCASIONS if kind in named), None)


def to_stored_occasion(occasion: str | None) -> tuple[str, str]:
    """What is kept of an occasion: (stored occasion, LIEF or LEED); illness is never stored."""
    return _STORED.get(occasion or "", ("just_because", "LIEF"))


def _named(sentence: Sentence, prefix: str) -> tuple[list[str], list[str]]:
    kept: list[str] = []
    dropped: list[str] = []
    if not any(kind.startswith(prefix) for kind in sentence.present):
        return kept, dropped
    for place, classes in enumerate(sentence.marks):
        for kind in classes:
            if kind.startswith(prefix):
                taken_back = _taken_back(sentence, place)
                (dropped if taken_back else kept).append(kind[len(prefix) :])
    return kept, dropped


def _taken_back(sentence: Sentence, place: int) -> bool:
    place -= 1
    while place >= 0 and sentence.any(place, SKIPPED) and not sentence.has(place, "near.instead"):
        place -= 1
    return sentence.has(place, "near.instead")
