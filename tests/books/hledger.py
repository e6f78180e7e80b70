"""The real hledger, reading what we wrote."""

import csv
import os
import subprocess
from io import StringIO


def hledger(journal: bytes, *words: str) -> str:
    """What it says, exit code 0; else an AssertionError with its complaint."""
    ended = subprocess.run(
        ["hledger", "--file", "-", *words],
        input=journal,
        capture_output=True,
        timeout=60,
        check=False,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
    )
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout.decode()


def holds(journal: bytes) -> None:
    """Everything that it can prove: balanced, asserted, accounts and commodities declared."""
    hledger(journal, "check", "--strict")
    hledger(journal, "check", "ordereddates")


def balances(journal: bytes, account: str) -> dict[str, int]:
    """The cents of each account below this one, as hledger adds them up."""
    said = hledger(
        journal, "balance", "--flat", "--empty", "--output-format", "csv", f"^{account}:"
    )
    rows = csv.DictReader(StringIO(said))
    below = (row for row in rows if row["account"].startswith(f"{account}:"))
    return {row["account"].removeprefix(f"{account}:"): cents(row["balance"]) for row in below}


def cents(amount: str) -> int:
    """`-12.50 EUR` → -1250, and `0` → 0."""
    return round(float(amount.removesuffix(" EUR")) * 100)
