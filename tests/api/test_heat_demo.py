"""A heat wave in the demo: the whole round plays on four phones."""

import json
from datetime import timedelta

from api.build import Parts
from bot.programme import programme_settings
from storage import heat, streets
from tests.api.browser import Browser
from tests.api.conftest import Write


def move(demo: Browser, to: str) -> None:
    assert demo.post("/phone/clock", content=json.dumps({"move": to})).status_code == 200


def heard(demo: Browser, who: str) -> str:
    lines = demo.get(f"/phone/{who}/lines").json()
    return "\n".join(line["text"] for line in lines if not line["mine"])


def join(demo: Browser, write: Write, who: str) -> None:
    state = demo.get("/phone/state").json()
    [invite] = [phone["invite"] for phone in state["phones"] if phone["who"] == who]
    write(who, f"{who} starts", invite)
    write(who, f"{who} says yes", "Ja, graag")


def test_a_heat_wave_plays_on_four_phones(demo: Browser, write: Write) -> None:
    join(demo, write, "carla")
    join(demo, write, "bezoeker")
    move(demo, "morning")
    assert demo.post("/phone/heat").status_code == 200
    for _ in range(2):
        move(demo, "morning")
    for who in ("anja", "mo", "bezoeker"):
        assert "Het wordt warm." in heard(demo, who)
        assert "Loop jij vandaag bij iemand langs?" in heard(demo, who)
    write("anja", "looks in", "ja")
    write("anja", "how many", "drie of meer")
    write("mo", "asks help", "hulp nodig")
    write("mo", "may call", "ja")
    move(demo, "hour")
    assert "Bel 112" in heard(demo, "mo")
    assert "Een gangmaker vraagt hulp in straat Lindenstraat" in heard(demo, "carla")
    assert "Je mag Mo van straat Lindenstraat bellen" in heard(demo, "carla")
    for _ in range(2):
        move(demo, "three_days")
    for who in ("anja", "mo", "bezoeker"):
        assert "De hitte is voorbij. In 1 van de 2 straten" in heard(demo, who)
    assert "De hitte is voorbij." not in heard(demo, "ria")


def test_it_can_be_let_come_in_any_season_in_an_older_town_too(
    demo: Browser, demo_parts: Parts
) -> None:
    """Its programme was kept with a season that is half a year away."""
    far = f"{demo_parts.clock.local() + timedelta(days=180):%m-%d}".replace("02-29", "02-28")
    season = {"season_from": far, "season_to": far}
    older = {"example": True, "nudges_per_week": 3, "heat": {"thresholds": season}}
    with demo_parts.db.transaction() as tx:
        [programme] = heat.programmes(tx)
        streets.change_settings(tx, programme.id, json.dumps(older))
    move(demo, "morning")
    for _ in range(2):
        assert demo.post("/phone/heat").status_code == 200
    move(demo, "morning")
    assert "Het wordt warm." in heard(demo, "anja")
    with demo_parts.db.transaction() as tx:
        [programme] = heat.programmes(tx)
    kept = programme_settings(programme.settings)
    assert (kept.nudges_per_week, kept.example) == (3, True)


def test_the_weather_is_cool_until_it_is_let_come(demo: Browser) -> None:
    move(demo, "three_days")
    assert "warm" not in heard(demo, "mo")
