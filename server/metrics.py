"""The figures that Prometheus reads at /metrics: counted where things happen, shown in one place."""

from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

COMMIT_SECONDS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
GROUP_COMMANDS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
VIEW_BYTES = (256, 1024, 4096, 16_384, 65_536, 262_144)


@dataclass(frozen=True, slots=True)
class Metrics:
    """One collector per figure, each server its own set. Labels are ids from the configuration, never people."""

    registry: CollectorRegistry
    events: Counter
    refusals: Counter
    commit_seconds: Histogram
    group_commands: Histogram
    commit_failures: Counter
    replay_seconds: Gauge
    waiting: Gauge
    connected: Gauge
    views: Counter
    view_bytes: Histogram
    cut_off: Counter
    sign_ins: Counter
    messages: Counter
    forgotten: Counter
    forgotten_at: Gauge

    def text(self) -> bytes:
        """Everything, in Prometheus' own text form."""
        return generate_latest(self.registry)


def new_metrics() -> Metrics:
    """A set of collectors at zero, in a registry of its own."""
    own = CollectorRegistry()
    return Metrics(
        registry=own,
        events=Counter("onthaal_events", "Events stored, by what happened", ["hall", "event"], registry=own),
        refusals=Counter("onthaal_refusals", "Commands refused, by code", ["hall", "code"], registry=own),
        commit_seconds=Histogram(
            "onthaal_commit_seconds", "Time until a group of commands was durable", buckets=COMMIT_SECONDS, registry=own
        ),
        group_commands=Histogram(
            "onthaal_group_commands", "Commands in one transaction", buckets=GROUP_COMMANDS, registry=own
        ),
        commit_failures=Counter("onthaal_commit_failures", "Transactions that failed or are uncertain", registry=own),
        replay_seconds=Gauge("onthaal_replay_seconds", "How long the last replay took", ["hall"], registry=own),
        waiting=Gauge("onthaal_waiting", "People waiting now, by kind", ["hall", "kind"], registry=own),
        connected=Gauge("onthaal_connected", "Devices and pages connected now, by role", ["role"], registry=own),
        views=Counter("onthaal_views", "Views encoded, by topic without its last part", ["topic"], registry=own),
        view_bytes=Histogram("onthaal_view_bytes", "Size of an encoded view", buckets=VIEW_BYTES, registry=own),
        cut_off=Counter("onthaal_cut_off", "Clients cut off because they stopped reading", registry=own),
        sign_ins=Counter("onthaal_sign_ins", "Attempts to sign in, by outcome", ["outcome"], registry=own),
        messages=Counter(
            "onthaal_messages", "Messages tried, by what became of them", ["channel", "outcome"], registry=own
        ),
        forgotten=Counter("onthaal_forgotten", "What was forgotten because it was due", ["what"], registry=own),
        forgotten_at=Gauge("onthaal_forgotten_timestamp_seconds", "When forgetting last went well", registry=own),
    )
