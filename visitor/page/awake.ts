/** Keeps the phone's screen on, where the browser can: a locked phone hears nothing of its page. */

export class Awake {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;

  /** `changed` is called when the screen begins or stops to stay on. */
  constructor(private readonly changed: () => void) {}

  get held(): boolean {
    return this.#lock !== undefined && !this.#lock.released;
  }

  hold(): void {
    this.#wanted = true;
    void this.#request();
  }

  /** A page that was hidden has lost its lock: somebody looks at it again. */
  again(): void {
    if (this.#wanted && !this.held) void this.#request();
  }

  release(): void {
    this.#wanted = false;
    void this.#lock?.release();
  }

  /** Only a page over HTTPS may ask, and a phone whose battery is low says no. */
  async #request(): Promise<void> {
    try {
      this.#lock = await navigator.wakeLock?.request("screen");
    } catch {
      this.#lock = undefined;
    }
    if (this.#lock) this.#lock.onrelease = this.changed;
    if (!this.#wanted) this.release();
    this.changed();
  }
}
