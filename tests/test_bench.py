"""The benchmark runs, ends by itself and prints a row for each way; no time is tested here."""

import re
import subprocess
import sys

ROW = re.compile(r"^(floor|product), (HTTP|in process), +(1|16) at once(?: +[\d.]+){5}$", re.M)

WEBHOOK = re.compile(r"^(floor|Telegram|Twilio, signed), +(1|16) at once(?: +[\d.]+){5}$", re.M)


def test_a_quick_benchmark_prints_every_way() -> None:
    quick = [sys.executable, "-m", "tests.bench", "--quick"]
    done = subprocess.run(quick, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    ways = [match.groups() for match in ROW.finditer(done.stdout)]
    assert ways == [
        (who, how, people)
        for who, how in (("floor", "HTTP"), ("product", "HTTP"), ("product", "in process"))
        for people in ("1", "16")
    ]
    webhooks = [match.groups() for match in WEBHOOK.finditer(done.stdout)]
    assert webhooks == [
        (who, people) for who in ("floor", "Telegram", "Twilio, signed") for people in ("1", "16")
    ]
    assert len(re.findall(r"^(?:again|new).*\d\.\d\d +\d+$", done.stdout, re.M)) == 2
