"""The figures of a played day in words, for a terminal."""

from collections.abc import Iterator

from rehearsal.agreed import SOON_MIN, Appointments
from rehearsal.tally import Figures, OnPhones, Seen, Waits, percentile
from server.days.day import Day


def heading(day: Day, speed: float) -> str:
    """What is about to be played."""
    agreed = sum(visitor.agreed_s is not None for visitor in day.coming)
    return (
        f"{day.name}: {len(day.coming)} visitors, {len(day.counters)} counters, {speed:g} times as fast as life.\n"
        f"{agreed} of them have an appointment, promised beforehand by the host; they check in when they arrive."
    )


def report(figures: Figures) -> str:
    """What happened."""
    return "\n".join(_lines(figures))


def _lines(figures: Figures) -> Iterator[str]:
    yield (
        f"{figures.taken} tickets: {figures.served} served, {figures.left} left before their turn, "
        f"{figures.sent_home} expired at closing; {figures.not_come} did not come to their appointment."
    )
    if figures.others:
        yield f"{figures.others} others, who are not of this day, were served as well."
    yield ""
    yield "wait, min        n   mean    p50    p90    p95  target  on time"
    yield from (_wait(waits) for waits in figures.waits)
    yield ""
    seen = figures.seen
    yield f"{figures.calls} calls, on the displays: {seen.appeared} of {seen.expected}{_latency(seen)}"
    yield from _phones(figures.phones)
    yield from _appointments(figures.appointments)
    yield f"announced waits kept: {figures.kept} of {figures.promised}"
    yield f"slips: {', '.join(f'{count} {state}' for state, count in sorted(figures.slips.items())) or 'none'}"
    yield from (f"FAULT {fault}" for fault in figures.faults)
    if not figures.faults:
        yield "Nothing was lost, called twice, unseen or refused."
    if figures.same_again:
        yield "The journal gives the same table."


def _wait(waits: Waits) -> str:
    minutes = (waits.mean_s, waits.p50_s, waits.p90_s, waits.p95_s)
    return (
        f"{waits.class_:<12}{waits.count:6}"
        + "".join(f"{each / 60:7.1f}" for each in minutes)
        + f"{waits.target_s / 60:8.0f}{waits.on_time:9.0%}"
    )


def _appointments(appointments: Appointments) -> Iterator[str]:
    if not appointments.booked:
        return
    late = appointments.came - appointments.in_time
    yield (
        f"{appointments.booked} appointments: {appointments.came} came, {late} of them too late; called within "
        f"{SOON_MIN} minutes of the agreed time: {appointments.soon} of {appointments.in_time}"
    )


def _phones(phones: OnPhones) -> Iterator[str]:
    brief = f"; {phones.brief} contacts were over before the next view" if phones.brief else ""
    seen = f"{phones.appeared} of {phones.calls} calls seen{brief}"
    yield f"{phones.followed} tickets on a phone: {seen}{_latency(phones)}"
    yield f"went out with a phone: {phones.out}, came back in: {phones.back}"


def _latency(seen: Seen | OnPhones) -> str:
    if not seen.latencies_ms:
        return ""
    p50, p99, most = (percentile(seen.latencies_ms, share) for share in (0.5, 0.99, 1))
    return f"; from the key to the screen p50 {p50:.0f} ms, p99 {p99:.0f} ms, at most {most:.0f} ms"
