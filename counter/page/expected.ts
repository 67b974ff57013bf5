/** Who is expected by appointment: soon or too late already, told against the clock of the hall. */
import type { ExpectedRow, Instant } from "web/protocol.ts";

const MINUTE_MS = 60_000;
/** Further ahead is not what one does next. */
const SOON_MS = 60 * MINUTE_MS;
/** Who is later than this may still come, but nobody looks out for them. */
const LATE_MS = 20 * MINUTE_MS;

/** Those of the coming hour and who should have been here just now, earliest first. */
export function soon(rows: readonly ExpectedRow[], now: Instant): readonly ExpectedRow[] {
  return rows.filter(({ agreed }) => agreed - now <= SOON_MS && now - agreed <= LATE_MS);
}

/** Whole minutes that somebody is late; none before the first has passed. */
export function lateMin(agreed: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - agreed) / MINUTE_MS));
}

/** What a counter could do for them. */
export function forServices(
  rows: readonly ExpectedRow[],
  services: readonly string[],
): readonly ExpectedRow[] {
  return rows.filter((row) => row.services.every(({ service }) => services.includes(service)));
}
