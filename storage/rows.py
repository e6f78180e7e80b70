"""Many rows sent to the database as one JSON document, instead of a parameter for each value."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    String,
    bindparam,
    cast,
    column,
    literal,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class each_row(GenericFunction[Any]):  # noqa: N801 (it reads as SQL)
    """The rows of the document `rows`, each a list in the column `value`."""

    inherit_cache = True


@compiles(each_row)
def _each_row(element: Any, compiler: Any, **how: Any) -> str:
    return f"json_array_elements(CAST({compiler.process(element.clauses, **how)} AS json))"


@compiles(each_row, "sqlite")
def _each_row_in_sqlite(element: Any, compiler: Any, **how: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **how)})"


_ROWS = each_row(bindparam("rows", type_=String)).table_valued(column("value", String)).alias("row")


def document(rows: Sequence[Sequence[object]]) -> str:
    """What a statement with `part` or `the_ids` takes as `rows`."""
    return json.dumps(rows)


def part(number: int) -> ColumnElement[str]:
    """The so many-th value of each row, as text."""
    place = literal(number, Integer, literal_execute=True)
    return _ROWS.c.value.op("->>", return_type=String())(place)


def the_ids() -> Select[tuple[int]]:
    """The first value of each row, as a number: for `column.in_`."""
    return select(cast(part(0), BigInteger))
