/** Asks an address again and again, for the pages that anybody may open and that have no line to the hall. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** `value` is the newest answer; `away` while the last question had none. A page nobody looks at does not ask. */
export class PollController<T> implements ReactiveController {
  value: T | undefined;
  away = false;
  /** The status of an answer that was no answer, 404 for example. */
  status = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly address: string,
    private readonly everyMs: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.#again();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Ask now, after something was changed. */
  async ask(): Promise<void> {
    const answer = await fetch(this.address, { cache: "no-store" }).catch(() => undefined);
    this.away = answer === undefined;
    this.status = answer?.status ?? 0;
    if (answer?.ok) this.value = await answer.json() as T;
    this.host.requestUpdate();
  }

  async #again(): Promise<void> {
    if (!document.hidden) await this.ask();
    this.#timer = setTimeout(() => void this.#again(), this.everyMs);
  }
}
