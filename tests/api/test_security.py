"""What every answer carries, and who is turned away at the door."""

from collections.abc import AsyncIterator

import pytest

from api.phone import PICTURES
from api.security import HEADERS, LARGEST_BODY, LARGEST_PICTURE
from tests.api.browser import Browser

DEMO_PATHS = (
    "/",
    "/phone/state",
    "/phone/anja/lines",
    "/healthz",
    "/readyz",
    "/metrics",
    "/static/phone.js",
    "/nowhere",
    "/phone/nobody/lines",
    "/static/../app.py",
)


@pytest.mark.parametrize("path", DEMO_PATHS)
def test_every_answer_carries_the_security_headers(demo: Browser, path: str) -> None:
    answer = demo.get(path)
    assert answer.status_code in (200, 404)
    assert all(answer.headers[name] == value for name, value in HEADERS.items())


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/metrics", "/phone/state"])
def test_the_ordinary_house_carries_them_too(house: Browser, path: str) -> None:
    answer = house.get(path)
    assert answer.status_code == (404 if path == "/phone/state" else 200)
    assert all(answer.headers[name] == value for name, value in HEADERS.items())


def test_the_policy_allows_own_files_only(demo: Browser) -> None:
    policy = demo.get("/").headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_pages_hold_nothing_the_policy_forbids(demo: Browser, house: Browser) -> None:
    for page in (demo.get("/").text, house.get("/").text):
        assert "<style" not in page
        assert " style=" not in page
        assert "<script>" not in page
        assert " onclick=" not in page
        assert "http://" not in page.replace("http://www.w3.org", "")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.168.1.5:8000",
             "[", "[::1", "", "localhost.evil.example", "127.0.0.1@evil.example"],
)  # fmt: skip
def test_a_rebound_name_is_turned_away(demo: Browser, host: str) -> None:
    answer = demo.get("/phone/state", headers={"host": host})
    assert answer.status_code == 403
    assert answer.headers["content-security-policy"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_this_machine_is_let_in(demo: Browser, host: str) -> None:
    assert demo.get("/phone/state", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1:9000", "", "http://[", "127.0.0.1"]
)
def test_another_page_cannot_write(demo: Browser, origin: str) -> None:
    said = {"event_id": "forged", "text": "hallo"}
    answer = demo.post("/phone/anja/messages", json=said, headers={"origin": origin})
    assert answer.status_code == 403
    assert "forged" not in demo.get("/phone/anja/lines").text


def test_our_own_page_can_write(demo: Browser) -> None:
    said = {"event_id": "own", "text": "hallo"}
    own = {"origin": "http://127.0.0.1:8000"}
    assert demo.post("/phone/anja/messages", json=said, headers=own).status_code == 200


@pytest.mark.parametrize("path", ["/phone/anja/messages", "/phone/clock", "/", "/nowhere"])
def test_a_body_above_64_kb_is_refused_by_its_length(demo: Browser, path: str) -> None:
    answer = demo.post(path, content=b"x" * (LARGEST_BODY + 1))
    assert answer.status_code == 413


@pytest.mark.parametrize("length", ["abc", "-1", "1e9", "", "9" * 5000])
def test_a_length_that_is_no_number_is_refused(demo: Browser, length: str) -> None:
    answer = demo.post("/phone/clock", content=b"{}", headers={"content-length": length})
    assert answer.status_code in (400, 413)


def test_a_chunked_body_above_64_kb_is_refused(demo: Browser) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(70):
            yield b"x" * 1024

    answer = demo.post("/phone/anja/messages", content=chunks())
    assert answer.status_code == 413
    assert answer.headers["content-security-policy"]


def test_a_body_of_64_kb_is_looked_at(demo: Browser) -> None:
    assert demo.post("/phone/clock", content=b"x" * LARGEST_BODY).status_code == 400


def test_a_picture_may_be_larger_at_its_own_address_only(demo: Browser, house: Browser) -> None:
    assert demo.post(PICTURES, content=b"x" * (LARGEST_BODY + 1)).status_code == 400
    assert demo.post(PICTURES, content=b"x" * (LARGEST_PICTURE + 1)).status_code == 413
    assert demo.post(f"{PICTURES}/", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
    assert house.post(PICTURES, content=b"x" * (LARGEST_BODY + 1)).status_code == 413
