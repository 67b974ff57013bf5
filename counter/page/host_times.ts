/** Times of day as people write them on paper, and the instant that they were in the hall's time zone. */
import type { Instant } from "web/protocol.ts";

const MINUTE_MS = 60_000;

/** "10.12", "10:12", "10u12", "1012" and "10" as minutes of the day; nothing for what is no time. */
export function minuteOfDay(typed: string): number | null {
  const found = /^\s*(\d{1,2})(?:\s*[.:uh]\s*|\s+)?(\d{2})?\s*$/i.exec(typed);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

/** The instant of this minute on an ISO date in a time zone; an hour that is skipped or comes twice is the first one. */
export function instantAt(date: string, minute: number, zone: string): Instant {
  const wall = Date.parse(`${date}T00:00Z`) + minute * MINUTE_MS;
  const first = wall - offset(wall, zone);
  return wall - offset(first, zone);
}

/** How far the clocks of the zone are ahead at this instant, in ms. */
function offset(at: Instant, zone: string): number {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(at);
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}
