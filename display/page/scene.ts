/** All that a picture of the board is drawn from. */
import type { DisplayView, Instant, TownView, ZoneShown } from "web/protocol.ts";
import type { Words } from "web/words.ts";

export interface Scene {
  readonly say: Words;
  readonly town: TownView;
  readonly zone: ZoneShown;
  readonly view: DisplayView;
  readonly now: Instant;
  /** While the hall is away: when this was the state. */
  readonly standing: Instant | undefined;
  /** The browser allows no sound until somebody touches the screen. */
  readonly silent: boolean;
  readonly wake: () => void;
}

/** "Balie 2", as it stands on the counter itself; a call brings it along, for whoever renames a counter. */
export function placeOf({ town }: Scene, counter: string): string {
  return town.counters.find((each) => each.id === counter)?.name ?? counter;
}
