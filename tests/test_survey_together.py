"""Totals of measurements: sums of what programmes show themselves, and never of one."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.deeds import LookAtSurveys
from bot.numbers.drawing import png
from bot.survey.counts import LEAST, Group, Groups, Measured, measured
from bot.survey.drawing import scene_together
from bot.survey.result import results_together
from bot.survey.together import LEAST_PLACES, Sum, Together, added, together
from storage import streets, surveys
from storage.db import Database
from storage.sealing import Sealer
from storage.surveys import Slip
from tests.neighbourhood import NOON, SPEECH, Neighbourhood
from tests.nudges.test_announcing_people import act
from tests.test_survey import FEW, HALF, MUCH
from tests.test_survey_counts import ROUNDS, Held

PLACES = st.lists(ROUNDS, max_size=5)


def shown(places: list[list[Held]]) -> list[Measured]:
    """What each of them shows to its own coordinator."""
    found = (measured(list(enumerate(rounds))) for rounds in places)
    return [one for one in found if one is not None]


def parts(groups: Groups, one: Sum) -> list[Group] | None:
    """Whole groups of one place that make up those of the sum; None when one would be divided."""
    made = []
    for wanted in one.groups:
        mine = [group for group in groups if set(group.answers) <= set(wanted.answers)]
        if [answer for group in mine for answer in group.answers] != list(wanted.answers):
            return None
        rounds = zip(*(group.counts for group in mine), strict=True)
        made.append(Group(wanted.answers, tuple(map(sum, rounds))))
    return made


@given(PLACES)
def test_a_total_is_a_sum_of_whole_groups_of_its_places(places: list[list[Held]]) -> None:
    found = shown(places)
    for total in together(found):
        rounds = len(total.people)
        mine = [one for one in found if len(one.numbers) >= rounds]
        assert total.places == len(mine) >= LEAST_PLACES
        for question, one in total.questions.items():
            split = [parts(_rounds(each.questions[question], rounds), one) for each in mine]
            whole = [groups for groups in split if groups is not None]
            assert one.places == len(whole) >= LEAST_PLACES
            for number, group in enumerate(one.groups):
                counts = zip(*(groups[number].counts for groups in whole), strict=True)
                assert group.counts == tuple(map(sum, counts))


@given(PLACES)
def test_no_total_is_of_fewer_than_five_people(places: list[list[Held]]) -> None:
    for total in together(shown(places)):
        sums: Mapping[str, Sum] = total.questions
        groups = [group for one in sums.values() for group in one.groups]
        moved = total.moved.groups if total.moved else ()
        assert all(count >= LEAST for group in (*groups, *moved) for count in group.counts)


def _rounds(groups: Groups, number: int) -> Groups:
    return tuple(Group(group.answers, group.counts[:number]) for group in groups)


def test_one_place_that_shows_less_does_not_take_the_rest_along() -> None:
    fine = (Group(("lots",), (20,)), Group(("some",), (9,)), Group(("none", "skip"), (30,)))
    coarse = (Group(("lots", "some"), (7,)), Group(("none", "skip"), (5,)))
    nothing = (Group(("lots", "some", "none", "skip"), (8,)),)
    found = added([fine, coarse, fine, nothing])
    assert found is not None
    assert found.places == 2
    assert [group.counts for group in found.groups] == [(40,), (18,), (60,)]


def test_places_that_divide_otherwise_are_told_where_they_agree() -> None:
    one = (Group(("lots",), (5,)), Group(("some",), (6,)), Group(("none", "skip"), (7,)))
    other = (Group(("lots", "some"), (9,)), Group(("none",), (5,)), Group(("skip",), (5,)))
    found = added([one, other])
    assert found is not None
    assert [group.counts for group in found.groups] == [(20,), (17,)]
    assert added([one, (Group(("lots", "some", "none"), (9,)), Group(("skip",), (5,)))]) is None


# --- in the chat ----------------------------------------------------------------------------------


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """Noor edits for the network, Carla coordinates; two rounds in two of three places."""
    street = Neighbourhood(database, sealer)
    street.hear("noor", street.invite("editor"))
    street.hear("noor", "Ja, graag")
    street.joins("carla", "coordinator")
    people = [street.joins(f"p{number}", "neighbour") for number in range(12)]
    with street.db.transaction() as tx:
        places = [street.programme]
        for name in ("Berkenrade", "Zuidwijk"):
            new = streets.NewProgramme(name, f"Welzijn {name}", 0)
            places.append(streets.add_programme(tx, new, NOON))
        for place in (*places, *places[:2]):
            row = surveys.start(tx, place, NOON.date())
            assert row is not None
            said = [FEW] * 5 + ([MUCH] if row.number else [HALF]) * 7
            for number, answers in enumerate(said):
                slip = Slip(str(number), tuple(answers))
                surveys.put_in(tx, street.sealer, row.id, people[number], slip)
            surveys.close(tx, place, NOON.date())
    return street


def seen(street: Neighbourhood) -> tuple[Together, ...]:
    with street.db.transaction() as tx:
        return results_together(tx, street.sealer)


def test_an_editor_reads_the_totals_and_gets_their_pictures(street: Neighbourhood) -> None:
    street.hear("noor", "meting")
    told, *pictures = street.screen("noor")[-3:]
    assert pictures == ["Eerste metingen samen.png", "Metingen vergeleken.png"]
    lines = told.splitlines()
    assert lines[0].startswith("Eerste meting van 3 gemeenten samen: 36 mensen.")
    assert "• nee: 15" in lines
    assert "Eerste en laatste meting van 2 gemeenten samen: eerst 24 mensen, nu 24." in lines
    assert "• nee: eerst 10, nu 10" in lines
    assert lines[-3:] == [
        "Van 24 mensen weet ik beide antwoorden:",
        "• vooruit: 14",
        "• gelijk of achteruit: 10",
    ]


def test_the_picture_shows_what_the_message_tells(street: Neighbourhood) -> None:
    first, both = seen(street)
    assert (first.places, both.places) == (3, 2)
    for one in (first, both):
        scene = scene_together(one, lambda words: SPEECH.words(words, "nl", "je"))
        assert len(scene["rounds"]) == len(one.people)
        assert all(question["bars"] for question in scene["questions"])
        assert png(scene).startswith(b"\x89PNG")


@pytest.mark.parametrize("who", ["carla", "p1", "stranger"])
def test_only_an_editor_sees_totals(street: Neighbourhood, who: str) -> None:
    assert act(street, who, LookAtSurveys())[0] == "not_yours"
    assert act(street, "noor", LookAtSurveys())[0] == ""


def test_of_one_place_there_is_no_total(street: Neighbourhood) -> None:
    with street.db.transaction() as tx:
        for place in streets.programmes(tx)[1:]:
            for row in surveys.rounds(tx, place.id):
                surveys.empty(tx, row.id)
    assert seen(street) == ()
