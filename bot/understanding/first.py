"""A first, rough understanding that the conversation can be built on; the real pipeline replaces it."""

import re
from datetime import datetime

from bot.understanding.facts import AmountRead, Facts

AMOUNT = re.compile(
    r"(€\s?)?(?<![\d.,-])(\d{1,3})(?:[.,](\d{2})|\s?e(?:uro?)?\s?(\d{2}))?(?![\d])(\s?(?:euro?|€))?"
)
GIFTS = {
    "bloem": "flowers",
    "boeket": "flowers",
    "kaart": "card",
    "taart": "cake",
    "gebak": "cake",
    "fruit": "fruit",
    "sap": "drink",
    "wijn": "drink",
    "thee": "drink",
    "plant": "plant",
    "koek": "other",
    "cadeau": "other",
    "soep": "other",
    "flower": "flowers",
    "card": "card",
    "anders": "other",
}
OCCASIONS = {
    "ziekenhuis": "hospital",
    "operatie": "hospital",
    "mantelzorg": "carer",
    "overle": "bereavement",
    "ziek": "illness",
    "griep": "illness",
    "geboren": "birth",
    "geboorte": "birth",
    "baby": "birth",
    "bevallen": "birth",
    "nieuwe bu": "new_neighbour",
    "welkom": "new_neighbour",
    "jarig": "birthday",
    "verjaardag": "birthday",
    "diploma": "diploma",
    "geslaagd": "diploma",
    "getrouwd": "wedding_anniversary",
    "hitte": "heat",
    "eenza": "loneliness",
    "bedank": "thanks",
}
STORED = {
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
INTENTS = [
    ("stop", r"stop|stoppen|afmelden|uitschrijven"),
    ("menu", r"menu|0"),
    ("back", r"terug"),
    ("leave", r"annuleer"),
    ("undo", r"ongedaan|maak ongedaan"),
    ("count_cash", r".*geteld.*"),
    ("delete_data", r"vergeet mij"),
    ("my_data", r"mijn gegevens"),
    ("all_balances", r"saldi"),
    ("why", r"waarom"),
    ("at_once", r"meteen"),
    ("ask_first", r"eerst vragen"),
    ("form", r"je|u"),
    ("link", r"koppel.*"),
    ("language", r"taal.*"),
    ("help", r"hulp|help"),
    ("start", r"start.*"),
    ("overview", r"overzicht.*"),
    ("announce", r"aankondiging.*"),
    ("figures", r"cijfers"),
    ("quiet_streets", r"stille straten"),
    ("streets", r"straten"),
    ("invite", r"nodig uit.*"),
    ("on_behalf", r"namens .*"),
    ("heat_on", r"hitte"),
    ("done_tip", r"klaar.*"),
    ("tip", r"tips?\b.*"),
    ("balance", r"saldo|.*nog in het potje.*"),
    ("correct_last", r"(was|nee|correctie|oeps)\b.*\d.*"),
    ("smalltalk", r"hallo|hoi|bedankt|dank.*"),
]
YES = {"ja", "jazeker", "ja hoor", "klopt", "ja graag", "👍", "yes", "ok", "oke", "goed", "prima"}
NO = {"nee", "nee hoor", "klopt niet", "no", "👎"}


def _tidy(text: str) -> str:
    return " ".join(text[:4096].casefold().split()).strip(" .!?")


def read_yes_no(text: str) -> bool | None:
    tidy = _tidy(text)
    return True if tidy in YES else False if tidy in NO else None


def read_amount(text: str, now: datetime) -> AmountRead | None:
    tidy = _tidy(text)
    if tidy in ("niks", "gratis", "niets"):
        return AmountRead(0, None)
    found = [m for m in AMOUNT.finditer(tidy)]
    if len(found) != 1 or tidy == "0":
        return None
    cents = int(found[0][2]) * 100 + int(found[0][3] or found[0][4] or 0)
    return AmountRead(cents, "large" if cents > 5000 else None)


def read_gifts(text: str) -> tuple[str, ...] | None:
    found = tuple(dict.fromkeys(g for w, g in GIFTS.items() if w in _tidy(text)))
    return found or None


def read_occasion(text: str) -> str | None:
    return next((o for w, o in OCCASIONS.items() if w in _tidy(text)), None)


def read_day(text: str, now: datetime, *, past: bool) -> int | None:
    days = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "overmorgen": 2, "morgen": 1}
    return next((n for w, n in days.items() if w in _tidy(text)), None)


def read_house_number(text: str) -> str | None:
    found = re.search(r"\b(\d{1,4} ?[a-z]?)$", _tidy(text))
    return found[1].replace(" ", "") if found else None


def to_stored_occasion(occasion: str | None) -> tuple[str, str]:
    return STORED.get(occasion or "", ("just_because", "LIEF"))


def understand(
    text: str, *, role: str = "gangmaker", context: str | None = None, now: datetime
) -> Facts:
    tidy = _tidy(text)
    house = re.search(r"\b(?:nr|nummer|op) (\d{1,4}[a-z]?)\b", tidy)
    amount = read_amount(
        AMOUNT.sub("", tidy) if False else re.sub(r"\b(?:nr|nummer|op) \d{1,4}[a-z]?\b", "", tidy),
        now,
    )
    gifts, occasion = read_gifts(tidy) or (), read_occasion(tidy)
    intent = next((i for i, p in INTENTS if re.fullmatch(p, tidy)), None)
    if intent is None and context == "heat_checkin":
        intent = {"1": "heat_reply_ok", "2": "heat_reply_help", "3": "heat_reply_later"}.get(tidy)
    if intent is None:
        intent = "unknown" if not (gifts or occasion) else "report_attention"
        if occasion and not amount and (role == "neighbour" or not gifts):
            intent = "tip"
    doubt = amount.doubt if amount else None
    if amount and any(w in tidy for w in ("ongeveer", "denk ik", "circa")):
        doubt = "hedged"
    money = intent in ("report_attention", "correct_last", "count_cash")
    cents = amount.cents if amount and money else None
    return Facts(
        text=tidy,
        intent=intent,
        confident=intent != "unknown"
        and doubt is None
        and not (intent == "report_attention" and cents is None),
        amount_cents=cents,
        must_confirm=doubt is not None,
        gifts=gifts,
        occasion=occasion,
        date_offset_days=read_day(tidy, now, past=True),
        house_number=house[1] if house else None,
        street=None,
        language=None,
        written_in="nl",
        guesses=(),
        doubt=doubt,
        private=frozenset(),
        rules=(),
        cut=len(text) > 4096,
    )


def explain(text: str, *, role: str, context: str | None, now: datetime) -> str:
    return str(understand(text, role=role, context=context, now=now))
