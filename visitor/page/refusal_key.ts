/** The words for what the hall refused. */
import type { Key } from "web/words.ts";
import nl from "web/words/nl.json" with { type: "json" };

/** One that this page is too old to know is a failure. */
export function refusalKey(code: string): Key {
  const key = `refused.${code}`;
  return key in nl ? key as Key : "refused.failed";
}
