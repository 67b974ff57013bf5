/** How long one waits before choosing: a range where the hall can say, else how many wait. */
import type { Kind, KioskView } from "web/protocol.ts";
import type { Words } from "web/words.ts";

/** "5 tot 10 minuten"; without a range "3 mensen wachten": a visitor never reads a nought. */
export function waitNow(say: Words, kiosk: KioskView, kind: Kind): string {
  const range = kiosk.expected[kind];
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
