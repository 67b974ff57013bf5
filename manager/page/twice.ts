/** What cannot be taken back needs a second press, soon after the first. */

const WITHIN_MS = 5000;

export class Twice {
  #what = "";
  #until = 0;

  /** True for the second press. */
  press(what: string, now: number): boolean {
    const again = this.armed(what, now);
    this.#what = again ? "" : what;
    this.#until = now + WITHIN_MS;
    return again;
  }

  /** Whether the next press counts. */
  armed(what: string, now: number): boolean {
    return this.#what === what && now < this.#until;
  }
}
