/** What cannot be taken back needs a second press, soon after the first. */
import { browser } from "web/world.ts";

const WITHIN_MS = 5000;

/**
 * Soon is by this device's own clock. Every view sets the hall's clock, so one that came late would turn it back, and
 * a press from long ago would count as the first of two.
 */
export class Twice {
  #what = "";
  #pressed = 0;

  constructor(private readonly now: () => number = browser.now) {}

  /** True for the second press. */
  press(what: string): boolean {
    const again = this.armed(what);
    this.#what = again ? "" : what;
    this.#pressed = this.now();
    return again;
  }

  /** Whether the next press counts; when this device's clock was turned back, it does not. */
  armed(what: string): boolean {
    const agoMs = this.now() - this.#pressed;
    return this.#what === what && agoMs >= 0 && agoMs < WITHIN_MS;
  }
}
