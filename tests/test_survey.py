"""A measurement as its coordinator sees it, and when its question waits."""

from collections.abc import Sequence

import pytest

from bot.numbers.drawing import png
from bot.survey import QUESTIONS, SKIP
from bot.survey.counts import Answers
from bot.survey.drawing import scene_of
from bot.survey.result import result
from storage import surveys
from storage.db import Database
from storage.sealing import Sealer
from storage.surveys import Slip
from tests.neighbourhood import NOON, SPEECH, Neighbourhood

FEW: Answers = ("none", "away", "nope", "lots")
HALF: Answers = ("some", "half", "half", "some")
MUCH: Answers = ("many", "home", "sure", "none")
PICTURE = "Meting in Lindewaard.png"
SHY: Answers = (SKIP, SKIP, SKIP, SKIP)


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    made = Neighbourhood(database, sealer)
    made.joins("carla", "coordinator")
    return made


def hold(street: Neighbourhood, answers: Sequence[Answers]) -> None:
    """A round in which so many people answered so; the number of each is her word."""
    known = [street.joins(f"p{number}", "neighbour") for number in range(len(answers))]
    with street.db.transaction() as tx:
        row = surveys.start(tx, street.programme, NOON.date())
        assert row is not None
        for number, said in enumerate(answers):
            slip = Slip(str(number), tuple(said))
            assert surveys.put_in(tx, street.sealer, row.id, known[number], slip)
        surveys.close(tx, street.programme, NOON.date())


def outcome(street: Neighbourhood) -> str:
    """In words; the picture that follows is left out."""
    street.hear("carla", "meting")
    street.hear("carla", "bekijk de uitkomst")
    return next(line for line in reversed(street.screen("carla")) if line != PICTURE)


def test_a_coordinator_reads_groups_of_five_or_more(street: Neighbourhood) -> None:
    hold(street, [*[FEW] * 5, *[HALF] * 6, *[MUCH] * 5, *[SHY] * 2])
    assert outcome(street).splitlines() == [
        "Bij de 0-meting deden 18 mensen mee. Een groep telt altijd vijf mensen of meer.",
        "Hoeveel buren ken je bij naam?",
        "• geen: 5",
        "• 1 tot en met 5: 6",
        "• 6 tot en met 10 of meer dan 10 of liever niet gezegd: 7",
        "Voel je je thuis in je buurt?",
        "• nee: 5",
        "• een beetje: 6",
        "• ja of liever niet gezegd: 7",
        "Zou je een buur om hulp vragen?",
        "• nee: 5",
        "• misschien: 6",
        "• ja of liever niet gezegd: 7",
        "Voel je je weleens alleen?",
        "• vaak: 5",
        "• soms: 6",
        "• nooit of liever niet gezegd: 7",
    ]


def test_a_coordinator_compares_two_rounds(street: Neighbourhood) -> None:
    hold(street, [*[FEW] * 10, *[MUCH] * 5])
    hold(street, [*[FEW] * 5, *[MUCH] * 12])
    lines = outcome(street).splitlines()
    assert lines[0].startswith("0-meting: 15 mensen. 1-meting: 17 mensen.")
    assert lines[lines.index("Voel je je weleens alleen?") + 1 :] == [
        "• vaak: eerst 10, nu 5",
        "• soms of nooit of liever niet gezegd: eerst 5, nu 12",
        "Van 15 mensen weet ik beide antwoorden:",
        "• vooruit: 5",
        "• gelijk of achteruit: 10",
    ]


def test_the_picture_follows_when_it_shows_more_than_everybody(street: Neighbourhood) -> None:
    hold(street, [*[FEW] * 2, *[MUCH] * 3])
    outcome(street)
    assert PICTURE not in street.shown("carla")
    hold(street, [*[FEW] * 5, *[MUCH] * 5])
    outcome(street)
    assert PICTURE not in street.shown("carla"), "the first round divides nobody, so nor does this"


def test_the_picture_shows_what_the_message_tells(street: Neighbourhood) -> None:
    hold(street, [*[FEW] * 10, *[MUCH] * 5])
    hold(street, [*[FEW] * 5, *[MUCH] * 12])
    told = outcome(street)
    assert street.shown("carla")[-1] == PICTURE
    with street.db.transaction() as tx:
        found = result(tx, street.sealer, street.programme)
    assert found is not None
    scene = scene_of(found, "Lindewaard", lambda words: SPEECH.words(words, "nl", "je"))
    assert scene["rounds"] == ["0-meting", "1-meting"]
    for question in scene["questions"]:
        for bar in question["bars"]:
            before, after = (shown.partition(" ")[0] for shown in bar["shown"])
            assert f"• {bar['words']}: eerst {before}, nu {after}" in told
    assert png(scene).startswith(b"\x89PNG")


def test_nothing_is_seen_while_a_round_is_open(street: Neighbourhood) -> None:
    """Who looks before and after a neighbour answered learns nothing from it."""
    hold(street, [FEW] * 6)
    before = outcome(street)
    with street.db.transaction() as tx:
        surveys.start(tx, street.programme, NOON.date())
    street.hear("p0", "meting")
    for words in ("ja", "12", "ja", "ja", "nooit", "kwijt", "ja"):
        street.hear("p0", words)
    assert "Je antwoorden tellen mee." in street.screen("p0")[-1]
    assert outcome(street) == before


def test_no_question_comes_while_a_person_listens(street: Neighbourhood) -> None:
    """What a gangmaker types then goes to her coordinator."""
    street.joins("anja")
    street.hear("anja", "ik wil iemand spreken")
    street.hear("anja", "ja")
    with street.db.transaction() as tx:
        surveys.start(tx, street.programme, NOON.date())
    street.tick()
    assert not any("vier korte vragen" in line for line in street.screen("anja"))
    street.hear("anja", "klaar")
    street.later(minutes=30)
    street.tick()
    assert "vier korte vragen" in street.screen("anja")[-1]


def test_every_answer_is_as_long_as_any_other() -> None:
    """Sealed, they cannot be told apart by their length."""
    assert {len(one) for known in QUESTIONS.values() for one in (*known, SKIP)} == {4}
