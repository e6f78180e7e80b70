"""On four phones: the editor announces, the coordinator adds a line, each gets one message."""

from playwright.sync_api import Page, expect

from tests.page.hands import all_of, hears, joins, phone, shows, tap, write

TOP = "Zaterdag is de landelijke top."
LINE = "Wij gaan samen met de bus."


def test_an_announcement_on_four_phones(page: Page) -> None:
    hears(phone(page, "Anja"), "Fijn dat je meedoet als gangmaker")
    page.locator("[data-move=morning]").click()
    expect(page.locator("#clock")).to_contain_text("10:0")
    joins(page, "Noor")
    joins(page, "Carla")
    noor, carla = phone(page, "Noor"), phone(page, "Carla")
    write(noor, "aankondiging")
    hears(noor, "Wat wil je laten weten?")
    write(noor, TOP)
    hears(noor, "Eerst mag er een regel bij van: Lindewaard.")
    tap(noor, "Versturen")
    hears(carla, "Wil je er een regel bij zetten?")
    tap(carla, "Regel erbij")
    hears(carla, "Wat zet je erbij?")
    write(carla, LINE)
    hears(carla, "Je regel staat erbij.")
    for who in ("anja", "mo", "carla"):
        shows(page, who, f"Welzijn Lindewaard: {LINE}")
    for who in ("anja", "mo"):
        assert all_of(page, who).count(TOP) == 1, who
    assert TOP not in all_of(page, "ria")
    write(noor, "aankondigingen")
    hears(noor, "Verstuurd: 3.")
    assert not {"Anja", "Mo", "Carla", LINE} & set(all_of(page, "noor").split())
