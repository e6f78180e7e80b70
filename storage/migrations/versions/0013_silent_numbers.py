"""What a number that was silent for long needs: how often its question was answered wrong."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    wrong = sa.Column("wrong_answers", sa.Integer(), server_default="0", nullable=False)
    op.add_column("identity", wrong)
