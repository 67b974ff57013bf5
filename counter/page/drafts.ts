/** A note that is being typed outlives a closed panel and a page that is loaded again. */

type Drawer = Pick<Storage, "getItem" | "setItem">;
const SLOT = "onthaal.counter.draft";

/** What was typed about this ticket and not kept yet. */
export function draft(ticket: string, drawer: Drawer): string | null {
  const found = JSON.parse(drawer.getItem(SLOT) ?? "null") as
    | { ticket: string; text: string }
    | null;
  return found?.ticket === ticket ? found.text : null;
}

/** There is one draft at a time; null forgets it. */
export function keepDraft(ticket: string, text: string | null, drawer: Drawer): void {
  drawer.setItem(SLOT, JSON.stringify(text === null ? null : { ticket, text }));
}
