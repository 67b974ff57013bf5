/** An expected wait as a visitor reads it: a range of minutes, and never a nought. */
import type { Words } from "web/words.ts";

export type Range = readonly [number, number] | null;

/** "Nog 5 tot 10 minuten", "Nog minder dan 5 minuten"; nothing while nobody can say. */
export function stillToWait(say: Words, range: Range): string {
  if (!range) return "";
  const [low, high] = range;
  return low
    ? say.say("common.still_range", { low, high })
    : say.say("common.still_soon", { high });
}
