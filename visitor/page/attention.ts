/** Gets the visitor's attention: the phone buzzes, and once somebody asked for it, sounds until it is answered. */
import { Awake } from "./awake.ts";
import { chime } from "./chime.ts";

const BUZZ_MS = [250, 120, 250];
const AGAIN_MS = 4000;
/** Who does not answer in this time is not near the phone, and others may be. */
const TIMES = 12;

export class Attention {
  readonly #awake: Awake;
  #context: AudioContext | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `changed` is called when something of this is different. */
  constructor(private readonly changed: () => void) {
    this.#awake = new Awake(changed);
  }

  /** Whether this phone sounds; a browser allows it only after a touch. */
  get heard(): boolean {
    return this.#context !== undefined;
  }

  get awake(): boolean {
    return this.#awake.held;
  }

  get ringing(): boolean {
    return this.#timer !== undefined;
  }

  /** Somebody asks to be told: it sounds once, to be known again. */
  listen(): void {
    this.#context ??= new AudioContext();
    this.#sound();
    this.#awake.hold();
    this.changed();
  }

  /** From now on until it is answered, but not for ever. */
  ring(): void {
    this.quiet();
    this.#sound();
    if (!this.#context) return;
    let left = TIMES - 1;
    this.#timer = setInterval(() => {
      this.#sound();
      if (--left <= 0) this.quiet();
    }, AGAIN_MS);
    this.changed();
  }

  quiet(): void {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.changed();
  }

  /** Somebody looks at the page again. */
  seen(): void {
    this.#awake.again();
    if (this.#context?.state === "suspended") void this.#context.resume();
  }

  /** There is nothing to tell any more. */
  end(): void {
    this.quiet();
    this.#awake.release();
  }

  #sound(): void {
    // A browser lets a page buzz only once somebody touched it, and complains otherwise.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(BUZZ_MS);
    if (this.#context) chime(this.#context);
  }
}
