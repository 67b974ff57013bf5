/** What a counter is doing, and whether a contact there takes unusually long. */
import type { CounterRow, CounterShown, Instant } from "web/protocol.ts";

/** A contact of more than one and a half times the usual is worth a look, but not in its first minutes. */
const LONG = 1.5;
const LONG_BY_MS = 3 * 60_000;

export function lasting({ since }: CounterRow, now: Instant): number {
  return since === null ? 0 : Math.max(0, now - since);
}

export function unusuallyLong(row: CounterRow, now: Instant): boolean {
  if (row.state !== "serving" || row.usual_s === null) return false;
  const usual = row.usual_s * 1000;
  const lasts = lasting(row, now);
  return lasts > LONG * usual && lasts > usual + LONG_BY_MS;
}

/** A desk or room that takes a short visit, because the standing counters have too many. */
export function helping({ kind }: CounterRow, counter: CounterShown | undefined): boolean {
  return kind === "short" && counter !== undefined && counter.kind !== "standing";
}

export function isOpen({ state }: CounterRow): boolean {
  return state !== "closed" && state !== "paused";
}
