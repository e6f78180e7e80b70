"""Who may do what: every word, as every role, about one's own street and about another's."""

from collections.abc import Iterator

import pytest

from bot.channels.base import Incoming
from bot.commands import WORDS
from bot.roles import Role
from bot.say import say
from bot.saying import Speech
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.conversations.town import Town

SPEECH = Speech.load()
REFUSAL = SPEECH.words(say("not-for-you"), "nl", None)
INVITATION = SPEECH.words(say("stranger", call=""), "nl", None).strip()
OWN, OTHER = "Lindenstraat", "Berkenlaan"
HERS, THEIRS = 111_11, 222_22

AMOUNTS = ("222,22", "222.22", "33,33", "33.33", f"de {OTHER}")
PRIVATE = ("nummer 6", "number 6", "Bea", "verjaardag", "birthday", "taart", "cake")

ROLE = {role.value[0]: role for role in Role}
POT, STREET, PROGRAMME, JOINED, ALL = "g", "gn", "c", "gnce", "gnces"
MAY = {
    "report": POT,
    "balance": "gc",
    "overview": POT,
    "year_end": POT,
    "tips": POT,
    "tip": STREET,
    "done": POT,
    "count": POT,
    "undo": "gc",
    "correct": "gc",
    "menu": ALL,
    "help": ALL,
    "words": JOINED,
    "who_helps": STREET,
    "person": POT,
    "give_back": "gc",
    "answer": PROGRAMME,
    "start": ALL,
    "why": JOINED,
    "holiday": JOINED,
    "holiday_over": JOINED,
    "messages": "gnc",
    "check_in": POT,
    "balances": PROGRAMME,
    "streets": PROGRAMME,
    "quiet": PROGRAMME,
    "unclosed": PROGRAMME,
    "sign_ups": PROGRAMME,
    "silent_numbers": PROGRAMME,
    "announce": "ce",
    "newsletter_write": "ce",
    "event_plan": "ce",
    "events": "gc",
    "attendance": "ce",
    "attendance_file": "ce",
    "announced": "ce",
    "announcement_line": PROGRAMME,
    "themes": "gc",
    "link_group": "ce",
    "groups": "ce",
    "ideas": "gce",
    "add_idea": "e",
    "idea_list": "e",
    "leave_street": POT,
    "hand_over": "gc",
    "sign_up": "gns",
    "invite": PROGRAMME,
    "invite_coordinator": PROGRAMME,
    "door_code": PROGRAMME,
    "door_code_new": PROGRAMME,
    "rules": "gnc",
    "balances_file": PROGRAMME,
    "balances_csv": PROGRAMME,
    "poster": PROGRAMME,
    "starter_kit": POT,
    "year_report": "gc",
    "numbers": "ce",
    "numbers_picture": "ce",
    "on_behalf": PROGRAMME,
    "sponsor": PROGRAMME,
    "close_street": PROGRAMME,
    "heat": PROGRAMME,
    "heat_on": PROGRAMME,
    "heat_off": PROGRAMME,
    "heat_pause": PROGRAMME,
    "heat_go_on": PROGRAMME,
    "our_street": POT,
    "settings": PROGRAMME,
    "pause": PROGRAMME,
    "reminders_pause": PROGRAMME,
    "reminders_go_on": PROGRAMME,
    "quiet_pause": PROGRAMME,
    "quiet_go_on": PROGRAMME,
    "new_year_pause": PROGRAMME,
    "new_year_go_on": PROGRAMME,
    "year_end_pause": PROGRAMME,
    "year_end_go_on": PROGRAMME,
    "survey_pause": PROGRAMME,
    "survey_go_on": PROGRAMME,
    "measure": "gnce",
    "reminders": POT,
    "language": ALL,
    "language_en": ALL,
    "language_nl": ALL,
    "form_je": JOINED,
    "form_u": JOINED,
    "form": JOINED,
    "at_once": POT,
    "ask_first": POT,
    "link": ALL,
    "my_data": ALL,
    "forget": ALL,
    "stop_ask": ALL,
}
# Other ways to ask for the same, each about the other street.
SENTENCES = (
    f"saldo {OTHER}",
    f"hoeveel zit er nog in het potje van de {OTHER}",
    f"overzicht van de {OTHER}",
    f"bloemen 12,50 in de {OTHER}",
    f"92 euro geteld in de {OTHER}",
    "was 15",
    "maak dat maar ongedaan",
    "tip over nummer 6 is klaar",
    "welke tips staan er nog open",
)


