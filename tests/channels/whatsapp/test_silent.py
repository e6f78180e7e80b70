"""A number that may have a new owner, over WhatsApp: what it is sent, and what becomes of it."""

from datetime import timedelta

import pytest

from bot.clock import AMSTERDAM
from bot.doing import Act
from bot.letters import deliver
from bot.say import say
from bot.seen import Seen
from bot.talk import Letter
from storage import outbox, people
from tests.channels.whatsapp.house import ANJA, MO, WhatsApp

NAMED = {"ProfileName": "Anja de Wit"}
HIDDEN = "whatsapp:NL.new1"


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    """Anja takes part, 46 days ago; it is noon."""
    whatsapp.set_up()
    whatsapp.joins(ANJA, **NAMED)
    local = whatsapp.parts.clock.local()
    then = local.replace(hour=12, minute=0, second=0) + timedelta(days=46)
    whatsapp.later(seconds=(then.astimezone(AMSTERDAM) - local).total_seconds())
    return whatsapp


def says(street: WhatsApp, words: str, who: str = ANJA, **fields: str) -> list[str]:
    """All that her phone shows anew."""
    before = len(street.shown(who))
    street.writes(who, words, **fields)
    return [message.text for message in street.shown(who)[before:]]


def queue(street: WhatsApp, kind: str = "gangmaker_left") -> int:
    """Word of something for her, that a street and an amount are in; gives its row."""
    now = street.parts.clock.now()
    [[person]] = street.rows("SELECT person_id FROM identity WHERE lookup IS NOT NULL")
    [[last]] = street.rows("SELECT max(id) FROM outbox")
    args = {"street": "Lindenstraat", "left": 92_50}
    row = outbox.NewMessage(f"nu:{last}", kind, "nudge", person, now, text_key=kind, args=args)
    with street.parts.db.transaction() as tx:
        outbox.put(tx, [row])
    [[id_]] = street.rows("SELECT max(id) FROM outbox")
    street.deliver()
    return int(id_)


def test_a_number_in_doubt_hears_only_that_there_is_news(street: WhatsApp) -> None:
    before = len(street.shown(ANJA))
    first, second = queue(street), queue(street)
    [said] = street.shown(ANJA)[before:]
    assert said.content
    assert said.text.startswith("Er is nieuws")
    assert [word for word in ("Linden", "92", "€", "gangmaker") if word in said.text] == []
    assert street.row(first) == street.row(second) == ("held", "in_doubt")


def test_the_news_is_told_once_she_is_known(street: WhatsApp) -> None:
    queue(street)
    asked = says(street, "Wat is er?")
    assert "In welke straat" in asked[0]
    assert "Linden" not in " ".join(asked)
    heard = says(street, "Lindenstraat, Anja")
    assert "De laatste gangmaker is gestopt: de Lindenstraat" in " ".join(heard)
    assert "Fijn, je bent het" in " ".join(heard)


def test_the_news_is_not_for_a_new_owner(street: WhatsApp) -> None:
    row = queue(street)
    says(street, "Wat is er?")
    says(street, "Ik ben iemand anders")
    assert "Linden" not in " ".join(says(street, "saldo"))
    assert street.row(row)[0] == "held"


def test_a_letter_to_a_number_in_doubt_waits_as_news(street: WhatsApp) -> None:
    [[person]] = street.rows("SELECT person_id FROM identity")
    parts = street.parts
    before = len(street.shown(ANJA))
    with parts.db.transaction() as tx:
        met = people.find_conversation(
            tx, parts.house.sealer, "whatsapp", "x", MO, MO, "", parts.clock.now()
        )
        seen = Seen(tx, parts.house.sealer, met, parts.clock.now(), None)
        act = Act(parts.house.sealer, met, seen, 1, parts.clock.now())
        letter = Letter(person, say("person-answers", name="Corrie", note="bel mij even"))
        deliver(tx, parts.house.speech, [letter], act)
    assert [message.text[:12] for message in street.shown(ANJA)[before:]] == ["Er is nieuws"]


def test_a_new_owner_gets_nothing_of_hers(street: WhatsApp) -> None:
    says(street, "hallo")
    [row] = street.rows("SELECT person_id FROM identity WHERE channel = 'whatsapp'")
    assert "START" in says(street, "Ik ben iemand anders")[0]
    street.joins(ANJA, ProfileName="Piet")
    [old, new] = street.rows("SELECT person_id, lookup, sealed FROM identity ORDER BY id")
    assert (old.person_id, old.lookup, old.sealed) == (row.person_id, None, None)
    assert new.person_id != row.person_id
    assert street.count("membership") == 2
    assert "Piet" in says(street, "mijn gegevens")[0]
    assert "Anja" not in says(street, "mijn gegevens")[0]


def test_who_was_let_go_still_has_what_is_hers(street: WhatsApp) -> None:
    [person] = street.rows("SELECT person_id FROM identity")
    says(street, "hallo")
    says(street, "dat ben ik niet")
    with street.parts.db.transaction() as tx:
        kept = people.everything_held(tx, street.parts.house.sealer, person[0])
    assert kept["name"] == "Anja de Wit"
    assert kept["addresses"] == []
    assert [place["street"] for place in kept["memberships"]] == ["Lindenstraat"]


def test_a_number_in_doubt_teaches_no_other_name(street: WhatsApp) -> None:
    says(street, "hallo", ExternalUserId="NL.new1")
    assert "START" in says(street, "saldo", HIDDEN, ExternalUserId="NL.new1")[0]
    assert street.count("person") == 2


def test_a_number_in_doubt_makes_nobody_known(street: WhatsApp) -> None:
    heard = says(street, "saldo", HIDDEN, ExternalUserId=ANJA)
    assert "START" in heard[0]


def test_once_she_is_known_her_other_name_is_hers(street: WhatsApp) -> None:
    says(street, "hallo", ExternalUserId="NL.new1")
    says(street, "Lindenstraat Anja", ExternalUserId="NL.new1")
    says(street, "saldo", ExternalUserId="NL.new1")
    assert "€" in says(street, "saldo", HIDDEN, ExternalUserId="NL.new1")[0]


def test_the_same_wrong_answer_delivered_twice_counts_once(street: WhatsApp) -> None:
    says(street, "hallo")
    fields = street.twilio.webhook(street.twilio.written(ANJA, "Kerkstraat Truus"))
    for _ in range(4):
        street.post("/webhooks/twilio", fields)
    assert street.rows("SELECT wrong_answers FROM identity")[0][0] == 1
    assert "Fijn, je bent het" in says(street, "Lindenstraat Anja")[0]


def test_without_buttons_a_number_is_an_answer(street: WhatsApp) -> None:
    street.writes(ANJA, "hallo")
    assert "START" in says(street, "1")[0]


def test_a_tap_on_the_button_lets_the_number_go(street: WhatsApp) -> None:
    street.writes(ANJA, "hallo")
    [(tap, label)] = street.shown(ANJA)[-1].choices
    assert label == "Ik ben iemand anders"
    assert "START" in says(street, label, ButtonPayload=tap)[0]
    assert says(street, label, ButtonPayload=tap) == ["Deze knop is verlopen."]


def test_an_old_button_about_somebody_else_lets_nothing_go(street: WhatsApp) -> None:
    street.writes(ANJA, "Nee, iemand anders", ButtonPayload="7:other", MessageType="button")
    assert "In welke straat" in street.shown(ANJA)[-1].text
    assert "Fijn, je bent het" in says(street, "Anja Lindenstraat")[0]
