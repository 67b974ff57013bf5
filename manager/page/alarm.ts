/** The one sentence on top: what breaks a promise, what soon will, or that all is as promised. */
import type {
  AlarmShown,
  Closing,
  Instant,
  ManagerView,
  WaitingRow,
  WaitShown,
} from "web/protocol.ts";
import { type Level, level } from "web/wait.ts";
import { breaks, forecastOf, middleMs, type Range } from "./forecast.ts";

/** Before this the day is too long to say who will be late for the door. */
const CLOSING_SOON_MS = 60 * 60_000;

/** A wait as of now. */
export interface Wait extends WaitShown {
  readonly waited: number;
  readonly level: Level;
}

/**
 * `wait`: somebody waits too long or nearly. `unserved`: people wait and no open counter can help them.
 * `ahead`: the forecast says when a target will be passed, and what prevents it. `forecast`: who comes now will wait
 * longer than promised. `closing`: the door closes before some are helped.
 */
export type Told =
  | { readonly why: "wait"; readonly wait: Wait }
  | { readonly why: "unserved"; readonly wait: Wait }
  | { readonly why: "ahead"; readonly alarm: AlarmShown }
  | { readonly why: "forecast"; readonly wait: Wait; readonly range: Range }
  | { readonly why: "closing"; readonly closes: Instant; readonly late: number };

export type Looked = Pick<ManagerView, "classes" | "expected" | "opening" | "closing" | "alarms">;

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

/** What to tell: a broken promise first, then what cannot go well, then what probably will not. */
export function alarm(
  now: Instant,
  looked: Looked,
  waiting: readonly WaitingRow[],
): Told | undefined {
  const waits = byUrgency(now, looked.classes, waiting);
  const [worst] = waits;
  if (worst?.level === "late") return { why: "wait", wait: worst };
  const stuck = waits.find((wait) => forecastOf(looked.expected, wait.id) === null);
  if (stuck) return { why: "unserved", wait: stuck };
  const [ahead] = looked.alarms;
  if (ahead) return { why: "ahead", alarm: ahead };
  if (worst?.level === "near") return { why: "wait", wait: worst };
  return foreseen(now, looked, waiting) ?? tooLate(now, looked.closing);
}

/** The class whose promise will be missed by most, if somebody can still come. */
function foreseen(now: Instant, looked: Looked, waiting: readonly WaitingRow[]): Told | undefined {
  if (!looked.opening.open) return undefined;
  const breaches = looked.classes.flatMap((shown) => {
    const range = forecastOf(looked.expected, shown.id);
    return breaks(range, shown) ? [{ wait: asOf(now, shown, waiting), range }] : [];
  });
  const share = ({ wait, range }: typeof breaches[number]) => middleMs(range) / wait.target_ms;
  const [worst] = breaches.sort((one, other) => share(other) - share(one));
  return worst && { why: "forecast", ...worst };
}

function tooLate(now: Instant, closing: Closing | null): Told | undefined {
  if (!closing || closing.closes - now > CLOSING_SOON_MS) return undefined;
  const late = closing.late.short + closing.late.seated;
  return late > 0 ? { why: "closing", closes: closing.closes, late } : undefined;
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
