/** The free times of an appointment as one looks at them: the first few to say aloud, days, and the hours of one day. */
import type { Room, When } from "web/appointment_shapes.ts";
import type { Instant } from "web/protocol.ts";
import type { Words } from "web/words.ts";

/** So many are said in one breath. */
const SAID_AT_ONCE = 4;
/** Two that are closer together are hardly a choice. */
const APART_MS = 90 * 60_000;

/** The first free time, and a few others that differ enough to choose between. */
export function choices(days: readonly (readonly Instant[])[]): readonly Instant[] {
  const chosen: Instant[] = [];
  for (const times of days) {
    const first = times[0];
    if (first === undefined) continue;
    chosen.push(first);
    const later = times.find((at) => at - first >= APART_MS);
    if (later !== undefined) chosen.push(later);
  }
  return chosen.slice(0, SAID_AT_ONCE);
}

/** An hour on the clock and its free times. */
export interface Hour {
  readonly hour: number;
  readonly times: readonly Instant[];
}

/** The free times of a day by the hour, earliest first. */
export function hours(times: readonly Instant[], words: Words): readonly Hour[] {
  const found = new Map<number, Instant[]>();
  for (const at of times) {
    const hour = words.hourOf(at);
    found.set(hour, [...found.get(hour) ?? [], at]);
  }
  return [...found].map(([hour, times]) => ({ hour, times }));
}

/** The dates that can be looked at, from a date on: those on which the hall is open. */
export function openDates(rooms: readonly Room[], date: string): readonly Room[] {
  return rooms.filter((room) => room.date >= date && !room.closed && room.of > 0);
}

/** "2026-05", the month of a date, or one so many months further. */
export function month(date: string, further = 0): string {
  const [year, month] = date.split("-").map(Number);
  const at = 12 * year + month - 1 + further;
  return `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, "0")}`;
}

export const instants = (times: readonly When[]): readonly Instant[] =>
  times.map((each) => Date.parse(each));
