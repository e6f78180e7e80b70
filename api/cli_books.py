"""The commands of `lief` for the books, and for what a year brought."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from api.shell import Json, plainly, settings_and_logs, stop

app = typer.Typer()


@app.command()
def export(
    programme: Annotated[str, typer.Option(help="The municipality.")],
    year: Annotated[int, typer.Option(min=2000, max=2199)],
    format_: Annotated[Literal["xlsx", "csv", "hledger"], typer.Option("--format")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE")],
    as_json: Json = False,
) -> None:
    """Write the books of a programme's year to FILE: streets and money, nobody's name."""
    from api import exporting

    order = exporting.Order(programme, year, format_, output)
    with plainly():
        typer.echo(exporting.export(settings_and_logs(), order, as_json=as_json))


@app.command()
def numbers(
    year: Annotated[int, typer.Option(min=2000, max=2199)],
    programme: Annotated[str | None, typer.Option(help="The municipality; else all.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE.png", help="Draw them too.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Tell what a year brought; nothing of fewer than five streets."""
    from subprocess import SubprocessError

    from api import year_numbers

    order = year_numbers.Order(programme, year, output)
    with plainly():
        try:
            typer.echo(year_numbers.numbers(settings_and_logs(), order, as_json=as_json))
        except SubprocessError:
            stop("the picture cannot be drawn here; without --output the numbers come in words")
