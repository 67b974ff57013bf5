/** A USB scanner types like a keyboard, only faster than any hand, and ends with Enter. */

/** Scanners leave a few to some thirty milliseconds between keys; the fastest hands twice as much. */
export const GAP_MS = 50;
/** From so many fast keys on it is a scanner, and no field or button may have them. */
const SURE = 3;
/** Less is no code. */
const SHORTEST = 6;

export interface Heard {
  readonly by: "hand" | "scanner";
  /** All that was read, once it ended. */
  readonly read?: string;
}

export class Scanner {
  #text = "";
  #at = -Infinity;

  /** Each key as it goes down, with the time of the keyboard's own clock in ms. */
  key(key: string, at: number): Heard {
    if (key === "Shift" || key === "CapsLock") return { by: "hand" };
    const before = at - this.#at <= GAP_MS ? this.#text : "";
    this.#at = at;
    if (key === "Enter") return this.#end(before);
    this.#text = key.length === 1 ? before + key : "";
    return { by: this.#text.length >= SURE ? "scanner" : "hand" };
  }

  #end(text: string): Heard {
    this.#text = "";
    return text.length >= SHORTEST ? { by: "scanner", read: text } : { by: "hand" };
  }
}
