/** The loudspeaker of this display: rings the gong, and knows when the browser will not let it. */
import { ring } from "./bell.ts";

const WAKES = ["pointerdown", "keydown"] as const;

export class Speaker {
  #context: AudioContext | undefined;

  /** `changed` is called when sound becomes possible or impossible. */
  constructor(private readonly changed: () => void) {}

  /** Ask for sound. A browser that was not told to allow it waits until somebody touches the screen. */
  open(): void {
    this.#context = new AudioContext();
    this.#context.onstatechange = this.changed;
    for (const wake of WAKES) addEventListener(wake, this.wake);
  }

  close(): void {
    for (const wake of WAKES) removeEventListener(wake, this.wake);
    void this.#context?.close();
  }

  get heard(): boolean {
    return this.#context?.state === "running";
  }

  /** Somebody touched the screen. */
  readonly wake = (): void => {
    void this.#context?.resume();
  };

  /** One gong, after this many ms. */
  ring(afterMs = 0): void {
    if (this.#context) ring(this.#context, this.#context.currentTime + Math.max(0, afterMs) / 1000);
  }
}
