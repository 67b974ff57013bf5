/** Whose turn it is to be announced: each call once, oldest first, none that is old news. */
import type { CallShown } from "web/protocol.ts";

/** A call older than this is old news: a display that comes back from a blink stays silent about it. */
export const FRESH_MS = 15_000;

/** The fresh calls whose turn has come, by id with the instant of the call. */
export type Announced = Readonly<Record<string, number>>;

/** The call whose turn it is now. One that was taken back is not among `calls` any more; `freshMs` is in hall time. */
export function next(
  announced: Announced,
  calls: readonly CallShown[],
  now: number,
  freshMs = FRESH_MS,
): CallShown | undefined {
  const waiting = calls.filter((call) => now - call.at < freshMs && !(call.id in announced));
  return waiting.reduceRight<CallShown | undefined>(
    (first, call) => first === undefined || call.at < first.at ? call : first,
    undefined,
  );
}

/** Its turn has come. What is forgotten is too old to come again. */
export function after(
  announced: Announced,
  call: CallShown,
  now: number,
  freshMs = FRESH_MS,
): Announced {
  const fresh = Object.entries(announced).filter(([, at]) => now - at < freshMs);
  return { ...Object.fromEntries(fresh), [call.id]: call.at };
}
