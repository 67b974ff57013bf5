/** Draws a part of the page again whenever something changed at the desk. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Desk } from "./desk.ts";

export class DeskController implements ReactiveController {
  #stop = () => {};

  constructor(private readonly host: ReactiveControllerHost & { readonly desk: Desk }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.host.desk.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop();
  }
}
