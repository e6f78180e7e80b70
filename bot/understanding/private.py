"""Notices personal facts in a note, so that the bot can ask to leave them out."""

from bot.understanding.sentence import Sentence

CLAIMED = frozenset({"phone", "iban", "bsn", "email"})


def private_kinds(sentence: Sentence) -> frozenset[str]:
    """Kinds among name, diagnosis, phone, iban, bsn and email; what they say is not kept."""
    kinds = {claim for claim in sentence.claims if claim in CLAIMED}
    if "private.diagnosis" in sentence.present:
        kinds.add("diagnosis")
    if _names(sentence):
        kinds.add("name")
    return frozenset(kinds)


def _names(sentence: Sentence) -> bool:
    for place, word in enumerate(sentence.words):
        if sentence.marks[place] or not word[0].isalpha() or sentence.claims[place]:
            continue
        if sentence.has(place - 1, "title.name") and len(word) > 2:
            return True
        if sentence.has(place - 2, "title.name") and sentence.has(place - 1, "near.name_part"):
            return True
        typed = sentence.typed(place, place + 1)
        if typed[0].isupper() and len(typed) > 1 and _no_start(sentence, place):
            return True
    return False


def _no_start(sentence: Sentence, place: int) -> bool:
    """A capital at the start of a sentence says nothing."""
    return place > 0 and sentence.words[place - 1] not in (".", "!", "?", ":")
