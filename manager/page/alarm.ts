/** The one sentence on top: the wait that has used up most of its promise, or that all is as promised. */
import type { Instant, WaitingRow, WaitShown } from "web/protocol.ts";
import { type Level, level } from "web/wait.ts";

/** A wait as of now. */
export interface Wait extends WaitShown {
  readonly waited: number;
  readonly level: Level;
}

/** `waiting` are the rows of the floor: time makes people late without anything happening there. */
export function asOf(now: Instant, shown: WaitShown, waiting: readonly WaitingRow[]): Wait {
  const waited = shown.longest_since === null ? 0 : Math.max(0, now - shown.longest_since);
  const late = Math.max(shown.late, lateBy(now, waiting, shown.id));
  return { ...shown, late, waited, level: level(waited, shown.target_ms) };
}

/** Those who wait, the one with most of its promise used up first. */
export function byUrgency(
  now: Instant,
  shown: readonly WaitShown[],
  waiting: readonly WaitingRow[],
): Wait[] {
  const waits = shown.filter((each) => each.waiting > 0).map((each) => asOf(now, each, waiting));
  return waits.sort((one, other) => used(other) - used(one));
}

/** The wait to be told, or nothing while all is as promised. */
export function alarm(
  now: Instant,
  classes: readonly WaitShown[],
  waiting: readonly WaitingRow[],
): Wait | undefined {
  const [worst] = byUrgency(now, classes, waiting);
  return worst?.level === "on_time" ? undefined : worst;
}

/** How many of one class or service are late by now. */
function lateBy(now: Instant, waiting: readonly WaitingRow[], id: string): number {
  const theirs = waiting.filter(({ class_, services }) =>
    class_ === id || services.some(({ service }) => service === id)
  );
  return theirs.filter((row) => now - row.since > row.target_ms).length;
}

function used(wait: Wait): number {
  return wait.waited / wait.target_ms;
}
