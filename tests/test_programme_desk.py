"""`lief programme show`, `check` and `edit` as an operator meets them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from api import programme_desk
from bot.clock import utc_now
from bot.programme import programme_settings
from bot.settings import Settings
from storage import streets
from storage.db import Database
from storage.errors import FileUnreadable, ProgrammeUnknown, SettingsUnreadable
from tests.conftest import NewDatabase
from tests.running import lief


@pytest.fixture
def settings(new_database: NewDatabase) -> Iterator[Settings]:
    """Of a house in which Lindewaard takes part, with a limit of its own."""
    with new_database() as url:
        db = Database.open(url)
        new = streets.NewProgramme(
            "Lindewaard", "Welzijn Lindewaard", 120_00, settings='{"soft_limit_cents": 3000}'
        )
        with db.transaction() as tx:
            streets.add_programme(tx, new, utc_now())
        db.close()
        yield Settings(database_url=url)


def kept(settings: Settings) -> streets.ProgrammeRow:
    db = Database.open(settings.database_url)
    with db.transaction() as tx:
        found = streets.programme_by_name(tx, "Lindewaard")
    db.close()
    assert found is not None
    return found


def test_what_is_shown_can_be_saved_and_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "lindewaard.toml"
    file.write_text(programme_desk.show(settings, "lindewaard", as_json=False), encoding="utf8")
    assert programme_desk.check(file) == ()
    assert programme_desk.edit(settings, "Lindewaard", file).changes == []
    assert kept(settings).settings == '{"soft_limit_cents":3000}'


def test_an_edit_says_what_became_another(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "lindewaard.toml"
    file.write_text("\ufeffyearly_cents = 10000\n[heat]\nmode = 'armed'\n", encoding="utf8")
    edited = programme_desk.edit(settings, "Lindewaard", file)
    said = ["yearly_cents: 12000 -> 10000", 'heat.mode: "automatic" -> "armed"']
    assert [str(change) for change in edited.changes] == said
    now = kept(settings)
    assert now.yearly_cents == 100_00
    assert programme_settings(now.settings).heat.mode == "armed"
    assert programme_settings(now.settings).soft_limit_cents == 30_00


def test_one_mistake_and_nothing_is_saved(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "lindewaard.toml"
    file.write_text("yearly_cents = 10000\nhelp_fone = '0900'\n", encoding="utf8")
    before = kept(settings)
    edited = programme_desk.edit(settings, "Lindewaard", file)
    assert [mistake.path for mistake in edited.mistakes] == ["help_fone"]
    assert kept(settings) == before


def test_what_is_not_there_is_said(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(ProgrammeUnknown):
        programme_desk.show(settings, "Elders", as_json=False)
    with pytest.raises(FileUnreadable):
        programme_desk.check(tmp_path / "none.toml")


def test_settings_of_another_version_are_not_touched(settings: Settings) -> None:
    programme_id = kept(settings).id
    db = Database.open(settings.database_url)
    with db.transaction() as tx:
        streets.change_settings(tx, programme_id, '{"brand_new": 1}')
    db.close()
    with pytest.raises(SettingsUnreadable):
        programme_desk.show(settings, "Lindewaard", as_json=False)


def test_the_command_explains_and_saves(new_sqlite: NewDatabase, tmp_path: Path) -> None:
    with new_sqlite() as url:
        (tmp_path / "lief.db").write_bytes(Path(url.removeprefix("sqlite:///")).read_bytes())
    lief(tmp_path, "programme", "add", "Lindewaard", "--local-party", "Welzijn Lindewaard")
    shown = lief(tmp_path, "programme", "show", "lindewaard", "--json")
    assert json.loads(shown.stdout)["soft_limit_cents"] == 25_00
    (tmp_path / "new.toml").write_text("reminder_hour = 9\nyear_end_day = 5\n", encoding="utf8")
    saved = lief(tmp_path, "programme", "edit", "lindewaard", "new.toml")
    assert saved.stdout.splitlines()[:2] == ["reminder_hour: 10 -> 9", "year_end_day: 1 -> 5"]
    (tmp_path / "new.toml").write_text("reminder_hour = 1\nyear_end = 5\n", encoding="utf8")
    refused = lief(tmp_path, "programme", "check", "new.toml")
    assert refused.returncode == 1
    assert [line.split(": ")[:4] for line in refused.stderr.splitlines()] == [
        ["lief", "new.toml", "line 1", "reminder_hour"],
        ["lief", "new.toml", "line 2", "year_end"],
    ]
