/** Anybody of today whom staff can point at: who waits, who is aside, or whom they looked up by number. */
import type { FloorView, Progress, VisitFound, WaitingRow, WantedShown } from "web/protocol.ts";

export interface Someone {
  readonly ticket: string;
  readonly number: string;
  readonly progress: Progress;
  readonly services: readonly WantedShown[];
  /** Null where the page does not know it. */
  readonly seat: boolean | null;
  readonly note: string | null;
  /** Of who waits: the rest of what staff see. */
  readonly row: WaitingRow | null;
}

/** The floor knows best; what was looked up serves for who is in none of its lists. */
export function someone(
  floor: FloorView,
  ticket: string | null,
  lookedUp: VisitFound | null = null,
): Someone | null {
  const row = floor.waiting.find((each) => each.ticket === ticket);
  if (row) return { ...row, progress: "waiting", row };
  const aside = floor.aside.find((each) => each.ticket === ticket);
  if (aside) return { ...aside, seat: null, row: null };
  const looked = lookedUp?.ticket === ticket ? lookedUp : null;
  const recent = floor.recent.find((each) => each.ticket === ticket);
  if (recent) return { ...recent, seat: null, note: looked?.note ?? null, row: null };
  return looked && { ...looked, row: null };
}
