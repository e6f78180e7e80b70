"""Laws of the conversation that hold whatever people write, tap and leave unanswered."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import commands, understanding
from bot.channels.base import Incoming, Outgoing
from bot.saying import Speech
from bot.talk import talk_from_json, talk_to_json
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.conversations.town import Town

SPEECH = Speech.load()
SEALER = Sealer.of(b"k" * 32)
CODE = "ABCD-EFGH-JKLM"
TWO_DAYS = 2 * 24 * 3600  # seconds
STREETS = ("Lindenstraat", "Berkenlaan")

YES = ("ja", "Ja!", "jazeker", "klopt", "yes", "1")
CLEAR = (
    "bloemen 12,50 voor een zieke buur",
    "kaart 2,50",
    "gisteren taart van 9 euro voor een verjaardag",
)
SENTENCES = (
    "taart 30 euro",
    "kaart ongeveer 3 euro",
    "bloemen 15",
    "fruit gratis",
    "bloemen -5 euro",
    "bloemen 12.500 euro",
    "in de Berkenlaan een plant van 9 euro",
    "ik heb taart gegeven",
    "7,50",
    "0,00",
    "gratis",
    "was 15",
    "nee, 16 euro",
    "ja maar 15 euro",
    "ja, en gisteren",
    "ja maar niet zo",
    "92 euro geteld",
    "tip: nummer 23 kan wel een kaartje gebruiken",
    "tip: mevrouw Jansen op 25 heeft kanker",
    "tip over nummer 23 is klaar",
    "how much is left in the pot?",
    "ik wil geen berichten meer",
    "gisteren",
    "bloemen",
    "voor een verjaardag",
    "ik doe het",
    "later",
    "nee",
    "2",
    "5",
    f"START {CODE}",
)
RESERVED = [*sorted(commands.RESERVED - {"0"}), "0"]
TEXTS = st.one_of(
    st.sampled_from(YES),
    st.sampled_from(CLEAR),
    st.sampled_from(SENTENCES),
    st.sampled_from(RESERVED),
    st.text(max_size=40),
)
DOINGS = st.one_of(
    st.tuples(st.just("write"), TEXTS),
    st.tuples(st.just("write"), TEXTS),
    st.tuples(st.just("tap"), st.integers(0, 30)),
    st.tuples(st.just("tap"), st.integers(0, 4)),
    st.tuples(st.just("edit"), TEXTS),
    st.tuples(st.just("send"), st.sampled_from(["voice", "sticker", "photo"])),
    st.tuples(st.just("wait"), st.just(TWO_DAYS)),
)
CONVERSATIONS = st.lists(DOINGS, min_size=1, max_size=20)

ASKED: Mapping[str, object] = {"form": "je"}
AT_ONCE: Mapping[str, object] = {"form": "u", "at_once": True}
PEOPLE = st.sampled_from(
    [
        ("gangmaker", STREETS[:1], {"form": None}),
        ("gangmaker", STREETS, ASKED),
        ("gangmaker", STREETS[:1], AT_ONCE),
        ("gangmaker", STREETS, AT_ONCE),
        ("neighbour", STREETS[:1], ASKED),
        ("stranger", (), {}),
    ]
)
Person = tuple[str, Sequence[str], Mapping[str, object]]


class Chat:
    """One person at her phone: what she wrote, and the buttons she sees, newest first."""

    def __init__(self, town: Town, person: Person) -> None:
        role, places, chosen = person
        self.town = town
        self.buttons: list[str] = []
        self._wrote = "nothing"
        town.open_street(STREETS[0])
        town.invite(CODE, "gangmaker", STREETS[0])
        if role != "stranger":
            town.welcome("Anja", role, places, chosen)

    def do(self, what: str, how: str | int) -> tuple[Incoming, list[Outgoing]] | None:
        """What came in and what was answered; None when there was nothing to do it with."""
        if what == "wait":
            self.town.wait(int(how))
            return None
        incoming = self._incoming(what, how)
        if incoming is None:
            return None
        self.town.take_in(incoming)
        heard = self.town.delivered()
        shown = [choice.id for outgoing in heard for choice in outgoing.choices]
        self.buttons = [*shown, *self.buttons]
        return incoming, heard

    def _incoming(self, what: str, how: str | int) -> Incoming | None:
        if what == "tap":
            place = int(how)
            known = place < len(self.buttons)
            choice = self.buttons[place] if known else "0:undo.1"
            return self.town.message("Anja", kind="choice", choice=choice)
        if what == "edit":
            return self.town.message("Anja", str(how), kind="edit", message_id=self._wrote)
        if what == "send":
            return self.town.message("Anja", kind=how)
        written = self.town.message("Anja", str(how))
        self._wrote = written.event_id
        return written


def is_bare_yes(incoming: Incoming) -> bool:
    if incoming.kind == "choice":
        return (incoming.choice or "").endswith(":yes")
    return incoming.text in YES or understanding.read_yes_no(incoming.text) is True


def can_be_undone(heard: list[Outgoing]) -> bool:
    return any(choice.id.startswith("0:undo.") for out in heard for choice in out.choices)


@settings(max_examples=50, deadline=None)
@given(person=PEOPLE, doings=CONVERSATIONS)
def test_whatever_is_written_nothing_is_booked_without_a_yes(
    new_sqlite: NewDatabase, person: Person, doings: list[tuple[str, str | int]]
) -> None:
    """Or at once, for whoever chose so, and then with a button to undo it."""
    with new_sqlite() as url:
        town = Town(url, SEALER, SPEECH)
        chat = Chat(town, person)
        for doing in doings:
            booked = sum(map(town.booked, STREETS))
            at_once = town.known("Anja").person.at_once
            done = chat.do(*doing)
            more = sum(map(town.booked, STREETS)) - booked
            assert more in (0, 1)
            if more and done and not is_bare_yes(done[0]):
                assert at_once
                assert can_be_undone(done[1])
        town.close()


@settings(max_examples=25, deadline=None)
@given(person=PEOPLE, doings=CONVERSATIONS)
def test_a_talk_is_the_same_when_it_was_kept(
    new_sqlite: NewDatabase, person: Person, doings: list[tuple[str, str | int]]
) -> None:
    with new_sqlite() as url:
        town = Town(url, SEALER, SPEECH)
        chat = Chat(town, person)
        for doing in doings:
            chat.do(*doing)
            kept = town.known("Anja").talk
            assert kept is None or talk_to_json(talk_from_json(kept)) == kept
        town.close()


@settings(max_examples=25, deadline=None)
@given(doings=CONVERSATIONS)
def test_a_neighbour_never_reads_of_money(
    new_sqlite: NewDatabase, doings: list[tuple[str, str | int]]
) -> None:
    with new_sqlite() as url:
        town = Town(url, SEALER, SPEECH)
        chat = Chat(town, ("neighbour", STREETS[:1], ASKED))
        for doing in doings:
            done = chat.do(*doing) if CODE not in str(doing) else None
            assert done is None or not any("€" in outgoing.text for outgoing in done[1])
        town.close()