@pytest.fixture
def town(new_sqlite: NewDatabase, sealer: Sealer) -> Iterator[Town]:
    """Two streets; in the other one Bea has booked something and noted a tip."""
    with new_sqlite() as url:
        made = Town(url, sealer, SPEECH)
        made.open_street(OWN, HERS)
        made.open_street(OTHER, THEIRS + 33_33)
        made.welcome("Bea", "gangmaker", [OTHER], {"at_once": True})
        said(made, made.message("Bea", "taart voor een verjaardag 33,33"))
        said(made, made.message("Bea", "ja"))
        said(made, made.message("Bea", "tip: nummer 6 kan wel een praatje gebruiken"))
        assert made.balance(OTHER) == THEIRS
        assert "222,22" in said(made, made.message("Bea", "saldo"))
        yield made
        made.close()


def said(town: Town, incoming: Incoming) -> str:
    town.take_in(incoming)
    return " ".join(outgoing.text for outgoing in town.delivered())


def somebody(town: Town, role: Role, number: int, channel: str = "phone") -> str:
    """A new person; each gangmaker keeps a pot of her own, so that nobody hears of the next."""
    name = f"{role} {number}" if channel == "phone" else f"{role} {number} ({channel})"
    mine = {Role.GANGMAKER: [f"{OWN} {number}"], Role.NEIGHBOUR: [OWN]}
    if role is not Role.STRANGER:
        town.welcome(name, role, mine.get(role, []), {"form": "je"})
    return name


def is_refused(text: str) -> bool:
    """Told that it cannot be done here; a stranger hears how to join."""
    return text.startswith((REFUSAL, INVITATION))


def ways_to_say(name: str) -> list[dict[str, str]]:
    """Each spelling of a word, and its standing button as somebody might forge it."""
    word = next(word for word in WORDS if word.name == name)
    typed = [{"text": spelling} for spelling in word.says]
    return [*typed, {"choice": f"0:{name}"}, {"choice": f"0:{name}.1"}]


def message(town: Town, who: str, way: dict[str, str]) -> Incoming:
    return town.message(who, **way, kind="choice" if "choice" in way else "text")


def test_every_word_has_a_row() -> None:
    assert {word.name for word in WORDS} == set(MAY)


def test_the_table_says_what_the_rows_say() -> None:
    table = {word.name: {role for role in Role if role in word.roles} for word in WORDS}
    assert table == {name: {ROLE[letter] for letter in may} for name, may in MAY.items()}


@pytest.mark.parametrize("channel", ["phone", "telegram", "whatsapp"])
@pytest.mark.parametrize("role", Role)
def test_a_word_works_for_its_roles_only(town: Town, role: Role, channel: str) -> None:
    wrong = []
    for number, (name, may) in enumerate(MAY.items()):
        for turn, way in enumerate(ways_to_say(name)):
            who = somebody(town, role, number * 10 + turn, channel)
            refused = is_refused(said(town, message(town, who, way)))
            works = role in {ROLE[letter] for letter in may}
            if role is Role.STRANGER and name in ("menu", "start"):
                works = not refused  # what they say to a stranger is how to join
            wrong += [(name, way)] if works == refused else []
    assert wrong == []


def everything_said(town: Town, role: Role) -> Iterator[tuple[dict[str, str], str]]:
    """Each way to say a word or to ask about the other street, and what a new person hears."""
    ways = [{"text": sentence} for sentence in SENTENCES]
    ways += [way for name in MAY for way in ways_to_say(name)]
    for number, way in enumerate(ways):
        who = somebody(town, role, number)
        for incoming in (message(town, who, way), town.message(who, "ja")):
            yield way, said(town, incoming)


@pytest.mark.parametrize("role", Role)
def test_nothing_of_another_street_is_told_or_changed(town: Town, role: Role) -> None:
    """Nor anything of money to somebody who keeps no pot; a coordinator sees amounts only."""
    secrets = PRIVATE if role is Role.COORDINATOR else (*AMOUNTS, *PRIVATE[:3])
    for way, heard in everything_said(town, role):
        assert not any(secret in heard for secret in secrets), way
        assert role in (Role.GANGMAKER, Role.COORDINATOR) or "€" not in heard, way
    assert town.balance(OTHER) == THEIRS
    assert role is Role.GANGMAKER or town.balance(OWN) == HERS


def test_a_coordinator_sees_nothing_of_another_programme(town: Town) -> None:
    here = town.balance(OTHER)
    town.take_place_in("Elders")
    for way, heard in everything_said(town, Role.COORDINATOR):
        assert not any(secret in heard for secret in (*AMOUNTS, *PRIVATE)), way
        hers = "€\u00a00,00" in heard or "Zo werkt het in Elders" in heard  # her own settings
        assert "€" not in heard or hers, way
    assert here == THEIRS
