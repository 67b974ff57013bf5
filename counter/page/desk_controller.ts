/** Draws a part of the page again whenever something changed at the desk. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A counter's desk or the host's. */
export interface Telling {
  listen(changed: () => void): () => void;
}

export class DeskController implements ReactiveController {
  #stop = () => {};

  constructor(private readonly host: ReactiveControllerHost & { readonly desk: Telling }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.host.desk.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop();
  }
}
