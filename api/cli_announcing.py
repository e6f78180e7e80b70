"""The commands of `lief` with which the operator speaks for the network."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.shell import Json, plainly, settings_and_logs, stop

if TYPE_CHECKING:
    from api.announcement_desk import Confirmed, Desk, Shown
    from api.announcing_order import Order
    from bot.nudges.speaking import Steered

app = typer.Typer()
announcements = typer.Typer(help="What the network announced.")
app.add_typer(announcements, name="announcements")

Number = Annotated[int, typer.Argument(min=1, help="As `lief announcements` shows it.")]


@app.command()
def announce(  # noqa: PLR0913, PLR0917 (each is an option)
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The text; - is standard input.")
    ],
    to: Annotated[Literal["all", "gangmakers", "coordinators"], typer.Option("--to")] = "all",
    programme: Annotated[
        list[str] | None, typer.Option(help="Only in this municipality; may be repeated.")
    ] = None,
    theme: Annotated[
        Literal["heat", "recruiting", "welcoming", "ideas", "meeting"] | None,
        typer.Option(help="Who chose against it does not get it."),
    ] = None,
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="That day at ten; else now.")
    ] = None,
    picture: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Stands above the text.")
    ] = None,
    newsletter: Annotated[bool, typer.Option("--newsletter")] = False,
    receivers: Annotated[
        int | None, typer.Option(min=1, help="Ask nothing: send if exactly so many get it.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Only show it.")] = False,
    json_: Json = False,
) -> None:  # fmt: skip
    """Say something to many, for the national network; shows it first and asks for the number."""
    from api.announcing_order import NotMet, Order, read_picture, read_text
    from bot.world.announcements import ANNOUNCEMENT, NEWSLETTER

    kind, day = NEWSLETTER if newsletter else ANNOUNCEMENT, on.date() if on else None
    with plainly():
        try:
            seen = read_picture(picture) if picture else None
            order = Order(read_text(file), to, theme or "", programme or (), day, kind, seen)
            _show(order, None if preview else Go(receivers), as_json=json_)
        except NotMet as trouble:
            stop(str(trouble))


@dataclass(frozen=True, slots=True)
class Go:
    """To send it: to so many, or None to ask."""

    receivers: int | None


def _show(order: "Order", go: Go | None, *, as_json: bool) -> None:
    """And send it, unless it is only looked at. Raises NotMet."""
    from api import announcement_desk
    from api.announcement_words import Words, preview_as_json

    with announcement_desk.desk(settings_and_logs(quiet=True)) as desk:
        shown, words = desk.look(order), Words()
        if as_json:
            _print([preview_as_json(shown, words.message(shown))])
        else:
            _print(words.preview(shown))
        if go is not None:
            send(desk, shown, _number(shown, go.receivers), as_json=as_json)


def _number(shown: "Shown", given: int | None) -> int:
    """What was given beforehand, or what somebody types at a terminal. Raises NotMet."""
    from api.announcement_desk import NOBODY, NOT_SENT
    from api.announcing_order import NotMet
    from bot.dialogues.shared import is_count

    people = shown.preview.people
    if given is not None:
        return given
    if not people:
        raise NotMet(NOBODY)
    if not sys.stdin.isatty():
        raise NotMet(f"{NOT_SENT}; to send it: --receivers {people}")
    typer.echo("\nType the number of receivers to send it, anything else not to: ", nl=False)
    if not is_count(sys.stdin.readline(), people):
        raise NotMet(f"that is not the number; {NOT_SENT}")
    return people


def send(desk: "Desk", shown: "Shown", receivers: int, *, as_json: bool) -> None:
    """Confirmed: planned page by page, and told even when that is broken off. Raises NotMet."""
    from api.announcement_words import confirmed, confirmed_as_json
    from api.progress import progress
    from storage.errors import StorageError

    now: Confirmed | None = None
    try:
        with progress("planning", as_json) as told:
            for latest in desk.send(shown, receivers, told):
                now = latest
    except StorageError:
        if now is None:
            raise
    finally:
        if now is not None:
            _print([confirmed_as_json(now)] if as_json else confirmed(now))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)


@announcements.callback(invoke_without_command=True)
def newest(context: typer.Context, json_: Json = False) -> None:
    """How the newest of the network fare: state, people, who got it, who did not and why."""
    if context.invoked_subcommand is not None:
        return
    from api import announcement_desk
    from api.announcement_words import Words, report_as_json

    with plainly(), announcement_desk.desk(settings_and_logs(quiet=True)) as desk:
        found = desk.newest()
        words = Words()
        for one in found:
            _print([report_as_json(one)] if json_ else words.report(one))
        if not found and not json_:
            typer.echo("The network announced nothing yet.")


@announcements.command()
def pause(number: Number) -> None:
    """Hold one: nobody gets it until it goes on."""
    _steer(number, "pause")
    typer.echo(f"It stands still until: lief announcements go-on {number}")


@announcements.command("go-on")
def go_on(number: Number) -> None:
    """Let a held one go on."""
    _steer(number, "go_on")
    typer.echo("It goes on.")


@announcements.command("stop")
def stop_one(number: Number) -> None:
    """Stop one for ever: who did not get it yet does not get it."""
    waiting = _steer(number, "cancel").withdrawn
    typer.echo(f"It is stopped. Messages that waited and do not go now: {waiting}.")


def _steer(number: int, what: str) -> "Steered":
    from api import announcement_desk
    from api.announcing_order import NotMet

    with plainly(), announcement_desk.desk(settings_and_logs(quiet=True)) as desk:
        try:
            return desk.steer(number, what)
        except NotMet as trouble:
            stop(str(trouble))
