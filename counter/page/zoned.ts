/** From a date and a time on the hall's clock to an instant, wherever this browser stands. */
import type { Instant } from "web/protocol.ts";

const MINUTE_MS = 60_000;

/** `date` is ISO, `clock` as in "09:30". Of the two that the clock change makes in autumn it is the first. */
export function instantOf(date: string, clock: string, zone: string): Instant {
  const wall = Date.parse(`${date}T${clock}:00Z`);
  const first = wall - offsetMs(wall, zone);
  return wall - offsetMs(Math.min(first, wall - offsetMs(first, zone)), zone);
}

/** By how much the zone's clock is ahead of Greenwich at this instant. */
function offsetMs(at: Instant, zone: string): number {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(at);
  return Math.round((Date.parse(`${shown.replace(" ", "T")}Z`) - at) / MINUTE_MS) * MINUTE_MS;
}
