/** All that the manager's page is drawn from, and what it can ask. */
import type { CounterShown, Instant, ManagerView, TownView, WaitingRow } from "web/protocol.ts";
import type { Hall } from "web/socket.ts";
import type { Words } from "web/words.ts";
import type { Deeds } from "./deeds.ts";
import type { Twice } from "./twice.ts";

export interface Floor {
  readonly say: Words;
  readonly town: TownView;
  readonly view: ManagerView;
  readonly waiting: readonly WaitingRow[];
  readonly now: Instant;
  readonly hall: Hall;
  readonly deeds: Deeds;
  readonly twice: Twice;
}

export function counterOf({ town }: Floor, id: string): CounterShown | undefined {
  return town.counters.find((counter) => counter.id === id);
}

/** A class or service by its configured name; one that was removed since keeps its id. */
export function nameOf({ say, town }: Floor, of: "classes" | "services", id: string): string {
  const found = [...town[of]].find((each) => each.id === id);
  return found ? say.text(found.name) : id;
}
