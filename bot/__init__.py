"""What the bot understands, says and does."""
