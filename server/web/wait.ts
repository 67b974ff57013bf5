/** How a wait stands against what was promised; "on time" is the rule and has no colour. */

export type Level = "on_time" | "near" | "late";

const NEAR_FROM = 3 / 4;
/** The target stands at two thirds of every bar, so that waits with other targets compare at a glance. */
export const TARGET_AT = 2 / 3;
const MINUTE_MS = 60_000;

export function level(waitedMs: number, targetMs: number): Level {
  if (waitedMs > targetMs) return "late";
  return waitedMs >= NEAR_FROM * targetMs ? "near" : "on_time";
}

/** How much of the bar is filled, 0 to 1. */
export function filled(waitedMs: number, targetMs: number): number {
  return Math.min(1, Math.max(0, (waitedMs / targetMs) * TARGET_AT));
}

/** What stands beside the bar: whole minutes that have passed, of the whole minutes promised; late is never "8 of 8". */
export function ofTarget(waitedMs: number, targetMs: number): { waited: number; target: number } {
  const target = Math.round(targetMs / MINUTE_MS);
  const passed = Math.max(0, Math.floor(waitedMs / MINUTE_MS));
  return { waited: waitedMs > targetMs ? Math.max(passed, target + 1) : passed, target };
}
