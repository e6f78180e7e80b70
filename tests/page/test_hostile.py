"""Names that would be markup: on the page they are letters."""

from playwright.sync_api import Page, expect

from tests.hostile import NAMES
from tests.page.hands import all_of, phone, tap, write


def test_a_hostile_street_is_shown_as_it_is_written(page: Page) -> None:
    """What the browser complains of, or asks elsewhere, fails the test by itself."""
    carla = phone(page, "Carla")
    carla.get_by_role("button", name="Tik om te beginnen").click()
    tap(carla, "Ja, graag")
    [script] = [name for name in NAMES if "<" in name]
    for name in (script, "<img src=x onerror=alert(1)> pad", "<b>vet</b> plein"):
        write(carla, f"nodig uit {name}")
        expect(page.locator("[data-phone=carla]")).to_contain_text(name)
    assert all_of(page, "carla").count("<b>vet</b>") >= 1
    made = page.locator("[data-phone=carla] [role=log]").locator("script, b, img[onerror]")
    assert made.count() == 0
