"""Alembic's door: runs in the transaction that storage.schema opened."""

from alembic import context

from storage.models import Row

tx = context.config.attributes["connection"]
context.configure(
    connection=tx,
    target_metadata=Row.metadata,
    render_as_batch=tx.dialect.name == "sqlite",
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
