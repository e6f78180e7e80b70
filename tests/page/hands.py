"""What a visitor does with a phone on the page: find it, write, tap, and read."""

import re

from playwright.sync_api import Locator, Page, expect


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"telefoon van {name}")


def take(page: Page, name: str) -> Locator:
    """Her phone in hand."""
    shown = page.get_by_role("group", name="Telefoons").get_by_role("button", name=name)
    if shown.get_attribute("aria-pressed") != "true":
        shown.click()
    return phone(page, name)


def write(who: Locator, text: str) -> None:
    who.get_by_label("Schrijf een bericht").fill(text)
    who.get_by_role("button", name="Verstuur").click()


def tap(who: Locator, label: str) -> None:
    who.get_by_role("button", name=label, exact=True).last.click()


def hears(who: Locator, text: str | re.Pattern[str]) -> None:
    expect(who.get_by_role("log").get_by_text(text).last).to_be_visible()


def shows(page: Page, who: str, text: str) -> None:
    """Also on a phone that is not in sight."""
    expect(page.locator(f"[data-phone={who}]")).to_contain_text(text)


def all_of(page: Page, who: str) -> str:
    """Everything on the screen of a phone, also of one that is not in sight."""
    log = page.locator(f"[data-phone={who}]").get_by_role("log", include_hidden=True)
    return log.text_content() or ""


def joins(page: Page, name: str) -> None:
    """Her phone is taken in hand, and she joins."""
    her = take(page, name)
    her.get_by_role("button", name="Tik om te beginnen").click()
    tap(her, "Ja, graag")
    hears(her, "Typ menu om te zien wat hier kan.")
