"""What the bot puts on paper: a poster, a card, a starter kit, and the report of a year."""
