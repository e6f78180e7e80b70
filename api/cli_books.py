"""The command of `lief` for the books."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from api.shell import Json, plainly, settings_and_logs

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
