"""What a street does its own way: a document of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("street", sa.Column("settings", sa.String(), server_default="{}", nullable=False))
