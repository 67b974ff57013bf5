/** What somebody is told of the line from a page to the hall. */
import type { Bye, Pairing } from "web/protocol.ts";

/** `connecting`: not known yet. `away`: the hall did not answer the last time; the page keeps trying. */
export type LineState = "connecting" | "online" | "away";

export interface Listener {
  view?(topic: string, data: unknown): void;
  state?(state: LineState): void;
  pairing?(pairing: Pairing | undefined): void;
  bye?(bye: Bye): void;
}
