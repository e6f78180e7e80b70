"""The command `lief` as an operator meets it: real processes, one plain line when it cannot."""

import base64
import re
from contextlib import chdir
from pathlib import Path

import pytest

from api.inviting import desk
from bot.settings import Settings
from storage.db import Database
from tests.conftest import NewDatabase
from tests.running import DEMO, lief, lief_anew, running

START = re.compile(r"START [A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}")
LINDEWAARD = ("programme", "add", "Lindewaard", "--local-party", "Welzijn Lindewaard")
GANGMAKER = ("invite", "gangmaker", "--programme", "lindewaard", "--street")


@pytest.fixture
def folder(new_sqlite: NewDatabase, tmp_path: Path) -> Path:
    """A folder with a migrated, empty lief.db."""
    with new_sqlite() as url:
        (tmp_path / "lief.db").write_bytes(Path(url.removeprefix("sqlite:///")).read_bytes())
    return tmp_path


@pytest.fixture
def keyed(folder: Path) -> Path:
    """The same, with Lindewaard taking part, the Lindenstraat open, and so with a key."""
    with chdir(folder), desk(Settings()) as open_desk:
        open_desk.add_programme("Lindewaard", "Welzijn Lindewaard", 150_00, (None, None))
        open_desk.invite("gangmaker", "Lindewaard", "Lindenstraat")
    return folder


def complains(folder: Path, *words: str, **settings: str) -> str:
    """The one line with which it stops; exit code 1."""
    ended = lief(folder, *words, **settings)
    assert ended.returncode == 1, (ended.stdout, ended.stderr)
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert ended.stderr.startswith("lief: ")
    return ended.stderr


def does(folder: Path, *words: str, **settings: str) -> str:
    ended = lief(folder, *words, **settings)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


# --- settings -----------------------------------------------------------------------------------

