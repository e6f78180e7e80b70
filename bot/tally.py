"""Counts what comes in and goes out, for whoever watches over us: figures only, no names."""

from prometheus_client import CollectorRegistry, Counter


class Tally:
    """The counters of this process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.heard = self._counter("lief_heard", "Events taken in", "channel", "kind")
        self.sent = self._counter("lief_sent", "Messages sent", "channel", "class")
        self.retried = self._counter("lief_retried", "Tries that failed", "channel", "reason")
        self.dead = self._counter("lief_dead", "Messages given up", "channel", "reason")
        self.uncertain = self._counter(
            "lief_uncertain", "Messages that may have gone out", "channel", "reason"
        )
        self.heat_asked = self._counter(
            "lief_heat_asked", "Calls to heat sources, none or why unknown", "source", "reason"
        )
        self.cost = self._counter(
            "lief_cost_dollars", "What sending costs, about", "channel", "category"
        )

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, registry=self.registry)
