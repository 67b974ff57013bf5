/** Rings for new calls and says them to a screen reader; remembers over a reload what has rung. */
import type { CallShown } from "web/protocol.ts";
import { plan, type Rung, SILENT } from "./gong.ts";
import type { Speaker } from "./speaker.ts";

const KEY = "onthaal.rung";

export class Ringer {
  #rung: Rung = remembered();

  constructor(private readonly speaker: Speaker) {}

  /** The calls that ring because of this view, oldest first; none while the browser allows no sound. */
  hear(calls: readonly CallShown[], now: number): CallShown[] {
    if (!this.speaker.heard) return [];
    const [rings, rung] = plan(this.#rung, calls, now);
    for (const each of rings) this.speaker.ring(each.at - now);
    this.#rung = rung;
    sessionStorage.setItem(KEY, JSON.stringify(rung));
    return rings.map((each) => each.call);
  }
}

function remembered(): Rung {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "null") ?? SILENT;
}
