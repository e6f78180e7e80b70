"""The platforms through which people and bot write to each other."""
