"""Who begins, closes and sees a measurement, and who answers it: looked at again at the deed."""

import pytest
from sqlalchemy import select

from bot.deeds import AnswerSurvey, CloseSurvey, Deed, LookAtSurvey, Outcome, StartSurvey
from bot.documents import Asking, draft_of
from bot.doing import Act, carry_out
from bot.seen import Seen
from storage import people, streets, surveys
from storage.models import tables
from tests.storage.conftest import NOW, Town

ANSWERS = ("some", "home", "sure", "none")


@pytest.fixture
def elsewhere(town: Town) -> int:
    """Another programme, with a round that is open."""
    with town.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        programme = streets.add_programme(tx, new, NOW)
        surveys.start(tx, programme, NOW.date())
        return programme


def does(town: Town, who: str, deed: Deed) -> Outcome:
    met = town.meet(who)
    with town.db.transaction() as tx:
        seen = Seen(tx, town.sealer, met, NOW, None)
        return carry_out(tx, deed, Act(town.sealer, met, seen, 1, NOW))


def joins(town: Town, who: str, role: str) -> None:
    person_id = town.meet(who).person.id
    street = None if role == "coordinator" else town.street_id
    with town.db.transaction() as tx:
        people.join(tx, person_id, role, town.programme_id, street, NOW)


def noted(town: Town) -> list[str]:
    with town.db.transaction() as tx:
        return list(tx.execute(select(tables["look"].c.what)).scalars())


def test_a_coordinator_begins_closes_and_sees_hers(town: Town) -> None:
    joins(town, "carla", "coordinator")
    here = town.programme_id
    assert does(town, "carla", StartSurvey(here)) == Outcome(facts={"number": 0})
    assert does(town, "carla", StartSurvey(here)).code == "open"
    assert does(town, "carla", CloseSurvey(here)) == Outcome(facts={"number": 0})
    assert does(town, "carla", CloseSurvey(here)).code == "closed"
    assert does(town, "carla", LookAtSurvey(here)) == Outcome(
        facts={"measured": None, "documents": ()}
    )
    assert noted(town) == ["survey"]


def test_the_picture_is_for_the_coordinator_of_that_programme(town: Town, elsewhere: int) -> None:
    """Looked at again each time it is fetched."""
    joins(town, "carla", "coordinator")
    joins(town, "anja", "gangmaker")
    for who, programme, may in (
        ("carla", town.programme_id, True),
        ("carla", elsewhere, False),
        ("anja", town.programme_id, False),
    ):
        met = town.meet(who)
        with town.db.transaction() as tx:
            asked = Asking(tx, met.person, {"programme": programme}, NOW)
            assert (draft_of("survey", asked) is not None) is may


@pytest.mark.parametrize("deed", [StartSurvey, CloseSurvey, LookAtSurvey])
def test_nobody_does_so_elsewhere(town: Town, elsewhere: int, deed: type[StartSurvey]) -> None:
    joins(town, "carla", "coordinator")
    joins(town, "anja", "gangmaker")
    joins(town, "mo", "neighbour")
    assert does(town, "carla", deed(elsewhere)).code == "not_yours"
    for who in ("anja", "mo", "a stranger"):
        assert does(town, who, deed(town.programme_id)).code == "not_yours"
    assert noted(town) == []
    with town.db.transaction() as tx:
        [open_one] = surveys.open_ones(tx)
        assert open_one.programme_id == elsewhere


def test_only_who_lives_there_answers_and_once(town: Town, elsewhere: int) -> None:
    for who, role in (("carla", "coordinator"), ("anja", "gangmaker"), ("mo", "neighbour")):
        joins(town, who, role)
    does(town, "carla", StartSurvey(town.programme_id))
    with town.db.transaction() as tx:
        numbers = {row.programme_id: row.id for row in surveys.open_ones(tx)}
    here, there = numbers[town.programme_id], numbers[elsewhere]
    for who, number in (("carla", here), ("a stranger", here), ("anja", there)):
        assert does(town, who, AnswerSurvey(number, ANSWERS)).code == "over"
    assert does(town, "anja", AnswerSurvey(here, ANSWERS)).facts["word"]
    assert does(town, "anja", AnswerSurvey(here, ANSWERS)).code == "over"
    assert does(town, "mo", AnswerSurvey(here)).done
    with town.db.transaction() as tx:
        assert [slip.answers for slip in surveys.slips(tx, town.sealer, here)] == [ANSWERS]
        assert surveys.slips(tx, town.sealer, there) == []


def test_the_word_joins_the_second_answer_to_the_first(town: Town) -> None:
    joins(town, "carla", "coordinator")
    for number in range(5):
        joins(town, f"p{number}", "neighbour")
    does(town, "carla", StartSurvey(town.programme_id))
    words = [answered(town, f"p{number}", "").facts["word"] for number in range(5)]
    does(town, "carla", CloseSurvey(town.programme_id))
    does(town, "carla", StartSurvey(town.programme_id))
    assert answered(town, "p0", words[3]).facts == {"word": "", "joined": True}
    assert answered(town, "p1", "tulp-jas-68").facts["joined"] is False
    assert answered(town, "p2", "").facts["joined"] is False


def answered(town: Town, who: str, word: str) -> Outcome:
    with town.db.transaction() as tx:
        [row] = surveys.open_ones(tx)
    return does(town, who, AnswerSurvey(row.id, ANSWERS, word))
