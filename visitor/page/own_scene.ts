/** All that the page of one's own appointment is drawn from, and how it answers a touch. */
import type { When } from "web/appointment_shapes.ts";
import type { FrontView } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import type { Api, Offer, Own } from "./api.ts";
import type { Documents } from "./documents.ts";
import type { Mine } from "./mine.ts";
import type { Push } from "./push.ts";

/** What is asked before it is done; it stands behind # in the address, so that a mail can open it. */
export const QUESTIONS = ["cancel", "move", "confirm"] as const;
export type Question = (typeof QUESTIONS)[number];

export interface OwnScene {
  readonly say: Words;
  readonly api: Api;
  readonly offer: Offer;
  readonly fronts: readonly FrontView[];
  readonly own: Own;
  readonly mine: Mine;
  readonly documents: Documents;
  readonly push: Push;
  readonly now: number;
  /** Where to move to: the hall, and the time once it is chosen. */
  readonly hall: string;
  readonly picked: When | null;
  open(question: Question | undefined): void;
  /** Do it, and look at what came of it. */
  act(deed: () => Promise<boolean>): void;
  place(hall: string): void;
  pick(at: When): void;
}
