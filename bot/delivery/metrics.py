"""Metrics: counters and gauges for Prometheus. Their labels are codes; none says anything about a person."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.store.insight import Statistics

_SECONDS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60)


class Metrics:
    """What is counted, in a registry of its own."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.registry = CollectorRegistry()
        self.accepted = self._counter("updates_accepted", "Updates stored for the first time.", "platform")
        self.refused = self._counter("updates_refused", "Updates not stored, or only a notice of them.", "reason")
        self.turns = self._counter("turns", "Turns by what became of them.", "outcome")
        self.verdicts = self._counter("verdicts", "Answers by kind of verdict.", "kind")
        self.calls = self._counter("calls", "Calls to platforms by what became of them.", "platform", "outcome")
        self.failures = self._counter("call_failures", "Calls that a platform refused, by reason.", "platform", "reason")
        self.troubles = self._counter("receiving_troubles", "What kept updates from being taken in.", "platform", "reason")
        self.retries = self._counter("retries", "Turns and calls put off to be tried again.", "what")
        self.parked = self._counter("parked", "Turns and calls set aside for good.", "what")
        self.turn_seconds = self._histogram("turn_seconds", "From the claim of an update to the commit of its turn.")
        self.call_seconds = self._histogram("call_seconds", "One call to a platform.")
        self._waiting = self._gauge("waiting", "How many wait now.")
        self._oldest = self._gauge("waiting_oldest_seconds", "For how long the oldest of them waits.")
        self._parked_now = self._gauge("parked_now", "How many stand parked.")

    def show(self, statistics: Statistics) -> None:
        """Take up how much waits."""
        self._waiting.labels(what="update").set(statistics.updates_waiting)
        self._waiting.labels(what="call").set(statistics.calls_waiting)
        self._oldest.labels(what="update").set(statistics.oldest_update_s)
        self._oldest.labels(what="call").set(statistics.oldest_call_s)
        self._parked_now.labels(what="update").set(statistics.updates_parked)
        self._parked_now.labels(what="call").set(statistics.calls_parked)

    def written(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self.registry)

    def _counter(self, name: str, told: str, *labels: str) -> Counter:
        return Counter(f"sejour_{name}", told, labels, registry=self.registry)

    def _gauge(self, name: str, told: str) -> Gauge:
        return Gauge(f"sejour_{name}", told, ["what"], registry=self.registry)

    def _histogram(self, name: str, told: str) -> Histogram:
        return Histogram(f"sejour_{name}", told, buckets=_SECONDS, registry=self.registry)
