/** Asks the hall what the visitor wishes, one thing at a time, and waits until this page has seen what came of it. */
import type { Code } from "web/protocol.ts";
import { RefusedError } from "web/socket.ts";
import type { Wish } from "./scene.ts";

type Line = { do(wish: Wish): Promise<unknown> };
type State = "idle" | "asked" | "done" | "granted";

export class Wishes {
  refused: Code | undefined;
  #state: State = "idle";

  /** `standing` tells how the visit stands here; `changed` is called when something of this is different. */
  constructor(
    private readonly line: Line,
    private readonly standing: () => string,
    private readonly changed: () => void,
  ) {}

  get busy(): boolean {
    return this.#state === "asked" || this.#state === "done";
  }

  /** It is done and seen; until the next wish. */
  get granted(): boolean {
    return this.#state === "granted";
  }

  async ask(wish: Wish): Promise<void> {
    if (this.busy) return;
    const before = this.standing();
    this.#become("asked");
    try {
      await this.line.do(wish);
      this.#become(this.standing() === before ? "done" : "granted");
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.#become("idle", error.code);
    }
  }

  /** A view came. After the answer, it shows what was done. */
  seen(): void {
    if (this.#state === "done") this.#become("granted");
  }

  /** Another question is open now. */
  forget(): void {
    if (!this.busy) this.#become("idle");
  }

  #become(state: State, refused?: Code): void {
    this.#state = state;
    this.refused = refused;
    this.changed();
  }
}
