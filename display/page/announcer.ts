/** Announces the calls one after the other, and remembers over a reload which ones were. */
import type { CallShown } from "web/protocol.ts";
import { after, type Announced, FRESH_MS, next } from "./turns.ts";

const KEY = "onthaal.announced";

/** Gong and sentences; over when the next call can begin, at the latest some seconds after `within` ms. */
export interface Voice {
  readonly heard: boolean;
  announce(sounds: readonly string[], withinMs: number): Promise<void>;
}

/** The hall's clock; `speed` is how fast it runs, more than 1 in a rehearsal only. */
export interface Clock {
  now(): number;
  readonly welcome: { readonly speed: number } | undefined;
}

export class Announcer {
  #announced: Announced = remembered();
  #calls: readonly CallShown[] = [];
  #busy = false;

  constructor(private readonly voice: Voice, private readonly clock: Clock) {}

  /** The newest calls; nothing is announced while the browser allows no sound. */
  hear(calls: readonly CallShown[]): void {
    this.#calls = calls;
    if (!this.#busy) void this.#announce();
  }

  async #announce(): Promise<void> {
    this.#busy = true;
    for (let call = this.#turn(); call; call = this.#turn()) {
      this.#remember(call);
      const leftMs = call.at + this.#freshMs - this.clock.now();
      await this.voice.announce(call.sounds, Math.max(0, leftMs / this.#speed));
    }
    this.#busy = false;
  }

  #turn(): CallShown | undefined {
    if (!this.voice.heard) return undefined;
    return next(this.#announced, this.#calls, this.clock.now(), this.#freshMs);
  }

  get #speed(): number {
    return this.clock.welcome?.speed ?? 1;
  }

  get #freshMs(): number {
    return FRESH_MS * this.#speed;
  }

  #remember(call: CallShown): void {
    this.#announced = after(this.#announced, call, this.clock.now(), this.#freshMs);
    sessionStorage.setItem(KEY, JSON.stringify(this.#announced));
  }
}

function remembered(): Announced {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
}