WRONG: list[tuple[str, dict[str, str]]] = [
    ("DATABASE_URL", {"DATABASE_URL": "mysql://localhost/lief"}),
    ("DATABASE_URL", {"DATABASE_URL": "sqlite:///"}),
    ("DATABASE_URL", {"DATABASE_URL": "sqlite:////no/such/folder/lief.db"}),
    ("DATABASE_URL", {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/lief"}),
    ("DATABASE_URL", {"DATABASE_URL": "postgresql://127.0.0.1:notaport/lief"}),
    ("PUBLIC_URL", {"PUBLIC_URL": "http://bot.example.org"}),
    ("PUBLIC_URL", {"PUBLIC_URL": "https://[bot"}),
    ("PUBLIC_URL", {"LIEF_DEMO": "1", "PUBLIC_URL": "https://bot.example.org"}),
    ("TELEGRAM_BOT_TOKEN", {"LIEF_DEMO": "1", "TELEGRAM_BOT_TOKEN": "1:secret"}),
    ("TWILIO_ACCOUNT_SID", {"LIEF_DEMO": "1", "TWILIO_ACCOUNT_SID": "AC1"}),
    ("DATABASE_URL", {"LIEF_DEMO": "1", "DATABASE_URL": "postgresql://127.0.0.1/lief"}),
    ("DATABASE_URL", {"LIEF_DEMO": "1", "DATABASE_URL": "sqlite:///lief.db"}),
    ("LIEF_DEMO", {"LIEF_DEMO": "maybe"}),
    ("LIEF_LOG", {"LIEF_LOG": "loud"}),
    ("LIEF_KEY_FILE", {"LIEF_KEY_FILE": "no/such/folder/lief.key"}),
    ("LIEF_KEY_FILE", {"LIEF_KEY_FILE": "."}),
]


@pytest.mark.parametrize(("name", "settings"), WRONG, ids=lambda value: str(value)[:60])
def test_a_wrong_setting_stops_the_start_and_is_named(
    folder: Path, name: str, settings: dict[str, str]
) -> None:
    line = complains(folder, "serve", **settings)
    assert name in line
    assert "secret" not in line


def test_the_demo_listens_on_this_machine_only(tmp_path: Path) -> None:
    assert "LIEF_DEMO" in complains(tmp_path, "serve", "--host", "0.0.0.0", **DEMO)
    assert not list(tmp_path.iterdir())


def test_a_taken_port_is_one_line(folder: Path) -> None:
    with running(folder) as server:
        line = complains(folder, "serve", "--port", str(server.port))
        assert str(server.port) in line


@pytest.mark.parametrize(
    "words",
    [("invite",), ("invite", "gangmaker"), ("serve", "--port", "0"), ("serve", "--port", "many"),
     ("nothing",), ("serve", "--loud"), ("programme", "add")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_exits_with_2(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert lief(tmp_path, *words).returncode == 2
    assert not list(tmp_path.iterdir())


# --- the database and its key -------------------------------------------------------------------


def test_an_empty_database_is_refused_until_migrated(
    new_database: NewDatabase, tmp_path: Path
) -> None:
    with new_database() as url:
        db = Database.open(url)
        with db.transaction() as tx:
            tx.exec_driver_sql("DROP TABLE alembic_version")
        db.close()
        for words in (("serve",), ("invite", "editor")):
            assert "lief migrate" in complains(tmp_path, *words, DATABASE_URL=url)


def test_an_older_database_is_refused_until_migrated(folder: Path) -> None:
    db = Database.open(f"sqlite:///{folder}/lief.db")
    with db.transaction() as tx:
        tx.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    db.close()
    assert "lief migrate" in complains(folder, "serve")


def test_a_new_folder_becomes_ready_by_migrate(tmp_path: Path) -> None:
    assert "lief migrate" in complains(tmp_path, "invite", "editor")
    does(tmp_path, "migrate")
    assert START.search(does(tmp_path, "invite", "editor"))
    assert (tmp_path / "lief.key").stat().st_mode & 0o777 == 0o600


def test_a_lost_key_is_not_replaced(keyed: Path) -> None:
    (keyed / "lief.key").unlink()
    assert "LIEF_KEY_FILE" in complains(keyed, "invite", "editor")
    assert not (keyed / "lief.key").exists()


@pytest.mark.parametrize("wrong", [base64.b64encode(b"k" * 32), b"not a key"])
def test_a_key_that_does_not_fit_is_refused(keyed: Path, wrong: bytes) -> None:
    (keyed / "lief.key").write_bytes(wrong)
    assert "LIEF_KEY_FILE" in complains(keyed, "serve")


def test_a_key_that_others_can_read_is_refused(keyed: Path) -> None:
    (keyed / "lief.key").chmod(0o644)
    line = complains(keyed, "serve")
    assert "LIEF_KEY_FILE" in line
    assert "chmod 600" in line


# --- started as the shell does ------------------------------------------------------------------

# Each loads what it needs by itself. The other tests fork processes that have it all already, but
# for tests/test_bench.py, which starts `lief serve` and writes to it.
FIRST_DAY = (
    ("migrate",),
    LINDEWAARD,
    ("programme", "show", "Lindewaard"),
    ("export", "--programme", "Lindewaard", "--year", "2026", "--format", "csv", "-o", "books.csv"),
    ("numbers", "--year", "2026"),
    ("understand",),
    ("backup", "copy.db"),
    ("chat",),
)


def test_every_command_loads_what_it_needs(tmp_path: Path) -> None:
    for words in FIRST_DAY:
        ended = lief_anew(tmp_path, *words)
        assert ended.returncode == 0, (words, ended.stderr)
    assert "TWILIO_ACCOUNT_SID" in lief_anew(tmp_path, "whatsapp", "status").stderr


# --- programmes and invitations -----------------------------------------------------------------


def test_an_invitation_is_exactly_one_start_line(new_database: NewDatabase, tmp_path: Path) -> None:
    with new_database() as url:
        here = {"DATABASE_URL": url}
        does(tmp_path, *LINDEWAARD, "--yearly-amount", "150", **here)
        said = [
            does(tmp_path, *GANGMAKER, "Lindenstraat", **here),
            does(tmp_path, *GANGMAKER, "lindenstraat", **here),
            does(tmp_path, "invite", "coordinator", "--programme", "Lindewaard", **here),
            does(tmp_path, "invite", "neighbour", "--programme", "Lindewaard", "--street",
                 "Lindenstraat", **here),
        ]  # fmt: skip
    starts = [[line for line in text.splitlines() if line.startswith("START")] for text in said]
    assert all(len(lines) == 1 and START.fullmatch(lines[0]) for lines in starts)
    assert len({lines[0] for lines in starts}) == len(said)


def test_a_nearly_equal_street_is_refused_unless_new(keyed: Path) -> None:
    line = complains(keyed, *GANGMAKER, "Lindestraat")
    assert "Lindenstraat" in line
    assert "--new" in line
    assert START.search(does(keyed, *GANGMAKER, "Lindestraat", "--new"))


def test_an_unknown_programme_says_how_to_add_it(folder: Path) -> None:
    assert "programme add" in complains(folder, *GANGMAKER, "Lindenstraat")


def test_a_neighbour_needs_a_street_that_is_there(keyed: Path) -> None:
    line = complains(
        keyed, "invite", "neighbour", "--programme", "Lindewaard", "--street", "Nergens"
    )
    assert "street" in line


def test_a_programme_takes_part_once(keyed: Path) -> None:
    assert "already" in complains(keyed, *LINDEWAARD)


@pytest.mark.parametrize("amount", ["0", "nan", "10001"])
def test_a_yearly_amount_is_between_a_cent_and_10000_euros(tmp_path: Path, amount: str) -> None:
    words = ("programme", "add", "Elders", "--local-party", "W", "--yearly-amount", amount)
    assert lief(tmp_path, *words).returncode == 2


def test_an_invitation_is_made_while_the_server_runs(tmp_path: Path) -> None:
    with running(tmp_path, **DEMO) as server:
        code = START.search(does(tmp_path, *GANGMAKER, "Berkenlaan", **DEMO))
        assert code is not None
        server.write("bezoeker", "code", code.group())
        server.until_said("bezoeker", "Welkom bij de Berkenlaan!")


# --- chat ---------------------------------------------------------------------------------------


def test_chat_by_pipe_books_an_attention(tmp_path: Path) -> None:
    typed = "bloemen 12,50 voor een zieke buur\nja\n"
    ended = lief(tmp_path, "chat", said=typed, LIEF_LOG="json")
    assert ended.returncode == 0, ended.stderr
    assert "Klopt dit? Bloemen, €\u00a012,50, een steuntje in de rug, vandaag." in ended.stdout
    assert "Er zit nog €\u00a0125,05 in het potje van de Lindenstraat." in ended.stdout
    again = lief(tmp_path, "chat", "--as", "Mo", said="saldo", LIEF_LOG="json")
    assert "125,05" in again.stdout


def test_chat_knows_its_people(tmp_path: Path) -> None:
    line = complains(tmp_path, "chat", "--as", "Piet")
    assert "anja" in line


def test_migrate_reports_what_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "lief.db").write_bytes(b"this is a letter, no database" * 100)
    assert "DATABASE_URL" in complains(tmp_path, "migrate")
