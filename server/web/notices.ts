/** What every public screen must say at once: which message stands there now, and how to leave the building. */
import type { Instant, MessageOnScreens, TownView } from "web/protocol.ts";
import { type Words, words } from "web/words.ts";

/** Long enough to read two lines aloud, twice. */
export const TURN_MS = 12_000;

/** Of several messages the one whose turn it is; all screens of a hall show the same one. */
export function inTurn(
  messages: readonly MessageOnScreens[],
  now: Instant,
): MessageOnScreens | undefined {
  return messages[Math.floor(now / TURN_MS) % messages.length];
}

/** The words of every language that is on in this hall: who must leave is addressed in all of them. */
export function everyLanguage({ languages, zone }: TownView): readonly Words[] {
  return languages.map((language) => words(language, zone));
}
