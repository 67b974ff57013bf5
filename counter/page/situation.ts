/** What a counter is doing, from its view: every button and sentence of the page follows from this. */
import type { CounterView, Undoable } from "web/protocol.ts";

export type Situation = "paused" | "free" | "called" | "serving";

export function situation(view: CounterView): Situation {
  if (view.contact) return view.contact.progress;
  return view.paused ? "paused" : "free";
}

/** What can still be taken back at this instant. */
export function undoable(view: CounterView, now: number): Undoable | null {
  return view.undo && view.undo.until > now ? view.undo : null;
}

export function secondsLeft(undo: Undoable, now: number): number {
  return Math.ceil((undo.until - now) / 1000);
}
