"""The facts that one message holds: what `understand` gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """What one message says; money in whole cents, days counted from the local date of `now`."""

    text: str  # the tidied text, at most 4,096 characters
    intent: str
    confident: bool  # nothing needs to be asked before acting
    amount_cents: int | None  # 0 = said to be free
    must_confirm: bool  # the amount may be proposed, never booked unasked
    gifts: tuple[str, ...]
    occasion: str | None
    date_offset_days: int | None
    house_number: str | None
    street: str | None
    language: str | None  # the language asked for
    written_in: str  # the language it is written in, nl when unclear
    guesses: tuple[str, ...]  # at most three intents, best first, when not confident
    doubt: str | None  # why the amount needs a question
    private: frozenset[str]  # kinds of personal facts noticed: name, diagnosis, phone …
    rules: tuple[str, ...]  # names of the rules that fired, safe to log
    cut: bool  # the text was longer than 4,096 characters


@dataclass(frozen=True, slots=True)
class AmountRead:
    """An amount read as the answer to "how much?"; 0 = free, `doubt` says why to ask again."""

    cents: int | None
    doubt: str | None
