/** What stands on the board now: which calls on the lines, which below, what is new and whether all is over. */
import type { CallShown, CounterNow, DisplayView } from "web/protocol.ts";

/** Nobody can miss a call that is marked this long (the standard asks 10 s at least). */
const MARKED_MS = 12_000;
/** After this the newest call is no news any more, and the board comes to rest. */
const NEWS_MS = 60_000;
/** Who was called this long ago has had time to walk: then a closed hall may say that it is closed. */
const WALK_MS = 3 * 60_000;

/** The calls on the lines, newest first, and those that were pushed off them. */
export interface Board {
  readonly lines: readonly CallShown[];
  readonly earlier: readonly CallShown[];
}

/** A number stands on the board once, with its newest call. */
export function board(calls: readonly CallShown[], lines: number): Board {
  const once = calls.filter((call, at) =>
    calls.findIndex((other) => other.number === call.number) === at
  );
  return { lines: once.slice(0, lines), earlier: once.slice(lines) };
}

/** Filled: every call of the last seconds, and the newest for a minute. */
export function marked(call: CallShown, calls: readonly CallShown[], now: number): boolean {
  const age = now - call.at;
  return age < MARKED_MS || (call.id === calls[0]?.id && age < NEWS_MS);
}

/** The calls that a screen reader says: those of the last seconds, oldest first. */
export function announced(calls: readonly CallShown[], now: number): CallShown[] {
  return calls.filter((call) => now - call.at < MARKED_MS).reverse();
}

/** The call that brought a counter's number up, also when the contact has begun: a mark keeps its seconds. */
export function callOf({ number }: CounterNow, calls: readonly CallShown[]): CallShown | undefined {
  return calls.find((call) => call.number === number);
}

/** The hall is closed and nobody has to be called or to find the way any more. */
export function over({ opening, next, counters, calls }: DisplayView, now: number): boolean {
  if (opening.open || next.length > 0) return false;
  if (counters.some((counter) => counter.progress === "called")) return false;
  return calls.every((call) => now - call.at > WALK_MS);
}
