"""Finds the name of a street, in small letters as it was typed."""

from bot.understanding.sentence import Sentence

STOPS = frozenset({"polite.word", "unit.euro", "say.saldo", "say.pot", "near.number"})


def street_named(sentence: Sentence) -> str | None:
    """ "Dorpsstraat" as "dorpsstraat"; with its first name, "jan van galenstraat"; else None."""
    place = sentence.present.get("place.street")
    if place is None:
        return None
    first = place
    while first > 0 and place - first < 3 and _belongs(sentence, first - 1):
        first -= 1
    tidy = sentence.tidy
    return tidy.shown[sentence.starts[first] : sentence.ends[place]]


def _belongs(sentence: Sentence, place: int) -> bool:
    """A word before "-straat" that is part of the name: capitals tell."""
    typed = sentence.typed(place, place + 1)
    if typed[0].isupper() and place > 0 and not sentence.marks[place]:
        return True
    return (
        sentence.has(place, "near.name_part")
        and place > 1
        and (sentence.typed(place - 1, place)[0].isupper() and not sentence.marks[place - 1])
    )
