/** How long the kiosk waits for a visitor who does nothing, and how it says so beforehand. */

/** After this long without a touch the kiosk asks whether somebody is still there. */
const ASKS_AFTER_MS = 60_000;
/** Then this long remains; the standard asks at least 20 s, seen and heard. */
const REMAINS_MS = 30_000;
/** The number stays this long; its time left is always on the screen. */
const NUMBER_MS = 45_000;
/** When the sound warns that the number will go. */
const NUMBER_WARNS_MS = 25_000;

export type Waiting = "visit" | "number";

/** When the screen goes back to its beginning, counted from the last touch; every touch extends it again. */
export function deadline(waiting: Waiting, touched: number): number {
  return touched + (waiting === "number" ? NUMBER_MS : ASKS_AFTER_MS + REMAINS_MS);
}

export function warns(waiting: Waiting, leftMs: number): boolean {
  return leftMs <= (waiting === "number" ? NUMBER_WARNS_MS : REMAINS_MS);
}

export function secondsLeft(leftMs: number): number {
  return Math.max(0, Math.ceil(leftMs / 1000));
}
