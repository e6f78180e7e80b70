"""What one message to the Netherlands costs, about, in dollars: for a counter, not for a bill.

Source: Meta's rate card for the Netherlands (utility 0.05, marketing 0.16, replies free) plus
Twilio's fee of 0.005 a message, as of November 2026. Since October 2026 replies may cost more
(sources disagree). Twilio's own billing is what counts.
"""

PER_MESSAGE = {"free": 0.0, "reply": 0.005, "utility": 0.055, "marketing": 0.165}


def cost_of(category: str) -> float:
    """Dollars; for a category that is unknown the dearest, so that nobody is surprised."""
    return PER_MESSAGE.get(category, PER_MESSAGE["marketing"])
