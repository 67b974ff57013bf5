/** The one sentence on top: the wait that has used up most of its promise, or that all is as promised. */
import type { Instant, WaitShown } from "web/protocol.ts";
import { type Level, level } from "web/wait.ts";

/** A wait as of now. */
export interface Wait extends WaitShown {
  readonly waited: number;
  readonly level: Level;
}

export function asOf(now: Instant, shown: WaitShown): Wait {
  const waited = shown.longest_since === null ? 0 : Math.max(0, now - shown.longest_since);
  return { ...shown, waited, level: level(waited, shown.target_ms) };
}

/** Those who wait, the one with most of its promise used up first. */
export function byUrgency(now: Instant, shown: readonly WaitShown[]): Wait[] {
  const waits = shown.filter((each) => each.waiting > 0).map((each) => asOf(now, each));
  return waits.sort((one, other) => used(other) - used(one));
}

/** The wait to be told, or nothing while all is as promised. */
export function alarm(now: Instant, classes: readonly WaitShown[]): Wait | undefined {
  const [worst] = byUrgency(now, classes);
  return worst?.level === "on_time" ? undefined : worst;
}

function used(wait: Wait): number {
  return wait.waited / wait.target_ms;
}
