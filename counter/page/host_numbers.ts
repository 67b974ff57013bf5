/** Asks the hall for visits of today by what a visitor reads from the slip. */
import { hallName } from "web/device.ts";
import type { VisitFound } from "web/protocol.ts";
import { browser } from "web/world.ts";

/** Something with a figure in it is a number: "148", "a 148". Services have none in their names. */
export function isNumber(typed: string): boolean {
  return /^\s*\p{L}?[\s.-]*\d/u.test(typed);
}

/** The visits whose number begins so, the whole number first; nothing while the hall does not answer. */
export async function visits(find: string, most = 8): Promise<readonly VisitFound[] | null> {
  const asked = new URLSearchParams({ hall: hallName(), find, most: String(most) });
  const answer = await fetch(`/numbers?${asked}`, { cache: "no-store" }).catch(() => null);
  if (answer?.status === 401) browser.signIn();
  return answer?.ok ? await answer.json() : null;
}
