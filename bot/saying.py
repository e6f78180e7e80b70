"""From what the bot wants to say to the words a person reads: language, je or u, money, days."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency

from bot.channels.base import LABEL_LENGTH
from bot.naming import readable, visible
from bot.say import Cents, Gifts, Lines, Say, Term, TheStreet
from bot.wordings import Wordings, wordings

LANGUAGES = ("nl", "en")
_MONEY = "¤\u00a0#,##0.00"
_DAY = {"nl": "EEEE d MMMM", "en": "EEEE d MMMM"}
# Dutch names of streets take "de" or "het" by how they end; other names take none.
_HET = tuple("plein hof pad park veld erf plantsoen eiland kwartier".split())
_DE = tuple(
    "straat laan weg kade gracht dijk singel steeg dreef flat hoek markt ring wal brink tuin kamp "
    "lei baan allee haven burg brug poort wijk".split()
)


class Speech:
    """All texts of all languages, read once."""

    def __init__(self, languages: Mapping[str, Wordings]) -> None:
        self._languages = languages

    @classmethod
    def load(cls) -> "Speech":
        """Read the text files that stand beside this module; once in a process."""
        return cls({language: wordings(language) for language in LANGUAGES})

    def words(self, saying: Say, language: str, form: str | None) -> str:
        """One text for one person. Raises KeyError for a text that does not exist."""
        places = {name: self._fill(v, language, form) for name, v in saying.args.items()}
        return self._languages[language].format(saying.key, form, places)

    def message(self, says: Sequence[Say], language: str, form: str | None) -> str:
        """Several texts as one message, each on its own line."""
        return "\n".join(self.words(saying, language, form) for saying in says)

    def label(self, saying: Say, language: str, form: str | None) -> str:
        """The words of a choice, as short as a button."""
        return as_label(self.words(saying, language, form))

    def place(self, value: Any, language: str, form: str | None) -> str:
        """One place of a text by itself, in words: for who puts the text together elsewhere."""
        return str(self._fill(value, language, form))

    def _fill(self, value: Any, language: str, form: str | None) -> Any:  # noqa: PLR0911 (a table)
        match value:
            case Cents():
                return money(value, language)
            case Gifts():
                return self._gifts(value, language)
            case Lines():
                return "\n".join(self.words(line, language, form) for line in value)
            case Say():
                return self.words(value, language, form)
            case Term():
                return self.words(Say(str(value)), language, form)
            case date():
                return day_in_words(value, language)
            case str():
                return _typed(value, language)
            case _:
                return value

    def _gifts(self, gifts: Gifts, language: str) -> str:
        names = [self.words(Say(f"given-{gift}"), language, None) for gift in gifts]
        listed = format_list(names, locale=language)
        return listed[:1].upper() + listed[1:]


def _typed(value: str, language: str) -> str:
    """What people wrote, so that it changes nothing of what stands around it."""
    if not isinstance(value, TheStreet):
        return readable(value)
    return with_article(visible(value)) if language == "nl" else visible(value)


def as_label(words: str) -> str:
    """Cut to what every platform shows on a button."""
    return words if len(words) <= LABEL_LENGTH else f"{words[: LABEL_LENGTH - 1].rstrip()}…"


def money(cents: int, language: str) -> str:
    """Whole cents as `€ 12,50` (with U+00A0)."""
    return _money(cents, language)


@lru_cache(maxsize=4096)
def _money(cents: int, language: str) -> str:
    whole, rest = divmod(abs(cents), 100)
    text = format_currency(whole, "EUR", _MONEY, locale=language, currency_digits=False)
    text = f"{text[:-2]}{rest:02d}"
    return f"-{text}" if cents < 0 else text


@lru_cache(maxsize=1024)
def day_in_words(day: date, language: str) -> str:
    """`dinsdag 1 juli`."""
    return format_date(day, _DAY[language], locale=language)


def with_article(street: str) -> str:
    """`de Lindenstraat`, `het Marktplein`, and a name like `Flat Zuid` as it is."""
    name = street.casefold()
    if name.startswith(("de ", "het ", "'t ", "’t ")):
        return street
    for kind in (name, name.partition(" van ")[0]):  # `Laan van Meerdervoort` is a laan
        if kind.endswith(_HET):
            return f"het {street}"
        if kind.endswith(_DE):
            return f"de {street}"
    return street
