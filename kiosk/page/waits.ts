/** How long one waits before choosing: a range where the hall can say, else how many wait. */
import type { Kind, KioskView, Wanted } from "web/protocol.ts";
import type { Words } from "web/words.ts";

/** "5 tot 10 minuten"; without a range "3 mensen wachten": a visitor never reads a nought. */
export function waitNow(say: Words, kiosk: KioskView, kind: Kind): string {
  return told(say, kiosk, kind, kiosk.expected[kind]);
}

/** The same for what was chosen: of one service its own wait where that is foreseen, else that of its kind. */
export function waitFor(
  say: Words,
  kiosk: KioskView,
  kind: Kind,
  wanted: readonly Wanted[],
): string {
  const [only] = wanted;
  const own = wanted.length === 1 && only.amount === 1 ? kiosk.waits[only.service] : undefined;
  return told(say, kiosk, kind, own ?? kiosk.expected[kind]);
}

function told(
  say: Words,
  kiosk: KioskView,
  kind: Kind,
  range: readonly [number, number] | null,
): string {
  if (!range) return waiting(say, kiosk, kind);
  const [low, high] = range;
  return low ? say.say("kiosk.wait_range", { low, high }) : say.say("kiosk.wait_soon", { high });
}

/** What the wait is for, as it stands above it: only a length of time has to be called a wait. */
export function waitLabel(say: Words, kiosk: KioskView, kind: Kind): string {
  if (!kiosk.expected[kind]) return say.say(kind === "short" ? "common.short" : "common.seated");
  return say.say(kind === "short" ? "kiosk.wait_short" : "kiosk.wait_seated");
}

function waiting(say: Words, kiosk: KioskView, kind: Kind): string {
  const count = kiosk.waiting[kind] ?? 0;
  return count ? say.say("kiosk.waiting", { count }) : say.say("kiosk.nobody_waiting");
}
