/** Every key that goes down on the kiosk, wherever the focus is: a scanner's, or those of a hand. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Scanner } from "./scanner.ts";

export class Keyboard implements ReactiveController {
  readonly #scanner = new Scanner();

  /** `typed` says whether it used the key of a hand; it is not asked about keys that a field or a button uses. */
  constructor(
    host: ReactiveControllerHost,
    private readonly scanned: (read: string) => void,
    private readonly typed: (key: string) => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#down, { capture: true });
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#down, { capture: true });
  }

  readonly #down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { by, read } = this.#scanner.key(event.key, event.timeStamp);
    // The Enter of a scanner must not press the button that happens to have the focus.
    const used = by === "scanner" || (!wants(event) && this.typed(event.key));
    if (used) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (read !== undefined) this.scanned(read);
  };
}

function wants(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement) return true;
  return target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ");
}
