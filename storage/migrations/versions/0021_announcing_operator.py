"""An announcement that the operator makes at the command line has no author."""

from alembic import op
from sqlalchemy import text

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

MUST, MAY = "author_id INTEGER NOT NULL", "author_id INTEGER"
AS_THEY_ARE = text(
    "SELECT sql FROM sqlite_master WHERE tbl_name = 'announcement' AND sql IS NOT NULL"
    " ORDER BY type = 'index'"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        make_again()
    else:
        op.alter_column("announcement", "author_id", nullable=True)


def make_again() -> None:
    """SQLite cannot let go of a NOT NULL. What refers to the table is looked at in the end."""
    table, *indexes = op.get_bind().execute(AS_THEY_ARE).scalars()
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("CREATE TABLE announcement_kept AS SELECT * FROM announcement")
    op.drop_table("announcement")
    op.execute(table.replace(MUST, MAY))
    op.execute("INSERT INTO announcement SELECT * FROM announcement_kept")
    op.drop_table("announcement_kept")
    for index in indexes:
        op.execute(index)
