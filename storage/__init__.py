"""Everything that is kept: the ledger, people, what waits to be sent, and the keys that seal it."""
