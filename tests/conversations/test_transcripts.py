"""Every transcript plays as written, also with all saved and reread before each message."""

from difflib import unified_diff
from pathlib import Path

import pytest

from bot.saying import Speech
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.conversations.script import Scene, scenes_in
from tests.conversations.stage import Stage
from tests.conversations.town import Town

FILES = sorted(Path(__file__).parent.glob("*.talk"))
# Where money moves, who comes first, and people hear of each other.
ALSO_ON_POSTGRESQL = {
    *("koppel", "neighbours", "on_behalf", "sponsor_and_close"),
    *("report", "sign_up", "undo", "year"),
}
SPEECH = Speech.load()


def scenes(files: list[Path]) -> list[object]:
    found = ((file, scene) for file in files for scene in scenes_in(file))
    return [pytest.param(scene, id=f"{file.stem}: {scene.title}") for file, scene in found]


def play(scene: Scene, make: NewDatabase, sealer: Sealer, *, reread: bool) -> None:
    with make() as url:
        town = Town(url, sealer, SPEECH)
        try:
            written, heard = Stage(town, reread=reread).play(scene)
        finally:
            town.close()
    assert heard == written, "\n".join(unified_diff(written, heard, "written", "heard"))


@pytest.mark.parametrize("scene", scenes(FILES))
def test_a_conversation_goes_as_written(
    scene: Scene, new_sqlite: NewDatabase, sealer: Sealer
) -> None:
    play(scene, new_sqlite, sealer, reread=False)


@pytest.mark.parametrize("scene", scenes(FILES))
def test_a_conversation_survives_rereading(
    scene: Scene, new_sqlite: NewDatabase, sealer: Sealer
) -> None:
    play(scene, new_sqlite, sealer, reread=True)


@pytest.mark.parametrize("scene", scenes([f for f in FILES if f.stem in ALSO_ON_POSTGRESQL]))
def test_a_conversation_survives_rereading_on_postgresql(
    scene: Scene, new_postgres: NewDatabase, sealer: Sealer
) -> None:
    play(scene, new_postgres, sealer, reread=True)


def test_every_scene_of_a_file_has_its_own_title() -> None:
    for file in FILES:
        titles = [scene.title for scene in scenes_in(file)]
        assert len(titles) == len(set(titles)), file.name
