"""On the phones: the editor sends a photo with her words, and a gangmaker sees it above them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.page.hands import hears, joins, phone, tap, write
from tests.pictures.photos import telling

TOP = "Zo was de top van vorig jaar."


@pytest.fixture
def shot(tmp_path: Path) -> Path:
    """A photo as a telephone keeps it."""
    file = tmp_path / "foto.jpg"
    file.write_bytes(telling())
    return file


def sends_photo(who: Locator, file: Path, words: str = "") -> None:
    who.get_by_label("Schrijf een bericht").fill(words)
    who.locator("input[type=file]").set_input_files(file)


def test_a_photo_stands_above_the_words_on_every_phone(page: Page, shot: Path) -> None:
    page.locator("[data-move=morning]").click()
    expect(page.locator("#clock")).to_contain_text("10:0")
    joins(page, "Noor")
    noor = phone(page, "Noor")
    write(noor, "aankondiging")
    hears(noor, "Wat wil je laten weten?")
    sends_photo(noor, shot, TOP)
    hears(noor, "Zo komt het aan:")
    expect(noor.get_by_role("img", name="Plaatje")).to_have_count(2)
    tap(noor, "Versturen")
    anja = page.locator("[data-phone=anja]")
    expect(anja).to_contain_text(TOP)
    shown = anja.locator("img.picture")
    expect(shown).to_have_attribute("src", re.compile(r"^/pictures/[0-9a-f]{24}\.jpg$"))
    shown.scroll_into_view_if_needed()
    expect(shown).to_have_js_property("naturalWidth", 30)
    page.reload()
    expect(page.locator("[data-phone=noor]").locator("img.picture")).to_have_count(2)


def test_the_photo_button_asks_for_a_file(page: Page, shot: Path) -> None:
    anja = phone(page, "Anja")
    anja.get_by_role("button", name="Bijlage").click()
    with page.expect_file_chooser() as chooser:
        anja.get_by_role("button", name="Foto").click()
    chooser.value.set_files(shot)
    hears(anja, "Foto's bekijk en bewaar ik niet.")
    expect(anja.get_by_role("img", name="Plaatje")).to_have_count(1)


def test_what_is_no_photo_is_not_sent(page: Page, tmp_path: Path, trouble: list[str]) -> None:
    anja, file = phone(page, "Anja"), tmp_path / "brief.jpg"
    file.write_text("geen foto")
    sends_photo(anja, file)
    expect(anja.get_by_role("button", name="Opnieuw")).to_be_visible()
    assert any("/phone/pictures" in one for one in trouble)
    trouble.clear()
