"""Heat: what the sources expect, when that makes an event, and which messages belong to it."""
