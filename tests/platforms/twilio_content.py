"""Twilio's Content in the tests: resources, what fills them, and what WhatsApp approves."""

import json
import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

PLACE = re.compile(r"\{\{(\d+)\}\}")


class Refusal(Exception):
    def __init__(self, code: int, status: int = 400) -> None:
        super().__init__(code)
        self.code = code
        self.status = status


@dataclass
class Contents:
    """Every resource and every approval, by its number."""

    contents: dict[str, dict[str, Any]] = field(default_factory=dict)
    approvals: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = count(1)

    def add_routes(self, app: web.Application) -> None:
        content = "/content/v1/Content"
        app.router.add_post(content, self._make)
        app.router.add_get(content, self._contents)
        app.router.add_post(f"{content}/{{sid}}/ApprovalRequests/whatsapp", self._ask)
        app.router.add_get(f"{content}/{{sid}}/ApprovalRequests", self._approval)

    def approve(self, status: str = "approved", **more: Any) -> None:
        """WhatsApp judges every template that was submitted."""
        for approval in self.approvals.values():
            approval |= {"status": status, **more}

    def new_sid(self, kind: str) -> str:
        return f"{kind}{next(self._numbers):032x}"

    def filled(self, sid: str, variables: str) -> tuple[str, list[tuple[str, str]]]:
        if sid not in self.contents:
            raise Refusal(21655)
        values = _variables(variables)
        types = self.contents[sid]["types"]
        if set(PLACE.findall(json.dumps(types))) != values.keys():
            raise Refusal(21656)
        whole = json.loads(PLACE.sub(lambda m: json.dumps(values[m[1]])[1:-1], json.dumps(types)))
        [(kind, content)] = whole.items()
        choices = [(a["id"], a["title"]) for a in content.get("actions", ())]
        choices += [(i["id"], i["item"]) for i in content.get("items", ())]
        longest = 24 if kind == "twilio/list-picker" else 20
        if len(content["body"]) > 1024 or any(len(title) > longest for _, title in choices):
            raise Refusal(63013)
        if len({id_ for id_, _ in choices}) < len(choices) or len(content.get("button", "")) > 20:
            raise Refusal(63013)
        return content["body"], choices

    async def _make(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            raise Refusal(20001)
        asked = await request.json()
        types = {kind: held for kind, held in asked["types"].items() if held is not None}
        places = set(PLACE.findall(json.dumps(types)))
        if set(asked["variables"]) != places or not asked["friendly_name"] or len(types) != 1:
            raise Refusal(20001)
        sid = self.new_sid("HX")
        self.contents[sid] = {**asked, "types": types, "sid": sid}
        return web.json_response(self.contents[sid], status=201)

    async def _contents(self, request: web.Request) -> web.Response:
        page = int(request.query.get("Page", "0"))
        every = list(self.contents.values())
        rest = every[page * 10 :]
        here = f"https://content.twilio.com/v1/Content?Page={page + 1}"
        meta = {"key": "contents", "next_page_url": here if len(rest) > 10 else None}
        return web.json_response({"contents": rest[:10], "meta": meta})

    async def _ask(self, request: web.Request) -> web.Response:
        sid, asked = request.match_info["sid"], await request.json()
        if sid not in self.contents:
            raise Refusal(20404, 404)
        if not re.fullmatch(r"[a-z0-9_]+", asked["name"]) or sid in self.approvals:
            raise Refusal(20001)
        if asked["category"] not in ("UTILITY", "MARKETING"):
            raise Refusal(20001)
        held = json.dumps(self.contents[sid]["types"], ensure_ascii=False)
        body = json.loads(held).popitem()[1]["body"]
        if re.match(r"\{\{", body) or re.search(r"\}\}\W*$|\}\}\W*\{\{", body):
            raise Refusal(20001)
        self.approvals[sid] = {**asked, "status": "received"}
        return web.json_response(self.approvals[sid], status=201)

    async def _approval(self, request: web.Request) -> web.Response:
        sid = request.match_info["sid"]
        if sid not in self.contents:
            raise Refusal(20404, 404)
        said = self.approvals.get(sid, {"status": "unsubmitted", "category": ""})
        return web.json_response({"sid": sid, "whatsapp": said})


def _variables(written: str) -> dict[str, str]:
    try:
        values = json.loads(written)
    except ValueError:
        raise Refusal(21656) from None
    for value in values.values():
        bad = not isinstance(value, str) or not value or re.search(r"[\n\r\t]| {5}", value)
        if bad:
            raise Refusal(21656)
    return dict(values)
