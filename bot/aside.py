"""Runs one of our own files in a process of its own, for what takes memory or is not to be trusted.

Bytes go in, bytes come out, and the process with all it loaded is gone.
"""

import subprocess
import sys

PATIENCE = 20  # seconds; a message waits 25 for its file


def aside(file: str, given: bytes) -> bytes:
    """What the file makes of it. Raises SubprocessError when it cannot."""
    done = subprocess.run(  # noqa: S603 (our own file, by our own interpreter)
        [sys.executable, "-I", file],
        input=given,
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    return done.stdout
