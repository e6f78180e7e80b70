"""The whole story on the demo's page: who invites, who signs up, who books, and what each sees."""

from collections.abc import Mapping

from playwright.sync_api import Page, expect

from tests.page.hands import all_of, hears, phone, take, tap, write

LEFT = "€\u00a0138,60"
# What each phone may not show, once all of this happened.
NEVER: Mapping[str, tuple[str, ...]] = {
    "carla": ("ruit", "erjaardag", "nummer 12", "bevallen"),
    "ria": ("€", "Berkenlaan", "ruit", "gangmaker worden", "overgedragen"),
    "anja": ("Berkenlaan", LEFT, "ruit", "gangmaker worden"),
    "mo": ("Berkenlaan", LEFT, "ruit", "gangmaker worden"),
    "bezoeker": (
        "overgedragen",
        "Lindenstraat",
        "€\u00a0137,55",
        "nummer 12",
        "bevallen",
        "Anja",
        "Ria",
    ),
    "noor": ("€", "overgedragen", "Berkenlaan", "Lindenstraat", "ruit", "nummer 12"),
}


def test_every_phone_shows_what_its_person_may_see(page: Page) -> None:
    the_coordinator_joins_and_invites(page)
    a_resident_signs_up_and_is_welcomed(page)
    she_books_and_the_coordinator_asks(page)
    assert not {"Anja", "Mo"} & set(all_of(page, "carla").split())
    a_pot_is_handed_over(page)
    a_neighbour_gives_a_tip(page)
    for who, words in NEVER.items():
        shown = all_of(page, who)
        assert [word for word in words if word in shown] == [], who


def the_coordinator_joins_and_invites(page: Page) -> None:
    carla = phone(page, "Carla")
    carla.get_by_role("button", name="Tik om te beginnen").click()
    tap(carla, "Ja, graag")
    hears(carla, "Typ menu om te zien wat hier kan.")
    write(carla, "nodig uit Berkenlaan")
    hears(carla, "Stuur dit door aan de nieuwe gangmaker van de Berkenlaan: START")


def a_resident_signs_up_and_is_welcomed(page: Page) -> None:
    visitor, carla = take(page, "Jij"), phone(page, "Carla")
    write(visitor, "ik wil gangmaker worden")
    hears(visitor, "Voor welke straat wil je gangmaker worden?")
    write(visitor, "Berkenlaan")
    tap(visitor, "Alleen ik")
    hears(visitor, "Waarom lijkt het je leuk?")
    write(visitor, "ik maak graag een praatje")
    hears(visitor, "De spelregels:")
    tap(visitor, "Ja, graag")
    hears(visitor, "Je hoort hier wat het wordt.")
    hears(carla, "Jij wil gangmaker worden van de Berkenlaan, alleen.")
    hears(carla, "ik maak graag een praatje")
    tap(carla, "Welkom heten")
    hears(visitor, "Goed nieuws, je bent gangmaker: Berkenlaan.")


def she_books_and_the_coordinator_asks(page: Page) -> None:
    visitor, carla = phone(page, "Jij"), phone(page, "Carla")
    write(visitor, "fruit 11,40 voor een verjaardag")
    hears(visitor, "Klopt dit? Fruit")
    tap(visitor, "Ja")
    hears(visitor, f"Er zit nog {LEFT} in het potje van de Berkenlaan.")
    write(carla, "saldo Berkenlaan")
    hears(carla, f"Er zit nog {LEFT} in het potje van de Berkenlaan.")


def a_neighbour_gives_a_tip(page: Page) -> None:
    ria = phone(page, "Ria")
    write(ria, "tip: buurvrouw op 12 is bevallen")
    hears(ria, "Mag ik dit doorgeven")
    tap(ria, "Ja, graag")
    hears(ria, "Dank je, ik geef het door.")
    hears(phone(page, "Anja"), "Een buur geeft een tip door: nummer 12")
    expect(page.locator("[data-phone=mo]")).to_contain_text("nummer 12")


def a_pot_is_handed_over(page: Page) -> None:
    """Both say yes to the same amount, and the coordinator who asked for it hears that."""
    carla, anja = phone(page, "Carla"), phone(page, "Anja")
    write(carla, "draag over Lindenstraat")
    tap(carla, "Anja")
    hears(carla, "Zal ik Anja vragen het potje van de Lindenstraat door te geven aan Mo?")
    tap(carla, "Ja")
    hears(anja, "De coördinator vraagt of je het potje van de Lindenstraat doorgeeft aan Mo.")
    tap(anja, "Klopt")
    mo = take(page, "Mo")
    hears(mo, "Anja draagt het potje van de Lindenstraat aan jou over. Er zit €\u00a0137,55 in.")
    tap(mo, "Ja, dat heb ik")
    hears(mo, "Jij houdt nu het potje van de Lindenstraat bij, met €\u00a0137,55.")
    tap(anja, "Ik blijf")
    hears(carla, "Het potje van de Lindenstraat is overgedragen, met €\u00a0137,55 erin.")
