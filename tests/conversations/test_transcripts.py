"""Every transcript plays as it is written, also when all is saved and reread before each message."""

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
SCENES = [
    pytest.param(scene, id=f"{file.stem}: {scene.title}")
    for file in FILES
    for scene in scenes_in(file)
]
SPEECH = Speech.load()


def play(scene: Scene, make: NewDatabase, sealer: Sealer, *, reread: bool) -> None:
    with make() as url:
        town = Town(url, sealer, SPEECH)
        try:
            written, heard = Stage(town, reread=reread).play(scene)
        finally:
            town.close()
    assert heard == written, "\n".join(unified_diff(written, heard, "written", "heard"))


@pytest.mark.parametrize("scene", SCENES)
def test_a_conversation_goes_as_written(
    scene: Scene, new_sqlite: NewDatabase, sealer: Sealer
) -> None:
    play(scene, new_sqlite, sealer, reread=False)


@pytest.mark.parametrize("scene", SCENES)
def test_a_conversation_survives_rereading(
    scene: Scene, new_sqlite: NewDatabase, sealer: Sealer
) -> None:
    play(scene, new_sqlite, sealer, reread=True)
