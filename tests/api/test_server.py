"""The real server: its stream of news, and how it stops."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import NewDatabase
from tests.running import PATIENCE, Server, lief, running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("demo")) as server:
        server.until_all_is_said()
        yield server


@contextmanager
def news(server: Server, after: int | None = None) -> Iterator[Iterator[dict[str, Any]]]:
    """The events of the stream, as a browser reads them; `after` resumes."""
    headers = {} if after is None else {"Last-Event-ID": str(after)}
    with (
        httpx.Client(base_url=server.address, timeout=PATIENCE, trust_env=False) as client,
        client.stream("GET", "/phone/events", headers=headers) as stream,
    ):
        assert stream.headers["content-type"].startswith("text/event-stream")
        assert stream.headers["content-security-policy"]
        lines = stream.iter_lines()
        assert next(lines) == ": hello"
        yield _events(lines)


def _events(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    event: dict[str, Any] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        if name:
            event[name] = json.loads(value) if name == "data" else value
        elif event:
            yield event
            event = {}


def test_the_stream_tells_what_is_written_and_answered(server: Server) -> None:
    with news(server) as events:
        server.write("anja", "stream", "saldo")
        mine, answer = next(events), next(events)
    assert (mine["event"], mine["data"]["text"]) == ("line", "saldo")
    assert "137,55" in answer["data"]["text"]
    assert not answer["data"]["mine"]


def test_the_stream_resumes_after_the_last_event(server: Server) -> None:
    known = server.lines("anja")
    with news(server, after=known[1]["id"]) as events:
        told = []
        while len(told) < len(known) - 2:
            event = next(events)
            if event["data"].get("who") == "anja":
                told.append(event["data"]["id"])
    assert told == [line["id"] for line in known[2:]]


@pytest.mark.parametrize("after", ["abc", "-1", "", "9" * 40])
def test_any_last_event_is_taken(server: Server, after: str) -> None:
    headers = {"Last-Event-ID": after}
    with server.http.stream("GET", "/phone/events", headers=headers) as stream:
        assert stream.status_code == 200


def test_a_stream_reports_the_time_machine_and_an_edit(server: Server) -> None:
    line = server.write("anja", "to edit", "hallo").json()["line"]["id"]
    server.until_all_is_said()
    with news(server) as events:
        server.write("anja", "edited", "hallo daar", edits=line)
        seen = [next(events)]
        server.http.post("/phone/clock", json={"move": "hour"})
        while seen[-1]["event"] != "clock":
            seen.append(next(events))
    assert any(event["data"].get("edited") for event in seen)
    assert seen[-1]["data"]["now_text"]


def test_a_raw_broken_request_does_not_hurt(server: Server) -> None:
    for raw in (b"\0\0\0", b"GET / HTTP/1.1\r\n\r\n", b"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", server.port), 5) as line:
            line.sendall(raw)
            line.shutdown(socket.SHUT_WR)
            assert b"500" not in line.recv(4096)[:20]
    assert server.http.get("/healthz").status_code == 200


def test_a_chunked_flood_is_refused_on_the_wire(server: Server) -> None:
    flood = (b"x" * 8192 for _ in range(100))
    with suppress(httpx.WriteError):  # it may hang up while we are still pouring
        assert server.http.post("/phone/anja/messages", content=flood).status_code == 413
    assert server.http.get("/healthz").status_code == 200


def test_sigterm_ends_the_server_with_streams_open(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        with news(server) as events:
            ended = threading.Event()

            def read_to_the_end() -> None:
                for _ in events:
                    pass
                ended.set()

            reader = threading.Thread(target=read_to_the_end)
            reader.start()
            server.write("anja", "last words", "saldo")
            assert server.stop() == 0
            reader.join(PATIENCE)
            assert ended.is_set()
        assert "Traceback" not in server.log.read_text()


def test_sigterm_ends_a_worker(new_database: NewDatabase, tmp_path: Path) -> None:
    with new_database() as url:
        lief(tmp_path, "migrate", DATABASE_URL=url)
        with running(tmp_path, "work", DATABASE_URL=url, LIEF_LOG="json") as worker:
            worker.until(lambda: (tmp_path / "lief.key").exists(), "it has begun")
            assert worker.stop() == 0
            assert "Traceback" not in worker.log.read_text()


def test_a_server_without_worker_serves_the_public_page(
    new_database: NewDatabase, tmp_path: Path
) -> None:
    with (
        new_database() as url,
        running(tmp_path, "serve", "--no-worker", DATABASE_URL=url, LIEF_LOG="json") as server,
    ):
        assert "112" in server.http.get("/").text
        assert server.http.get("/phone/state").status_code == 404
        assert server.http.get("/readyz").status_code == 200
        assert server.stop() == 0
