"""What the report of a year says is what the ledger says; and making paper is not dear."""

import subprocess
import sys
from datetime import timedelta

from bot.yearly import report_of
from storage import ledger, streets
from storage.db import Database
from storage.sealing import Sealer
from tests.running import ROOT
from tests.storage.test_year import OPENED, happen, opened

DAYS = [
    ("give", 12_50),
    ("give", 0),
    ("undo", 0),
    ("give", 7_00),
    ("correct", 8_00),
    ("count", 99_00),
]


def test_the_report_of_a_street_adds_up(database: Database, sealer: Sealer) -> None:
    street_id, by = opened(database, sealer, "keep")
    for n, (what, cents) in enumerate(DAYS):
        with database.transaction() as tx:
            happen(tx, street_id, by, (what, cents, "support", 0), OPENED + timedelta(days=n))
    with database.transaction() as tx:
        street = streets.street_by_id(tx, street_id)
        assert street is not None
        report = report_of(tx, street, 2026)
        left = ledger.balance(tx, street_id)
    spent = sum(one.cents for one in report.given)
    in_and_out = report.carried + report.came_in + report.counted - report.returned
    assert in_and_out - spent == report.left == left
    assert [one.cents for one in report.given] == [12_50, 8_00]


def test_what_is_large_is_loaded_only_where_it_is_needed() -> None:
    asked = "import sys, api.serving, api.starting, bot.yearly; print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    paper = {"fpdf", "openpyxl", "fontTools", "segno", "uharfbuzz", "PIL", "matplotlib", "numpy"}
    assert not (paper | {"psycopg"}) & set(said), "a house on SQLite does without"
