"""Who helps with what where somebody takes part, as the settings of her programmes name them."""

from collections.abc import Iterable

from bot.programme import programme_settings
from storage.people import MembershipRow


def help_numbers(memberships: Iterable[MembershipRow]) -> list[tuple[str, str, str]]:
    """Theme, name and phone, each once; only of themes for which somebody is named."""
    documents = dict.fromkeys(m.settings for m in memberships if m.settings)
    named = (
        (theme, number.name, number.phone)
        for document in documents
        for theme, number in programme_settings(document).help_numbers
        if number.name
    )
    return list(dict.fromkeys(named))
