"""Whose a silent number is: said by her coordinator, once, and written down."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text, update

from bot.deeds import Deed, NotHer, Outcome, ProveMyself, SayWhose, ShowSilentNumbers
from bot.doing import Act, carry_out
from bot.seen import Seen
from storage import linking, outbox, people, silence, streets, talks
from storage.models import tables
from storage.people import Met
from tests.storage.conftest import NOW, Town
from tests.storage.two_channels import give, on_telegram

NUMBER = "whatsapp:+31611111111"
LATER = NOW + timedelta(days=46)


def meet(town: Town, at: datetime = NOW, chat: str = NUMBER) -> Met:
    with town.db.transaction() as tx:
        met = people.find_conversation(
            tx, town.sealer, "whatsapp", "AC1", chat, chat, "Anja de Wit", at
        )
        talks.save(tx, met, None, 0, at)
        return met


def doubted(town: Town, role: str = "gangmaker") -> Met:
    """Anja of the Lindenstraat, after three wrong answers."""
    street = None if role == "coordinator" else town.street_id
    met = meet(town)
    with town.db.transaction() as tx:
        people.join(tx, met.person.id, role, town.programme_id, street, NOW)
        for _ in range(silence.TRIES):
            silence.count_wrong(tx, met.identity_id)
    return met


def coordinator(town: Town, who: str = "carla", programme: int | None = None) -> None:
    carla = town.meet(who).person.id
    with town.db.transaction() as tx:
        people.join(tx, carla, "coordinator", programme or town.programme_id, None, NOW)


def does(town: Town, met: Met, deed: Deed) -> tuple[Outcome, list[str]]:
    """What came of it, and what was written down."""
    look = tables["look"]
    with town.db.transaction() as tx:
        act = Act(town.sealer, met, Seen(tx, town.sealer, met, LATER, None), 1, LATER)
        outcome = carry_out(tx, deed, act)
        return outcome, list(tx.execute(select(look.c.what)).scalars())


def wrong(town: Town) -> list[tuple[int, bool]]:
    """Of each identity: how many wrong answers, and whether it is still known."""
    identity = tables["identity"]
    with town.db.transaction() as tx:
        rows = tx.execute(
            select(identity.c.wrong_answers, identity.c.lookup.is_not(None))
            .where(identity.c.channel == "whatsapp")
            .order_by(identity.c.id)
        )
        return [(row[0], bool(row[1])) for row in rows]


def test_a_coordinator_says_that_it_is_she(town: Town) -> None:
    met = doubted(town)
    coordinator(town)
    outcome, noted = does(town, town.meet("carla"), SayWhose(met.identity_id, hers=True))
    assert outcome.facts == {"who": met.person.id}
    assert noted == ["silent_number"]
    assert wrong(town) == [(0, True)]
    assert meet(town, LATER).person.id == met.person.id
    assert not silence.in_doubt(meet(town, LATER), LATER)


def test_a_coordinator_says_that_it_is_somebody_else(town: Town) -> None:
    met = doubted(town)
    coordinator(town)
    assert does(town, town.meet("carla"), SayWhose(met.identity_id, hers=False))[0].done
    assert wrong(town) == [(0, False)]
    stranger = meet(town, LATER)
    assert stranger.new
    assert stranger.person.id != met.person.id


def test_the_first_word_counts(town: Town) -> None:
    met = doubted(town)
    coordinator(town)
    carla = town.meet("carla")
    assert does(town, carla, SayWhose(met.identity_id, hers=False))[0].done
    outcome, noted = does(town, carla, SayWhose(met.identity_id, hers=True))
    assert outcome.code == "not_yours"
    assert noted == ["silent_number"]


def test_two_words_at_once_are_one(town: Town) -> None:
    met = doubted(town)
    for who in ("carla", "dora"):
        coordinator(town, who)
    people_ = [town.meet(who) for who in ("carla", "dora")]
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(
            pool.map(lambda who: does(town, who, SayWhose(met.identity_id, hers=True))[0], people_)
        )
    assert sorted(outcome.code for outcome in outcomes) == ["", "not_yours"]


def test_a_coordinator_of_another_programme_decides_nothing(town: Town) -> None:
    met = doubted(town)
    with town.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        elsewhere = streets.add_programme(tx, new, NOW)
    coordinator(town, "eva", elsewhere)
    eva = town.meet("eva")
    outcome, noted = does(town, eva, SayWhose(met.identity_id, hers=False))
    assert (outcome.code, noted) == ("not_yours", [])
    assert does(town, eva, ShowSilentNumbers())[0].facts == {"next": None}
    assert wrong(town) == [(3, True)]


@pytest.mark.parametrize("role", ["gangmaker", "neighbour"])
def test_nobody_else_decides_at_all(town: Town, role: str) -> None:
    met, bea = doubted(town), town.meet("bea")
    with town.db.transaction() as tx:
        people.join(tx, bea.person.id, role, None, town.street_id, NOW)
    assert does(town, bea, SayWhose(met.identity_id, hers=True))[0].code == "not_yours"


def test_a_coordinator_does_not_vouch_for_herself(town: Town) -> None:
    met = doubted(town, "coordinator")
    assert does(town, met, SayWhose(met.identity_id, hers=True))[0].code == "not_yours"
    assert does(town, met, ShowSilentNumbers())[0].facts == {"next": None}
    coordinator(town)
    assert does(town, town.meet("carla"), ShowSilentNumbers())[0].facts == {"next": met.identity_id}


def test_a_number_that_nobody_doubts_is_not_decided_about(town: Town) -> None:
    met = doubted(town)
    with town.db.transaction() as tx:
        silence.vouch(tx, met.identity_id, LATER)
    coordinator(town)
    carla = town.meet("carla")
    assert does(town, carla, SayWhose(met.identity_id, hers=False))[0].code == "not_yours"
    assert does(town, carla, ShowSilentNumbers()) == (Outcome(facts={"next": None}), [])


def test_three_wrong_answers_ask_the_coordinators_once_a_week(town: Town) -> None:
    met = meet(town)
    with town.db.transaction() as tx:
        people.join(tx, met.person.id, "gangmaker", None, town.street_id, NOW)
    coordinator(town)
    for number in range(5):
        met = people_again(town, met)
        code = does(town, met, ProveMyself("Kerkstraat Truus"))[0].code
        assert code == ("wrong" if number < 2 else "shut")
    with town.db.transaction() as tx:
        rows = tx.execute(text("SELECT kind, person_id, args FROM outbox")).all()
    carla = town.meet("carla").person.id
    assert [(row.kind, row.person_id) for row in rows] == [("silent_number", carla)]
    assert rows[0].args == f'{{"number": {met.identity_id}}}'


def people_again(town: Town, met: Met) -> Met:
    with town.db.transaction() as tx:
        found = people.conversation_by_id(tx, town.sealer, met.conversation_id)
        assert found is not None
        return found


@pytest.mark.parametrize("deed", [NotHer(), ProveMyself("Kerkstraat Truus")])
def test_a_number_that_is_surely_hers_is_not_let_go(town: Town, deed: Deed) -> None:
    met = meet(town, LATER - timedelta(days=1))
    met = people_again(town, met)
    assert does(town, met, deed)[0].done
    assert wrong(town) == [(0, True)]


def test_what_waits_for_a_number_that_is_let_go_is_gone(town: Town) -> None:
    met = doubted(town)
    with town.db.transaction() as tx:
        body = outbox.sealed_body(met.key, "€ 12,50")
        row = outbox.NewMessage(
            "re:1", "reply", "reply", met.person.id, NOW, met.conversation_id, body=body
        )
        outbox.put(tx, [row])
        talks.ask(tx, met, {"open": []}, 1)
        silence.let_go(tx, met.identity_id, LATER)
        kept = tx.execute(text("SELECT state, reason, body FROM outbox")).one()
        assert tuple(kept) == ("cancelled", "let_go", None)
        chat = tx.execute(
            text("SELECT talk, lookup, sealed_chat FROM conversation WHERE id = :id"),
            {"id": met.conversation_id},
        ).one()
        assert tuple(chat) == (None, None, None)
        assert people.last_used_conversation(tx, met.person.id) is None


def test_her_other_channel_is_where_she_is_told(town: Town) -> None:
    """Whatever somebody else writes from the number in doubt."""
    met, mo = meet(town), on_telegram(town, "anja")
    with town.db.transaction() as tx:
        talks.save(tx, mo, None, 0, NOW + timedelta(days=20))
        give(tx, town, met)
        linking.link(tx, town.sealer, "KLMN-PQRS-TUVW", mo, NOW)
    meet(town, LATER)
    with town.db.transaction() as tx:
        address = people.last_used_conversation(tx, met.person.id)
        assert address is not None
        assert address.channel == "telegram"
        tx.execute(update(tables["identity"]).values(last_in_at=LATER))
        address = people.last_used_conversation(tx, met.person.id)
        assert address is not None
        assert address.channel == "whatsapp"


def test_who_is_erased_leaves_no_number_to_decide_about(town: Town) -> None:
    met = doubted(town)
    coordinator(town)
    with town.db.transaction() as tx:
        people.erase(tx, met.person.id, LATER)
    outcome, _ = does(town, town.meet("carla"), SayWhose(met.identity_id, hers=True))
    assert outcome.code == "not_yours"
