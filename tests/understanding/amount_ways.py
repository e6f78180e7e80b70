"""Every way in which people write an amount: the grid of the amount tests."""

from collections.abc import Iterator

from babel.numbers import format_currency, format_decimal
from num2words import num2words


def ways(cents: int) -> Iterator[str]:
    """Clear ways to write `cents`, digits first, then words."""
    yield from in_digits(cents)
    yield from in_words(cents)


def in_digits(cents: int) -> Iterator[str]:
    """With comma, point, euro sign, "euro", "e", as Babel writes it, as cents alone."""
    whole, rest = divmod(cents, 100)
    for sign in ",.":
        plain = f"{whole}{sign}{rest:02}"
        yield from (plain, f"€{plain}", f"€ {plain}", f"{plain} euro", f"{plain}€", f"EUR {plain}")
        yield f"{plain} eur"
    yield f"{whole} euro {rest:02}"
    yield f"{whole}e{rest:02}"
    yield f"{whole}€{rest:02}"
    yield f"€\u00a0{whole},{rest:02}"
    yield format_currency(cents / 100, "EUR", locale="nl_NL")
    yield format_currency(cents / 100, "EUR", locale="nl_BE")
    yield format_currency(cents / 100, "EUR", locale="en_IE")
    yield format_decimal(cents / 100, format="0.00", locale="nl") + " euro"
    if rest == 0:
        yield from (f"{whole},-", f"€ {whole},-", f"€{whole},--", f"{whole} euro", f"€{whole}")
        yield f"{whole},="
    if rest and whole:
        yield f"{whole} euro en {rest} cent"
    if not whole:
        yield from (f"{rest} cent", f"{rest} ct", f",{rest:02}", f"€ ,{rest:02}", f"{rest}ct")
    if rest % 10 == 0 and rest:
        yield f"{whole},{rest // 10} euro"


def in_words(cents: int) -> Iterator[str]:
    """As it is said, in Dutch and in English."""
    whole, rest = divmod(cents, 100)
    euro, small = num2words(whole, lang="nl"), num2words(rest, lang="nl")
    if rest == 0:
        yield f"{euro} euro"
        yield f"{num2words(whole, lang='en')} euros"
    elif whole == 0:
        yield f"{small} cent"
    else:
        yield f"{euro} euro {small}"
        yield f"{euro} euro en {small} cent"
        yield f"{whole} euro {small}"
        yield f"{num2words(whole, lang='en')} euros and {num2words(rest, lang='en')} cents"
    if rest >= 10 and whole and whole % 100:
        yield f"{euro} {small}"
        yield f"{euro} komma {small}"
    if rest == 50 and whole:
        yield f"{euro} en een halve euro"
        yield f"{euro} euro en een half"
