/** Lit controllers that every page uses: one draws it again at each word from the hall, one as time passes. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Hall } from "web/socket.ts";

/** Draws the host again when a view, the state of the line, a pairing code or a goodbye comes. */
export class HallController implements ReactiveController {
  #stop = () => {};

  constructor(private readonly host: ReactiveControllerHost, readonly hall: Hall) {
    host.addController(this);
  }

  hostConnected(): void {
    const draw = () => this.host.requestUpdate();
    this.#stop = this.hall.listen({ view: draw, state: draw, pairing: draw, bye: draw });
  }

  hostDisconnected(): void {
    this.#stop();
  }
}

/** Draws the host again on each whole second or minute of the hall's clock. */
export class ClockController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly clock: { now(): number },
    private readonly everyMs: 1000 | 60_000 = 1000,
  ) {
    host.addController(this);
  }

  /** Now, by the hall's clock, in ms. */
  get now(): number {
    return this.clock.now();
  }

  hostConnected(): void {
    const left = this.everyMs - (this.now % this.everyMs);
    this.#timer = setTimeout(() => {
      this.host.requestUpdate();
      this.hostConnected();
    }, left);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
