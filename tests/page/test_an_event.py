"""An event on five phones: invited, answered by buttons, full, reminded of, and moved."""

import re
from datetime import date, timedelta

from playwright.sync_api import Locator, Page, expect

from tests.page.hands import all_of, hears, phone, shows, take, tap, write

TOP = "De landelijke top, met taart."
ANSWERS = ("Ja", "Misschien", "Nee")


def test_an_event_from_invitation_to_another_day(page: Page) -> None:
    a_morning_with_five_phones(page)
    day = today(page) + timedelta(days=4)
    noor_invites(page, day)
    they_answer(page)
    a_seat_comes_free(page)
    the_appointment_is_a_file(page, day)
    only_who_agreed_is_named(page)
    page.locator("[data-move=three_days]").click()
    for who in ("anja", "carla", "bezoeker"):
        shows(page, who, "Lukt het niet? Typ bijeenkomsten")
    it_moves(page, day + timedelta(days=7))


def today(page: Page) -> date:
    """The day on the demo's clock."""
    return date.fromisoformat((page.locator("#clock").get_attribute("datetime") or "")[:10])


def a_morning_with_five_phones(page: Page) -> None:
    hears(phone(page, "Anja"), "Fijn dat je meedoet als gangmaker")
    page.locator("[data-move=morning]").click()
    expect(page.locator("#clock")).to_contain_text("10:0")
    for name in ("Anja", "Mo"):  # whose question of a tip is open gets no other for an hour
        tap(take(page, name), "Later")
        hears(phone(page, name), "Goed, morgen vraag ik het nog eens.")
    for name in ("Noor", "Carla", "Jij"):
        her = take(page, name)
        her.get_by_role("button", name="Tik om te beginnen").click()
        tap(her, "Ja, graag")
        hears(her, "Fijn dat je meedoet")


def noor_invites(page: Page, day: date) -> None:
    noor = take(page, "Noor")
    write(noor, f"bijeenkomst {TOP}")
    hears(noor, "Op welke dag is het, en hoe laat?")
    write(noor, f"{day:%d-%m-%Y} om half drie")
    hears(noor, "Waar is het?")
    write(noor, "Jaarbeurs, Utrecht")
    hears(noor, "Hoeveel plekken zijn er?")
    write(noor, "2")
    hears(noor, "Er zijn 2 plekken.")
    tap(noor, "Versturen")
    carla = take(page, "Carla")
    hears(carla, "Wil je er een regel bij zetten?")
    tap(carla, "Zo is het goed")
    for who in ("anja", "mo", "carla", "bezoeker"):
        shows(page, who, "om 14.30 uur, Jaarbeurs, Utrecht: kom je?")


def they_answer(page: Page) -> None:
    anja, carla, mo, visitor = (take(page, name) for name in ("Anja", "Carla", "Mo", "Jij"))
    tap(anja, "Ja")
    hears(anja, "Mag de organisatie je voornaam zien op de lijst?")
    tap(anja, "Ja")
    hears(anja, "Goed, je voornaam staat op de lijst.")
    tap(mo, "Ja")
    hears(mo, "Fijn dat je komt.")
    tap(mo, "Ja")
    tap(visitor, "Ja")
    hears(visitor, "Alle plekken zijn nu bezet. Je staat op de wachtlijst")
    tap(visitor, "Nee, alleen tellen")
    hears(visitor, "Goed, je telt mee zonder naam.")
    tap(carla, "Misschien")
    hears(carla, "Goed, misschien dus.")


def a_seat_comes_free(page: Page) -> None:
    mo = take(page, "Mo")
    write(mo, "bijeenkomsten")
    hears(mo, "Je antwoord is nu: ja. Kom je?")
    tap(mo, "Nee")
    hears(mo, "Jammer, maar goed dat ik het weet.")
    hears(take(page, "Jij"), "Goed nieuws: er is een plek vrij")


def appointment(page: Page, who: Locator, day: date) -> str:
    """The calendar file of that day on her phone, as it is fetched now."""
    link = who.get_by_role("log").get_by_role("link", name=re.compile(rf" {day.day} .*\.ics")).last
    found = page.request.get(link.evaluate("link => link.href"))
    assert found.headers["content-type"].startswith("text/calendar")
    return found.text()


def the_appointment_is_a_file(page: Page, day: date) -> None:
    file = appointment(page, take(page, "Anja"), day)
    assert "LOCATION:Jaarbeurs\\, Utrecht" in file
    assert "SEQUENCE:0" in file


def only_who_agreed_is_named(page: Page) -> None:
    noor = take(page, "Noor")
    write(noor, "aanmeldlijst")
    hears(noor, "Ja: 2, misschien: 1, nee: 1, wachtlijst: 0.")
    hears(noor, "Anja, Lindewaard")
    assert [one for one in ("Mo, ", "Jij, ", "Carla, ") if one in all_of(page, "noor")] == []


def it_moves(page: Page, day: date) -> None:
    noor, anja = take(page, "Noor"), take(page, "Anja")
    write(noor, "aankondigingen")
    tap(noor, "Wijzigen")
    hears(noor, "Wat wil je wijzigen?")
    tap(noor, "Dag en tijd")
    write(noor, f"{day:%d-%m-%Y}")
    tap(noor, "Weer om 14.30 uur")
    hears(noor, "3 mensen krijgen daar bericht van.")
    tap(noor, "Ja")
    hears(noor, "Ik laat het 3 mensen weten.")
    for who in ("anja", "carla", "bezoeker"):
        shows(page, who, "is verplaatst.")
        assert all_of(page, who).count("is verplaatst.") == 1, who
    assert "is verplaatst." not in all_of(page, "mo")
    tap(anja, "Ja")
    hears(anja, "Fijn dat je komt. Je staat op de lijst. Dit is voor je agenda.")
    assert "SEQUENCE:1" in appointment(page, anja, day)
