/** What awaits somebody who takes a number now, against the promise: the warning that comes before the breach. */
import type { Kind, ManagerView, WaitShown } from "web/protocol.ts";
import type { Words } from "web/words.ts";

export type Range = readonly [number, number];
type Expected = ManagerView["expected"];

const MINUTE_MS = 60_000;
/** The classes that somebody who comes now gets; the others go before them, so that their wait is shorter. */
const KINDS: Readonly<Record<string, Kind>> = { short: "short", seated: "seated" };

/** The kind of visit of this class when its forecast is known to the hall. */
export function kindOf(class_: string): Kind | undefined {
  return KINDS[class_];
}

/** The range for who comes now in this class; null when no open counter can help, undefined when nobody forecasts. */
export function forecastOf(expected: Expected, class_: string): Range | null | undefined {
  const kind = kindOf(class_);
  return kind && expected[kind];
}

/** The middle of the range, in ms: more likely than either end. */
export function middleMs([low, high]: Range): number {
  return (low + high) / 2 * MINUTE_MS;
}

/** Whether who comes now will probably wait longer than promised. */
export function breaks(range: Range | null | undefined, { target_ms }: WaitShown): range is Range {
  return !!range && middleMs(range) > target_ms;
}

/** "10 tot 15 min", "minder dan 5 min" */
export function rangeText(say: Words, [low, high]: Range): string {
  return low ? say.say("manager.range", { low, high }) : say.say("manager.range_under", { high });
}
