/** Which calls to ring for: each call once, none that is old news, one after the other. */
import type { CallShown } from "web/protocol.ts";

/** A call older than this is old news: a display that comes back from a blink stays silent about it. */
export const FRESH_MS = 15_000;
/** The gong lasts 1.8 s; the next one waits until it has died away. */
export const APART_MS = 2_200;

/** The fresh calls that have rung, by id with the instant of the call, and when the next may ring. */
export interface Rung {
  readonly calls: Readonly<Record<string, number>>;
  readonly free: number;
}

/** What to ring: for which call and when. Both instants are the hall's. */
export interface Ring {
  readonly call: CallShown;
  readonly at: number;
}

export const SILENT: Rung = { calls: {}, free: 0 };

/** The calls that still have to ring, oldest first, each at its own moment; and what has rung then. */
export function plan(rung: Rung, calls: readonly CallShown[], now: number): [Ring[], Rung] {
  const fresh = calls.filter((call) => now - call.at < FRESH_MS);
  const due = fresh.filter((call) => !(call.id in rung.calls)).sort((a, b) => a.at - b.at);
  const first = Math.max(now, rung.free);
  const rings = due.map((call, place) => ({ call, at: first + place * APART_MS }));
  const free = rings.length ? first + rings.length * APART_MS : rung.free;
  return [rings, { calls: { ...stillFresh(rung, now), ...byId(due) }, free }];
}

/** What is left to remember: a forgotten call is too old to ring anyway. */
function stillFresh(rung: Rung, now: number): Record<string, number> {
  return Object.fromEntries(Object.entries(rung.calls).filter(([, at]) => now - at < FRESH_MS));
}

function byId(calls: readonly CallShown[]): Record<string, number> {
  return Object.fromEntries(calls.map((call) => [call.id, call.at]));
}
