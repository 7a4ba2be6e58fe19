"""What is counted and timed, for Prometheus."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

import aiohttp
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.client import StudyBot
from bot.delivery.aftermath import Aftermath
from bot.delivery.pace import Pace
from bot.ui.begin import begun
from db.delivery_figures import STATES, overview
from db.engine import Database

ACKNOWLEDGED = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)  # seconds; Discord waits three
QUERY = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.0)
WAIT = (0.01, 0.1, 0.5, 1.0, 5.0, 30.0)
LAG = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)
DOOR = "bot.errors"  # whose errors in the log are interactions that failed


class Metrics:
    """Every figure there is, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        kept = self.registry
        self.acknowledged = Histogram(
            "cohort_interaction_seconds",
            "From an interaction to its answer",
            ["what"],
            buckets=ACKNOWLEDGED,
            registry=kept,
        )
        self.failures = Counter(
            "cohort_interaction_failures", "Interactions that met a fault of ours", ["what"], registry=kept
        )
        self.requests = Counter("cohort_requests", "Requests to Discord by how they ended", ["status"], registry=kept)
        self.waits = Histogram(
            "cohort_rate_limit_wait_seconds", "Waits for a turn to send", buckets=WAIT, registry=kept
        )
        self.queries = Histogram("cohort_query_seconds", "Statements of the database", buckets=QUERY, registry=kept)
        self.connections = Gauge("cohort_database_connections", "Connections in use", registry=kept)
        self.most_connections = Gauge(
            "cohort_database_connections_most", "Connections there can be; 0 for no limit", registry=kept
        )
        self.logged = Counter("cohort_log_lines", "Lines of the log by level", ["level"], registry=kept)
        self.deliveries = Gauge("cohort_deliveries", "Deliveries that wait or failed", ["state"], registry=kept)
        self.ended = Counter(
            "cohort_deliveries_ended", "Deliveries by how they ended", ["kind", "state"], registry=kept
        )
        self.lateness = Gauge(
            "cohort_delivery_lateness_seconds", "Of the delivery that is late the most", registry=kept
        )
        self.latency = Gauge("cohort_gateway_latency_seconds", "Heartbeat to its answer", ["shard"], registry=kept)
        self.gateway = Counter("cohort_gateway_events", "Connections made, resumed and lost", ["event"], registry=kept)
        self.servers = Gauge("cohort_servers", "Servers of this process", registry=kept)
        self.lag = Histogram(
            "cohort_loop_lag_seconds", "How late the event loop came to a look", buckets=LAG, registry=kept
        )

    def text(self) -> bytes:
        """Everything in Prometheus' format."""
        return generate_latest(self.registry)

    def attach(self, bot: StudyBot, database: Database, pace: Pace, sent: Aftermath) -> None:
        """Time answers and statements, and count requests, deliveries and what happens to the gateway."""
        trace = bot.http.http_trace
        if trace is not None:
            trace.on_request_end.append(self._ended)
            trace.on_request_exception.append(self._failed)
        bot.answered = self._answered
        database.time_statements(self.queries.observe)
        pace.waited = self.waits.observe
        sent.ended = lambda kind, state: self.ended.labels(kind, state).inc()
        for event in ("connect", "disconnect", "resumed"):
            bot.add_listener(_counting(self.gateway.labels(event)), f"on_{event}")

    async def _ended(self, _session: object, _: object, told: aiohttp.TraceRequestEndParams) -> None:
        self.requests.labels(str(told.response.status)).inc()

    def _answered(self) -> None:
        what, since = begun()
        if what:
            self.acknowledged.labels(what).observe(time.monotonic() - since)

    async def _failed(self, _session: object, _: object, _told: aiohttp.TraceRequestExceptionParams) -> None:
        self.requests.labels("none").inc()

    async def look(self, bot: StudyBot, database: Database, now: datetime) -> None:
        """Read the figures that are as they are at a moment (UTC)."""
        self.servers.set(len(bot.guilds))
        self.connections.set(database.connections_in_use)
        self.most_connections.set(database.connections_at_most)
        self.latency.clear()  # a shard that is not connected has none
        for shard, latency in bot.latencies:
            if math.isfinite(latency):
                self.latency.labels(str(shard)).set(latency)
        async with database.read() as work:
            counts, oldest = await overview(work, now)
        for state in STATES:
            self.deliveries.labels(state).set(counts[state])
        self.lateness.set((now - oldest).total_seconds() if oldest is not None else 0)


class Counting(logging.Handler):
    """Counts the lines of the log, and of them the interactions that failed."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__(logging.WARNING)
        self._metrics = metrics

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self._metrics.logged.labels(record.levelname.lower()).inc()
        if record.name == DOOR and record.levelno >= logging.ERROR:
            self._metrics.failures.labels(begun()[0]).inc()


def _counting(counter: Counter) -> Callable[..., Coroutine[Any, Any, None]]:
    async def count(*_arguments: object) -> None:
        counter.inc()

    return count
